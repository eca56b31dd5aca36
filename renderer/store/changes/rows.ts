/** Puts records into the rows: the base as it is, or with pending commands on top. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { World } from '#shared/domain/case/world.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Base } from '../base.ts'
import { flag } from '../columns/columns.ts'
import { type Pending, type Projected, project, type RecordHead } from '../columns/project.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { family, replay } from '../overlay/replay.ts'
import type { SyncState } from '../protocol.ts'
import { awaitClosed, isLookedAt, noteCase } from '../repeats.ts'
import type { OutboxEntry } from '../storage/cursor.ts'
import { noteMembers } from '../merges.ts'
import { isWatched, noteSightings } from '../warnings.ts'

/** Slots that a step wrote. */
export type Touch = Set<number>

type Rules = Omit<World, 'caseOf'>
const rulesOf = new WeakMap<Reference, Rules>()

/** Made once for each reference: every command asks for it. */
export function worldOf(reference: Reference | null): Rules {
  const known = reference === null ? undefined : rulesOf.get(reference)
  if (known !== undefined) return known
  const rules = indexed(reference)
  if (reference !== null) rulesOf.set(reference, rules)
  return rules
}

function indexed(reference: Reference | null): Rules {
  const units = new Map(reference?.units.map((unit) => [unit.id, unit]))
  const classes = new Map(reference?.classes.map((each) => [each.code, each]))
  const divisions = new Set(reference?.divisions.map((division) => division.code))
  const channels = new Map(reference?.channels.map((channel) => [channel.id, channel.deadlineRule]))
  return {
    unitOf: (id) => units.get(id),
    classOf: (code) => classes.get(code),
    hasDivision: (code) => divisions.has(code),
    channelRuleOf: (channel) => channels.get(channel) ?? reference?.rules[0]?.id ?? '',
    rules: reference?.rules ?? [],
    calendar: chinaCalendar,
  }
}

/** More rows than this at once come after an absence: their words are read when nobody waits, as after a start. */
const MOST_AT_ONCE = 64

export function putRow(
  base: Base,
  record: CaseRecord,
  pending: Pending | null,
  { touch, isOneOfMany = false }: { readonly touch: Touch; readonly isOneOfMany?: boolean },
): void {
  const { table, initials, actor } = base
  const before = table.slotOf(record.state.id)
  const titleBefore = before < 0 ? null : table.heading(before).title
  const slot = table.put(project(record, pending, { me: actor.id, initials }))
  if (before < 0 || titleBefore !== table.heading(slot).title) base.titleRanks.changed(slot)
  if (before < 0) showLooks(base, record.state.id, slot)
  touch.add(slot)
  noteMembers(base.merges, record.state)
  // Lists by the unit or class that handles a merged case hold its row, which stays as it is.
  for (const { caseId } of record.state.members) {
    const member = table.slotOf(caseId)
    if (member >= 0) touch.add(member)
  }
  if (base.loaded && isOneOfMany) readAgain(base, record.state)
  else noteForFinders(base, record)
}

/** Whatever the finders know of it may be of yesterday. */
function readAgain(base: Base, { id, receivedAt }: CaseRecord['state']): void {
  base.unread.add(id)
  if (isWatched(receivedAt, base.clock())) base.warnings.unread.add(id)
}

function noteForFinders(base: Base, record: CaseRecord): void {
  const { id } = record.state
  const now = base.clock()
  if (!base.loaded) {
    noteForLater(base, record.state, now)
    return
  }
  // What has not been read yet is read when nobody waits, as it is then.
  if (!base.unread.has(id)) noteCase(base.repeats, record, now)
  if (!base.warnings.unread.has(id)) noteSightings(base.warnings, record, now)
}

/** Rows of a page of the snapshot, made and not yet shown. */
export function projectHeads(base: Base, heads: readonly RecordHead[]): readonly Projected[] {
  const context = { me: base.actor.id, initials: base.initials }
  return heads.map((head) => project(head, null, context))
}

/** Rows of cases that pending commands touch are made by `overlay`. */
export function fillRows(base: Base, rows: readonly Projected[], touch: Touch): void {
  const now = base.clock()
  for (const row of rows) {
    const { id } = row.state
    if (base.touched.has(id)) continue
    const slot = base.table.put(row)
    base.titleRanks.changed(slot)
    showLooks(base, id, slot)
    touch.add(slot)
    noteMembers(base.merges, row.state)
    noteForLater(base, row.state, now)
  }
}

/** Who opened and saw what is kept beside the rows. */
export function showLooks(base: Base, id: CaseId, slot: number): void {
  const { flags, seen } = base.table.columns()
  if (base.opened.has(id)) flags[slot] = (flags[slot] ?? 0) | flag.opened
  seen[slot] = base.seen.get(id) ?? 0
}

/** While thousands of rows come in, the finders only learn which cases to read later. */
function noteForLater(base: Base, { id, status, receivedAt }: CaseRecord['state'], now: Instant): void {
  if (isLookedAt(status, receivedAt, now)) base.unread.add(id)
  else awaitClosed(base.repeats, { id, status, receivedAt }, now)
  if (isWatched(receivedAt, now)) base.warnings.unread.add(id)
}

/** Records straight from the gateway: rows of cases that pending commands touch are made by `overlay`. */
export function putBaseRows(base: Base, records: readonly CaseRecord[], touch: Touch): void {
  const isOneOfMany = records.length > MOST_AT_ONCE
  for (const record of records) {
    if (base.touched.has(record.state.id)) base.touched.set(record.state.id, record)
    else putRow(base, record, null, { touch, isOneOfMany })
  }
}

/** Every case that belongs to these through pending commands, and every one that did so before. */
export function familyOf(base: Base, ids: Iterable<CaseId>): ReadonlySet<CaseId> {
  return family(ids, base.outbox)
}

/** Reads the base records that an overlay over these cases needs and does not have yet. */
export async function loadTouched(base: Base, ids: Iterable<CaseId>): Promise<void> {
  const missing = [...familyOf(base, ids)].filter((id) => !base.touched.has(id))
  if (missing.length === 0) return
  for (const [id, record] of await base.records.read(missing)) base.touched.set(id, record)
}

/** Makes the overlay of these cases anew; their base records must have been loaded. */
export function overlay(base: Base, ids: Iterable<CaseId>, touch: Touch): void {
  const cases = familyOf(base, ids)
  const entries = base.outbox.touching(cases)
  const incomplete = base.cursor.snapshot !== null || base.cursor.epoch === ''
  const result = replay({
    entries,
    base: base.touched,
    terminal: base.terminal,
    world: worldOf(base.reference),
    incomplete,
  })
  for (const entry of entries) base.refusals.delete(entry.numbered.n)
  for (const [n, refusal] of result.refusals) base.refusals.set(n, refusal)
  for (const id of cases) {
    const overlaid = result.cases.get(id)
    if (overlaid === undefined) base.overlaid.delete(id)
    else base.overlaid.set(id, overlaid)
  }
  showOverlaid(base, cases, touch)
}

/** Rows of cases whose overlay stands: their states, and how far their commands have come. */
export function showOverlaid(base: Base, ids: Iterable<CaseId>, touch: Touch): void {
  for (const id of ids) {
    const record = base.touched.get(id)
    if (record === undefined) continue
    const own = base.outbox.touching([id])
    const overlaid = base.overlaid.get(id)
    putRow(
      base,
      overlaid === undefined ? record : { ...record, state: overlaid.state },
      { sync: syncOf(base, own), base: record.state },
      { touch },
    )
    if (own.length === 0) base.touched.delete(id)
  }
}

function syncOf(base: Base, entries: readonly OutboxEntry[]): SyncState {
  let sync: SyncState = 'settled'
  for (const entry of entries) {
    if (entry.dropped) continue
    if (entry.reached === 'refused' || base.refusals.has(entry.numbered.n)) return 'conflict'
    if (entry.reached === 'journal') sync = 'local'
    else if (sync === 'settled') sync = 'ledger'
  }
  return sync
}
