/** Which of the eight acts of the card the rules allow now, and in what words they are refused. */
import type { Actor } from '#shared/domain/access/actor.ts'
import { mayGive } from '#shared/domain/access/permissions.ts'
import { claimAt, type Case, type ClaimStage } from '#shared/domain/case/case.ts'
import type { CommandKind } from '#shared/domain/case/commands.ts'
import type { RefusalCode } from '#shared/domain/case/refusal.ts'
import { refusedByStatus } from '#shared/domain/case/transitions.ts'
import type { Instant } from '#shared/domain/core/instants.ts'

export const cardActIds = [
  'accept',
  'dispatch',
  'merge',
  'reply',
  'acceptAndDispatch',
  'askInfo',
  'answerDirect',
  'decline',
] as const
export type CardActId = (typeof cardActIds)[number]

export type CardAct = {
  readonly id: CardActId
  readonly keys: string
  /** Null: allowed. `name`: who holds the claim. */
  readonly refusal: { readonly code: RefusalCode; readonly name: string } | null
}

type Plan = {
  readonly keys: string
  /** Any of these must be possible: dispatching a case that is not accepted yet accepts it on the way. */
  readonly kinds: readonly CommandKind[]
  readonly stage: ClaimStage | null
}

const plans: Record<CardActId, Plan> = {
  accept: { keys: 'A', kinds: ['accept'], stage: 'dispatch' },
  dispatch: { keys: 'D', kinds: ['dispatch', 'accept'], stage: 'dispatch' },
  merge: { keys: 'M', kinds: ['merge'], stage: null },
  reply: { keys: 'R', kinds: ['approve'], stage: 'review' },
  acceptAndDispatch: { keys: 'Shift+D', kinds: ['accept', 'dispatch'], stage: 'dispatch' },
  askInfo: { keys: 'I', kinds: ['askInfo'], stage: 'dispatch' },
  answerDirect: { keys: 'T', kinds: ['answerDirect'], stage: 'dispatch' },
  decline: { keys: 'B', kinds: ['decline'], stage: 'dispatch' },
}

/** All eight in the order of the card, each with its refusal. Empty for a role that may give none of them. */
export function cardActs(subject: Case, actor: Actor, now: Instant): readonly CardAct[] {
  const allowedToRole = cardActIds.filter((id) => plans[id].kinds.some((kind) => mayGive(actor.role, kind)))
  if (allowedToRole.length === 0) return []
  return cardActIds.map((id) => ({ id, keys: plans[id].keys, refusal: refusalOf(plans[id], subject, { actor, now }) }))
}

function refusalOf(plan: Plan, subject: Case, context: { actor: Actor; now: Instant }): CardAct['refusal'] {
  const codes = plan.kinds.map((kind) => kindRefusal(kind, subject, context.actor))
  if (!codes.includes(null)) return { code: codes[0] ?? 'roleNotAllowed', name: '' }
  const claim = plan.stage === null ? undefined : claimAt(subject, plan.stage, context.now)
  const free = claim === undefined || claim.by === context.actor.id || context.actor.role === 'supervisor'
  return free ? null : { code: 'claimedByOther', name: claim.name }
}

function kindRefusal(kind: CommandKind, subject: Case, actor: Actor): RefusalCode | null {
  return mayGive(actor.role, kind) ? refusedByStatus(kind, subject.status) : 'roleNotAllowed'
}

/** What the next key most likely is: the first allowed act in the order of the work. */
export function likelyAct(acts: readonly CardAct[]): CardActId | null {
  const order: readonly CardActId[] = ['accept', 'dispatch', 'reply']
  return order.find((id) => acts.some((act) => act.id === id && act.refusal === null)) ?? null
}
