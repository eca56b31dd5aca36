import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { rowAt } from '../columns/row.ts'
import type { Store } from '../store.ts'
import { changes, openTestStore, testMark } from '../testing/open-test-store.ts'
import { createRandom, randomRecord, receivedRecord, TEST_NOW, testStatus } from '../testing/records.ts'
import { testReference } from '../testing/reference.ts'

let databases = 0
const freshName = (): string => `interrupted-${(databases += 1)}`

type Write = 'put' | 'delete' | 'clear'
const writes: readonly Write[] = ['put', 'delete', 'clear']

/** From the write number `last` on nothing is written any more: the disk is full, or the process is gone. */
function stopWritingAfter(last: number): { readonly count: () => number; readonly undo: () => void } {
  const store = IDBObjectStore.prototype as unknown as Record<Write, (...words: unknown[]) => unknown>
  const before = writes.map((name) => [name, store[name]] as const)
  let count = 0
  for (const [name, write] of before) {
    store[name] = function refusing(this: unknown, ...words: unknown[]) {
      count += 1
      if (count > last) throw new DOMException('full', 'QuotaExceededError')
      return write.apply(this, words)
    }
  }
  return {
    count: () => count,
    undo() {
      for (const [name, write] of before) store[name] = write
    },
  }
}

// ── a gateway whose ledger is a list of records; a later record of the same case replaces the earlier one ──

const cases = Array.from({ length: 560 }, (_, index) => randomRecord(index + 1, createRandom(index + 5)))
const later = (round: number) =>
  Array.from({ length: 40 }, (_, index) =>
    randomRecord(1 + ((index * 13 + round * 7) % 560), createRandom(round * 100 + index)),
  )
const rounds = [later(1), later(2), later(3)]
/** Many changes of one page, so that it is worth folding. */
const dense = Array.from({ length: 60 }, (_, index) => randomRecord(300 + index, createRandom(900 + index)))
const feed: readonly (readonly CaseRecord[])[] = [...rounds, dense, later(4)]
const FIRST = 10
const head = FIRST + feed.length
const PAGE = 200

function final(): ReadonlyMap<number, CaseRecord> {
  const records = new Map(cases.map((record) => [record.state.id, record]))
  for (const batch of feed) for (const record of batch) records.set(record.state.id, record)
  return records
}

/** Everything that is still to come from where the store stands, with tidying up in between. */
async function follow(store: Store): Promise<void> {
  if (store.sync.referenceVersion() === null) await store.sync.setReference(testReference)
  while (store.sync.cursor().epoch === '' || store.sync.cursor().snapshot !== null) {
    const { snapshot } = store.sync.cursor()
    const rest = cases.filter(({ state }) => state.id < (snapshot?.before ?? Infinity)).toReversed()
    const page = rest.slice(0, PAGE)
    const next = rest.length > PAGE ? (page.at(-1)?.state.id ?? null) : null
    await store.sync.applySnapshotPage({
      ...{ epoch: 'e1', position: FIRST, confirmed: 0, next, total: cases.length, status: testStatus, mark: testMark },
      records: page as never,
    })
  }
  while (store.sync.cursor().position < head) {
    const { position } = store.sync.cursor()
    await store.sync.applyChanges(changes(feed[position - FIRST] ?? [], position + 1))
    while (await store.maintain());
  }
}

const rowsOf = (store: Store) =>
  Array.from({ length: store.base.table.count() }, (_, slot) => ({
    ...rowAt(store.base.table, slot, TEST_NOW),
    likelyRepeats: 0,
  })).toSorted((a, b) => a.id - b.id)

/** What the rows say is what the records say, and both are what the gateway said. */
async function expectWhole(store: Store): Promise<void> {
  const expected = final()
  const ids = [...expected.keys()]
  const read = await store.base.records.read(ids)
  for (const id of ids) expect(read.get(id)).toEqual(expected.get(id))
  const rows = rowsOf(store)
  expect(rows.map(({ id }) => id)).toEqual(ids.toSorted((a, b) => a - b))
  for (const row of rows) {
    const state = expected.get(row.id)?.state
    expect([row.id, row.revision, row.status, row.urges]).toEqual([
      row.id,
      state?.revision,
      state?.status,
      state?.urges,
    ])
  }
}

describe('a store that stops writing', () => {
  it('at any write, in bulk or while folding, goes on from there when it is opened again', async () => {
    const counter = stopWritingAfter(Infinity)
    const whole = await openTestStore({ database: freshName() })
    await follow(whole.store)
    await expectWhole(whole.store)
    const total = counter.count()
    counter.undo()
    expect(whole.store.base.records.deltaIds().size).toBeLessThan(100)
    expect(total).toBeGreaterThan(60)
    whole.store.close()

    let interrupted = 0
    for (let last = 0; last < total; last += 9) {
      const database = freshName()
      const broken = stopWritingAfter(last)
      const first = await openTestStore({ database })
      await follow(first.store).then(
        () => undefined,
        () => (interrupted += 1),
      )
      expect(rowsOf(first.store).length).toBeLessThanOrEqual(cases.length)
      first.store.close()
      broken.undo()
      const again = await openTestStore({ database })
      const shown = rowsOf(again.store)
      const read = await again.store.base.records.read(shown.map(({ id }) => id))
      for (const { id, revision } of shown) expect([id, revision]).toEqual([id, read.get(id)?.state.revision])
      await follow(again.store)
      await expectWhole(again.store)
      again.store.close()
    }
    expect(interrupted).toBeGreaterThan(5)
  }, 120_000)

  it('says that the disk is full, keeps showing and reading what it has, and goes on when there is room', async () => {
    const { store } = await openTestStore({ database: freshName() })
    await follow(store)
    const before = rowsOf(store)
    const full = stopWritingAfter(0)
    await expect(store.sync.applyChanges(changes([receivedRecord(900)], head + 1))).rejects.toThrow('diskFull')
    full.undo()
    expect(store.base.troubles).toContain('diskFull')
    expect(rowsOf(store)).toEqual(before)
    expect(store.sync.cursor().position).toBe(head)
    expect((await store.base.records.read([7])).get(7)).toEqual(final().get(7))
    await store.sync.applyChanges(changes([receivedRecord(900)], head + 1))
    expect(store.base.troubles).not.toContain('diskFull')
    expect(rowsOf(store).length).toBe(before.length + 1)
    store.close()
  })
})
