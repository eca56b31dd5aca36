/**
 * An IndexedDB for Node that outlives its process: fake-indexeddb with every finished transaction appended to a file, read
 * back at the next start. A killed process keeps what the kernel has, as with Chromium; a torn or cut file gives back its
 * whole prefix, so a test may also lose the newest transactions.
 */
import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { nativeVersion, tableNames } from '../../../renderer/store/storage/database.ts'

type Operation =
  | { readonly kind: 'put'; readonly store: string; readonly key: IDBValidKey; readonly value: unknown }
  | { readonly kind: 'delete'; readonly store: string; readonly key: IDBValidKey }
  | { readonly kind: 'clear'; readonly store: string }

const CHECK_BYTES = 8

/** Must be called before anybody opens `database`; one file holds one database. */
export async function keepOnDisk(database: string, path: string): Promise<void> {
  const stores = replay(readIfThere(path))
  await fill(database, stores)
  const whole = [...stores].flatMap(([store, rows]) =>
    [...rows.values()].map(({ key, value }): Operation => ({ kind: 'put', store, key, value })),
  )
  writeFileSync(path, whole.length === 0 ? Buffer.alloc(0) : frame(whole))
  const file = openSync(path, 'a')
  record((operations) => {
    const bytes = frame(operations)
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  })
}

type Rows = Map<string, { readonly key: IDBValidKey; readonly value: unknown }>

function replay(bytes: Buffer): ReadonlyMap<string, Rows> {
  const stores = new Map(tableNames.map((name): [string, Rows] => [name, new Map()]))
  for (let at = 0; ;) {
    const read = readFrame(bytes, at)
    if (read === null) return stores
    for (const operation of read.operations) applyTo(stores.get(operation.store), operation)
    at = read.end
  }
}

function applyTo(rows: Rows | undefined, operation: Operation): void {
  if (operation.kind === 'clear') rows?.clear()
  else if (operation.kind === 'delete') rows?.delete(JSON.stringify(operation.key))
  else rows?.set(JSON.stringify(operation.key), { key: operation.key, value: operation.value })
}

function frame(operations: readonly Operation[]): Buffer {
  const content = serialize(operations)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return Buffer.concat([length, checkOf(content), content])
}

function readFrame(
  bytes: Buffer,
  at: number,
): { readonly operations: readonly Operation[]; readonly end: number } | null {
  if (at + 4 + CHECK_BYTES > bytes.length) return null
  const start = at + 4 + CHECK_BYTES
  const end = start + bytes.readUInt32LE(at)
  const content = bytes.subarray(start, end)
  if (end > bytes.length || !checkOf(content).equals(bytes.subarray(at + 4, start))) return null
  return { operations: deserialize(content) as readonly Operation[], end }
}

function checkOf(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest().subarray(0, CHECK_BYTES)
}

function fill(database: string, stores: ReadonlyMap<string, Rows>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, nativeVersion)
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, rows] of stores) {
        const store = opening.result.createObjectStore(name)
        for (const { key, value } of rows.values()) store.put(value, key)
      }
    })
    opening.addEventListener('success', () => {
      opening.result.close()
      resolve()
    })
  })
}

/** Tells of the writes of each transaction before anybody hears that it has completed. */
function record(write: (operations: readonly Operation[]) => void): void {
  const open = new WeakMap<IDBTransaction, Operation[]>()
  function note(transaction: IDBTransaction, operation: Operation): void {
    const known = open.get(transaction)
    if (known !== undefined) {
      known.push(operation)
      return
    }
    const operations = [operation]
    open.set(transaction, operations)
    transaction.addEventListener('complete', () => write(operations))
  }
  const prototype = IDBObjectStore.prototype
  const own = <K extends 'put' | 'delete' | 'clear'>(name: K) => Reflect.get(prototype, name) as IDBObjectStore[K]
  const [put, remove, clear] = [own('put'), own('delete'), own('clear')]
  prototype.put = function keepPut(value: unknown, key?: IDBValidKey) {
    if (key === undefined) throw new Error('every row of the store has a key of its own')
    note(this.transaction, { kind: 'put', store: this.name, key, value })
    return put.call(this, value, key)
  }
  prototype.delete = function keepDelete(key: IDBValidKey | IDBKeyRange) {
    if (key instanceof IDBKeyRange) throw new Error('ranges are not deleted by the store')
    note(this.transaction, { kind: 'delete', store: this.name, key })
    return remove.call(this, key)
  }
  prototype.clear = function keepClear() {
    note(this.transaction, { kind: 'clear', store: this.name })
    return clear.call(this)
  }
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
