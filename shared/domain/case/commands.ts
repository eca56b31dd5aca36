import type { AppealId, CaseId } from '../appeal/appeal.ts'
import type { ClassCode } from '../classification/class.ts'
import type { UnitId } from '../dispatch/unit.ts'
import type { ClaimStage, HandlingResult, LinkRelation, MergeRelation, Satisfaction, Urgency } from './case.ts'

/** Everything that may be asked of a case. Names are stored in ledgers and journals: add, never rename. */
export type Command =
  | { readonly kind: 'accept'; readonly caseId: CaseId; readonly classCode: ClassCode; readonly urgency: Urgency }
  | { readonly kind: 'reclassify'; readonly caseId: CaseId; readonly classCode: ClassCode; readonly urgency: Urgency }
  | {
      readonly kind: 'correctPlace'
      readonly caseId: CaseId
      /** District or street code; null gives the word back to the appeal. */
      readonly divisionCode: string | null
      readonly spot: string
    }
  | { readonly kind: 'askInfo'; readonly caseId: CaseId; readonly question: string }
  | { readonly kind: 'infoArrived'; readonly caseId: CaseId; readonly note: string }
  | { readonly kind: 'decline'; readonly caseId: CaseId; readonly reason: string; readonly note: string }
  | { readonly kind: 'answerDirect'; readonly caseId: CaseId; readonly text: string }
  | {
      readonly kind: 'merge'
      readonly caseId: CaseId
      readonly members: readonly CaseId[]
      readonly relation: MergeRelation
    }
  | { readonly kind: 'unmerge'; readonly caseId: CaseId; readonly members: readonly CaseId[] }
  | { readonly kind: 'declareDifferent'; readonly caseId: CaseId; readonly other: CaseId }
  | { readonly kind: 'link'; readonly caseId: CaseId; readonly other: CaseId; readonly relation: LinkRelation }
  | { readonly kind: 'urge'; readonly caseId: CaseId; readonly note: string }
  | {
      readonly kind: 'dispatch'
      readonly caseId: CaseId
      readonly lead: UnitId
      readonly assist: readonly UnitId[]
      readonly instruction: string
    }
  | { readonly kind: 'recall'; readonly caseId: CaseId; readonly reason: string }
  | { readonly kind: 'acknowledge'; readonly caseId: CaseId }
  | { readonly kind: 'requestReturn'; readonly caseId: CaseId; readonly reason: string; readonly note: string }
  | { readonly kind: 'decideReturn'; readonly caseId: CaseId; readonly approved: boolean; readonly note: string }
  | { readonly kind: 'requestExtension'; readonly caseId: CaseId; readonly days: number; readonly reason: string }
  | { readonly kind: 'decideExtension'; readonly caseId: CaseId; readonly approved: boolean; readonly note: string }
  | { readonly kind: 'delegate'; readonly caseId: CaseId; readonly to: UnitId }
  | { readonly kind: 'addHandler'; readonly caseId: CaseId; readonly unit: UnitId }
  | ({ readonly kind: 'submitResult'; readonly caseId: CaseId } & HandlingResult)
  | { readonly kind: 'reject'; readonly caseId: CaseId; readonly reason: string }
  | { readonly kind: 'approve'; readonly caseId: CaseId; readonly text: string }
  | { readonly kind: 'replySent'; readonly caseId: CaseId; readonly version: number; readonly appealId: AppealId }
  | {
      readonly kind: 'recordVisit'
      readonly caseId: CaseId
      readonly appealId: AppealId
      readonly reached: boolean
      readonly solved: boolean | null
      readonly satisfaction: Satisfaction | null
      readonly note: string
    }
  | { readonly kind: 'supervise'; readonly caseId: CaseId; readonly note: string }
  | { readonly kind: 'markHard'; readonly caseId: CaseId; readonly on: boolean }
  | { readonly kind: 'setSecret'; readonly caseId: CaseId; readonly on: boolean }
  | { readonly kind: 'claim'; readonly caseId: CaseId; readonly stage: ClaimStage }
  | { readonly kind: 'release'; readonly caseId: CaseId; readonly stage: ClaimStage }
  | { readonly kind: 'note'; readonly caseId: CaseId; readonly text: string }
  | { readonly kind: 'archive'; readonly caseId: CaseId }

export type CommandKind = Command['kind']
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>

/**
 * The cases whose state `decide` may read for this command, the main one first, without repetition.
 * A caller that loads (or locks) exactly these has loaded enough.
 */
export function casesTouchedBy(command: Command): readonly CaseId[] {
  switch (command.kind) {
    case 'merge':
    case 'unmerge':
      return [...new Set([command.caseId, ...command.members])]
    case 'link':
    case 'declareDifferent':
      return [...new Set([command.caseId, command.other])]
    default:
      return [command.caseId]
  }
}
