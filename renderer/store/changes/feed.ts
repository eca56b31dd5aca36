/** What comes from the gateway: pages of changes, pages of a snapshot, another history. Each is one transaction. */
import { assert } from '#shared/domain/core/assert.ts'
import { casesTouchedBy } from '#shared/domain/case/commands.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import { type Heard, type LedgerMark, nothingHeard } from '#shared/wire/ledger-mark.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { ok } from '#shared/domain/core/result.ts'
import { type Base, entriesOf, forgetRows } from '../base.ts'
import { type Batch, emptyBatch } from '../storage/database.ts'
import { type Cursor, metaKeys, noCursor, type OutboxEntry, type Snapshot } from '../storage/cursor.ts'
import type { RecordHead } from '../columns/project.ts'
import { type PackedPage, type PackedRecord, packRecord, pageOf } from '../storage/page.ts'
import { commitStep, putCursor, putEntry, putMeta, type Stored } from './commit.ts'
import { waitingEntries } from './outbox.ts'
import { fillRows, loadTouched, overlay, projectHeads, putBaseRows, type Touch } from './rows.ts'

/** As the gateway answers (shared/wire/changes.ts); `next` is the cursor after this page. */
export type ChangesPage = {
  readonly epoch: string
  readonly records: readonly CaseRecord[]
  /** Each record as the gateway wrote it, when the caller has it. */
  readonly texts?: readonly string[] | undefined
  readonly next: number
  readonly confirmed: number
  readonly mark: LedgerMark
  readonly status: GatewayStatus
}

export type SnapshotPage = {
  readonly epoch: string
  readonly records: readonly CaseRecord[]
  /** The same records as the gateway packed them: `records` is then empty. */
  readonly packed?: { readonly heads: readonly RecordHead[]; readonly pages: readonly PackedPage[] } | undefined
  readonly position: number
  readonly confirmed: number
  readonly next: number | null
  readonly total: number
  readonly mark: LedgerMark
  readonly status: GatewayStatus
}

/** Rows, cursor and confirmed commands move together; memory follows when the disk has them. */
export async function applyChanges(base: Base, page: ChangesPage, touch: Touch): Promise<Stored> {
  assert(page.epoch === base.cursor.epoch, 'changes are of the epoch that the store follows')
  const gone = confirmedEntries(base, page.confirmed)
  const pages = base.records.pageNumbers().size
  const cursor: Cursor = {
    ...{ epoch: page.epoch, position: page.next, confirmed: page.confirmed },
    snapshot: base.cursor.snapshot,
    pages,
  }
  const batch = emptyBatch()
  await base.records.putDelta(batch, packedOf(page))
  await putCursor(base, batch, cursor)
  const heard = { ...base.heard, pull: page.mark }
  await putMeta(base, batch, metaKeys.heard, heard)
  await putMeta(base, batch, metaKeys.status, page.status)
  for (const entry of gone) batch.deletes.push({ table: 'outbox', key: entry.numbered.n })
  const stored = await commitStep(base, batch)
  if (!stored.ok) return stored
  base.records.committed({ delta: page.records.map((record) => record.state.id) })
  take(base, { cursor, heard, status: page.status, records: page.records, gone }, touch)
  return ok(null)
}

/** The first page of a snapshot drops the base that was there; later pages go on downwards from the smallest id. */
export async function applySnapshotPage(base: Base, page: SnapshotPage, touch: Touch): Promise<Stored> {
  const starts = base.cursor.snapshot === null || base.cursor.snapshot.before === null
  const running = (starts ? null : base.cursor.snapshot) ?? beginning(page)
  const gone = starts ? confirmedEntries(base, page.confirmed) : []
  const batch = emptyBatch()
  if (starts) {
    batch.clears.push('pages', 'columns', 'delta')
    base.records.dropped()
  }
  const heads = headsOf(page)
  const ids = heads.map(({ state }) => state.id)
  const numbers = new Set(ids.map(pageOf))
  const pages = new Set([...base.records.pageNumbers(), ...numbers]).size
  const cursor = { ...cursorAfter(page, running, ids.length), pages }
  const onDisk = putRecords(base, batch, page)
  // Rows are made while others encrypt; they are shown when the disk has them.
  const rows = projectHeads(base, heads)
  await onDisk
  await putCursor(base, batch, cursor)
  const heard = { ...base.heard, pull: page.mark }
  await putMeta(base, batch, metaKeys.heard, heard)
  await putMeta(base, batch, metaKeys.status, page.status)
  for (const entry of gone) batch.deletes.push({ table: 'outbox', key: entry.numbered.n })
  const stored = await commitStep(base, batch)
  if (!stored.ok) return stored
  if (starts) forgetRows(base)
  base.records.committed({ pages: [...numbers] })
  const touchedIds = touchedAmong(base, ids)
  await loadTouched(base, touchedIds)
  const touched = [...(await base.records.read(touchedIds)).values()]
  fillRows(base, rows, touch)
  take(base, { cursor, heard, status: page.status, records: touched, gone }, touch)
  if (cursor.snapshot === null) for (const reason of dropReasons) base.troubles.delete(reason)
  return ok(null)
}

function packedOf({ records, texts }: ChangesPage): readonly PackedRecord[] {
  return records.map((record, index) => {
    const text = texts?.[index]
    return text === undefined ? packRecord(record) : { id: record.state.id, text }
  })
}

function beginning({ position, confirmed, total }: SnapshotPage): Snapshot {
  return { before: null, position, confirmed, done: 0, total }
}

function headsOf({ packed, records }: SnapshotPage): readonly RecordHead[] {
  return packed === undefined ? records : packed.heads
}

function putRecords({ records }: Base, batch: Batch, page: SnapshotPage): Promise<void> {
  return page.packed === undefined
    ? records.putPages(batch, page.records.map(packRecord))
    : records.putPacked(batch, page.packed.pages)
}

function cursorAfter(page: SnapshotPage, running: Snapshot, records: number): Omit<Cursor, 'pages'> {
  const { position, confirmed } = running
  const done = running.done + records
  const snapshot = page.next === null ? null : { ...running, before: page.next, done, total: page.total }
  return { epoch: page.epoch, position, confirmed, snapshot }
}

/** Drops the base and keeps every command; `again` are those that another ledger may not have and that wait for its word anew. */
export async function dropBase(base: Base, drop: DropBase, touch: Touch): Promise<Stored> {
  const waiting = waitingEntries(base, drop.again)
  const batch = emptyBatch()
  batch.clears.push('pages', 'columns', 'delta')
  await putCursor(base, batch, noCursor)
  // Marks of a history that is given up would only prove again that it is gone. One that goes on must still prove itself.
  const heard = drop.reason === 'epochChanged' ? nothingHeard : base.heard
  await putMeta(base, batch, metaKeys.heard, heard)
  for (const entry of waiting) await putEntry(base, batch, entry)
  const stored = await commitStep(base, batch)
  if (!stored.ok) return stored
  base.troubles.add(drop.reason)
  base.beganAgain = { reason: drop.reason, at: base.clock() }
  base.records.dropped()
  forgetRows(base)
  for (const entry of waiting) base.outbox.set(entry)
  take(base, { cursor: noCursor, heard, status: base.gatewayStatus, records: [], gone: [] }, touch)
  return ok(null)
}

/** Shown until the base has been read anew. */
const dropReasons = ['epochChanged', 'cursorTooOld'] as const
export type DropBase = { readonly reason: (typeof dropReasons)[number]; readonly again: readonly NumberedCommand[] }

/** Commands that are done and whose effect the new base contains. One without an outcome waits for it: it may have been refused. */
function confirmedEntries(base: Base, confirmed: number): readonly OutboxEntry[] {
  return entriesOf(base).filter((entry) => entry.numbered.n <= confirmed && entry.reached === 'ledger')
}

function touchedAmong(base: Base, ids: readonly number[]): readonly number[] {
  if (base.outbox.size === 0) return []
  const touched = new Set(base.outbox.cases())
  return ids.filter((id) => touched.has(id))
}

type Taken = {
  readonly cursor: Cursor
  readonly heard: Heard
  readonly status: GatewayStatus | null
  readonly records: readonly CaseRecord[]
  readonly gone: readonly OutboxEntry[]
}

/** Memory after the commit; nothing is awaited. */
function take(base: Base, taken: Taken, touch: Touch): void {
  base.cursor = taken.cursor
  base.heard = taken.heard
  base.gatewayStatus = taken.status
  putBaseRows(base, taken.records, touch)
  const again = new Set(taken.gone.flatMap((entry) => casesTouchedBy(entry.numbered.command)))
  for (const record of taken.records) if (base.touched.has(record.state.id)) again.add(record.state.id)
  for (const entry of taken.gone) {
    base.outbox.delete(entry.numbered.n)
    base.refusals.delete(entry.numbered.n)
  }
  if (taken.gone.length > 0) base.movedAt = base.clock()
  if (again.size > 0) overlay(base, again, touch)
}
