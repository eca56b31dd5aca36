/** How far the base has come, as kept in `meta`: written in the same transaction as what it speaks of. */
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'

export type Snapshot = {
  /** Smallest case id already had: pass it on. Null before the first page. */
  readonly before: number | null
  /** Of the first page: where to follow from when the snapshot is complete. */
  readonly position: number
  readonly confirmed: number
  readonly done: number
  readonly total: number
}

export type Cursor = {
  readonly epoch: string
  readonly position: number
  /** Highest command of this terminal whose effect the base contains. */
  readonly confirmed: number
  readonly snapshot: Snapshot | null
  /** Pages on disk when this was written. Fewer at the next start: the database was lost or reset under us. */
  readonly pages: number
}

/** Nothing fetched yet. */
export const noCursor: Cursor = { epoch: '', position: 0, confirmed: 0, snapshot: null, pages: 0 }

/** Keys of the table `meta`. */
export const metaKeys = {
  cursor: 'cursor',
  heard: 'heard',
  links: 'links',
  status: 'status',
  reference: 'reference',
  opened: 'opened',
  seen: 'seen',
  repeats: 'repeats',
  folds: 'folds',
} as const

/** A row of the outbox. `reached`: as far as the gateway has answered. */
export type OutboxEntry = {
  readonly numbered: NumberedCommand
  readonly reached: 'journal' | 'ledger' | 'refused'
  readonly refusal: Refusal | null
  /** A person looked at the conflict and let it go; the entry stays until the gateway has spoken. */
  readonly dropped: boolean
}
