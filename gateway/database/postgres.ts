import { createHash } from 'node:crypto'
import { Client, Pool, types, type PoolClient } from 'pg'
import type { Database, Row, Session } from './database.ts'

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

const settings = { types: { getTypeParser } as never, application_name: 'minsheng-gateway' }

/** How many statements one node runs at the same time; more only queue up at the head row. */
const CONNECTIONS = 16
const LISTEN_AGAIN_MS = 1_000

export async function openServer(url: string, connections = CONNECTIONS): Promise<Database> {
  const pool = new Pool({ ...settings, connectionString: url, max: connections, idleTimeoutMillis: 60_000 })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  await pool.query('SELECT 1')
  const listeners = new Set<() => Promise<void>>()
  return {
    kind: 'postgresql',
    ...sessionOf(pool),
    script: async (sql) => void (await pool.query(sql)),
    transaction: (work) => transaction(pool, 'BEGIN', work),
    snapshot: (work) => transaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    listen: async (topic, heard) => void listeners.add(await listen(url, topic, heard)),
    close: async () => {
      await Promise.all([...listeners].map((stop) => stop()))
      await pool.end()
    },
  }
}

async function transaction<T>(pool: Pool, begin: string, work: (session: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const value = await work(sessionOf(client))
    await client.query('COMMIT')
    return value
  } catch (error) {
    await client.query('ROLLBACK').catch((second: unknown) => (broken = second instanceof Error ? second : new Error()))
    throw error
  } finally {
    client.release(broken)
  }
}

function sessionOf(client: Pool | PoolClient): Session {
  return {
    query: async <R extends Row>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<R>({ name: nameOf(sql), text: sql, values: [...values] })).rows,
  }
}

/** Named statements are planned once a connection; the texts are few and fixed. */
function nameOf(sql: string): string {
  return createHash('sha1').update(sql).digest('base64')
}

/** Keeps one connection of its own; opens it anew for as long as nobody stops it. */
async function listen(url: string, topic: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
  let stopped = false
  let client: Client | null = null
  const open = async (): Promise<void> => {
    const next = new Client({ ...settings, connectionString: url })
    next.on('notification', (message) => heard(message.payload ?? ''))
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
      open().catch(() => setTimeout(attempt, LISTEN_AGAIN_MS).unref())
    }
    setTimeout(attempt, LISTEN_AGAIN_MS).unref()
  }
  await open()
  return async () => {
    stopped = true
    await client?.end()
  }
}
