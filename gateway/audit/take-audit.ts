/** Rows of a terminal's audit into the ledger's side: in their order, each once, never another in place of one that is there. */
import { auditSaid, auditText, keptAuditText, type AuditResponse, type AuditRow } from '#shared/wire/audit.ts'
import type { Database, Session } from '../database/database.ts'
import { onlyRow } from '../database/database.ts'
import { retrying } from '../database/retrying.ts'
import { sha256 } from '../ledger/canonical.ts'

export type AuditFault = { readonly code: 'auditGap' | 'auditChanged'; readonly n: number }

type Context = { readonly database: Database; readonly now: () => number }
type Head = { readonly position: number; readonly hash: string }
type Last = { readonly n: number; readonly row_hash: string }

/** All rows or none. Answers how far this terminal's rows now go. */
export function takeAudit(
  { database, now }: Context,
  terminal: string,
  rows: readonly AuditRow[],
): Promise<AuditResponse | AuditFault> {
  return retrying(() =>
    database.transaction(async (session) => {
      // Whoever comes later waits here: the chain has one end.
      const head = await onlyRow(session.query<Head>('SELECT position, hash FROM audit_head FOR UPDATE'))
      const last = await lastOf(session, terminal)
      const fault = await judge(session, terminal, { rows, last })
      if (fault !== null) return fault
      const at = now()
      const news = rows.filter(({ n }) => n > last.n)
      if (news.length > 0) await append(session, { terminal, head, news, at })
      const end = news.at(-1)
      return { last: end?.n ?? last.n, hash: end?.hash ?? last.row_hash, at }
    }),
  )
}

async function lastOf(session: Session, terminal: string): Promise<Last> {
  const [last] = await session.query<Last>(
    'SELECT n, row_hash FROM audit WHERE terminal = $1 ORDER BY n DESC LIMIT 1',
    [terminal],
  )
  return last ?? { n: 0, row_hash: '' }
}

type Given = { readonly rows: readonly AuditRow[]; readonly last: Last }

/** Whether each row is the one that is kept under its number, or follows from the one before it. */
async function judge(session: Session, terminal: string, { rows, last }: Given): Promise<AuditFault | null> {
  const [first] = rows
  if (first === undefined) return null
  if (first.n > last.n + 1) return { code: 'auditGap', n: last.n }
  const kept = await session.query<Last>('SELECT n, row_hash FROM audit WHERE terminal = $1 AND n >= $2 AND n <= $3', [
    terminal,
    first.n - 1,
    rows.at(-1)?.n ?? first.n,
  ])
  const hashes = new Map(kept.map(({ n, row_hash: hash }) => [n, hash]))
  let previous = hashes.get(first.n - 1) ?? ''
  for (const [index, row] of rows.entries()) {
    const { n, hash } = row
    if (n !== first.n + index) return { code: 'auditGap', n: first.n + index - 1 }
    const follows = hashOf(terminal, previous, row) === hash
    const isKept = hashes.get(n)
    if (!follows || (isKept !== undefined && isKept !== hash)) return { code: 'auditChanged', n }
    previous = hash
  }
  return null
}

function hashOf(terminal: string, previous: string, row: AuditRow): string {
  return sha256(auditText(terminal, previous, auditSaid(row))).toString('hex')
}

type News = {
  readonly terminal: string
  readonly head: Head
  readonly news: readonly AuditRow[]
  readonly at: number
}

async function append(session: Session, { terminal, head, news, at }: News): Promise<void> {
  let { position, hash } = head
  const written = news.map((row) => {
    position += 1
    const said = auditSaid(row)
    const kept = { position, receivedAt: at, terminal, n: row.n, said, rowHash: row.hash, previous: hash }
    hash = sha256(keptAuditText(kept)).toString('hex')
    return { ...kept, hash }
  })
  await session.query(
    `INSERT INTO audit (position, received_at, terminal, n, said, row_hash, previous, hash)
     SELECT position, $2::bigint, $3::text, n, said, row_hash, previous, hash
     FROM unnest($1::bigint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[])
       AS row (position, n, said, row_hash, previous, hash)`,
    [
      written.map((row) => row.position),
      at,
      terminal,
      written.map((row) => row.n),
      written.map((row) => row.said),
      written.map((row) => row.rowHash),
      written.map((row) => row.previous),
      written.map((row) => row.hash),
    ],
  )
  await session.query('UPDATE audit_head SET position = $1, hash = $2', [position, hash])
}
