import type { Reference } from '#shared/domain/reference.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { ChangesResponse, SnapshotResponse } from '#shared/wire/changes.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import type { LinkStatus } from '../protocol.ts'

/** What the sync runner needs of the store. Each `apply` is one transaction together with its cursor (laws I4, S2). */
export type SyncStore = {
  readonly cursor: () => {
    readonly epoch: string
    readonly position: number
    readonly confirmed: number
    /** Null: no snapshot is being read. `before`: smallest case id already had, null before the first page. */
    readonly snapshot: { readonly before: number | null } | null
  }
  /**
   * Rows, cursor and outbox move together. A command leaves the outbox when its outcome is known AND `confirmed` covers
   * it: a number alone proves nothing, the machine might have a twin that used it (fault case: cloned terminal).
   */
  readonly applyChanges: (page: ChangesResponse) => Promise<void>
  readonly applySnapshotPage: (page: SnapshotResponse) => Promise<void>
  /** `last`: the highest number used, by the outbox or by what the ledger confirmed. `settled`: all up to here have their outcome. */
  readonly outboxMarks: () => { readonly settled: number; readonly last: number }
  readonly settle: (outcomes: readonly { readonly n: number; readonly outcome: Outcome }[]) => Promise<void>
  /**
   * Commands that only the journal still has (the local database was lost, or the gateway's): back into the outbox, to be
   * sent. One that is there keeps its place; one that had its outcome waits for it again.
   */
  readonly addPending: (commands: readonly NumberedCommand[]) => Promise<void>
  /** Forgets the base, keeps every command and puts `again` back among those without an outcome; one transaction. */
  readonly dropBase: (reason: 'epochChanged' | 'cursorTooOld', again: readonly NumberedCommand[]) => Promise<void>
  readonly referenceVersion: () => string | null
  readonly setReference: (reference: Reference) => Promise<void>
  readonly setLink: (link: LinkStatus) => void
  /** Closed code of what stands still until a person acts, null when nothing does. */
  readonly setHalted: (reason: string | null) => void
}
