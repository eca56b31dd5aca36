import type { Actor, Role } from '#shared/domain/access/actor.ts'
import { MINUTE, type Instant } from '#shared/domain/core/instants.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { Database } from '../database/database.ts'
import { fitsPassword, type PasswordHash } from './passwords.ts'

export type Account = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly password: PasswordHash
}

const FAILURES_BEFORE_LOCK = 5
const LOCK_MS = 5 * MINUTE
/** Fits no password, yet takes the time of one. */
const NOBODYS_PASSWORD = `scrypt$16384$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Brings the accounts to what is configured. An account that is configured no longer may not sign in or act any more. */
export async function setAccounts(database: Database, accounts: readonly Account[], now: Instant): Promise<void> {
  await database.transaction(async (session) => {
    await session.query(
      `INSERT INTO accounts (id, name, role, password)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
       ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, role = EXCLUDED.role, password = EXCLUDED.password, removed_at = NULL`,
      [
        accounts.map((a) => a.id),
        accounts.map((a) => a.name),
        accounts.map((a) => a.role),
        accounts.map((a) => a.password),
      ],
    )
    await session.query('UPDATE accounts SET removed_at = $2 WHERE removed_at IS NULL AND id <> ALL($1::text[])', [
      accounts.map((a) => a.id),
      now,
    ])
  })
}

export type SignInFault =
  | { readonly code: 'signInRefused' }
  | { readonly code: 'signInLocked'; readonly waitMs: number }
type AccountRow = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly password: string
  readonly locked_until: number
}

/** Five wrong passwords lock the account for five minutes, whoever tries. Unknown names cost the same time. */
export async function signIn(
  database: Database,
  attempt: { readonly terminal: string; readonly account: string; readonly password: string; readonly now: Instant },
): Promise<Result<Actor, SignInFault>> {
  const { terminal, account, password, now } = attempt
  const [row] = await database.query<AccountRow>(
    'SELECT id, name, role, password, locked_until FROM accounts WHERE id = $1 AND removed_at IS NULL',
    [account],
  )
  if (row !== undefined && row.locked_until > now) return fail({ code: 'signInLocked', waitMs: row.locked_until - now })
  const fits = await fitsPassword(password, row?.password ?? NOBODYS_PASSWORD)
  if (row === undefined) return fail({ code: 'signInRefused' })
  if (!fits) {
    await database.query(
      `UPDATE accounts SET failures = CASE WHEN failures + 1 >= $2 THEN 0 ELSE failures + 1 END,
         locked_until = CASE WHEN failures + 1 >= $2 THEN $3 ELSE locked_until END
       WHERE id = $1`,
      [account, FAILURES_BEFORE_LOCK, now + LOCK_MS],
    )
    return fail({ code: 'signInRefused' })
  }
  await database.query(
    `WITH cleared AS (UPDATE accounts SET failures = 0 WHERE id = $2)
     INSERT INTO sign_ins (terminal, account, first_at, last_at) VALUES ($1, $2, $3, $3)
     ON CONFLICT (terminal, account) DO UPDATE SET last_at = EXCLUDED.last_at`,
    [terminal, account, now],
  )
  return ok({ id: row.id, name: row.name, role: row.role })
}
