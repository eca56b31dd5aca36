/** From disk into memory at the start: marks and outbox first, then rows, newest first. */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import { type LinkHistory, noHistory } from '#shared/domain/channel/link-history.ts'
import { type Heard, nothingHeard } from '#shared/wire/ledger-mark.ts'
import type { Base } from '../base.ts'
import { keysOf } from '../storage/database.ts'
import { type Cursor, metaKeys, noCursor, type OutboxEntry } from '../storage/cursor.ts'
import { decodeJson } from '../storage/vault.ts'
import { textOf } from '../columns/table.ts'
import { awaitClosed, isLookedAt, writeCounts } from '../repeats.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { KeptLooks } from './looks.ts'
import { addPending } from './outbox.ts'
import { loadTouched, overlay, putBaseRows, showLooks, type Touch } from './rows.ts'
import { loadSegments } from './segments.ts'
import { isWatched } from '../warnings.ts'

/** Enough to answer windows: how far the base came, what waits, what is configured. No rows yet. */
export async function loadMarks(base: Base): Promise<void> {
  const { vault } = base
  const cursor = (await vault.readJson<Cursor>('meta', metaKeys.cursor)) ?? noCursor
  // Following on from a cursor whose pages are gone would hide half the cases for ever.
  base.cursor = cursor.pages > base.records.pageNumbers().size || base.records.isLost ? noCursor : cursor
  base.links = (await vault.readJson<LinkHistory>('meta', metaKeys.links)) ?? noHistory
  base.heard = (await vault.readJson<Heard>('meta', metaKeys.heard)) ?? nothingHeard
  base.gatewayStatus = (await vault.readJson<GatewayStatus>('meta', metaKeys.status)) ?? null
  base.reference = (await vault.readJson<Reference>('meta', metaKeys.reference)) ?? null
  await loadLooks(base)
  const numbers = await keysOf(vault.database, 'outbox')
  for (const [index, bytes] of (await vault.read('outbox', numbers)).entries()) {
    if (bytes === undefined) {
      base.damagedCommands.add(Number(numbers[index]))
      continue
    }
    const entry = decodeJson<OutboxEntry>(bytes)
    base.outbox.set(entry)
  }
}

async function loadLooks({ vault, opened, seen }: Base): Promise<void> {
  for (const id of (await vault.readJson<readonly number[]>('meta', metaKeys.opened)) ?? []) opened.add(id)
  for (const [id, revision] of (await vault.readJson<KeptLooks>('meta', metaKeys.seen)) ?? []) seen.set(id, revision)
}

/** All rows; `progress` is called after each portion with the slots it wrote and may let others run. */
export async function loadRows(base: Base, progress: (touch: Touch) => Promise<void>): Promise<void> {
  for (const segment of await keysOf(base.vault.database, 'columns')) base.segments.add(Number(segment))
  const remade = await loadSegments(base, progress)
  for (const segment of remade) base.segments.delete(segment)
  const touch: Touch = new Set()
  for (const id of [...base.opened, ...base.seen.keys()]) {
    const slot = base.table.slotOf(id)
    if (slot >= 0) showLooks(base, id, slot)
  }
  putBaseRows(base, await changedRecords(base), touch)
  rememberUnread(base)
  writeCounts(base.repeats, base.table, touch)
  base.loaded = true
  const touched = base.outbox.cases()
  await loadTouched(base, touched)
  overlay(base, touched, touch)
  await progress(touch)
}

/** Rows from columns come without the words that the finder of repeats compares. */
function rememberUnread(base: Base): void {
  const { table } = base
  const { id, receivedAt } = table.columns()
  const now = base.clock()
  for (let slot = 0; slot < table.count(); slot += 1) {
    const key = id[slot] ?? 0
    const standing = { id: key, status: textOf(table, 'status', slot) as Status, receivedAt: receivedAt[slot] ?? 0 }
    if (!isLookedAt(standing.status, standing.receivedAt, now)) awaitClosed(base.repeats, standing, now)
    else if (!base.repeats.subjects.has(key)) base.unread.add(key)
    if (isWatched(receivedAt[slot] ?? 0, now) && !base.warnings.sightings.has(key)) base.warnings.unread.add(key)
    if (base.repeats.comparedBefore.has(key)) base.repeats.recount.add(key)
  }
}

async function changedRecords(base: Base): Promise<readonly CaseRecord[]> {
  return [...(await base.records.read([...base.records.deltaIds()])).values()]
}

/**
 * The journal is the promise, the outbox its mirror: what the journal holds above the gateway's acknowledgement and the
 * outbox does not (a lost or damaged database) comes back. One that had been settled comes back too and is settled again.
 */
export async function reconcile(base: Base, acknowledged: number, touch: Touch): Promise<void> {
  const damaged = base.damagedCommands
  const after = Math.min(acknowledged, ...[...damaged].map((n) => n - 1))
  const read = await base.mainPort.request({ kind: 'journal.read', after })
  if (!read.ok) return
  const isWanted = (n: number): boolean => !base.outbox.has(n) && (n > acknowledged || damaged.has(n))
  const missing = (read.value as readonly NumberedCommand[]).filter((command) => isWanted(command.n))
  damaged.clear()
  if (missing.length > 0) await addPending(base, missing, touch)
}
