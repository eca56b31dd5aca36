// PostgreSQL inside this process. It never flushes to disk and takes no lock of its own: good for demonstrations, trials
// and tests, refused in production mode.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { ok, type Result } from '#shared/domain/core/result.ts'
import type { Database, Row, Session } from './database.ts'
import { lockDirectory, type DirectoryInUse } from './directory-lock.ts'

const INT8 = 20
const NUMERIC = 1700
const JSON_TYPE = 114

type Place = {
  readonly directory: string
  /** An archive made by `prepareTemplate`: saves the seconds that a first start spends on creating a database. */
  readonly template?: Blob | undefined
}

/** Opens the directory for this process alone, creating it when it is not there. */
export async function openDirectory({ directory, template }: Place): Promise<Result<Database, DirectoryInUse>> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const lock = await lockDirectory(directory)
  if (!lock.ok) return lock
  try {
    const dataDir = join(directory, 'pg')
    const isNew = !existsSync(join(dataDir, 'PG_VERSION'))
    const inner = await PGlite.create({
      dataDir,
      relaxedDurability: false,
      parsers: { [INT8]: Number, [NUMERIC]: Number, [JSON_TYPE]: (text) => text },
      ...(template === undefined || !isNew ? {} : { loadDataDir: template }),
    })
    return ok(wrap(inner, lock.value))
  } catch (error) {
    await lock.value()
    throw error
  }
}

function wrap(inner: PGlite, unlock: () => Promise<void>): Database {
  const transaction = <T>(mode: string, work: (session: Session) => Promise<T>): Promise<T> =>
    inner.transaction(async (open) => {
      if (mode !== '') await open.exec(mode)
      return work(sessionOf(open))
    })
  return {
    kind: 'pglite',
    ...sessionOf(inner),
    script: async (sql) => void (await inner.exec(sql)),
    transaction: (work) => transaction('', work),
    snapshot: (work) => transaction('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY', work),
    listen: async (topic, heard) => void (await inner.listen(topic, heard)),
    close: async () => {
      await inner.close()
      await unlock()
    },
  }
}

function sessionOf(open: Pick<Transaction, 'query'>): Session {
  return {
    query: async <R extends Row>(sql: string, values: readonly unknown[] = []) =>
      (await open.query<R>(sql, [...values])).rows,
    texts: async (sql) => {
      const { rows } = await open.query<Record<string, string>>(sql)
      return rows.flatMap(Object.values<string>).map((text) => Buffer.from(text))
    },
  }
}
