import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Outcome } from '#shared/wire/outcome.ts'

export type Row = {
  readonly record: CaseRecord
  readonly text: string
  readonly position: number
  readonly visibleAt: number
}
/** A command and its final word. `position`: the head when it was decided. */
export type Kept = {
  readonly content: string
  readonly outcome: Outcome
  readonly position: number
  readonly cases: readonly number[]
}
export type TerminalRow = { readonly last: number; readonly outcomes: ReadonlyMap<number, Kept> }

/** All that a backup of the database would hold. Values are replaced, never changed, so keeping one is a backup. */
export type LedgerState = {
  readonly epoch: string
  readonly head: number
  /** The chain: hash at position p is `hashes[p]`. */
  readonly hashes: readonly string[]
  readonly rows: ReadonlyMap<number, Row>
  readonly terminals: ReadonlyMap<string, TerminalRow>
}
