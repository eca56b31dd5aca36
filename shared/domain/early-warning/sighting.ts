import type { CaseId } from '../appeal/appeal.ts'
import type { Instant } from '../core/instants.ts'

/** What early warning looks at: one appeal of one case, whoever wrote it and whatever became of the case. */
export type Sighting = {
  readonly caseId: CaseId
  readonly receivedAt: Instant
  /** Equal strings mean the same person; an appeal without any name has a string of its own. */
  readonly person: string
  readonly title: string
  readonly text: string
  readonly place: string
  /** Street (9 digits) or district (6 digits), as exact as known; empty when unknown. */
  readonly area: string
  /** The appellant's own numbers, digits only: a number somebody gives as his own is no clue about another. */
  readonly ownPhones: readonly string[]
}

/** What has been read out of a sighting once; the words themselves need not be kept. */
export type ReadSighting = {
  readonly caseId: CaseId
  readonly receivedAt: Instant
  readonly person: string
  /** Keys of what the appeal is about: a named object in an area, with its topic. See `objectsOf`. */
  readonly objects: readonly string[]
  readonly clues: readonly Clue[]
}

export const clueKinds = ['phone', 'account', 'link', 'chat'] as const
export type ClueKind = (typeof clueKinds)[number]

/** Something a swindler leaves behind and several victims name. `value` is in plain form: digits, or a host in small letters. */
export type Clue = { readonly kind: ClueKind; readonly value: string }
