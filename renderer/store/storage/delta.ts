/**
 * The delta: what changed since its page was written, one value per page of changes of the gateway (a batch), so that a
 * thousand changes cost one envelope. Key `n` holds the records of batch `n`, key `-n` their ids: a batch that does not
 * open is then known by its cases, and they are fetched again. Of a case that is in several batches the latest counts.
 * When a page has been rewritten with its changes, everything that batches up to then say about it is dead: `folds` keeps
 * up to which batch, per page, as long as such a batch is there.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { metaKeys } from './cursor.ts'
import { createDeltaIndex, type DeltaIndex } from './delta-index.ts'
import { type Batch, keysOf } from './database.ts'
import {
  createPageWriter,
  decodePage,
  noPage,
  type PackedRecord,
  type Page,
  storedIn,
  type StoredRecord,
} from './page.ts'
import { decodeJson, type Vault } from './vault.ts'

export type Delta = {
  /** Batches are there of which nobody knows what they hold: the base must be read anew. */
  readonly isLost: boolean
  readonly ids: () => ReadonlySet<CaseId>
  readonly has: (id: CaseId) => boolean
  /** Cases whose latest record lies in a batch that does not open. */
  readonly damaged: Set<CaseId>
  /** In no particular order; cases whose batch does not open are missing and become `damaged`. */
  readonly read: (ids: readonly CaseId[]) => Promise<readonly StoredRecord[]>
  /** Adds the writes of a new batch; counts from `added` on. */
  readonly put: (batch: Batch, records: readonly PackedRecord[]) => Promise<void>
  readonly added: (ids: readonly CaseId[]) => void
  /** Adds the writes that make everything dead that is said about these pages; counts from `folded` on. */
  readonly putFolded: (batch: Batch, pages: readonly number[]) => Promise<void>
  readonly folded: (pages: readonly number[]) => void
  /** Adds the writes that make one batch of many small ones; answers what to call when they are on disk, null: not worth it. */
  readonly putMerged: (batch: Batch) => Promise<(() => void) | null>
  readonly clear: () => void
}

/** Batches opened and kept: rows of one batch are read one after the other. */
const CACHED = 2
const SMALL = 256
/** Each batch costs two reads at the start; a quiet day brings one every second. */
const MOST_SMALL = 48
const MOST_MERGED = 1024

type Folds = Readonly<Record<string, number>>

export async function openDelta(vault: Vault): Promise<Delta> {
  const folds = Object.entries((await vault.readJson<Folds>('meta', metaKeys.folds)) ?? {})
  const index = createDeltaIndex(folds.map(([page, number]) => [Number(page), number]))
  const cache = new Map<number, Page | null>()
  const write = createPageWriter()
  let isLost = false
  const numbers = ((await keysOf(vault.database, 'delta')) as number[]).filter((key) => key > 0)
  const lists = await vault.read(
    'delta',
    numbers.map((number) => -number),
  )
  for (const [at, number] of numbers.entries()) {
    const list = lists[at]
    const ids = list === undefined ? (await open(number))?.ids : decodeJson<readonly CaseId[]>(list)
    if (ids === undefined) isLost = true
    else index.enter(number, ids)
  }

  async function open(number: number): Promise<Page | null> {
    const cached = cache.get(number)
    if (cached !== undefined) return cached
    const [bytes] = await vault.read('delta', [number])
    const page = bytes === undefined ? null : decodePage(bytes)
    cache.set(number, page)
    const [oldest] = cache.keys()
    if (cache.size > CACHED && oldest !== undefined) cache.delete(oldest)
    return page
  }

  async function read(ids: readonly CaseId[]): Promise<readonly StoredRecord[]> {
    const found: StoredRecord[] = []
    for (const number of new Set(ids.map((id) => index.batchOf(id) ?? 0))) {
      const page = number === 0 ? noPage : await open(number)
      for (const id of ids) {
        if (index.batchOf(id) !== number) continue
        const record = page === null ? undefined : storedIn(page, id)
        if (record === undefined) index.damaged.add(id)
        else found.push(record)
      }
    }
    return found
  }

  async function put(batch: Batch, number: number, records: readonly (PackedRecord | StoredRecord)[]): Promise<void> {
    const content = { table: 'delta', key: number } as const
    const list = { table: 'delta', key: -number } as const
    const ids = records.map(({ id }) => id)
    const sealed = vault.seal(content, write(records))
    batch.puts.push({ ...content, value: await sealed }, { ...list, value: await vault.sealJson(list, ids) })
  }

  return {
    isLost,
    ids: () => index.ids,
    has: (id) => index.ids.has(id),
    damaged: index.damaged,
    read,
    put: (batch, records) => put(batch, index.last() + 1, records),
    added: (ids) => index.enter(index.last() + 1, ids),
    async putFolded(batch, pages) {
      drop(batch, index.emptiedBy(pages))
      const place = { table: 'meta', key: metaKeys.folds } as const
      batch.puts.push({ ...place, value: await vault.sealJson(place, Object.fromEntries(index.foldsAfter(pages))) })
    },
    folded: index.fold,
    async putMerged(batch) {
      const small = index.small(SMALL).filter(([number]) => cache.get(number) !== null)
      if (small.length <= MOST_SMALL) return null
      const { numbers, ids } = firstOf(small)
      const records = await read(ids)
      if (records.length < ids.length) return null
      const into = Math.max(...numbers)
      await put(batch, into, records)
      drop(
        batch,
        numbers.filter((number) => number !== into),
      )
      return () => {
        for (const number of numbers) cache.delete(number)
        index.merge(numbers, ids)
      }
    },
    clear() {
      index.clear()
      cache.clear()
    },
  }
}

function drop(batch: Batch, gone: readonly number[]): void {
  for (const number of gone) batch.deletes.push({ table: 'delta', key: number }, { table: 'delta', key: -number })
}

/** As many batches as make one that is not too long. */
function firstOf(small: ReturnType<DeltaIndex['small']>) {
  const numbers: number[] = []
  const ids: CaseId[] = []
  for (const [number, living] of small) {
    if (ids.length + living.size > MOST_MERGED) break
    numbers.push(number)
    ids.push(...living)
  }
  return { numbers, ids }
}
