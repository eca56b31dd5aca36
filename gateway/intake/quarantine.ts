import type { QuarantineReason, QuarantineResponse } from '#shared/wire/quarantine.ts'
import type { Database } from '../database/database.ts'
import { sha256 } from '../ledger/canonical.ts'

export type UnreadLine = {
  readonly channel: string
  readonly source: string
  readonly line: number
  readonly reason: QuarantineReason
  readonly bytes: Uint8Array
}

/** Keeps what could not be read, with its bytes. The same bytes of the same channel are kept once. */
export async function keepUnread(database: Database, lines: readonly UnreadLine[], now: number): Promise<void> {
  if (lines.length === 0) return
  await database.query(
    `INSERT INTO quarantine (channel, source, line, reason, bytes, bytes_hash, at)
     SELECT channel, source, line, reason, decode(bytes, 'base64'), decode(hash, 'hex'), $7::bigint
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[])
       AS unread (channel, source, line, reason, bytes, hash)
     ON CONFLICT (channel, bytes_hash) DO NOTHING`,
    [
      lines.map((each) => each.channel),
      lines.map((each) => each.source),
      lines.map((each) => each.line),
      lines.map((each) => each.reason),
      lines.map((each) => Buffer.from(each.bytes).toString('base64')),
      lines.map((each) => sha256(each.bytes).toString('hex')),
      now,
    ],
  )
}

type QuarantineRow = {
  readonly id: number
  readonly channel: string
  readonly source: string
  readonly line: number
  readonly reason: QuarantineReason
  readonly bytes: Uint8Array
  readonly at: number
}

export function listQuarantine(
  database: Database,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<QuarantineResponse> {
  return database.snapshot(async (session) => {
    const [counted] = await session.query<{ count: number }>('SELECT count(*)::bigint AS count FROM quarantine')
    const rows = await session.query<QuarantineRow>(
      'SELECT id, channel, source, line, reason, bytes, at FROM quarantine WHERE id < $1 ORDER BY id DESC LIMIT $2',
      [before ?? Number.MAX_SAFE_INTEGER, limit],
    )
    return {
      total: counted?.count ?? 0,
      lines: rows.map((row) => ({ ...row, bytes: Buffer.from(row.bytes).toString('base64') })),
    }
  })
}
