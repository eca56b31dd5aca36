/** The five judgements on a pair and the commands that carry them out. */
import type { Actor } from '#shared/domain/access/actor.ts'
import { allAppeals, type Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { Status } from '#shared/domain/case/status.ts'
import { ruleOf } from '#shared/domain/case/timing.ts'
import { refusedByStatus } from '#shared/domain/case/transitions.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { deadlineOf } from '#shared/domain/deadline/deadline.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { isOver } from '#shared/domain/repeats/subject-of-case.ts'
import type { RepeatRelation } from '#shared/domain/repeats/subject.ts'
import { worldOf } from '../../desk/world.ts'

export const decisions = ['crossChannelRepeat', 'massIncident', 'urge', 'reAppeal', 'different'] as const
export type Decision = (typeof decisions)[number]

/** The digit on the key: 1 to 5. */
export function digitOf(decision: Decision): 1 | 2 | 3 | 4 | 5 {
  return (decisions.indexOf(decision) + 1) as 1 | 2 | 3 | 4 | 5
}

export function isMerge(decision: Decision): boolean {
  return decision === 'crossChannelRepeat' || decision === 'massIncident'
}

/** What is known of a case where two are judged. */
export type Judgeable = Pick<Case, 'id' | 'status'>

/** One of the two is over: nothing can join it, and there is nothing left to urge. */
export function isPairOver(...pair: readonly Judgeable[]): boolean {
  return pair.some(({ status }) => isOver(status))
}

/** In the order in which they are to be given. `note`: what the urge says. */
export function commandsFor(
  decision: Decision,
  pair: { readonly primary: Judgeable; readonly other: Judgeable; readonly note: string },
): readonly Command[] {
  const { note } = pair
  const [primary, other] = [pair.primary.id, pair.other.id]
  switch (decision) {
    case 'crossChannelRepeat':
    case 'massIncident':
      return [{ kind: 'merge', caseId: primary, members: [other], relation: decision }]
    case 'urge':
      return [
        { kind: 'link', caseId: primary, other, relation: 'urge' },
        ...(isPairOver(pair.primary, pair.other) ? [] : [{ kind: 'urge', caseId: primary, note } as const]),
      ]
    case 'reAppeal':
      return [{ kind: 'link', caseId: primary, other, relation: 'reAppeal' }]
    default:
      return [{ kind: 'declareDifferent', caseId: primary, other }]
  }
}

/** How far a case has come on the main line. */
const progress: readonly Status[] = [
  ...(['declined', 'received', 'awaitingInfo', 'accepted', 'dispatched', 'handling', 'reviewing'] as const),
  ...(['replyQueued', 'visiting', 'closed', 'archived'] as const),
]

/**
 * The case that the others join: the furthest one that may still take in others, among equals the oldest. Where none may,
 * the furthest one; a case that lies in another comes last of all.
 */
export function choosePrimary(cases: readonly Case[]): Case | undefined {
  const takesIn = (subject: Case): number => (refusedByStatus('merge', subject.status) === null ? progress.length : 0)
  const rank = (subject: Case): number => takesIn(subject) + progress.indexOf(subject.status)
  return cases.toSorted((a, b) => rank(b) - rank(a) || a.receivedAt - b.receivedAt || a.id - b.id)[0]
}

/**
 * What the finder proposes. A repeat of something that is over cannot be merged; as it came before the closing (RULES R3 of
 * the finder), it is linked as an urge: the closed handling did not fail.
 */
export function suggestedDecision(relation: RepeatRelation | null, pair: readonly Judgeable[]): Decision | null {
  return relation === 'crossChannelRepeat' && isPairOver(...pair) ? 'urge' : relation
}

type Pair = {
  readonly primary: Case
  readonly other: Case
  readonly actor: Actor
  readonly now: Instant
  readonly reference: Reference
}

/** Why the rules would refuse a decision now, before it is given; null when they would not. */
export function refusedDecision(decision: Decision, pair: Pair): Refusal | null {
  const { primary, other, actor, now, reference } = pair
  const world = worldOf(reference, [primary, other])
  for (const command of commandsFor(decision, { primary, other, note: '' })) {
    const answer = decide(command, world, { now, actor })
    if (!answer.ok) return answer.fault
  }
  return null
}

export type Consequence = {
  readonly dueAt: Instant | null
  /** Appeals that get the one reply, own ones first; empty when each case answers for itself. */
  readonly appeals: number
}

/** What will hold after a decision: the earliest date of both, and for how many appeals one reply will stand. */
export function consequenceOf(decision: Decision, primary: Case, other: Case, reference: Reference): Consequence {
  if (!isMerge(decision)) return { dueAt: null, appeals: 0 }
  const world = worldOf(reference, [])
  const clocks = [primary.clock, ...primary.members.map((member) => member.clock), other.clock]
  const dueAt = Math.min(...clocks.map((clock) => deadlineOf(ruleOf(clock, world), clock, world.calendar).dueAt))
  return { dueAt, appeals: new Set([...allAppeals(primary), ...allAppeals(other)]).size }
}
