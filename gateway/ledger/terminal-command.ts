/**
 * Commands of a terminal, each exactly once (decision D3), a few in one transaction (docs/decisions/0004). Every outcome
 * consumes its number.
 */
import { casesTouchedBy } from '#shared/domain/case/commands.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import { CONNECTION_LOST, type Database, type Session } from '../database/database.ts'
import { retrying } from '../database/retrying.ts'
import { queueReplies } from '../relay/queue-replies.ts'
import { canonicalJson } from '#shared/domain/core/canonical-json.ts'
import { sha256 } from './canonical.ts'
import { commit, RULES_SUPERSEDED } from './commit.ts'
import { type Answered, commitTogether, type Entry, type Said } from './commit-together.ts'
import type { Rulebook } from './rulebook.ts'
import { loadCases, say, startWork } from './work.ts'

export type TerminalAnswer =
  /** Of the first commands of the list, at least of one. */
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Answered[] }
  | { readonly kind: 'gap'; readonly last: number }
  | { readonly kind: 'cloned' }
  | { readonly kind: 'unknownTerminal' }

type Context = { readonly database: Database; readonly rulebook: Rulebook; readonly now: () => Instant }

/** Few enough that nobody waits long for a case or for the head row, many enough that they share the flush of the disk. */
const TOGETHER = 50

/**
 * Judges the first commands of the list, as many as one transaction takes; the caller asks again with the rest. Repeating
 * it is harmless: a number that is already there answers what it answered the first time. A fault is one of the first.
 */
export async function runTerminalCommands(
  context: Context,
  terminal: string,
  commands: readonly NumberedCommand[],
): Promise<TerminalAnswer> {
  const chosen = consecutive(commands.slice(0, TOGETHER))
  try {
    return await retrying(() => context.database.transaction((session) => judge(session, context, terminal, chosen)))
  } catch (error) {
    const { code } = error as { readonly code?: unknown }
    if (chosen.length === 1 || code === CONNECTION_LOST || code === RULES_SUPERSEDED) throw error
    // One of them cannot be carried out: those before it do not share its fate.
    return runTerminalCommands(context, terminal, chosen.slice(0, Math.ceil(chosen.length / 2)))
  }
}

/** A number that comes twice or is left out ends the list: what follows is judged on its own. */
function consecutive(commands: readonly NumberedCommand[]): readonly NumberedCommand[] {
  const end = commands.findIndex(({ n }, index) => n !== (commands[0]?.n ?? 0) + index)
  return end < 0 ? commands : commands.slice(0, end)
}

async function judge(
  session: Session,
  context: Context,
  terminal: string,
  commands: readonly NumberedCommand[],
): Promise<TerminalAnswer> {
  const standing = await lockTerminal(session, terminal, commands)
  if (standing === null) return { kind: 'unknownTerminal' }
  const { last, actors } = standing
  const entries = commands.map((numbered) => entryOf(terminal, numbered))
  const known = entries.filter(({ n }) => n <= last)
  const repeated = known.length === 0 ? [] : await outcomesBefore(session, terminal, known)
  if (repeated.length < known.length) {
    return repeated.length === 0 ? { kind: 'cloned' } : { kind: 'outcomes', outcomes: repeated }
  }
  const [next] = commands.slice(known.length)
  if (next === undefined) return { kind: 'outcomes', outcomes: repeated }
  if (next.n > last + 1) return { kind: 'gap', last }
  const news = { commands: commands.slice(known.length), entries: entries.slice(known.length), actors }
  return { kind: 'outcomes', outcomes: [...repeated, ...(await carryOut(session, context, news))] }
}

type Standing = {
  readonly last: number
  /** Names of those who have signed in at this terminal, by `actorKey`. */
  readonly actors: ReadonlyMap<string, string>
}

/** The lock makes two pushes of one terminal follow each other. An actor must have signed in here with that role. */
async function lockTerminal(
  session: Session,
  terminal: string,
  commands: readonly NumberedCommand[],
): Promise<Standing | null> {
  const [row] = await session.query<{ last_n: number; actors: string | null }>(
    `SELECT terminals.last_n, (
       SELECT json_agg(json_build_array(accounts.id, accounts.role, accounts.name))
       FROM accounts JOIN sign_ins ON sign_ins.account = accounts.id
       WHERE accounts.id = ANY($2::text[]) AND accounts.removed_at IS NULL AND sign_ins.terminal = terminals.id
     ) AS actors
     FROM terminals WHERE id = $1 AND revoked_at IS NULL FOR UPDATE`,
    [terminal, [...new Set(commands.map(({ actor }) => actor.id))]],
  )
  if (row === undefined) return null
  const actors = JSON.parse(row.actors ?? '[]') as readonly (readonly [string, string, string])[]
  return { last: row.last_n, actors: new Map(actors.map(([id, role, name]) => [actorKey({ id, role }), name])) }
}

function actorKey({ id, role }: { readonly id: string; readonly role: string }): string {
  return `${role} ${id}`
}

function entryOf(terminal: string, numbered: NumberedCommand): Entry {
  const text = canonicalJson(numbered)
  return { id: terminal, n: numbered.n, hash: sha256(text), command: text }
}

/** Ends before the first number that was used for another command. */
async function outcomesBefore(
  session: Session,
  terminal: string,
  entries: readonly Entry[],
): Promise<readonly Answered[]> {
  const rows = await session.query<{
    n: number
    hash: Uint8Array
    kind: string
    refusal: string | null
    position: number
  }>('SELECT n, hash, kind, refusal, position FROM outcomes WHERE terminal = $1 AND n = ANY($2::bigint[])', [
    terminal,
    entries.map(({ n }) => n),
  ])
  const stored = new Map(rows.map((row) => [row.n, row]))
  const answered: Answered[] = []
  for (const { n, hash } of entries) {
    const row = stored.get(n)
    if (row === undefined || !Buffer.from(row.hash).equals(hash)) break
    answered.push({ n, outcome: outcomeOf(row) })
  }
  return answered
}

function outcomeOf(row: { kind: string; refusal: string | null; position: number }): Outcome {
  if (row.kind === 'applied') return { kind: 'applied', position: row.position }
  if (row.refusal === null) return { kind: 'alreadySo' }
  return { kind: 'refused', refusal: JSON.parse(row.refusal) as Refusal }
}

type News = {
  readonly commands: readonly NumberedCommand[]
  readonly entries: readonly Entry[]
  readonly actors: Standing['actors']
}

/** Each is judged on what the one before it left behind. */
async function carryOut(
  session: Session,
  { rulebook, now }: Context,
  { commands, entries, actors }: News,
): Promise<readonly Answered[]> {
  const { records } = startWork()
  await loadCases(session, { ...startWork(), records }, [...new Set(commands.flatMap((each) => touched(each)))])
  const at = now()
  const said: Said[] = []
  for (const [index, numbered] of commands.entries()) {
    const { n, actor, command, saidAt } = numbered
    const entry = entries[index] ?? entryOf('', numbered)
    const cases = touched(numbered)
    const name = actors.get(actorKey(actor))
    if (name === undefined) {
      const refusal: Refusal = { code: 'roleNotAllowed', caseId: command.caseId, about: null, detail: actor.id }
      said.push({ entry, cases, actor: actor.id, refusal, work: null })
      continue
    }
    const work = { ...startWork(), records }
    const source = { terminal: entry.id, n }
    const answer = say(work, rulebook, { command, actor: { ...actor, name }, now: at, saidAt, source })
    const isDone = answer.ok && answer.value > 0
    if (isDone && commands.length === 1) {
      // The usual case needs the head row for one statement only.
      const position = await commit(session, rulebook, work, { at, actor: actor.id, terminal: entry })
      return [{ n, outcome: { kind: 'applied', position } }]
    }
    // A reply is owed as the case stands now, not as a later command leaves it.
    if (isDone) await queueReplies(session, rulebook, work, at)
    said.push({ entry, cases, actor: actor.id, refusal: answer.ok ? null : answer.fault, work: isDone ? work : null })
  }
  return commitTogether(session, rulebook, said, { at, records })
}

function touched({ command }: NumberedCommand): readonly number[] {
  return casesTouchedBy(command)
}
