import { createHash } from 'node:crypto'
import { Client, Pool, types, type PoolClient } from 'pg'
import { copyOut } from './copy-out.ts'
import { CONNECTION_LOST, type Database, type Row, type Session } from './database.ts'
import { takeTextMemory } from './text-memory.ts'

const INT8 = 20
const NUMERIC = 1700
const JSON_TYPE = 114

type TypeParser = (text: string) => unknown

const parsers: Readonly<Record<number, TypeParser>> = {
  [INT8]: Number,
  [NUMERIC]: Number,
  [JSON_TYPE]: (text) => text,
}

function getTypeParser(oid: number, format?: 'text' | 'binary'): TypeParser {
  return parsers[oid] ?? (types.getTypeParser(oid, format ?? 'text') as TypeParser)
}

/**
 * A node whose machine is gone may hold the head row: the server must notice within seconds, not after the two hours
 * that TCP allows, or every other node waits for it.
 */
const sessionSettings = {
  tcp_keepalives_idle: 10,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
  idle_in_transaction_session_timeout: 15_000,
  statement_timeout: 60_000,
}
const settings = {
  types: { getTypeParser } as never,
  application_name: 'minsheng-gateway',
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  options: Object.entries(sessionSettings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' '),
}

/** How many statements one node runs at the same time; more only queue up at the head row. */
const CONNECTIONS = 16
const LISTEN_AGAIN_MS = 1_000

/** Answers when the server has answered once. */
export async function openServer(url: string, connections = CONNECTIONS): Promise<Database> {
  const database = connectServer(url, connections)
  try {
    await database.query('SELECT 1')
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Connects when it is asked for something. */
export function connectServer(url: string, connections = CONNECTIONS): Database {
  const pool = new Pool({ ...settings, connectionString: url, max: connections, idleTimeoutMillis: 60_000 })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // The same for one that breaks between two statements of a transaction: the next statement says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  const listeners = new Set<() => Promise<void>>()
  return {
    kind: 'postgresql',
    ...sessionOf(pool, (sql) => copyAlone(pool, sql)),
    script: async (sql) => void (await named(pool.query(sql))),
    transaction: (work) => transaction(pool, 'BEGIN', work),
    snapshot: (work) => transaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    listen: async (topic, heard, again) => void listeners.add(await listen(url, topic, { heard, again })),
    close: async () => {
      await Promise.all([...listeners].map((stop) => stop()))
      await pool.end()
    },
  }
}

async function transaction<T>(pool: Pool, begin: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await named(pool.connect())
  const memory = takeTextMemory()
  let broken: Error | undefined
  try {
    await named(client.query(begin))
    const value = await work(sessionOf(client, (sql) => copyOut(client, sql, memory)))
    await named(client.query('COMMIT'))
    return value
  } catch (error) {
    await client.query('ROLLBACK').catch((second: unknown) => (broken = second instanceof Error ? second : new Error()))
    throw error
  } finally {
    memory.giveBack()
    client.release(broken)
  }
}

function sessionOf(client: Pool | PoolClient, texts: Session['texts']): Session {
  return {
    query: async <R extends Row>(sql: string, values: readonly unknown[] = []) =>
      (await named(client.query<R>({ name: nameOf(sql), text: sql, values: [...values] }))).rows,
    texts: (sql) => named(texts(sql)),
  }
}

/** Nobody says when the texts are done with: their memory is not used again. */
async function copyAlone(pool: Pool, sql: string): Promise<readonly Uint8Array[]> {
  const client = await pool.connect()
  try {
    return await copyOut(client, sql, takeTextMemory())
  } finally {
    client.release()
  }
}

/** What the driver says in words only, when a connection breaks, cannot be made or is used after it broke. */
const lostConnection =
  /^Connection terminated|timeout exceeded when trying to connect|not queryable|^Query read timeout/

/** Every failure carries a code, so that nobody above reads the driver's words. */
async function named<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && !('code' in error && error.code) && lostConnection.test(error.message)) {
      throw Object.assign(error, { code: CONNECTION_LOST })
    }
    throw error
  }
}

/** Named statements are planned once a connection; the texts are few and fixed. */
function nameOf(sql: string): string {
  return createHash('sha1').update(sql).digest('base64')
}

type Ears = { readonly heard: (payload: string) => void; readonly again: (() => void) | undefined }

/** Keeps one connection of its own; opens it anew for as long as nobody stops it. */
async function listen(url: string, topic: string, ears: Ears): Promise<() => Promise<void>> {
  let stopped = false
  let client: Client | null = null
  const open = async (): Promise<void> => {
    const next = new Client({ ...settings, connectionString: url })
    next.on('notification', (message) => ears.heard(message.payload ?? ''))
    next.on('error', () => again(next))
    next.on('end', () => again(next))
    await next.connect()
    await next.query(`LISTEN ${topic}`)
    client = next
  }
  const again = (lost: Client): void => {
    if (stopped || client !== lost) return
    client = null
    const attempt = (): void => {
      if (stopped) return
      open().then(
        () => ears.again?.(),
        () => setTimeout(attempt, LISTEN_AGAIN_MS).unref(),
      )
    }
    setTimeout(attempt, LISTEN_AGAIN_MS).unref()
  }
  await open()
  return async () => {
    stopped = true
    await client?.end()
  }
}
