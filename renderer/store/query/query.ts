import type { FieldName } from './fields.ts'

export type FieldId = FieldName

/** The lists on the left of the workbench; each is a fixed set of conditions (queues.ts). */
export const queueIds = [
  'claimed',
  'toAccept',
  'awaitingInfo',
  'likelyRepeats',
  'toDispatch',
  'toAcknowledge',
  'returnRequests',
  'extensionRequests',
  'allOpen',
  'yellowCard',
  'redCard',
  'supervised',
  'toReview',
  'toReply',
  'toVisit',
  'conflicts',
  'waiting',
  'ended',
  'all',
] as const
export type QueueId = (typeof queueIds)[number]

/** `values` are alternatives. `within`: instants or numbers, [from, to] with either end open (null). */
export type Condition =
  | { readonly field: FieldId; readonly op: 'is' | 'isNot'; readonly values: readonly string[] }
  | {
      readonly field: FieldId
      readonly op: 'within'
      readonly from: number | null
      readonly to: number | null
      /** As the person wrote it (`到期<3天`): what a saved view means again on another day. The store does not read it. */
      readonly typed?: string
    }

/** Fields whose rows can be grouped; the others are different in almost every row. */
export type GroupField = Exclude<FieldId, 'no' | 'title' | 'appellant'>

/** One level of groups, or two. */
export type GroupFields = readonly [GroupField] | readonly [GroupField, GroupField]

/** Who holds a row now. */
export const claimValues = ['none', 'other', 'mine'] as const

export type Order = { readonly field: FieldId; readonly descending: boolean }

export type Query = {
  readonly queue: QueueId
  readonly conditions: readonly Condition[]
  /** Any substring of any text field, several words separated by blanks must all occur; digits match phones and numbers. */
  readonly text: string
  /** First is most important. Empty: by deadline, the most urgent first. Ties: newest first. */
  readonly order: readonly Order[]
}
