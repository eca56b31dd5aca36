import type { Actor } from '../access/actor.ts'
import type { Appeal, AppealId, CaseId } from '../appeal/appeal.ts'
import type { NetworkId } from '../channel/channel.ts'
import type { ClassCode } from '../classification/class.ts'
import type { Instant } from '../core/instants.ts'
import type { Clock } from '../deadline/rule.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { UnitId } from '../dispatch/unit.ts'
import type {
  Assignment,
  CasePlace,
  Claim,
  HandlingResult,
  Link,
  Member,
  MergeRelation,
  Urgency,
  Visit,
} from './case.ts'
import type { Status } from './status.ts'

/** Every clock of a case after a change of time, and what follows for its deadline; `memberClocks` in the order of the members. */
export type Timing = { readonly clock: Clock; readonly deadline: Deadline; readonly memberClocks: readonly Clock[] }

/** What happened to one case. Names are stored for ever: add, never rename. */
export type EventBody =
  | {
      readonly type: 'opened'
      readonly id: CaseId
      readonly no: string
      readonly network: NetworkId
      readonly appeal: Pick<Appeal, 'id' | 'channel' | 'receivedAt' | 'nature'>
      readonly secret: boolean
      readonly clock: Clock
      readonly deadline: Deadline
    }
  | { readonly type: 'appealCorrected'; readonly appealId: AppealId; readonly revision: number }
  | { readonly type: 'accepted'; readonly classCode: ClassCode; readonly urgency: Urgency; readonly timing: Timing }
  | { readonly type: 'reclassified'; readonly classCode: ClassCode; readonly urgency: Urgency; readonly timing: Timing }
  | { readonly type: 'placeCorrected'; readonly place: CasePlace | null }
  /** The rules or the calendar changed: the same start, pauses and extensions, counted anew. `dueBefore`: the date until then. */
  | {
      readonly type: 'deadlineRecounted'
      readonly timing: Timing
      readonly acknowledgeBy: Instant | null
      readonly dueBefore: Instant
      readonly ruleVersion: number
    }
  | { readonly type: 'infoAsked'; readonly question: string; readonly timing: Timing }
  | { readonly type: 'infoArrived'; readonly note: string; readonly timing: Timing }
  | { readonly type: 'declined'; readonly reason: string; readonly note: string }
  | { readonly type: 'answeredDirect'; readonly text: string; readonly owed: readonly AppealId[] }
  | { readonly type: 'merged'; readonly members: readonly Member[]; readonly deadline: Deadline }
  | { readonly type: 'mergedAway'; readonly into: CaseId; readonly intoNo: string; readonly relation: MergeRelation }
  | { readonly type: 'unmerged'; readonly members: readonly CaseId[]; readonly deadline: Deadline }
  | { readonly type: 'broughtBack'; readonly from: CaseId; readonly fromNo: string; readonly status: Status }
  | { readonly type: 'declaredDifferent'; readonly other: CaseId; readonly otherNo: string }
  | { readonly type: 'linked'; readonly link: Link }
  | { readonly type: 'urged'; readonly note: string }
  | { readonly type: 'dispatched'; readonly assignment: Assignment }
  | { readonly type: 'recalled'; readonly reason: string }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'returnRequested'; readonly reason: string; readonly note: string }
  | { readonly type: 'returnDecided'; readonly approved: boolean; readonly note: string }
  | { readonly type: 'extensionRequested'; readonly days: number; readonly reason: string }
  | {
      readonly type: 'extensionDecided'
      readonly approved: boolean
      readonly note: string
      readonly timing: Timing
    }
  | { readonly type: 'delegated'; readonly to: UnitId }
  | { readonly type: 'handlerAdded'; readonly unit: UnitId }
  | { readonly type: 'resultSubmitted'; readonly result: HandlingResult }
  | { readonly type: 'rejected'; readonly reason: string }
  | { readonly type: 'approved'; readonly version: number; readonly text: string; readonly owed: readonly AppealId[] }
  | { readonly type: 'replySent'; readonly version: number; readonly appealId: AppealId; readonly complete: boolean }
  | { readonly type: 'visited'; readonly visit: Visit; readonly outcome: 'stays' | 'closed' | 'noContact' | 'rework' }
  | { readonly type: 'supervised'; readonly note: string }
  | { readonly type: 'hardMarked'; readonly on: boolean }
  | { readonly type: 'secretSet'; readonly on: boolean }
  | { readonly type: 'claimed'; readonly claim: Claim }
  | { readonly type: 'released'; readonly stage: Claim['stage'] }
  | { readonly type: 'noted'; readonly text: string }
  | { readonly type: 'archived' }

export type EventType = EventBody['type']

/** One event of one case, as decided: where it belongs and what it says. */
export type Decision = { readonly caseId: CaseId; readonly body: EventBody }

/**
 * One event as kept: `at` is the ledger's time (the terminal's while the command is still waiting), `saidAt` the
 * author's clock, `command` the terminal's number of the command that caused it (null: the gateway itself).
 */
export type CaseEvent = {
  readonly caseId: CaseId
  readonly at: Instant
  readonly saidAt: Instant
  readonly actor: Actor
  readonly command: { readonly terminal: string; readonly n: number } | null
  readonly body: EventBody
}
