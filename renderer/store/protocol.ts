/**
 * What windows and the store's worker say to each other. Types only: both sides are ours, in one build, and the
 * messages never leave the machine. The worker owns every row; windows own what is on the screen.
 */
import type { AppealId, CaseId, Nature } from '#shared/domain/appeal/appeal.ts'
import type { Period } from '#shared/domain/assessment/saved-handlings.ts'
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
import type { FraudClue, HotMatter } from '#shared/domain/early-warning/warnings.ts'
import type { RepeatSuggestion } from '#shared/domain/repeats/subject.ts'
import type { ExportFault } from '#shared/ipc/export.ts'
import type { RevealFault } from '#shared/ipc/reveal.ts'
import type { LinkHistory } from '#shared/domain/channel/link-history.ts'
import type { NetworkStatus } from '#shared/wire/changes.ts'
import type { CopyAsk, ExportAsk } from './export/ask.ts'
import type { Condition, FieldId, GroupField, GroupFields, Query, QueueId } from './query/query.ts'

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
  /** When the case last went on: by the ledger's clock, by ours while a command of ours waits. */
  readonly changedAt: Instant
  /** Somebody else did something to it since its card was last open at this desk; own commands count as looking. */
  readonly changedSinceSeen: boolean
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
/** What can be said of any number of rows: rows, appeals behind them, open ones, open ones with a card, urges. Exact. */
export type Sums = {
  readonly count: number
  readonly appeals: number
  readonly open: number
  readonly yellow: number
  readonly red: number
  readonly urges: number
}

/**
 * Rows with one value of a field, most frequent group first. `value`: what conditions call it (a code, 'yellow',
 * 2012-10-16 for a day of Beijing); '' is "none". `condition` added to the query selects exactly these rows: that is how
 * a group is opened, to any depth. Null: these rows cannot be had alone (classed above the level that is shown).
 * `groups`: the second level, empty when only one was asked for.
 */
export type Group = {
  readonly value: string
  readonly count: number
  readonly sums: Sums
  readonly condition: Condition | null
  readonly groups: readonly Group[]
}

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
  /** The last whole comparison of the rows with the gateway's, and how many cases had to be fetched again. */
  readonly compared?: { readonly at: Instant; readonly healed: number }
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
  /** Since when, if so. */
  readonly stuckSince?: Instant
  readonly conflicts: number
  readonly services: { readonly total: number; readonly today: number; readonly todaySince: Instant } | null
  readonly quarantined: number
  readonly bootstrap: { readonly done: number; readonly total: number } | null
  /** Something a person must know about the store itself (closed code), e.g. `diskFull`, `pageRepaired`, `epochChanged`. */
  readonly trouble: string | null
  /** Nothing is sent any more until a person acts; `trouble` says why. */
  readonly halted: boolean
}

/** A case whole: base with every pending command of this terminal on top. */
export type CaseRead = {
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
}

/** A case as the card shows it, with what may be the same matter. */
export type CaseView = CaseRead & {
  readonly suggestions: readonly (RepeatSuggestion & { readonly row: Row })[]
  /** Earlier cases of the same place, newest first, at most five. */
  readonly samePlace: readonly Row[]
}

/** Answer to a given command: it is in the journal under `n` and visible, or was refused by the rules at once. `n` 0: it was already so, nothing was written. */
export type Given = Result<
  { readonly n: number },
  Refusal | { readonly code: 'journalFailed' | 'diskFull'; readonly detail: string }
>

/** Who stands behind one appeal, unmasked. Never kept anywhere. */
export type RevealedPerson = {
  readonly appealId: AppealId
  readonly channel: string
  readonly name: string
  readonly phones: readonly string[]
  readonly identityNumber: string | null
}

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
  /**
   * Rows of the view as they match now (arrived ones included, as facets do), counted by the values of one field or of
   * two, the second within the first. Classes are grouped on the first level of their tree on which the rows differ;
   * [class, class] shows the level below as well.
   */
  'view.groups': {
    input: { readonly view: ViewId; readonly by: GroupFields }
    output: readonly Group[]
  }
  /** Sums over the rows that stand in the view, for its foot; `ids`: over these rows only (marked ones), in or out of it. */
  'view.sums': { input: { readonly view: ViewId; readonly ids: readonly CaseId[] | null }; output: Sums }
  /** The row of the view whose case was received nearest to this moment; null in an empty view. */
  'view.nearest': {
    input: { readonly view: ViewId; readonly receivedAt: Instant }
    output: { readonly index: number; readonly id: CaseId } | null
  }
  /** Rows of each query as they match now; null until all columns are there. For saved views. */
  'query.counts': { input: { readonly queries: readonly Query[] }; output: readonly number[] | null }
  /** As `view.groups`, for a query that no list shows: the list may have been narrowed to one of its groups. */
  'query.groups': { input: { readonly query: Query; readonly by: GroupFields }; output: readonly Group[] }
  'rows.byId': { input: { readonly ids: readonly CaseId[] }; output: readonly Row[] }
  'case.open': { input: { readonly id: CaseId; readonly markOpened: boolean }; output: CaseView | null }
  /** The case alone, for whoever acts on it: at once, where `case.open` compares it with all others. */
  'case.read': { input: { readonly id: CaseId }; output: CaseRead | null }
  /** Finds by number, old external number or any text; for the palette. */
  'case.find': { input: { readonly text: string; readonly limit: number }; output: readonly Row[] }
  /** Everybody of a case and its members in full, once main has recorded it with its purpose. */
  'case.reveal': {
    input: { readonly id: CaseId; readonly purpose: string }
    output: Result<readonly RevealedPerson[], RevealFault>
  }
  'command.give': { input: { readonly command: Command }; output: Given }
  /** Throws away a refused command after the person decided (theirs). */
  'conflict.drop': { input: { readonly n: number }; output: null }
  'outbox.list': {
    input: { readonly limit: number }
    output: { readonly total: number; readonly items: readonly OutboxItem[] }
  }
  /** Rows of a view into a file; answers when main has begun it, which then tells how far it is (`export.changed`). */
  'export.start': { input: ExportAsk; output: Result<{ readonly export: string }, ExportFault> }
  /** Rows of a view to the clipboard. */
  'export.copy': { input: CopyAsk; output: Result<{ readonly rows: number }, ExportFault> }
  /** What the desk has seen of its links, and when it last held its rows against the gateway's. */
  'links.history': { input: null; output: LinkHistory }
  /** Where the sync machine stands, for a file of diagnostics: codes, numbers and times, nothing about anybody. */
  'sync.describe': { input: null; output: unknown }
  /** Pull and push now (F5). */
  'sync.now': { input: null; output: null }
  /** Drafts and saved views survive a restart, encrypted like everything else. `value` is anything that JSON can hold; null forgets it. */
  'kept.put': { input: { readonly shelf: KeptShelf; readonly key: string; readonly value: unknown }; output: null }
  'kept.list': {
    input: { readonly shelf: KeptShelf }
    output: readonly { readonly key: string; readonly value: unknown }[]
  }
  /** Matters that grow fast and clues of fraud, weightiest first; `complete` false while appeals are still being read. */
  'warnings.list': {
    input: null
    output: {
      readonly matters: readonly HotMatter[]
      readonly clues: readonly FraudClue[]
      readonly complete: boolean
    }
  }
  /**
   * Handlings that merging has saved: of each period how many appeals came and how many of them lie in another case, and
   * the period `at` by one field, each group split by `mergedAs`. `complete` false: how some were merged is still being
   * read; ask again.
   */
  'savings.list': {
    input: { readonly periods: readonly Period[]; readonly at: number; readonly by: GroupField }
    output: {
      readonly periods: readonly { readonly came: number; readonly saved: number }[]
      readonly groups: readonly Group[]
      readonly complete: boolean
    }
  }
  reference: { input: null; output: Reference | null }
  status: { input: null; output: DeskStatus }
  counts: { input: null; output: Readonly<Record<QueueId, number>> | null }
}
export type RequestName = keyof Requests

/** Sent to every window; a window that missed one asks anew. */
export type Notice =
  | { readonly kind: 'ready' }
  /** To a window that has just connected to a store without a way to main: it hands over a port. */
  | { readonly kind: 'needPort' }
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
