/** What a database must promise before citizens' appeals are entrusted to it: an acknowledged command survives a power cut. */
import type { Configuration } from '../configuration/configuration.ts'
import { databasePassword } from '../configuration/production.ts'
import { onlyRow, type Database } from '../database/database.ts'

const place = ['database', 'url'] as const
type Say = Configuration['say']

/** Decision D7: nothing that never flushes to disk carries a service. `server`: its URL; null: a directory. */
export function refusedStore(server: string | null, { say }: Configuration): readonly string[] {
  if (server !== null) return databasePassword(server, 'url').map(({ path, zh, en }) => say(path, zh, en))
  return [
    say(
      place,
      '正式运行须用 PostgreSQL：请写明 database.url 或给出 --database（内置的 PGlite 从不落盘，只供试用）',
      'service needs PostgreSQL: state database.url or give --database (the embedded PGlite never flushes; it is for trials)',
    ),
  ]
}

const needed = [
  ['fsync', '断电会毁掉整个库', 'a power cut would destroy the database'],
  ['full_page_writes', '断电时写了一半的页无法修复', 'a page half written at a power cut could not be repaired'],
  ['synchronous_commit', '断电会丢掉已经答复的指令', 'a power cut would lose commands that were acknowledged'],
] as const

/** Asked in the gateway's own session: a setting of its role or database counts as much as postgresql.conf. */
export async function refusedSettings(database: Database, say: Say): Promise<readonly string[]> {
  const settings = await onlyRow(
    database.query<Record<(typeof needed)[number][0], string>>(
      `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
         current_setting('synchronous_commit') AS synchronous_commit`,
    ),
  )
  return needed
    .filter(([name]) => settings[name] === 'off')
    .map(([name, zh, en]) =>
      say(place, `数据库的 ${name} 是 off：${zh}，请改为 on`, `the database has ${name} off: ${en}; turn it on`),
    )
}

/** A replica answers reads only when it is one: a second primary would be another ledger. */
export async function refusedReplica(replica: Database, say: Say): Promise<readonly string[]> {
  const { standby } = await onlyRow(replica.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby'))
  if (standby) return []
  return [
    say(
      ['database', 'replica'],
      '这不是流复制的备库（pg_is_in_recovery 为假），请检查地址',
      'this is no streaming replica (pg_is_in_recovery is false); check the address',
    ),
  ]
}
