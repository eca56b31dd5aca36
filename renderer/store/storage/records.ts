/**
 * The records on disk: pages, and in front of them the delta (records that changed since their page was written). Answers
 * what the gateway said, never what waits in the outbox.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { type Batch, keysOf } from './database.ts'
import { openDelta } from './delta.ts'
import {
  createPageWriter,
  noPage,
  openPage,
  type PackedPage,
  type PackedRecord,
  type Page,
  pageOf,
  parseStored,
  recordIn,
  allStored,
  type StoredRecord,
  writePacked,
} from './page.ts'
import type { Bytes } from './envelope.ts'
import type { Vault } from './vault.ts'

export type Records = {
  /** Known cases only, in no particular order. */
  readonly read: (ids: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, CaseRecord>>
  readonly readPage: (page: number) => Promise<Page>
  /** Adds the writes that put whole pages of a snapshot on disk; a page that is already there is completed. */
  readonly putPages: (batch: Batch, records: readonly PackedRecord[]) => Promise<void>
  /** The same for pages that come compressed: one that is not there yet goes on disk as it came. */
  readonly putPacked: (batch: Batch, packed: readonly PackedPage[]) => Promise<void>
  /** Adds the writes of one batch of changes; `committed` must be told before there is another. */
  readonly putDelta: (batch: Batch, records: readonly PackedRecord[]) => Promise<void>
  /** Rewrites pages with their delta and takes that delta away; answers which pages it could. */
  readonly foldPages: (batch: Batch, pages: readonly number[]) => Promise<readonly number[]>
  /** Makes one batch of many small ones; answers what to call when it is on disk, null when there is nothing to do. */
  readonly mergeDelta: (batch: Batch) => Promise<(() => void) | null>
  /** After a commit: what now lies in the delta, and which pages changed. */
  readonly committed: (change: {
    readonly delta?: readonly CaseId[]
    readonly pages?: readonly number[]
    readonly folded?: readonly number[]
  }) => void
  readonly dropped: () => void
  /** Pages and changed records that are there and do not open. A damaged page is written only by `replacePage`. */
  readonly damaged: { readonly pages: Set<number>; readonly delta: Set<CaseId> }
  /** Something is there of which nobody knows what it held: everything must be fetched anew. */
  readonly isLost: boolean
  readonly replacePage: (batch: Batch, page: number, records: readonly PackedRecord[]) => Promise<void>
  readonly deltaIds: () => ReadonlySet<CaseId>
  readonly pageNumbers: () => ReadonlySet<number>
}

type Kept = PackedRecord | StoredRecord

/** Opened pages kept: neighbours of the case just read are read next. 4 pages are about 5 MB. */
const CACHED_PAGES = 4

export async function openRecords(vault: Vault): Promise<Records> {
  const delta = await openDelta(vault)
  const pages = new Set((await keysOf(vault.database, 'pages')) as number[])
  const cache = new Map<number, Page>()
  const damaged = { pages: new Set<number>(), delta: delta.damaged }
  const write = createPageWriter()

  async function readPage(page: number): Promise<Page> {
    const cached = cache.get(page)
    if (cached !== undefined) return cached
    const [bytes] = pages.has(page) ? await vault.read('pages', [page]) : []
    if (bytes === undefined && pages.has(page)) damaged.pages.add(page)
    const read = bytes === undefined ? noPage : await openPage(bytes)
    remember(cache, page, read)
    return read
  }

  async function read(ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CaseRecord>> {
    const found = new Map<CaseId, CaseRecord>()
    for (const stored of await delta.read(ids.filter(delta.has))) found.set(stored.id, parseStored(stored))
    for (const [page, settled] of byPage(ids.filter((id) => !delta.has(id)))) {
      const read = await readPage(page)
      for (const id of settled) {
        const record = recordIn(read, id)
        if (record !== undefined) found.set(id, record)
      }
    }
    return found
  }

  /** Merging into a page that does not open would lose what it held: it waits for `replacePage`. */
  async function mergePage(batch: Batch, page: number, news: readonly Kept[]): Promise<boolean> {
    const before = pages.has(page) ? await readPage(page) : noPage
    if (damaged.pages.has(page)) return false
    await putPage(batch, page, before === noPage ? news : merged(allStored(before), news))
    return true
  }

  /** Sealing takes the bytes before it answers, so the memory of the writer is free for the next page at once. */
  async function putPage(batch: Batch, page: number, records: readonly Kept[]): Promise<void> {
    await sealPage(batch, page, write(records.toSorted((a, b) => b.id - a.id)))
  }

  async function sealPage(batch: Batch, page: number, plain: Bytes): Promise<void> {
    batch.puts.push({ table: 'pages', key: page, value: await vault.seal({ table: 'pages', key: page }, plain) })
  }

  async function putPackedPage(batch: Batch, packed: PackedPage): Promise<void> {
    const page = pageOf(packed.ids[0] ?? 0)
    const bytes = writePacked(packed)
    if (pages.has(page)) await mergePage(batch, page, allStored(await openPage(bytes)))
    else await sealPage(batch, page, bytes)
  }

  return {
    read,
    readPage,
    async putPages(batch, records) {
      const groups = new Map<number, PackedRecord[]>()
      for (const record of records) {
        const page = pageOf(record.id)
        const group = groups.get(page)
        if (group === undefined) groups.set(page, [record])
        else group.push(record)
      }
      await Promise.all([...groups].map(([page, news]) => mergePage(batch, page, news)))
    },
    async putPacked(batch, packed) {
      await Promise.all(packed.map((each) => putPackedPage(batch, each)))
    },
    putDelta: (batch, records) => (records.length === 0 ? Promise.resolve() : delta.put(batch, records)),
    async foldPages(batch, numbers) {
      const changed = byPage(delta.ids())
      const folded: number[] = []
      for (const page of numbers) {
        const ids = changed.get(page) ?? []
        const news = await delta.read(ids)
        // What does not open is still to be fetched: the fold would hide it.
        if (news.length === ids.length && (await mergePage(batch, page, news))) folded.push(page)
      }
      if (folded.length > 0) await delta.putFolded(batch, folded)
      return folded
    },
    mergeDelta: delta.putMerged,
    committed(change) {
      if (change.delta !== undefined && change.delta.length > 0) delta.added(change.delta)
      for (const page of [...(change.pages ?? []), ...(change.folded ?? [])]) {
        cache.delete(page)
        pages.add(page)
      }
      if (change.folded !== undefined && change.folded.length > 0) delta.folded(change.folded)
    },
    damaged,
    isLost: delta.isLost,
    async replacePage(batch, page, records) {
      await putPage(batch, page, records)
      await delta.putFolded(batch, [page])
    },
    dropped() {
      damaged.pages.clear()
      delta.clear()
      pages.clear()
      cache.clear()
    },
    deltaIds: delta.ids,
    pageNumbers: () => pages,
  }
}

function byPage(ids: Iterable<CaseId>): ReadonlyMap<number, readonly CaseId[]> {
  const pages = new Map<number, CaseId[]>()
  for (const id of ids) {
    const page = pageOf(id)
    const group = pages.get(page)
    if (group === undefined) pages.set(page, [id])
    else group.push(id)
  }
  return pages
}

function remember(cache: Map<number, Page>, number: number, page: Page): void {
  cache.set(number, page)
  const [oldest] = cache.keys()
  if (cache.size > CACHED_PAGES && oldest !== undefined) cache.delete(oldest)
}

/** Later records replace earlier ones of the same case. */
function merged(before: readonly Kept[], news: readonly Kept[]): readonly Kept[] {
  const replaced = new Set(news.map((record) => record.id))
  return [...before.filter((record) => !replaced.has(record.id)), ...news]
}
