/** One command of a terminal, exactly once, in one transaction (decision D3). Every outcome consumes its number. */
import type { Refusal } from '#shared/domain/case/refusal.ts'
import { casesTouchedBy } from '#shared/domain/case/commands.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import type { Database, Session } from '../database/database.ts'
import { retrying } from '../database/retrying.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { commit } from './commit.ts'
import type { Rulebook } from './rulebook.ts'
import { loadCases, say, startWork } from './work.ts'

export type TerminalAnswer =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'gap'; readonly last: number }
  | { readonly kind: 'cloned' }
  | { readonly kind: 'unknownTerminal' }

type Context = { readonly database: Database; readonly rulebook: Rulebook; readonly now: () => Instant }

/** Repeating it is harmless: a number that is already there answers what it answered the first time. */
export function runTerminalCommand(
  context: Context,
  terminal: string,
  numbered: NumberedCommand,
): Promise<TerminalAnswer> {
  return retrying(() => context.database.transaction((session) => inTransaction(session, context, terminal, numbered)))
}

async function inTransaction(
  session: Session,
  { rulebook, now }: Context,
  terminal: string,
  numbered: NumberedCommand,
): Promise<TerminalAnswer> {
  const { n, actor, command, saidAt } = numbered
  // The lock makes two pushes of one terminal follow each other. The actor must have signed in here with that role.
  const [row] = await session.query<{ last_n: number; actor_name: string | null }>(
    `SELECT terminals.last_n, (
       SELECT accounts.name FROM accounts JOIN sign_ins ON sign_ins.account = accounts.id
       WHERE accounts.id = $2 AND accounts.role = $3 AND accounts.removed_at IS NULL AND sign_ins.terminal = terminals.id
     ) AS actor_name
     FROM terminals WHERE id = $1 AND revoked_at IS NULL FOR UPDATE`,
    [terminal, actor.id, actor.role],
  )
  if (row === undefined) return { kind: 'unknownTerminal' }
  const text = canonicalJson(numbered)
  const entry = { id: terminal, n, hash: sha256(text), command: text }
  if (n <= row.last_n) return repeated(session, entry)
  if (n > row.last_n + 1) return { kind: 'gap', last: row.last_n }

  const cases = casesTouchedBy(command)
  const refuseBy = (refusal: Refusal) => keep(session, { ...entry, cases, refusal })
  if (row.actor_name === null) {
    return refuseBy({ code: 'roleNotAllowed', caseId: command.caseId, about: null, detail: actor.id })
  }
  const work = startWork()
  await loadCases(session, work, cases)
  const at = now()
  const named = { ...actor, name: row.actor_name }
  const answer = say(work, rulebook, { command, actor: named, now: at, saidAt, source: { terminal, n } })
  if (!answer.ok) return refuseBy(answer.fault)
  if (answer.value === 0) return keep(session, { ...entry, cases, refusal: null })
  const position = await commit(session, rulebook, work, { at, actor: actor.id, terminal: entry })
  return { kind: 'outcome', outcome: { kind: 'applied', position } }
}

type Entry = { readonly id: string; readonly n: number; readonly hash: Uint8Array; readonly command: string }

async function repeated(session: Session, entry: Entry): Promise<TerminalAnswer> {
  const [row] = await session.query<{ hash: Uint8Array; kind: string; refusal: string | null; position: number }>(
    'SELECT hash, kind, refusal, position FROM outcomes WHERE terminal = $1 AND n = $2',
    [entry.id, entry.n],
  )
  if (row === undefined || !Buffer.from(row.hash).equals(entry.hash)) return { kind: 'cloned' }
  return { kind: 'outcome', outcome: outcomeOf(row) }
}

function outcomeOf(row: { kind: string; refusal: string | null; position: number }): Outcome {
  if (row.kind === 'applied') return { kind: 'applied', position: row.position }
  if (row.refusal === null) return { kind: 'alreadySo' }
  return { kind: 'refused', refusal: JSON.parse(row.refusal) as Refusal }
}

/**
 * Stores an outcome that changed nothing. Its position is the head of the moment: whoever has the feed up to there sees
 * the state on which it was decided.
 */
async function keep(
  session: Session,
  kept: Entry & { readonly cases: readonly number[]; readonly refusal: Refusal | null },
): Promise<TerminalAnswer> {
  const outcome: Outcome = kept.refusal === null ? { kind: 'alreadySo' } : { kind: 'refused', refusal: kept.refusal }
  await session.query(
    `WITH counted AS (UPDATE terminals SET last_n = $2 WHERE id = $1)
     INSERT INTO outcomes (terminal, n, hash, command, kind, refusal, cases, position)
     SELECT $1, $2, $3, $4::json, $5, $6::json, $7::bigint[], position FROM head`,
    [
      kept.id,
      kept.n,
      kept.hash,
      kept.command,
      outcome.kind,
      kept.refusal === null ? null : JSON.stringify(kept.refusal),
      [...kept.cases],
    ],
  )
  return { kind: 'outcome', outcome }
}
