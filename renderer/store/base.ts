/**
 * What the store holds of one signed-in desk, and the parts that everything else is made of. One object, changed only by
 * the steps of `changes/` inside `serial`: reading never sees half a step, because memory is changed without awaiting.
 */
import type { Actor } from '#shared/domain/access/actor.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import { type CaseTable, createTable } from './columns/table.ts'
import { createTitleRanks, type TitleRanks } from './columns/title-ranks.ts'
import type { MainPort } from './main-port.ts'
import type { Merges } from './merges.ts'
import { createOutbox, type Outbox } from './overlay/outbox.ts'
import type { Overlaid } from './overlay/replay.ts'
import { createInitials, type Initials } from './pinyin.ts'
import type { LinkStatus } from './protocol.ts'
import { createRepeats, type KeptPairs, type Repeats } from './repeats.ts'
import { type LinkHistory, noHistory } from '#shared/domain/channel/link-history.ts'
import { type Heard, nothingHeard } from '#shared/wire/ledger-mark.ts'
import { type Cursor, noCursor, type OutboxEntry } from './storage/cursor.ts'
import type { Records } from './storage/records.ts'
import type { Vault } from './storage/vault.ts'
import { createWarnings, type Warnings } from './warnings.ts'

/** Closed codes of `DeskStatus.trouble`; the first of this list that holds is shown. */
export const troubles = ['diskFull', 'storageFailed', 'epochChanged', 'cursorTooOld', 'pageDamaged'] as const
export type Trouble = (typeof troubles)[number]

export type Base = {
  readonly vault: Vault
  readonly records: Records
  readonly terminal: string
  readonly actor: Actor
  readonly initials: Initials
  readonly clock: () => Instant
  mainPort: MainPort
  table: CaseTable
  titleRanks: TitleRanks
  repeats: Repeats
  warnings: Warnings
  readonly merges: Merges
  /** Open cases read from columns whose words the finder has not seen yet. */
  readonly unread: Set<CaseId>
  cursor: Cursor
  /** The newest points of the ledger that were heard of, as on disk. */
  heard: Heard
  reference: Reference | null
  gatewayStatus: GatewayStatus | null
  link: LinkStatus
  links: LinkHistory
  /** True from the moment all rows on disk are in memory. */
  loaded: boolean
  /** When damage is next worth a request. */
  repairAfter: Instant
  /** Segments of columns on disk that agree with their pages. */
  readonly segments: Set<number>
  readonly outbox: Outbox
  /** Rows of the outbox that do not open: the journal has them. */
  readonly damagedCommands: Set<number>
  /** What pending commands make of the cases they touch. */
  readonly overlaid: Map<CaseId, Overlaid>
  /** Base records of exactly the cases that pending commands touch. */
  readonly touched: Map<CaseId, CaseRecord>
  readonly refusals: Map<number, Refusal>
  readonly opened: Set<CaseId>
  /** Which revision of a case this desk saw last; the one looked at longest ago first. */
  readonly seen: Map<CaseId, number>
  isSeenUnsaved: boolean
  readonly troubles: Set<Trouble>
  /** The base was given up: said for a while even when it is complete again at once. */
  beganAgain: { readonly reason: 'epochChanged' | 'cursorTooOld'; readonly at: Instant } | null
  /** Why the sync runner stands still until a person acts. */
  halted: string | null
  /** When the queue of commands last became shorter or empty: what `stuck` is judged by. */
  movedAt: Instant
}

export type BaseParts = Pick<Base, 'vault' | 'records' | 'terminal' | 'actor' | 'clock' | 'mainPort'> & {
  /** What an earlier run compared. */
  readonly pairs: KeptPairs | undefined
}

export function createBase({ pairs, ...parts }: BaseParts): Base {
  const table = createTable()
  return {
    ...parts,
    initials: createInitials(),
    table,
    titleRanks: createTitleRanks(table),
    repeats: createRepeats(pairs),
    warnings: createWarnings(),
    merges: new Map(),
    unread: new Set(),
    cursor: noCursor,
    heard: nothingHeard,
    reference: null,
    gatewayStatus: null,
    link: { up: false, since: parts.clock(), lastAnswerAt: null, nextAttemptAt: null, fault: null, clockSkewMs: 0 },
    links: noHistory,
    loaded: false,
    repairAfter: 0,
    segments: new Set(),
    outbox: createOutbox(),
    damagedCommands: new Set(),
    overlaid: new Map(),
    touched: new Map(),
    refusals: new Map(),
    opened: new Set(),
    seen: new Map(),
    isSeenUnsaved: false,
    troubles: new Set(),
    beganAgain: null,
    halted: null,
    movedAt: parts.clock(),
  }
}

/** A base is complete when its rows are in memory and no snapshot is being read. */
export function isComplete(base: Base): boolean {
  return base.loaded && base.cursor.snapshot === null && base.cursor.epoch !== ''
}

/** Forgets every row; what is on disk is the caller's. */
export function forgetRows(base: Base): void {
  base.table = createTable()
  base.titleRanks = createTitleRanks(base.table)
  base.repeats = createRepeats()
  base.warnings = createWarnings()
  base.merges.clear()
  base.unread.clear()
  base.segments.clear()
  base.overlaid.clear()
  base.touched.clear()
}

/** Entries in order of their numbers. */
export function entriesOf(base: Base): readonly OutboxEntry[] {
  return base.outbox.entries()
}

/** Runs one step after the other; a step that throws does not stop the next. */
export function createSerial(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (step) => {
    const result = last.then(step)
    last = result.catch(() => undefined)
    return result
  }
}
