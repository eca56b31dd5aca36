import type { Instant } from '../core/instants.ts'
import type { ChannelId } from '../channel/channel.ts'

export type AppealId = number
export type CaseId = number

/** 来电类别. `other` keeps what a channel calls something else; its own word stays in `attributes`. */
export const natures = ['consult', 'help', 'complaint', 'report', 'suggestion', 'praise', 'other'] as const
export type Nature = (typeof natures)[number]

export type Appellant = {
  /** As the channel wrote it: a name, 匿名, 保密, a screen name, or empty. */
  readonly name: string
  /** Digits only, in the order found; a field with two numbers yields two. */
  readonly phones: readonly string[]
  /** 15 or 18 characters when the field held something of that form, whether or not its check digit is right. */
  readonly identityNumber: string | null
  /** The appellant asked to be kept secret (保密): the handling unit must not learn who it was. */
  readonly secret: boolean
}

/**
 * 诉求: one item exactly as one channel sent it. Immutable: a correction by the channel is a new revision
 * with the same channel and external id.
 */
export type Appeal = {
  readonly id: AppealId
  readonly channel: ChannelId
  readonly externalId: string
  /** 1 for the first version that arrived. */
  readonly revision: number
  /** When the citizen spoke, by the channel's clock. */
  readonly receivedAt: Instant
  /** When the gateway wrote it into the ledger. */
  readonly importedAt: Instant
  readonly appellant: Appellant
  readonly nature: Nature
  readonly title: string
  readonly text: string
  /** The place as the channel wrote it (事发地). */
  readonly place: string
  /** Division codes found in the place or given by the channel: 6 digits, 9 digits. */
  readonly districtCode: string | null
  readonly streetCode: string | null
  /** Every further field of the channel by its own name, so that nothing the channel sent is lost. */
  readonly attributes: Readonly<Record<string, string>>
  /** What could not be read cleanly, as codes (`phone-unreadable`, `date-missing` …); the original stays in `attributes`. */
  readonly flags: readonly string[]
  /** The case that was opened for it on arrival. */
  readonly caseId: CaseId
}
