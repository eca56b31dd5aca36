/**
 * Commands of a terminal, each exactly once (decision D3), a few in one transaction (docs/decisions/0004). Every outcome
 * consumes its number.
 */
import type { Refusal } from '#shared/domain/case/refusal.ts'
import { casesTouchedBy } from '#shared/domain/case/commands.ts'
import { type Result } from '#shared/domain/core/result.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import { CONNECTION_LOST, type Database, type Session } from '../database/database.ts'
import { retrying } from '../database/retrying.ts'
import { queueReplies } from '../relay/queue-replies.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { commit, RULES_SUPERSEDED } from './commit.ts'
import { commitTogether, type Numbered, type Said } from './commit-together.ts'
import type { Rulebook } from './rulebook.ts'
import { loadCases, say, startWork, type Work } from './work.ts'

export type Answered = { readonly n: number; readonly outcome: Outcome }

/** Why the first of the commands got no outcome. */
export type TerminalFault =
  | { readonly kind: 'gap'; readonly last: number }
  | { readonly kind: 'cloned' }
  | { readonly kind: 'unknownTerminal' }

export type TerminalAnswer =
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Answered[] }
  | { readonly kind: 'fault'; readonly fault: TerminalFault }

type Context = { readonly database: Database; readonly rulebook: Rulebook; readonly now: () => Instant }

/** Few enough that nobody waits long for the head row or for a case, many enough that the flush of the disk is shared. */
const TOGETHER = 50

/**
 * Answers the first commands of the list, at least one of them; the caller asks again with the rest. Repeating it is
 * harmless: a number that is already there answers what it answered the first time.
 */
export async function runTerminalCommands(
  context: Context,
  terminal: string,
  commands: readonly NumberedCommand[],
): Promise<TerminalAnswer> {
  const chosen = commands.slice(0, TOGETHER)
  for (;;) {
    try {
      return await retrying(() =>
        context.database.transaction((session) => inTransaction(session, context, terminal, chosen)),
      )
    } catch (error) {
      const { code } = error as { readonly code?: unknown }
      if (chosen.length === 1 || code === CONNECTION_LOST || code === RULES_SUPERSEDED) throw error
      // One of them cannot be written: what comes before it must not wait for it.
      chosen.length = Math.ceil(chosen.length / 2)
    }
  }
}

async function inTransaction(
  session: Session,
  { rulebook, now }: Context,
  terminal: string,
  commands: readonly NumberedCommand[],
): Promise<TerminalAnswer> {
  const standing = await lockTerminal(session, terminal, commands)
  if (standing === null) return { kind: 'fault', fault: { kind: 'unknownTerminal' } }
  const numbered = commands.map(sealed)
  const known = numbered.filter(({ n }) => n <= standing.last)
  // A number twice in one push, or one left out, ends the list: the next transaction judges it.
  const news = numbered.slice(known.length).filter(({ n }, index) => n === standing.last + 1 + index)
  const ordered = numbered.slice(0, known.length + news.length)
  const isInOrder = ordered.every((each, index) => each === (known[index] ?? news[index - known.length]))
  if (!isInOrder) return inTransaction(session, { rulebook, now } as Context, terminal, commands.slice(0, 1))
  const repeated = await outcomesBefore(session, terminal, known)
  if (repeated.length < known.length) {
    return repeated.length === 0 ? { kind: 'fault', fault: { kind: 'cloned' } } : { kind: 'outcomes', outcomes: repeated }
  }
  if (repeated.length + news.length === 0) return { kind: 'fault', fault: { kind: 'gap', last: standing.last } }
  return { kind: 'outcomes', outcomes: [] }
}
