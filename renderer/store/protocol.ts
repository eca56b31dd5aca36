/**
 * What windows and the store's worker say to each other. Types only: both sides are ours, in one build, and the
 * messages never leave the machine. The worker owns every row; windows own what is on the screen.
 */
import type { CaseId, Nature } from '#shared/domain/appeal/appeal.ts'
import type { ClaimStage, Urgency } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Result } from '#shared/domain/core/result.ts'
import type { Deadline } from '#shared/domain/deadline/deadline.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { RepeatSuggestion } from '#shared/domain/repeats/subject.ts'
import type { NetworkStatus } from '#shared/wire/changes.ts'
import type { FieldId, Query, QueueId } from './query/query.ts'

/**
 * How far the newest word about a row has come: `settled` (nothing of ours under way), `local` (已存本机: in the
 * journal, not yet in the ledger), `ledger` (已入账, waits for a network), `conflict` (refused, a person decides).
 */
export type SyncState = 'settled' | 'local' | 'ledger' | 'conflict'

/** One row of the grid, ready to draw: masked, codes instead of words (the window knows the words of both languages). */
export type Row = {
  readonly id: CaseId
  readonly no: string
  readonly revision: number
  readonly network: NetworkId
  readonly channel: string
  readonly receivedAt: Instant
  /** Masked: 张某某, 199****0012, 匿名. */
  readonly appellant: string
  readonly title: string
  readonly nature: Nature
  readonly classCode: string | null
  readonly districtCode: string | null
  readonly streetCode: string | null
  readonly place: string
  readonly lead: string | null
  readonly status: Status
  readonly urgency: Urgency
  readonly deadline: Deadline
  /** The clock stands still (待补充). */
  readonly paused: boolean
  /** Appeals of the case with its members; more than 1 shows as ×n. */
  readonly appealCount: number
  /** Open suggestions of the finder; shows as ≈n. */
  readonly likelyRepeats: number
  readonly sync: SyncState
  /** `confirmed: false`: claimed on this machine, the gateway does not know it yet. */
  readonly claim: {
    readonly stage: ClaimStage
    readonly mine: boolean
    readonly name: string
    readonly until: Instant
    readonly confirmed: boolean
  } | null
  readonly supervised: boolean
  readonly hard: boolean
  readonly urges: number
  readonly returnRequested: boolean
  readonly extensionRequested: boolean
  readonly mergedInto: CaseId | null
  /** Nobody on this desk has opened it (bold). */
  readonly unopened: boolean
}

export type ViewId = string

/**
 * A view is a query with its order frozen at the moment it was (re)loaded: rows change in place, never move. What
 * came meanwhile is counted in `arrived` and enters when the window asks (N).
 */
export type ViewState = {
  readonly view: ViewId
  /** Grows when the order changes; a window of rows of another version is stale and must be dropped. */
  readonly version: number
  readonly total: number
  /** Rows that the queue holds without conditions and text: 「216 / 1,137 件」. */
  readonly queueTotal: number
  /** New matching rows that are not in the frozen order yet. */
  readonly arrived: number
  /** False while columns are still loading: counts show 「—」. */
  readonly complete: boolean
}

export type FacetValue = { readonly value: string; readonly count: number }
export type Facets = Partial<Record<FieldId, readonly FacetValue[]>>

/** A command of this terminal that the ledger has not confirmed to this store yet, or that was refused. */
export type OutboxItem = {
  readonly n: number
  readonly saidAt: Instant
  readonly actorName: string
  readonly command: Command
  readonly caseNo: string
  readonly title: string
  readonly network: NetworkId | null
  /** local: only here; ledger: done, its effect has not come back yet or waits for a network; refused: a person decides. */
  readonly state: 'local' | 'ledger' | 'refused'
  readonly refusal: Refusal | null
}

export type LinkStatus = {
  /** The gateway answered lately. `since`: since when it does or does not. */
  readonly up: boolean
  readonly since: Instant
  readonly lastAnswerAt: Instant | null
  readonly nextAttemptAt: Instant | null
  /** Closed code of the last failure, null when up. */
  readonly fault: string | null
  /** Gateway clock minus this machine's, ms; shown when it is more than two minutes. */
  readonly clockSkewMs: number
}

/** Everything the status bar says, whole each time. */
export type DeskStatus = {
  readonly link: LinkStatus
  readonly networks: readonly NetworkStatus[]
  readonly waitingLocal: number
  readonly waitingLedger: number
  readonly oldestWaitingAt: Instant | null
  /** Work waits, the link is up and nothing has moved for five minutes. */
  readonly stuck: boolean
  readonly conflicts: number
  readonly services: { readonly total: number; readonly today: number; readonly todaySince: Instant } | null
  readonly quarantined: number
  readonly bootstrap: { readonly done: number; readonly total: number } | null
  /** Something a person must know about the store itself (closed code), e.g. `diskFull`, `pageRepaired`, `epochChanged`. */
  readonly trouble: string | null
}

/** A case as the card shows it: base with every pending command of this terminal on top. */
export type CaseView = {
  readonly row: Row
  readonly record: CaseRecord
  /** Records of the members (and theirs), in order of merging, each with its relation in `record.state.members`. */
  readonly family: readonly CaseRecord[]
  /** The primary when this case was merged away. */
  readonly primary: { readonly id: CaseId; readonly no: string } | null
  /** Pending events on top of `record.history`, oldest first. */
  readonly pending: readonly CaseEvent[]
  /** Refused commands of this case that a person has to decide about. */
  readonly conflicts: readonly OutboxItem[]
  readonly suggestions: readonly (RepeatSuggestion & { readonly row: Row })[]
  /** Earlier cases of the same place, newest first, at most five. */
  readonly samePlace: readonly Row[]
}

/** Answer to a given command: it is in the journal under `n` and visible, or was refused by the rules at once. `n` 0: it was already so, nothing was written. */
export type Given = Result<
  { readonly n: number },
  Refusal | { readonly code: 'journalFailed' | 'diskFull'; readonly detail: string }
>

export type KeptShelf = 'drafts' | 'views'

export type Requests = {
  'view.open': {
    input: { readonly view: ViewId; readonly query: Query; readonly keep: CaseId | null }
    output: ViewState & { readonly keptIndex: number | null }
  }
  /** Takes the newly arrived rows in: the order is made anew; answers where the kept case now stands. */
  'view.reload': {
    input: { readonly view: ViewId; readonly keep: CaseId | null }
    output: ViewState & { readonly keptIndex: number | null }
  }
  'view.close': { input: { readonly view: ViewId }; output: null }
  'view.rows': {
    input: { readonly view: ViewId; readonly version: number; readonly start: number; readonly end: number }
    output: { readonly version: number; readonly rows: readonly Row[] } | null
  }
  /** Ids in view order, for marking ranges and acting in bulk. */
  'view.ids': {
    input: { readonly view: ViewId; readonly version: number; readonly start: number; readonly end: number }
    output: readonly CaseId[] | null
  }
  'view.facets': { input: { readonly view: ViewId; readonly fields: readonly FieldId[] }; output: Facets }
  'rows.byId': { input: { readonly ids: readonly CaseId[] }; output: readonly Row[] }
  'case.open': { input: { readonly id: CaseId; readonly markOpened: boolean }; output: CaseView | null }
  /** Finds by number, old external number or any text; for the palette. */
  'case.find': { input: { readonly text: string; readonly limit: number }; output: readonly Row[] }
  /** Full phone or identity number of one appellant; the window has asked for a purpose. */
  'command.give': { input: { readonly command: Command }; output: Given }
  /** Throws away a refused command after the person decided (theirs). */
  'conflict.drop': { input: { readonly n: number }; output: null }
  'outbox.list': {
    input: { readonly limit: number }
    output: { readonly total: number; readonly items: readonly OutboxItem[] }
  }
  /** Pull and push now (F5). */
  'sync.now': { input: null; output: null }
  /** Drafts and saved views survive a restart, encrypted like everything else. `value` is anything that JSON can hold; null forgets it. */
  'kept.put': { input: { readonly shelf: KeptShelf; readonly key: string; readonly value: unknown }; output: null }
  'kept.list': {
    input: { readonly shelf: KeptShelf }
    output: readonly { readonly key: string; readonly value: unknown }[]
  }
  reference: { input: null; output: Reference | null }
  status: { input: null; output: DeskStatus }
  counts: { input: null; output: Readonly<Record<QueueId, number>> | null }
}
export type RequestName = keyof Requests

/** Sent to every window; a window that missed one asks anew. */
export type Notice =
  | { readonly kind: 'ready' }
  | { readonly kind: 'status'; readonly status: DeskStatus }
  | { readonly kind: 'counts'; readonly counts: Readonly<Record<QueueId, number>> }
  | {
      readonly kind: 'view'
      readonly state: ViewState
      /** Rows that changed in place. */ readonly rows: readonly Row[]
    }
  | { readonly kind: 'case'; readonly ids: readonly CaseId[] }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'locked' }

export type ToWorker =
  | { readonly kind: 'request'; readonly id: number; readonly name: RequestName; readonly input: unknown }
  /** Carries the port to the main process as its only transfer. */
  | { readonly kind: 'main-port' }

export type ToWindow =
  | { readonly kind: 'answer'; readonly id: number; readonly output: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | Notice
