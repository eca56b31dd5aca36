import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Database } from '../database/database.ts'
import { sha256 } from '../ledger/canonical.ts'

export type Terminal = { readonly id: string; readonly name: string }
export type Enrolled = { readonly terminal: string; readonly token: string }

const CODE_LIFE_MS = 10 * 60_000

/** A code for one machine: 128 bits, ten minutes, once. */
export async function issueEnrolmentCode(database: Database, now: Instant): Promise<string> {
  const code = randomBytes(16).toString('base64url')
  await database.query('INSERT INTO enrolment_codes (code_hash, expires_at) VALUES ($1, $2)', [
    sha256(code),
    now + CODE_LIFE_MS,
  ])
  return code
}

/** Null when the code is neither the standing one nor an unused one. Two machines with one code: the first gets in. */
export function enrol(
  database: Database,
  asked: {
    readonly code: string
    readonly name: string
    readonly standingCode: string | null
    readonly subject: string | null
    readonly now: Instant
  },
): Promise<Enrolled | null> {
  return database.transaction(async (session) => {
    if (asked.standingCode === null || !equalSecrets(asked.code, asked.standingCode)) {
      const used = await session.query(
        'UPDATE enrolment_codes SET used_at = $2 WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING 1 AS one',
        [sha256(asked.code), asked.now],
      )
      if (used.length === 0) return null
    }
    const terminal = `t-${randomBytes(9).toString('base64url')}`
    const token = randomBytes(32).toString('base64url')
    await session.query(
      'INSERT INTO terminals (id, name, token_hash, key, enrolled_at, subject) VALUES ($1, $2, $3, $4, $5, $6)',
      [terminal, asked.name.replaceAll('\0', ''), sha256(token), randomBytes(32), asked.now, asked.subject],
    )
    return { terminal, token }
  })
}

/**
 * The terminal whose token this is; only the token's hash is kept, so the look-up itself compares nothing secret.
 * `subject`: of the certificate by which the machine proved itself; null where none is asked for. A terminal that was
 * enrolled before certificates were is bound to the first one it shows.
 */
export async function terminalOf(database: Database, token: string, subject: string | null): Promise<Terminal | null> {
  const hash = sha256(token)
  const [row] = await database.query<{ id: string; name: string; subject: string | null }>(
    'SELECT id, name, subject FROM terminals WHERE token_hash = $1 AND revoked_at IS NULL',
    [hash],
  )
  if (row === undefined) return null
  const { id, name } = row
  if (subject === null || row.subject === subject) return { id, name }
  if (row.subject !== null) return null
  const bound = await database.query(
    'UPDATE terminals SET subject = $2 WHERE token_hash = $1 AND subject IS NULL RETURNING 1 AS one',
    [hash, subject],
  )
  return bound.length > 0 ? { id, name } : terminalOf(database, token, subject)
}

/** Its token is answered no more, its open streams end within a heartbeat. False: there is no such terminal. */
export async function revokeTerminal(database: Database, terminal: string, now: Instant): Promise<boolean> {
  const found = await database.query(
    'UPDATE terminals SET revoked_at = COALESCE(revoked_at, $2) WHERE id = $1 RETURNING 1 AS one',
    [terminal, now],
  )
  return found.length > 0
}

/** The data key of the terminal's local store, base64. Given out after a successful sign-in only. */
export async function terminalKey(database: Database, terminal: string): Promise<string> {
  const [row] = await database.query<{ key: Uint8Array }>('SELECT key FROM terminals WHERE id = $1', [terminal])
  return row === undefined ? '' : Buffer.from(row.key).toString('base64')
}

/** In constant time; lengths may differ because hashes are compared. */
export function equalSecrets(left: string, right: string): boolean {
  return timingSafeEqual(sha256(left), sha256(right))
}
