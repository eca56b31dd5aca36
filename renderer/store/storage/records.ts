/**
 * The records on disk: pages, and in front of them the delta (whole records that changed since their page was written).
 * Answers what the gateway said, never what waits in the outbox.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { type Batch, keysOf } from './database.ts'
import type { Bytes } from './envelope.ts'
import {
  decodePage,
  encodePage,
  type PackedRecord,
  packRecord,
  type Page,
  pageOf,
  recordIn,
  recordsOf,
} from './page.ts'
import { decodeJson, type Vault } from './vault.ts'

export type Records = {
  /** Known cases only, in no particular order. */
  readonly read: (ids: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, CaseRecord>>
  readonly readPage: (page: number) => Promise<Page>
  /** Adds the writes that put whole pages of a snapshot on disk; a page that is already there is completed. */
  readonly putPages: (batch: Batch, records: readonly PackedRecord[]) => Promise<void>
  readonly putDelta: (batch: Batch, records: readonly CaseRecord[]) => Promise<void>
  /** Rewrites pages with their delta and takes that delta away. */
  readonly foldPages: (batch: Batch, pages: readonly number[]) => Promise<void>
  /** After a commit: what now lies in the delta, and which pages changed. */
  readonly committed: (change: {
    readonly delta?: readonly CaseId[]
    readonly pages?: readonly number[]
    readonly folded?: readonly number[]
  }) => void
  readonly dropped: () => void
  /** Pages and changed records that are there and do not open. A damaged page is written only by `replacePage`. */
  readonly damaged: { readonly pages: Set<number>; readonly delta: Set<CaseId> }
  readonly replacePage: (batch: Batch, page: number, records: readonly PackedRecord[]) => Promise<void>
  readonly deltaIds: () => ReadonlySet<CaseId>
  readonly pageNumbers: () => ReadonlySet<number>
}

/** Opened pages kept: neighbours of the case just read are read next. 4 pages are about 3 MB. */
const CACHED_PAGES = 4
const noPage: Page = { ids: [], lines: new Uint8Array(0) }

export async function openRecords(vault: Vault): Promise<Records> {
  const delta = new Set((await keysOf(vault.database, 'delta')) as CaseId[])
  const pages = new Set((await keysOf(vault.database, 'pages')) as number[])
  const cache = new Map<number, Page>()
  const damaged = { pages: new Set<number>(), delta: new Set<CaseId>() }

  async function readPage(page: number): Promise<Page> {
    const cached = cache.get(page)
    if (cached !== undefined) return cached
    const [bytes] = pages.has(page) ? await vault.read('pages', [page]) : []
    if (bytes === undefined && pages.has(page)) damaged.pages.add(page)
    const read = bytes === undefined ? noPage : decodePage(bytes)
    remember(cache, page, read)
    return read
  }

  async function readDelta(ids: readonly CaseId[]): Promise<readonly CaseRecord[]> {
    const all = await vault.read('delta', ids)
    for (const [index, id] of ids.entries()) if (all[index] === undefined) damaged.delta.add(id)
    return all.filter((bytes): bytes is Bytes => bytes !== undefined).map((bytes) => decodeJson<CaseRecord>(bytes))
  }

  async function read(ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CaseRecord>> {
    const found = new Map<CaseId, CaseRecord>()
    const changed = ids.filter((id) => delta.has(id))
    if (changed.length > 0) for (const record of await readDelta(changed)) found.set(record.state.id, record)
    const settled = ids.filter((id) => !delta.has(id))
    for (const page of new Set(settled.map(pageOf))) {
      const read = await readPage(page)
      for (const id of settled) {
        const record = pageOf(id) === page ? recordIn(read, id) : undefined
        if (record !== undefined) found.set(id, record)
      }
    }
    return found
  }

  /** Merging into a page that does not open would lose what it held: it waits for `replacePage`. */
  async function mergePage(batch: Batch, page: number, news: readonly PackedRecord[]): Promise<boolean> {
    const before = await readPage(page)
    if (damaged.pages.has(page)) return false
    await putPage(batch, page, merged(recordsOf(before), news))
    return true
  }

  async function putPage(batch: Batch, page: number, records: readonly PackedRecord[]): Promise<void> {
    const plain = encodePage(records.toSorted((a, b) => b.id - a.id))
    batch.puts.push({ table: 'pages', key: page, value: await vault.seal({ table: 'pages', key: page }, plain) })
  }

  return {
    read,
    readPage,
    async putPages(batch, records) {
      const numbers = new Set(records.map((record) => pageOf(record.id)))
      await Promise.all(
        [...numbers].map(async (page) => {
          const news = records.filter((record) => pageOf(record.id) === page)
          await mergePage(batch, page, news)
        }),
      )
    },
    async putDelta(batch, records) {
      const sealed = await Promise.all(
        records.map((record) => vault.sealJson({ table: 'delta', key: record.state.id }, record)),
      )
      for (const [index, value] of sealed.entries()) {
        const record = records[index]
        if (record !== undefined) batch.puts.push({ table: 'delta', key: record.state.id, value })
      }
    },
    async foldPages(batch, numbers) {
      for (const page of numbers) {
        const ids = [...delta].filter((id) => pageOf(id) === page)
        const changed = await readDelta(ids)
        const news = changed.map(packRecord)
        if (!(await mergePage(batch, page, news))) continue
        for (const { id: key } of news) batch.deletes.push({ table: 'delta', key })
      }
    },
    committed(change) {
      for (const id of change.delta ?? []) delta.add(id)
      for (const page of [...(change.pages ?? []), ...(change.folded ?? [])]) {
        cache.delete(page)
        pages.add(page)
      }
      const folded = new Set(change.folded)
      if (folded.size > 0)
        for (const id of delta) if (folded.has(pageOf(id)) && !damaged.delta.has(id)) delta.delete(id)
    },
    damaged,
    async replacePage(batch, page, records) {
      await putPage(batch, page, records)
      for (const id of delta) if (pageOf(id) === page) batch.deletes.push({ table: 'delta', key: id })
    },
    dropped() {
      damaged.pages.clear()
      damaged.delta.clear()
      delta.clear()
      pages.clear()
      cache.clear()
    },
    deltaIds: () => delta,
    pageNumbers: () => pages,
  }
}

function remember(cache: Map<number, Page>, number: number, page: Page): void {
  cache.set(number, page)
  const [oldest] = cache.keys()
  if (cache.size > CACHED_PAGES && oldest !== undefined) cache.delete(oldest)
}

/** Later records replace earlier ones of the same case. */
function merged(before: readonly PackedRecord[], news: readonly PackedRecord[]): readonly PackedRecord[] {
  const replaced = new Set(news.map((record) => record.id))
  return [...before.filter((record) => !replaced.has(record.id)), ...news]
}
