/** The eight acts that the card shows in a status, which of them the rules allow now, and in what words they are refused. */
import type { Actor } from '#shared/domain/access/actor.ts'
import { mayGive } from '#shared/domain/access/permissions.ts'
import { claimAt, type Case, type ClaimStage } from '#shared/domain/case/case.ts'
import type { CommandKind } from '#shared/domain/case/commands.ts'
import type { RefusalCode } from '#shared/domain/case/refusal.ts'
import { refusedByStatus } from '#shared/domain/case/transitions.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { Instant } from '#shared/domain/core/instants.ts'

const intake = [
  ...(['accept', 'dispatch', 'merge', 'reply', 'acceptAndDispatch'] as const),
  ...(['askInfo', 'answerDirect', 'decline'] as const),
] as const
const handling = [
  ...(['acknowledge', 'submitResult', 'returning', 'extension'] as const),
  ...(['delegate', 'addHandler', 'recall', 'urge'] as const),
] as const
const review = [
  ...(['approve', 'reply', 'reject', 'merge'] as const),
  ...(['reclassify', 'supervise', 'urge', 'note'] as const),
] as const
const after = [
  ...(['visit', 'reply', 'relate', 'note'] as const),
  ...(['supervise', 'urge', 'setSecret', 'archive'] as const),
] as const

export type CardActId =
  | 'infoArrived'
  | (typeof intake)[number]
  | (typeof handling)[number]
  | (typeof review)[number]
  | (typeof after)[number]

/** Which eight are likely in a status; every other act stays in the palette and in the menu of the row. */
const idsOf: Partial<Record<Status, readonly CardActId[]>> = {
  awaitingInfo: [
    ...(['infoArrived', 'decline', 'merge', 'reply', 'relate'] as const),
    ...(['note', 'setSecret', 'supervise'] as const),
  ],
  dispatched: handling,
  handling,
  reviewing: review,
  replyQueued: after,
  visiting: after,
  closed: after,
  archived: after,
}

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
  infoArrived: { keys: '', kinds: ['infoArrived'], stage: null },
  acknowledge: { keys: '', kinds: ['acknowledge'], stage: null },
  submitResult: { keys: '', kinds: ['submitResult'], stage: null },
  returning: { keys: 'Q', kinds: ['requestReturn', 'decideReturn'], stage: null },
  extension: { keys: 'Y', kinds: ['requestExtension', 'decideExtension'], stage: null },
  delegate: { keys: '', kinds: ['delegate'], stage: null },
  addHandler: { keys: '', kinds: ['addHandler'], stage: null },
  recall: { keys: '', kinds: ['recall'], stage: 'dispatch' },
  urge: { keys: '', kinds: ['urge'], stage: null },
  approve: { keys: 'V', kinds: ['approve'], stage: 'review' },
  reject: { keys: '', kinds: ['reject'], stage: 'review' },
  reclassify: { keys: '', kinds: ['reclassify'], stage: 'dispatch' },
  supervise: { keys: 'S', kinds: ['supervise'], stage: null },
  note: { keys: '', kinds: ['note'], stage: null },
  visit: { keys: 'H', kinds: ['recordVisit'], stage: 'visit' },
  relate: { keys: '', kinds: ['link'], stage: null },
  setSecret: { keys: '', kinds: ['setSecret'], stage: null },
  archive: { keys: '', kinds: ['archive'], stage: null },
}

/** Eight in the order of the card, each with its refusal. Empty for a role that may give none of them. */
export function cardActs(subject: Case, actor: Actor, now: Instant): readonly CardAct[] {
  const ids = idsOf[subject.status] ?? intake
  if (!ids.some((id) => plans[id].kinds.some((kind) => mayGive(actor.role, kind)))) return []
  return ids.map((id) => ({ id, keys: plans[id].keys, refusal: refusalFor(id, subject, { actor, now }) }))
}

/** An approved reply stays to be looked at, with what became of it in every channel. */
function refusalFor(id: CardActId, subject: Case, context: { actor: Actor; now: Instant }): CardAct['refusal'] {
  if (id === 'reply' && subject.reply != null && subject.status !== 'reviewing') return null
  return refusalOf(plans[id], subject, context)
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
  const order: readonly CardActId[] = ['accept', 'dispatch', 'acknowledge', 'submitResult', 'approve', 'visit']
  return order.find((id) => acts.some((act) => act.id === id && act.refusal === null)) ?? null
}
