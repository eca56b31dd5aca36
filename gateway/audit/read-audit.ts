import type { AuditPage } from '#shared/wire/audit.ts'
import { onlyRow, type Database } from '../database/database.ts'

/** Rows above `after` as they are kept, and the end of the chain at the same moment. */
export function readAudit(database: Database, after: number, limit: number): Promise<AuditPage> {
  return database.snapshot(async (session) => {
    const head = await onlyRow(
      session.query<{ position: number; hash: string }>('SELECT position, hash FROM audit_head'),
    )
    const rows = await session.query<AuditPage['rows'][number]>(
      `SELECT position, received_at AS "receivedAt", terminal, n, said, row_hash AS "rowHash", previous, hash
       FROM audit WHERE position > $1 ORDER BY position LIMIT $2`,
      [after, limit],
    )
    return { rows: [...rows], head }
  })
}
