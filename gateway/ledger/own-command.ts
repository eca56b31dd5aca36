/** Commands that no terminal numbered: units answering through the police network, the relay, timers. */
import type { Actor } from '#shared/domain/access/actor.ts'
import { casesTouchedBy, type Command } from '#shared/domain/case/commands.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Database } from '../database/database.ts'
import { retrying } from '../database/retrying.ts'
import { commit } from './commit.ts'
import type { Rulebook } from './rulebook.ts'
import { loadCases, say, startWork } from './work.ts'

export type OwnCommand = { readonly command: Command; readonly actor: Actor; readonly at: Instant }

/** Answers the new position, or null when nothing had to be done. */
export function runOwnCommand(
  context: { readonly database: Database; readonly rulebook: Rulebook },
  own: OwnCommand,
): Promise<Result<number | null, Refusal>> {
  const { database, rulebook } = context
  return retrying(() =>
    database.transaction(async (session) => {
      const work = startWork()
      await loadCases(session, work, casesTouchedBy(own.command))
      const answer = say(work, rulebook, { ...own, now: own.at, saidAt: own.at, source: null })
      if (!answer.ok) return fail(answer.fault)
      if (answer.value === 0) return ok(null)
      return ok(await commit(session, rulebook, work, { at: own.at, actor: own.actor.id, terminal: null }))
    }),
  )
}
