import type { Instant } from '#shared/domain/core/instants.ts'

/** What the store holds of the gateway's word. While `before` is not null a snapshot is still being read. */
export type Cursor = {
  /** Null before the very first answer. */
  readonly epoch: string | null
  readonly position: number
  /** `start`: no page yet; a number: pages down to this case id are in; null: the snapshot is complete. */
  readonly snapshot: 'start' | number | null
}

/**
 * One of the two independent lanes. `rest`: nothing to do until `wakeAt`; `asked`: a request is out; `storing`: its
 * answer is being written; `waiting`: it failed and is tried again at `until`; `dropping` (pull only): the base is being
 * given up. `proven` is the outbox mark when the request left: an answer older than a later push must not look like a
 * gateway that has forgotten it.
 */
export type Lane =
  | { readonly kind: 'rest'; readonly wakeAt: Instant | null }
  | { readonly kind: 'asked'; readonly since: Instant; readonly attempt: number; readonly proven: number }
  | { readonly kind: 'storing'; readonly proven: number }
  | { readonly kind: 'waiting'; readonly until: Instant; readonly attempt: number }
  | { readonly kind: 'dropping'; readonly attempt: number }

/** Why the base is given up and read anew. `epochChanged` also stands for a history that was cut without a new epoch. */
export type DropReason = 'epochChanged' | 'cursorTooOld'

/**
 * Why a lane stands still until a person has changed something. `commandGap`: the ledger asks for a number that this machine no longer has; it needs a new identity (enrolment).
 */
export const haltReasons = [
  'terminalCloned',
  'commandGap',
  'notEnrolled',
  'protocolTooOld',
  'badAnswer',
  'storeFailed',
] as const
export type HaltReason = (typeof haltReasons)[number]

export type Link = {
  readonly up: boolean
  /** Since when `up` has had its present value. */
  readonly since: Instant
  readonly lastAnswerAt: Instant | null
  readonly fault: string | null
}

/** Where the comparison of the rows with the gateway's digests stands. */
export type Compare = {
  /** The next bucket of the pass; 0 begins a new one. */
  readonly from: number
  readonly dueAt: Instant
  /** A person asked for it: no pauses. */
  readonly urgent: boolean
  /** Cases of this pass that had to be fetched again. */
  readonly healed: number
  /** The last pass that came to its end. */
  readonly last: { readonly at: Instant; readonly healed: number } | null
}

export type SyncState = {
  /** When the last event came. A clock set back since then shifts every time below with it (S11). */
  readonly at: Instant
  readonly cursor: Cursor
  readonly pull: Lane
  readonly push: Lane
  /**
   * Every command up to `settled` has its outcome (numbers in between may be a twin's); `last` is the highest number in
   * the journal. `proven`: up to here the history that is being followed has said itself that it knows our numbers; a
   * lower word from it means that it was cut.
   */
  readonly outbox: { readonly settled: number; readonly last: number; readonly proven: number }
  /** Highest head heard of; may run ahead of the cursor. */
  readonly head: number
  readonly streamUp: boolean
  readonly link: Link
  readonly compare: Compare
  /** Decided, not yet done: until then nothing is asked and nothing is sent. */
  readonly dropping: DropReason | null
  readonly pullHalted: HaltReason | null
  readonly pushHalted: HaltReason | null
}

export type Failure = {
  /** `unreachable`, or the closed fault code of the gateway or of this machine. */
  readonly code: string
  readonly retry: 'later' | 'afterFix' | 'never'
  readonly retryAfterMs: number | null
  /** True when the gateway itself said so: then the link stands. */
  readonly answered: boolean
  /** For `commandGap`: the number the gateway expects next. */
  readonly expected: number | null
}

export type SyncEvent =
  | { readonly kind: 'started'; readonly cursor: Cursor; readonly settled: number; readonly last: number }
  | { readonly kind: 'commandAdded'; readonly n: number }
  | { readonly kind: 'hint'; readonly head: number }
  | { readonly kind: 'stream'; readonly up: boolean }
  /** Time has passed; lanes look at their own clocks. */
  | { readonly kind: 'tick' }
  /** A person asked to compare and send now. */
  | { readonly kind: 'demanded' }
  | { readonly kind: 'pullAnswered'; readonly head: number }
  /**
   * The answer is in the store, in one transaction with its cursor. `confirmed`: the highest number of this terminal that
   * the ledger has; null when the page ends before the ledger does and so cannot tell.
   */
  | { readonly kind: 'pullStored'; readonly cursor: Cursor; readonly confirmed: number | null }
  | { readonly kind: 'pullFailed'; readonly failure: Failure }
  /** The store has dropped its base and starts over; commands are kept. */
  | { readonly kind: 'baseDropped'; readonly cursor: Cursor; readonly settled: number; readonly last: number }
  /** One step of the comparison is done. `next`: first bucket of the next step, null: that was the last. */
  | { readonly kind: 'compared'; readonly next: number | null; readonly healed: number }
  | { readonly kind: 'compareFailed'; readonly failure: Failure }
  | { readonly kind: 'pushAnswered'; readonly head: number }
  /** `open`: the lowest number that still waits, null: none does. `proven`: the highest that this answer spoke of. */
  | { readonly kind: 'pushStored'; readonly open: number | null; readonly proven: number }
  | { readonly kind: 'pushFailed'; readonly failure: Failure }

export type SyncEffect =
  | { readonly kind: 'askSnapshot'; readonly before: number | null }
  | { readonly kind: 'askChanges'; readonly epoch: string; readonly since: number }
  /** Compares some buckets of rows from `from` upwards, and fetches again those that differ. */
  | { readonly kind: 'compare'; readonly epoch: string; readonly from: number }
  | { readonly kind: 'push'; readonly epoch: string; readonly from: number; readonly to: number }
  /** The gateway's history is another one, or has been cut: begin again, keeping every command. */
  | { readonly kind: 'dropBase'; readonly reason: DropReason }
