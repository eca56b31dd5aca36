import 'fake-indexeddb/auto'
import { readFile } from 'node:fs/promises'
import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../base.ts'
import { bootstrap, openTestStore } from '../testing/open-test-store.ts'
import { createRandom, randomRecord, receivedRecord } from '../testing/records.ts'
import { openDatabase, tableNames } from './database.ts'
import { decodeJson } from './vault.ts'

/** What a store of that version left on disk: envelopes as base64, by table and key. Never edited, only added to. */
type Dump = {
  readonly version: number
  readonly tables: Readonly<Record<string, readonly (readonly [key: string | number, value: string])[]>>
}

/** Former versions; a new version of the database adds its dump here. */
const versions = [1]

async function putBack(database: string, version: number): Promise<Dump> {
  const path = new URL(`../../../tests/fixtures/store/version-${version}.json`, import.meta.url)
  const dump = JSON.parse(await readFile(path, 'utf8')) as Dump
  const dexie = new Dexie(database)
  dexie.version(dump.version).stores(Object.fromEntries(tableNames.map((table) => [table, ''])))
  await dexie.open()
  for (const [table, rows] of Object.entries(dump.tables))
    for (const [key, value] of rows) await dexie.table(table).put(Uint8Array.from(Buffer.from(value, 'base64')), key)
  dexie.close()
  return dump
}

describe('a store of a former version', () => {
  it.each(versions)('%i opens: what a person made is there, the rest is fetched again', async (version) => {
    const database = `version-${version}`
    const dump = await putBack(database, version)
    expect(dump.tables.pages?.length).toBeGreaterThan(0)
    const { store } = await openTestStore({ database })
    expect(entriesOf(store.base).map(({ numbered }) => [numbered.n, numbered.command.kind])).toEqual([[1, 'accept']])
    const { vault } = store.base
    const [draft] = await vault.read('drafts', ['case 272'])
    const [view] = await vault.read('views', ['mine'])
    expect(draft === undefined ? null : decodeJson(draft)).toEqual({ text: '稿:尚未写完' })
    expect(view === undefined ? null : decodeJson(view)).toEqual({ name: '我的视图' })
    expect(store.base.opened).toContain(272)

    // The base is read anew from the gateway, and the command that waits lies on top of it again.
    expect(store.base.table.count()).toBe(0)
    expect(store.sync.cursor()).toMatchObject({ epoch: '', snapshot: null })
    const cases = Array.from({ length: 24 }, (_, index) => randomRecord(index + 245, createRandom(index)))
    await bootstrap(store, [...cases, receivedRecord(271), receivedRecord(272)])
    expect(store.base.table.count()).toBe(26)
    expect(store.base.overlaid.get(271)?.state.status).toBe('accepted')
    store.close()
    const again = await openTestStore({ database })
    expect(again.store.base.table.count()).toBe(26)
    again.store.close()
  })

  it('is never one that nobody kept a dump of', async () => {
    const { dexie } = await openDatabase('present')
    expect(versions).toEqual(Array.from({ length: dexie.verno - 1 }, (_, index) => index + 1))
    dexie.close()
  })
})
