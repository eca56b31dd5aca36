/**
 * The three states of a conflict, worked out from the history alone. Base: the latest state in which the refused command
 * would still have been carried out; what came right after it is what was in the way. Mine: base with the command. Theirs:
 * the ledger now.
 */
import type { Actor } from '#shared/domain/access/actor.ts'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import { casesTouchedBy, type Command } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { World } from '#shared/domain/case/world.ts'
import type { Instant } from '#shared/domain/core/instants.ts'

export type ThreeStates = {
  /** Null when the command was never possible in any state this machine knows. */
  readonly base: Case | null
  readonly baseAt: Instant | null
  readonly mine: Case | null
  readonly theirs: Case
  /** The event that was in the way; null when something else was (a unit on leave, another case). */
  readonly inTheWay: CaseEvent | null
}

/** `worldWith` puts one state of the case into the world of today: units, classes, rules and other cases. */
export type WorldWith = (subject: Case) => World

type Asked = { readonly command: Command; readonly actor: Actor; readonly now: Instant }

export function threeStates(record: CaseRecord, asked: Asked, worldWith: WorldWith): ThreeStates {
  const states = replay(record.history)
  for (let at = states.length - 1; at >= 0; at -= 1) {
    const base = states[at]
    if (base === undefined) continue
    const mine = stateAfter(base, [asked.command], { ...asked, worldWith })
    if (!mine.ok || mine.state === base) continue
    return {
      base,
      baseAt: record.history[at]?.at ?? null,
      mine: mine.state,
      theirs: states.at(-1) ?? record.state,
      inTheWay: record.history[at + 1] ?? null,
    }
  }
  return { base: null, baseAt: null, mine: null, theirs: states.at(-1) ?? record.state, inTheWay: null }
}

function replay(history: readonly CaseEvent[]): readonly Case[] {
  const states: Case[] = []
  for (const event of history) states.push(apply(states.at(-1), event))
  return states
}

export type After = { readonly ok: true; readonly state: Case } | { readonly ok: false; readonly fault: Refusal }

/** The state after all commands one after the other, or the first refusal. The same state when all of it is already so. */
export function stateAfter(
  from: Case,
  commands: readonly Command[],
  context: { readonly actor: Actor; readonly now: Instant; readonly worldWith: WorldWith },
): After {
  let state = from
  for (const command of commands) {
    const answer = decide(command, context.worldWith(state), context)
    if (!answer.ok) return answer
    for (const { caseId, body } of answer.value) {
      if (caseId === state.id) state = apply(state, { at: context.now, body })
    }
  }
  return { ok: true, state }
}

/** Ids of the other cases that the refused command speaks of. */
export function othersOf(command: Command): readonly number[] {
  return casesTouchedBy(command).filter((id) => id !== command.caseId)
}
