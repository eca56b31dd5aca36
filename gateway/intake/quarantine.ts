import type { RecordLayout } from '#shared/domain/quarantine/read-record.ts'
import type {
  QuarantineClosed,
  QuarantineLine,
  QuarantineReason,
  QuarantineResponse,
  quarantineStates,
} from '#shared/wire/quarantine.ts'
import type { Database } from '../database/database.ts'
import { sha256 } from '../ledger/canonical.ts'
import { usualMapping, type ChannelMapping } from './mapping.ts'

export type UnreadLine = {
  readonly channel: string
  readonly source: string
  readonly line: number
  readonly reason: QuarantineReason
  readonly bytes: Uint8Array
  readonly layout?: RecordLayout | undefined
}

/** Of a line of megabytes nobody looks at more. */
const SHOWN_BYTES = 64 * 1024

/** Keeps what could not be read, with its bytes. The same bytes of the same channel are kept once, closed or not. */
export async function keepUnread(database: Database, lines: readonly UnreadLine[], now: number): Promise<void> {
  if (lines.length === 0) return
  await database.query(
    `INSERT INTO quarantine (channel, source, line, reason, bytes, bytes_hash, layout, at)
     SELECT channel, source, line, reason, decode(bytes, 'base64'), decode(hash, 'hex'), layout::json, $8::bigint
     FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[])
       AS unread (channel, source, line, reason, bytes, hash, layout)
     ON CONFLICT (channel, bytes_hash) DO UPDATE SET layout = EXCLUDED.layout
       WHERE quarantine.layout IS NULL AND EXCLUDED.layout IS NOT NULL`,
    [
      lines.map((each) => each.channel),
      lines.map((each) => each.source),
      lines.map((each) => each.line),
      lines.map((each) => each.reason),
      lines.map((each) => Buffer.from(each.bytes).toString('base64')),
      lines.map((each) => sha256(each.bytes).toString('hex')),
      lines.map(({ layout }) => (layout === undefined ? null : JSON.stringify(layout))),
      now,
    ],
  )
}

type QuarantineRow = Omit<QuarantineLine, 'bytes' | 'layout' | 'columns' | 'closed'> & {
  readonly bytes: Uint8Array
  readonly layout: string | null
  readonly closed: string | null
}

type Asked = {
  readonly state: (typeof quarantineStates)[number]
  readonly before?: number | undefined
  readonly limit: number
}

export function listQuarantine(
  database: Database,
  mappings: ReadonlyMap<string, ChannelMapping>,
  { state, before, limit }: Asked,
): Promise<QuarantineResponse> {
  const inState = state === 'open' ? 'closed IS NULL' : 'closed IS NOT NULL'
  return database.snapshot(async (session) => {
    const [counted] = await session.query<{ count: number }>(
      `SELECT count(*)::bigint AS count FROM quarantine WHERE ${inState}`,
    )
    const rows = await session.query<QuarantineRow>(
      `SELECT id, channel, source, line, reason, substring(bytes FROM 1 FOR ${SHOWN_BYTES}) AS bytes,
         octet_length(bytes) AS size, at, layout, closed
       FROM quarantine WHERE ${inState} AND id < $1 ORDER BY id DESC LIMIT $2`,
      [before ?? Number.MAX_SAFE_INTEGER, limit],
    )
    return { total: counted?.count ?? 0, lines: rows.map((row) => lineOf(row, mappings)) }
  })
}

function lineOf(row: QuarantineRow, mappings: ReadonlyMap<string, ChannelMapping>): QuarantineLine {
  const { externalId, title, text, appellant } = (mappings.get(row.channel) ?? usualMapping).fields
  return {
    ...row,
    bytes: Buffer.from(row.bytes).toString('base64'),
    layout: readJson(row.layout) as QuarantineLine['layout'],
    columns: {
      externalId: [...externalId.columns],
      title: [...title.columns],
      text: [...text.columns],
      appellant: [...appellant.columns],
    },
    closed: readJson(row.closed) as QuarantineClosed | null,
  }
}

/** Null for null: a column that this program wrote itself. */
export function readJson(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown)
}
