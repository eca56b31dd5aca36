/** Sealed values in and out of the database. A value that does not open is reported to `damaged` and reads as absent. */
import { type Batch, commit, type Database, emptyBatch, type TableName } from './database.ts'
import { type Bytes, type Damage, open, type Place, seal, type StoreKey } from './envelope.ts'

export type DamageReport = { readonly table: TableName; readonly key: string | number; readonly damage: Damage }

export type Vault = {
  readonly database: Database
  readonly seal: (place: { readonly table: TableName; readonly key: string | number }, plain: Bytes) => Promise<Bytes>
  readonly sealJson: (
    place: { readonly table: TableName; readonly key: string | number },
    value: unknown,
  ) => Promise<Bytes>
  /** In the order of the keys; undefined where nothing is or what is there is damaged. */
  readonly read: (table: TableName, keys: readonly (string | number)[]) => Promise<readonly (Bytes | undefined)[]>
  readonly readJson: <T>(table: TableName, key: string | number) => Promise<T | undefined>
  /** Seals one value and writes it in a transaction of its own. */
  readonly writeJson: (table: TableName, key: string | number, value: unknown) => Promise<void>
  readonly commit: (batch: Batch) => Promise<void>
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function encodeJson(value: unknown): Bytes {
  return encoder.encode(JSON.stringify(value))
}

/** What our own code sealed is what it reads: the tag vouches for it. */
export function decodeJson<T>(bytes: Bytes): T {
  return JSON.parse(decoder.decode(bytes)) as T
}

export function createVault(database: Database, key: StoreKey, damaged: (report: DamageReport) => void): Vault {
  const sealed = (place: Place & { readonly table: TableName }, plain: Bytes): Promise<Bytes> => seal(key, place, plain)

  async function opened(
    table: TableName,
    name: string | number,
    envelope: Bytes | undefined,
  ): Promise<Bytes | undefined> {
    if (envelope === undefined) return undefined
    const plain = await open(key, { table, key: name }, envelope)
    if (plain.ok) return plain.value
    damaged({ table, key: name, damage: plain.fault })
    return undefined
  }

  /** A value whose file is gone (a cleaner, a power cut) makes the browser refuse the whole request: then one by one. */
  async function stored(table: TableName, keys: readonly (string | number)[]): Promise<readonly (Bytes | undefined)[]> {
    const rows = database.tables[table]
    try {
      return await rows.bulkGet([...keys])
    } catch {
      return Promise.all(keys.map((key) => rows.get(key).catch(() => undefined)))
    }
  }

  async function read(table: TableName, keys: readonly (string | number)[]): Promise<readonly (Bytes | undefined)[]> {
    const envelopes = await stored(table, keys)
    return Promise.all(envelopes.map((envelope, index) => opened(table, keys[index] ?? '', envelope)))
  }

  return {
    database,
    seal: sealed,
    sealJson: (place, value) => sealed(place, encodeJson(value)),
    read,
    async readJson<T>(table: TableName, name: string | number) {
      const [bytes] = await read(table, [name])
      return bytes === undefined ? undefined : decodeJson<T>(bytes)
    },
    async writeJson(table, name, value) {
      const batch = emptyBatch()
      batch.puts.push({ table, key: name, value: await sealed({ table, key: name }, encodeJson(value)) })
      await commit(database, batch)
    },
    commit: (batch) => commit(database, batch),
  }
}
