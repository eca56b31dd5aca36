/** The one Dexie database. Keys stand outside the values, values are envelopes, nothing is indexed: an index would leak. */
import Dexie, { type Table } from 'dexie'
import type { Bytes } from './envelope.ts'

export const tableNames = ['pages', 'columns', 'delta', 'outbox', 'drafts', 'views', 'meta'] as const
export type TableName = (typeof tableNames)[number]

export type Tables = Readonly<Record<TableName, Table<Bytes, string | number>>>
export type Database = { readonly dexie: Dexie; readonly tables: Tables }

/** Chromium could not open its backing store. */
export class CannotOpen extends Error {}

/**
 * Strict durability for every transaction: a transaction that confirms commands also moves the cursor, and a cursor that
 * survives a power cut without its rows would lose them for ever. Measured cost against `relaxed`: 7 % in bulk.
 */
export async function openDatabase(name: string): Promise<Database> {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' })
  dexie.version(1).stores(Object.fromEntries(tableNames.map((table) => [table, ''])))
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

/** All or nothing. Clears come first, then deletes, then puts. Rejects with Dexie's error when the disk refuses. */
export async function commit(database: Database, batch: Batch): Promise<void> {
  const named = new Set<TableName>([
    ...batch.clears,
    ...batch.puts.map((put) => put.table),
    ...batch.deletes.map((one) => one.table),
  ])
  if (named.size === 0) return
  const { dexie, tables } = database
  await dexie.transaction(
    'rw',
    [...named].map((name) => tables[name]),
    async () => {
      for (const name of batch.clears) await tables[name].clear()
      for (const name of named) {
        const gone = batch.deletes.filter((one) => one.table === name).map((one) => one.key)
        if (gone.length > 0) await tables[name].bulkDelete(gone)
        const puts = batch.puts.filter((put) => put.table === name)
        const keys = puts.map((put) => put.key)
        if (puts.length > 0)
          await tables[name].bulkPut(
            puts.map((put) => put.value),
            keys,
          )
      }
    },
  )
}

/** Keys of a table, ascending; values are not read. */
export async function keysOf(database: Database, table: TableName): Promise<readonly (string | number)[]> {
  return database.tables[table].toCollection().primaryKeys()
}
