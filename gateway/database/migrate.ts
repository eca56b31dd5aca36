import type { Database } from './database.ts'
import { migrations as allMigrations } from './migrations/list.ts'
import type { Migration } from './migrations/migration.ts'

/** Any number that no other program uses on this database. */
const ADVISORY_LOCK = 7_305_112_012

export type DatabaseTooNew = { readonly code: 'databaseTooNew'; readonly detail: string }

/**
 * Brings the database to the newest version; harmless to repeat. Two nodes that start at once wait for each other.
 * Answers null, or that the database was written by a newer program.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = allMigrations,
): Promise<DatabaseTooNew | null> {
  const known = migrations.length
  return database.transaction(async (session) => {
    // A new index on years of cases takes longer than any request may; so does the other node's, which is waited for.
    await session.query('SET LOCAL statement_timeout = 0')
    await session.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK])
    await session.query(
      'CREATE TABLE IF NOT EXISTS migrations (number int PRIMARY KEY, name text NOT NULL, at bigint NOT NULL)',
    )
    const [row] = await session.query<{ done: number }>('SELECT COALESCE(max(number), 0)::int AS done FROM migrations')
    const done = row?.done ?? 0
    if (done > known) return { code: 'databaseTooNew', detail: `${done} > ${known}` } as const
    for (const [index, migration] of migrations.entries()) {
      if (index < done) continue
      for (const statement of migration.statements) await session.query(statement)
      await session.query('INSERT INTO migrations (number, name, at) VALUES ($1, $2, $3)', [
        index + 1,
        migration.name,
        Date.now(),
      ])
    }
    return null
  })
}
