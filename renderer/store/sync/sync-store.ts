import type { Reference } from '#shared/domain/reference.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { ChangesResponse, DigestsResponse, SnapshotResponse } from '#shared/wire/changes.ts'
import type { Heard, LedgerMark } from '#shared/wire/ledger-mark.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import type { LinkStatus } from '../protocol.ts'
import type { ReadSnapshotPage } from './parse-answer.ts'

/** Both ends belong to it. */
export type BucketRange = { readonly from: number; readonly to: number }

/** What the sync runner needs of the store. Each `apply` is one transaction together with its cursor (laws I4, S2). */
export type SyncStore = {
  readonly cursor: () => {
    readonly epoch: string
    readonly position: number
    readonly confirmed: number
    /** Null: no snapshot is being read. `before`: smallest case id already had, null before the first page. */
    readonly snapshot: { readonly before: number | null } | null
  }
  /** The newest point of the ledger each lane has heard of; kept in the transaction of what the answer said. */
  readonly heard: () => Heard
  /**
   * Rows, cursor, the pull's mark and outbox move together. A command leaves the outbox when its outcome is known AND `confirmed` covers
   * it: a number alone proves nothing, the machine might have a twin that used it (fault case: cloned terminal).
   */
  readonly applyChanges: (page: ChangesResponse) => Promise<void>
  readonly applySnapshotPage: (page: ReadSnapshotPage) => Promise<void>
  /** `last`: the highest number used, by the outbox or by what the ledger confirmed. `settled`: all up to here have their outcome. */
  readonly outboxMarks: () => { readonly settled: number; readonly last: number }
  readonly settle: (
    outcomes: readonly { readonly n: number; readonly outcome: Outcome }[],
    mark: LedgerMark,
  ) => Promise<void>
  /**
   * Commands that only the journal still has (the local database was lost, or the gateway's): back into the outbox, to be
   * sent. One that is there keeps its place; one that had its outcome waits for it again.
   */
  readonly addPending: (commands: readonly NumberedCommand[]) => Promise<void>
  /**
   * Forgets the base, keeps every command and puts `again` back among those without an outcome; one transaction. Another
   * history has other marks: they are forgotten with `epochChanged` and only then.
   */
  readonly dropBase: (reason: 'epochChanged' | 'cursorTooOld', again: readonly NumberedCommand[]) => Promise<void>
  /** Buckets of this range whose rows are not what the gateway's digests say, as far as this base has come. */
  readonly differing: (answer: DigestsResponse, range: BucketRange) => Promise<readonly number[]>
  /**
   * Puts the rows of one bucket, as the gateway has them, in the place of those that are there. Answers how many cases were
   * others; `foreign`: there are cases here that the ledger has never had, and nothing was changed.
   */
  readonly repair: (bucket: number, page: SnapshotResponse) => Promise<number | 'foreign'>
  readonly referenceVersion: () => string | null
  readonly setReference: (reference: Reference) => Promise<void>
  readonly setLink: (link: LinkStatus) => void
  /** Closed code of what stands still until a person acts, null when nothing does. */
  readonly setHalted: (reason: string | null) => void
}
