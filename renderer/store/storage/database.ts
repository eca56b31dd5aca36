/** The one Dexie database. Keys stand outside the values, values are envelopes, nothing is indexed: an index would leak. */
import Dexie, { type Table } from 'dexie'
import type { Bytes } from './envelope.ts'

export const tableNames = ['pages', 'columns', 'delta', 'outbox', 'drafts', 'views', 'meta'] as const
export type TableName = (typeof tableNames)[number]

export type Tables = Readonly<Record<TableName, Table<Bytes, string | number>>>
export type Database = { readonly dexie: Dexie; readonly tables: Tables }

/**
 * Former versions are kept as dumps in tests/fixtures/store. The base is a cache of the gateway: a version that lays it out
 * anew throws the old one away and has it fetched again (the cursor sees that its pages are gone). What a person made
 * (outbox, drafts, views) is never emptied: its form may only grow.
 * 2: pages with the ends of their records, the delta in batches, a column of the latest change.
 */
const migrations: readonly { readonly version: number; readonly emptied: readonly BaseTable[] }[] = [
  { version: 2, emptied: ['pages', 'columns', 'delta'] },
]

/** The version as the browser counts it: Dexie multiplies its own by ten. */
export const nativeVersion = (migrations.at(-1)?.version ?? 1) * 10

/** Tables that the gateway can fill again. */
export type BaseTable = 'pages' | 'columns' | 'delta'

/** Chromium could not open its backing store. */
export class CannotOpen extends Error {}

export async function openDatabase(name: string): Promise<Database> {
  const dexie = new Dexie(name)
  const stores = Object.fromEntries(tableNames.map((table) => [table, '']))
  dexie.version(1).stores(stores)
  for (const { version, emptied } of migrations) {
    dexie
      .version(version)
      .stores(stores)
      .upgrade(async (transaction) => {
        for (const table of emptied) await transaction.table(table).clear()
      })
  }
  try {
    await dexie.open()
  } catch (error) {
    throw new CannotOpen(error instanceof Error ? error.name : 'unknown')
  }
  const tables = Object.fromEntries(tableNames.map((table) => [table, dexie.table(table)])) as unknown as Tables
  return { dexie, tables }
}

/** Writes of one transaction: everything is encrypted before it begins, so that nothing but Dexie is awaited inside. */
export type Batch = {
  readonly puts: { readonly table: TableName; readonly key: string | number; readonly value: Bytes }[]
  readonly deletes: { readonly table: TableName; readonly key: string | number }[]
  readonly clears: TableName[]
}

export function emptyBatch(): Batch {
  return { puts: [], deletes: [], clears: [] }
}

/** What a person made is on disk when we say so; the rest the gateway has as well. */
const precious: ReadonlySet<TableName> = new Set(['outbox', 'drafts', 'views'])

/**
 * All or nothing. Clears come first, then deletes, then puts. Rejects with the browser's error when the disk refuses.
 * A base without its last transactions is an older base that follows on from its own cursor; a value whose file did not
 * reach the disk does not open and is fetched again. So only what is precious waits for the disk itself. The transaction
 * is the browser's own: Dexie has one durability for all, and everything to be written is at hand.
 */
export function commit(database: Database, batch: Batch): Promise<void> {
  const named = new Set<TableName>([
    ...batch.clears,
    ...batch.puts.map((put) => put.table),
    ...batch.deletes.map((one) => one.table),
  ])
  if (named.size === 0) return Promise.resolve()
  const durability = batch.puts.some(({ table }) => precious.has(table)) ? 'strict' : 'relaxed'
  return new Promise((resolve, reject) => {
    const transaction = database.dexie.backendDB().transaction([...named], 'readwrite', { durability })
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
    try {
      write(transaction, batch)
      transaction.commit()
    } catch (error) {
      transaction.abort()
      reject(error)
    }
  })
}

function write(transaction: IDBTransaction, batch: Batch): void {
  for (const name of batch.clears) transaction.objectStore(name).clear()
  for (const { table, key } of batch.deletes) transaction.objectStore(table).delete(key)
  for (const { table, key, value } of batch.puts) transaction.objectStore(table).put(value, key)
}

/** Keys of a table, ascending; values are not read. */
export async function keysOf(database: Database, table: TableName): Promise<readonly (string | number)[]> {
  return database.tables[table].toCollection().primaryKeys()
}
