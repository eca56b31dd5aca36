import type { ChannelId } from '#shared/domain/channel/channel.ts'

/** What the product understands of an appeal; a channel's mapping says which of its columns hold them. */
export const appealFields = [
  'externalId',
  'receivedAt',
  'nature',
  'title',
  'text',
  'place',
  'appellant',
  'phone',
  'identityNumber',
  'secret',
] as const
export type AppealField = (typeof appealFields)[number]

/** One appeal in the channel's own words: nothing read into it yet. */
export type IncomingAppeal = {
  readonly channel: ChannelId
  readonly words: Readonly<Record<AppealField, string>>
  /** Every further column by its own name. */
  readonly attributes: Readonly<Record<string, string>>
  /** The record as it came, before any mapping: what tells a correction by the channel from a change of our reading. */
  readonly original?: Readonly<Record<string, unknown>>
}
