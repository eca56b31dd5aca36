import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '#shared/domain/core/result.ts'
import { openCase } from '../cases.ts'
import { damagedRanges } from '../changes/repair.ts'
import { rowAt } from '../columns/row.ts'
import { select } from '../query/run.ts'
import type { Store } from '../store.ts'
import { bootstrap, changes, openTestStore, testKey, testMark } from '../testing/open-test-store.ts'
import { createRandom, randomRecord, receivedRecord, TEST_NOW, testStatus } from '../testing/records.ts'
import { createSources } from '../views/sources.ts'
import { keysOf, openDatabase, tableNames } from './database.ts'
import { importKey, open, seal } from './envelope.ts'
import { nth } from '../testing/nth.ts'

let databases = 0
const freshName = (): string => `storage-test-${(databases += 1)}`
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => randomRecord(index + 1, createRandom(index)))

function allRows(store: Store) {
  const { table } = store.base
  const slots = Array.from({ length: table.count() }, (_, slot) => slot)
  // Repeats are counted whenever there is time: repeats.test.ts.
  return slots.map((slot) => ({ ...rowAt(table, slot, TEST_NOW), likelyRepeats: 0 })).toSorted((a, b) => a.id - b.id)
}

async function flipByte(
  database: string,
  table: 'pages' | 'columns' | 'delta' | 'outbox',
  key: string | number,
): Promise<void> {
  const { dexie, tables } = await openDatabase(database)
  const value = (await tables[table].get(key))?.slice() ?? new Uint8Array(1)
  const middle = value.length >> 1
  value[middle] = (value[middle] ?? 0) ^ 1
  await tables[table].put(value, key)
  dexie.close()
}

describe('envelopes', () => {
  it('open only with their key, at their place, unchanged', async () => {
    const key = await importKey(testKey)
    const plain = new TextEncoder().encode('张某某 19900001234'.repeat(50))
    const place = { table: 'pages', key: 1 }
    const envelope = await seal(key, place, plain)
    expect(await open(key, place, envelope)).toEqual(ok(plain))
    expect(await open(key, { table: 'pages', key: 2 }, envelope)).toEqual(fail('damaged'))
    expect(await open(key, { table: 'pages', key: '1' }, envelope)).toEqual(fail('damaged'))
    expect(await open(key, { table: 'delta', key: 1 }, envelope)).toEqual(fail('damaged'))
    expect(await open(await importKey(new Uint8Array(32)), place, envelope)).toEqual(fail('otherKey'))
    for (let bit = 0; bit < envelope.length * 8; bit += 7) {
      const flipped = envelope.slice()
      flipped[bit >> 3] = nth([...flipped], bit >> 3) ^ (1 << (bit & 7))
      expect((await open(key, place, flipped)).ok).toBe(false)
    }
  })

  it('never repeat an initialisation vector', async () => {
    const key = await importKey(testKey)
    const envelopes = await Promise.all(
      Array.from({ length: 500 }, () => seal(key, { table: 'meta', key: 'a' }, new Uint8Array(4))),
    )
    expect(new Set(envelopes.map((envelope) => envelope.slice(7, 19).join())).size).toBe(500)
  })

  it('leave no word of a citizen readable in the database', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    const records = many(300)
    await bootstrap(store, records)
    await store.sync.applyChanges(
      changes([{ ...nth(records, 0), state: { ...nth(records, 0).state, revision: 99 } }], 11),
    )
    await store.give({
      kind: 'note',
      caseId: nth(
        records.filter((record) => record.state.status === 'received'),
        0,
      ).state.id,
      text: '翠苑小区回电',
    })
    store.close()
    const { dexie, tables } = await openDatabase(database)
    let bytes = 0
    for (const table of tableNames) {
      for (const value of await tables[table].toArray()) {
        bytes += value.length
        for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) {
          const text = Buffer.from(value).toString(encoding)
          for (const word of ['小区', '某某', '1990000', 'title', 'accept', '夜间'])
            expect(text.includes(word)).toBe(false)
        }
      }
    }
    expect(bytes).toBeGreaterThan(300_000)
    dexie.close()
  })
})

describe('restart', () => {
  it('reads the same rows from columns as from records', async () => {
    const database = freshName()
    const records = many(9000)
    const { store } = await openTestStore({ database })
    await bootstrap(store, records, 2500)
    const before = allRows(store)
    expect(await keysOf(store.base.vault.database, 'columns')).toEqual([0, 1, 2])
    store.close()
    const again = await openTestStore({ database })
    expect(allRows(again.store)).toEqual(before)
    const { context, newest } = createSources(again.store.base).source()
    const found = select({ queue: 'all', conditions: [], text: '云锦花园 ktv' }, newest(), context)
    const expected = records.filter((record) => nth(record.appeals, 0).title.includes('云锦花园KTV'))
    expect(found.length).toBe(expected.length)
    expect(found.length).toBeGreaterThan(10)
  })

  it('keeps columns of the gateway’s word, not of pending commands', async () => {
    const database = freshName()
    const { store, main } = await openTestStore({ database })
    await bootstrap(store, [receivedRecord(1), receivedRecord(2)])
    await store.give({ kind: 'accept', caseId: 1, classCode: '0101', urgency: 'normal' })
    const changed = Array.from({ length: 40 }, (_, index) => receivedRecord(index + 3))
    await store.sync.applyChanges(changes(changed, 12))
    while (await store.maintain());
    expect(store.base.records.deltaIds().size).toBe(0)
    expect(allRows(store)[0]).toMatchObject({ id: 1, status: 'accepted', sync: 'local' })
    await store.sync.settle(
      [{ n: 1, outcome: { kind: 'refused', refusal: { code: 'unknownClass', caseId: 1, about: null, detail: '' } } }],
      testMark,
    )
    await store.dropConflict(1)
    store.close()
    const again = await openTestStore({ database, main, acknowledged: 1 })
    expect(allRows(again.store)[0]).toMatchObject({ id: 1, status: 'received', sync: 'settled' })
    expect(again.store.base.table.count()).toBe(42)
  })

  it('folds the delta into pages and loses nothing', async () => {
    const database = freshName()
    const records = many(600)
    const { store } = await openTestStore({ database })
    await bootstrap(store, records)
    const changed = many(600)
      .slice(100, 300)
      .map((record) => ({ ...record, state: { ...record.state, revision: 50, status: 'closed' as const } }))
    await store.sync.applyChanges(changes(changed, 12))
    const before = allRows(store)
    expect(store.base.records.deltaIds().size).toBe(200)
    while (await store.maintain());
    expect(store.base.records.deltaIds().size).toBe(0)
    store.close()
    const again = await openTestStore({ database })
    expect(allRows(again.store)).toEqual(before)
    expect((await openCase(again.store.base, 200))?.record).toEqual(changed.find((record) => record.state.id === 200))
  })
})

describe('damage', () => {
  it('of columns is healed from the pages', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    await bootstrap(store, many(500))
    const before = allRows(store)
    store.close()
    await flipByte(database, 'columns', 0)
    const again = await openTestStore({ database })
    expect(allRows(again.store)).toEqual(before)
    while (await again.store.maintain());
    again.store.close()
    expect(allRows((await openTestStore({ database })).store)).toEqual(before)
  })

  it('of a page is noticed, reported and fetched again', async () => {
    const database = freshName()
    const records = many(600)
    const first = await openTestStore({ database })
    await bootstrap(first.store, records)
    const before = allRows(first.store)
    first.store.close()
    await flipByte(database, 'pages', 1)

    const { store, main, clock } = await openTestStore({ database })
    expect(await openCase(store.base, 300)).toBe(null)
    expect(damagedRanges(store.base)).toEqual([{ from: 256, to: 511 }])
    while (await store.maintain());
    expect(store.base.troubles).toContain('pageDamaged')
    const page = records
      .filter((record) => record.state.id < 512)
      .toSorted((a, b) => b.state.id - a.state.id)
      .slice(0, 256)
    main.gateway = (request) => {
      expect(request).toMatchObject({ kind: 'gateway.snapshot', before: 512, limit: 256 })
      return JSON.stringify({
        epoch: 'e1',
        position: 20,
        confirmed: 0,
        records: page,
        next: 256,
        total: 600,
        mark: testMark,
        status: testStatus,
      })
    }
    clock.now += 60_000
    while (await store.maintain());
    expect(damagedRanges(store.base)).toEqual([])
    expect(store.base.troubles).not.toContain('pageDamaged')
    expect((await openCase(store.base, 300))?.record).toEqual(records[299])
    store.close()
    expect(allRows((await openTestStore({ database })).store)).toEqual(before)
  })

  it('of a page does not lose what a change brings for it', async () => {
    const database = freshName()
    const first = await openTestStore({ database })
    await bootstrap(first.store, many(600))
    first.store.close()
    await flipByte(database, 'pages', 1)
    const { store } = await openTestStore({ database })
    await store.sync.applyChanges(changes(many(600).slice(270, 330), 12))
    while (await store.maintain());
    expect(store.base.records.deltaIds().size).toBe(60)
    // One batch and the list of its ids.
    expect(await store.base.vault.database.tables.delta.count()).toBe(2)
    expect(damagedRanges(store.base)).toEqual([{ from: 256, to: 511 }])
  })

  it('of an outbox row is healed from the journal', async () => {
    const database = freshName()
    const { store, main } = await openTestStore({ database })
    await bootstrap(store, [receivedRecord(1), receivedRecord(2)])
    await store.give({ kind: 'accept', caseId: 1, classCode: '0101', urgency: 'normal' })
    await store.give({ kind: 'accept', caseId: 2, classCode: '0101', urgency: 'normal' })
    await store.sync.settle(
      [1, 2].map((n) => ({ n, outcome: { kind: 'applied' as const, position: n } })),
      testMark,
    )
    store.close()
    await flipByte(database, 'outbox', 1)
    const again = await openTestStore({ database, main, acknowledged: 2 })
    expect(again.store.base.outbox.entries().map(({ numbered }) => numbered.n)).toEqual([1, 2])
    expect(allRows(again.store).map((row) => row.sync)).toEqual(['local', 'ledger'])
  })

  it('that took the pages and left a cursor is not followed on from', async () => {
    const database = freshName()
    const first = await openTestStore({ database })
    await bootstrap(first.store, many(600))
    const { tables } = first.store.base.vault.database
    await Promise.all([tables.pages.clear(), tables.columns.clear(), tables.meta.clear()])
    await first.store.sync.applyChanges(changes([receivedRecord(1)], 12))
    first.store.close()
    const { store } = await openTestStore({ database })
    expect(store.sync.cursor()).toMatchObject({ epoch: '', snapshot: null })
  })

  it('of two swapped values is refused', async () => {
    const database = freshName()
    const first = await openTestStore({ database })
    await bootstrap(first.store, many(600))
    first.store.close()
    const { dexie, tables } = await openDatabase(database)
    const [one, two] = await tables.pages.bulkGet([0, 1])
    await tables.pages.bulkPut([two, one] as Uint8Array<ArrayBuffer>[], [0, 1])
    dexie.close()
    const { store } = await openTestStore({ database })
    expect(await openCase(store.base, 10)).toBe(null)
    expect(await openCase(store.base, 300)).toBe(null)
    expect(damagedRanges(store.base)).toHaveLength(2)
  })
})
