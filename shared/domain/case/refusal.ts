import type { CaseId } from '../appeal/appeal.ts'

/**
 * Why a command was not carried out. Each code has a sentence in both languages that says what to do next
 * (renderer/text). Stored with outcomes: add, never rename.
 */
export const refusalCodes = [
  // the status does not allow it
  'notReceived',
  'notAccepted',
  'notDispatched',
  'notHandling',
  'notReviewing',
  'notVisiting',
  'notClosed',
  'notOpen',
  'noReplyOwed',
  'stillHandled',
  'waitingForInformation',
  'notWaitingForInformation',
  'caseDeclined',
  'caseClosed',
  'caseArchived',
  'caseMerged',
  'replyApproved',
  // what the command says does not hold
  'unknownCase',
  'unknownClass',
  'classTooBroad',
  'unknownDivision',
  'unknownUnit',
  'unitAway',
  'reasonMissing',
  'textMissing',
  'textTooLong',
  'mergeWithItself',
  'nothingToMerge',
  'memberNotMergeable',
  'notMember',
  'declaredDifferent',
  'returnTooLate',
  'noReturnRequested',
  'noExtensionRequested',
  'extensionUsedUp',
  'extensionTooLong',
  'unknownAppeal',
  'visitIncomplete',
  'claimedByOther',
  'roleNotAllowed',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** `about`: the case in the way (e.g. the primary a case was merged into). `detail`: a name or number for the sentence. */
export type Refusal = {
  readonly code: RefusalCode
  readonly caseId: CaseId
  readonly about: CaseId | null
  readonly detail: string
}
