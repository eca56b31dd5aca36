/** The two separated networks: 公安专网 and 政务外网. A channel belongs to exactly one of them. */
export const networks = ['police', 'government'] as const
export type NetworkId = (typeof networks)[number]

export type ChannelId = string

/** One of the doors (受理渠道) through which appeals come in and replies go out. Configured, never coded. */
export type Channel = {
  readonly id: ChannelId
  readonly network: NetworkId
  /** Chinese and English name as shown; `short` fits the grid's 渠道 column (at most 6 Han characters). */
  readonly name: string
  readonly nameEn: string
  readonly short: string
  /** Id of the deadline rule that starts when an appeal of this channel is accepted. */
  readonly deadlineRule: string
}
