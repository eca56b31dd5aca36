/**
 * A scene is the stuff of one kind of matter. In its patterns `{name}` is a fact of the matter (the same in every repeat) and
 * `[a|b|c]` is a choice of words that each appeal makes anew. Facts every matter has: {district} {street} {estate} {building}
 * {road} {cross} {school} {market} {station} {date} {night} {until} {rush} {day} {since} {times}; {I} is 我 or 来电人 by channel.
 */
import type { Nature } from '#shared/domain/appeal/appeal.ts'

/** Where it happens; `none` is a matter without a place of its own (documents, the internet). */
export type Whereabouts = 'estate' | 'road' | 'cross' | 'school' | 'market' | 'station' | 'none'

export type Scene = {
  readonly classCode: string
  /** Share among all scenes, relative. */
  readonly weight: number
  readonly natures: readonly Nature[]
  readonly where: Whereabouts
  readonly slots?: Readonly<Record<string, readonly string[]>>
  readonly titles: readonly string[]
  /** Noun phrase by which an urge or a re-appeal names the matter. */
  readonly topic: string
  readonly facts: readonly string[]
  readonly details: readonly string[]
  readonly wants: readonly string[]
  /** Other people may suffer from the same thing (false for one's own document or case). */
  readonly shared: boolean
  /** It has just happened: {date} is the day of the first telling. Otherwise {date} lies one to six days before. */
  readonly today?: boolean
}
