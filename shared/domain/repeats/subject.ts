// What the repeats finder is told about an appeal and what it answers. It owns no storage and merges nothing.

import type { Instant } from '../core/instants.ts'

/** One appeal as the finder sees it. `key` is the caller's own number and unique inside one index. */
export type RepeatSubject = {
  readonly key: number
  readonly title: string
  readonly text: string
  readonly phone?: string
  readonly identity?: string
  /** A stable name of the person: account, or full name when nothing better exists. Equal strings mean the same person. */
  readonly appellant?: string
  /** Empty when the source has a place field and nobody filled it; left out when it has none. */
  readonly place?: string
  /** Division code of the place as far as it is known, district or street: a street's code begins with its district's. */
  readonly area?: string
  readonly channel?: string
  readonly receivedAt?: Instant
  /** When the case that holds this appeal was closed; left out while it is not. */
  readonly closedAt?: Instant
}

export type RepeatRelation = 'crossChannelRepeat' | 'massIncident' | 'urge' | 'reAppeal'

export type RepeatReasonCode =
  | 'samePerson'
  | 'otherPerson'
  | 'sameMark'
  | 'sameWords'
  | 'fewWords'
  | 'longPassage'
  | 'sameTitle'
  | 'otherTitle'
  | 'sameName'
  | 'otherName'
  | 'sameTopic'
  | 'otherTopic'
  | 'closestByFar'
  | 'manyAlike'
  | 'closeInTime'
  | 'farInTime'
  | 'bothAsk'
  | 'otherDistrict'
  | 'otherNumber'
  | 'otherArea'
  | 'noSharedSpot'
  | 'tooShort'

/** `weight` > 0 speaks for a repeat, < 0 against. `detail` is data for the sentence: a name, a passage, a number as text. */
export type RepeatReason = { readonly code: RepeatReasonCode; readonly weight: number; readonly detail: string }

/** `score` is 0..1, calibrated as a probability on real appeals. Suggestions come best first. */
export type RepeatSuggestion = {
  readonly key: number
  readonly score: number
  readonly relation: RepeatRelation
  readonly reasons: readonly RepeatReason[]
}
