import type { AppealId, CaseId, Nature } from '../appeal/appeal.ts'
import type { ChannelId, NetworkId } from '../channel/channel.ts'
import type { ClassCode } from '../classification/class.ts'
import type { Instant } from '../core/instants.ts'
import type { Clock } from '../deadline/rule.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { UnitId } from '../dispatch/unit.ts'
import type { Status } from './status.ts'

export const urgencies = ['normal', 'urgent', 'critical'] as const
export type Urgency = (typeof urgencies)[number]

/** 多渠道重复件: same person, same matter. 群诉: same matter, other people (one handling, a reply and a visit each). */
export const mergeRelations = ['crossChannelRepeat', 'massIncident'] as const
export type MergeRelation = (typeof mergeRelations)[number]

/** 催办: the same person asks again. 重复反映: the same matter after closing. related: worth knowing, nothing more. */
export const linkRelations = ['urge', 'reAppeal', 'related'] as const
export type LinkRelation = (typeof linkRelations)[number]

export type Member = {
  readonly caseId: CaseId
  readonly no: string
  readonly relation: MergeRelation
  /** Appeals of the member including those of its own members at the moment of the merge. */
  readonly appeals: readonly AppealId[]
  /** The member's clock at the merge; afterwards it pauses and extends together with the primary's. */
  readonly clock: Clock
}

/** Where a case is, once a person has corrected it: a district (6 digits) or street (9 digits) of the list. */
export type CasePlace = {
  readonly divisionCode: string
  /** 具体地点: the spot in words; empty where the appeal's own words are right. */
  readonly spot: string
}

export type Link = { readonly caseId: CaseId; readonly no: string; readonly relation: LinkRelation }

export type Assignment = {
  readonly lead: UnitId
  readonly assist: readonly UnitId[]
  /** 办理要求: what the unit is asked to do; stays on the police network. */
  readonly instruction: string
  readonly dispatchedAt: Instant
  readonly acknowledgeBy: Instant
  readonly acknowledgedAt: Instant | null
}

/** 占有: a lease for one stage of the work. Past `until` it holds nothing, without any event saying so. */
export const claimStages = ['dispatch', 'review', 'visit'] as const
export type ClaimStage = (typeof claimStages)[number]
export type Claim = { readonly stage: ClaimStage; readonly by: string; readonly name: string; readonly until: Instant }

export type HandlingResult = {
  readonly contacted: boolean
  readonly solved: boolean
  /** 办理情况: internal, never leaves the police network. */
  readonly notes: string
  /** 公开答复内容: what the unit proposes to answer. */
  readonly publicReply: string
}

/** 一口答复: one text, sent to every appeal of the case and its members. */
export type Reply = {
  readonly version: number
  readonly text: string
  readonly owed: readonly AppealId[]
  readonly sent: readonly AppealId[]
}

export const satisfactions = [
  'verySatisfied',
  'satisfied',
  'fairlySatisfied',
  'dissatisfied',
  'veryDissatisfied',
] as const
export type Satisfaction = (typeof satisfactions)[number]

export type Visit = {
  readonly appealId: AppealId
  readonly at: Instant
  readonly by: string
  readonly reached: boolean
  readonly solved: boolean | null
  readonly satisfaction: Satisfaction | null
  readonly note: string
}

/** 工单: what is handled. One case stands for one or more appeals; its history of events explains every field. */
export type Case = {
  readonly id: CaseId
  /** The number people quote (单号), e.g. 121016-0471. Resolves for ever, merged or not. */
  readonly no: string
  /** Grows by one with every event of this case. */
  readonly revision: number
  readonly status: Status
  readonly network: NetworkId
  readonly channel: ChannelId
  /** When the citizen spoke first. */
  readonly receivedAt: Instant
  readonly openedAt: Instant
  readonly nature: Nature
  readonly classCode: ClassCode | null
  readonly urgency: Urgency
  /** Null: as the appeal that opened the case says. Ledgers of before this field leave it out, so read it with `?.`. */
  readonly place: CasePlace | null
  readonly appeals: readonly AppealId[]
  readonly members: readonly Member[]
  readonly mergedInto: CaseId | null
  readonly statusBeforeMerge: Status | null
  readonly links: readonly Link[]
  /** Cases that a person declared to be another matter; never offered as repeats again. */
  readonly different: readonly CaseId[]
  readonly clock: Clock
  /** The earliest of its own and its members' clocks: whoever asked first is answered in time. */
  readonly deadline: Deadline
  readonly assignment: Assignment | null
  readonly returnRequest: { readonly reason: string; readonly note: string; readonly at: Instant } | null
  readonly returns: number
  readonly extensionRequest: { readonly days: number; readonly reason: string } | null
  readonly extensions: number
  readonly result: HandlingResult | null
  readonly reply: Reply | null
  readonly visits: readonly Visit[]
  readonly reworks: number
  readonly urges: number
  readonly supervised: boolean
  readonly hard: boolean
  readonly secret: boolean
  readonly claims: readonly Claim[]
  readonly closedAt: Instant | null
  /** Closed without having reached the appellant: outside the denominator of satisfaction. */
  readonly noContact: boolean
}

/** Appeals for which this case stands: its own first, then those of its members. */
export function allAppeals(subject: Case): readonly AppealId[] {
  return [...subject.appeals, ...subject.members.flatMap((member) => member.appeals)]
}

export function appealCount(subject: Case): number {
  return allAppeals(subject).length
}

/** The claim that holds at `now`, if any. */
export function claimAt(subject: Case, stage: ClaimStage, now: Instant): Claim | undefined {
  return subject.claims.find((claim) => claim.stage === stage && claim.until > now)
}
