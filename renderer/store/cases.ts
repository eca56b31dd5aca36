/** One case whole, as the card shows it: base with pending commands, its family, what may be the same matter. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Base } from './base.ts'
import { placeHashOf } from './columns/project.ts'
import { foldText } from './columns/plain-text.ts'
import { noAt, rowAt } from './columns/row.ts'
import type { CaseRead, CaseView, Row } from './protocol.ts'
import { suggestionsFor } from './repeats.ts'
import { isConflict, outboxItem } from './status.ts'

/** Merges of merges end somewhere; a ring of records (a bug elsewhere) must not hang the worker. */
const DEEPEST_FAMILY = 8
const SAME_PLACE_SHOWN = 5

export async function openCase(base: Base, id: CaseId): Promise<CaseView | null> {
  const read = await readCase(base, id)
  if (read === null) return null
  const slot = base.table.slotOf(id)
  const samePlaces = samePlace(base, slot, base.table.heading(slot).place)
  return { ...read, suggestions: suggestionsOf(base, read.record), samePlace: samePlaces }
}

export async function readCase(base: Base, id: CaseId): Promise<CaseRead | null> {
  const slot = base.table.slotOf(id)
  const record = (await readOverlaid(base, [id])).get(id)
  if (slot < 0 || record === undefined) return null
  const { mergedInto } = record.state
  return {
    row: rowAt(base.table, slot, base.clock()),
    record,
    family: await familyOf(base, record),
    primary: mergedInto === null ? null : { id: mergedInto, no: noOf(base, mergedInto) },
    pending: base.overlaid.get(id)?.events ?? [],
    conflicts: base.outbox
      .touching([id])
      .filter((entry) => isConflict(base, entry))
      .map((entry) => outboxItem(base, entry)),
  }
}

function suggestionsOf(base: Base, record: CaseRecord): CaseView['suggestions'] {
  return suggestionsFor(base.repeats, record, performance.now()).flatMap((suggestion) => {
    const slot = base.table.slotOf(suggestion.key)
    return slot < 0 ? [] : [{ ...suggestion, row: rowAt(base.table, slot, base.clock()) }]
  })
}

/** Records with the state that pending commands make of them; their history stays what the gateway said. */
export async function readOverlaid(base: Base, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CaseRecord>> {
  const read = await base.records.read(ids)
  return new Map(
    [...read].map(([id, record]) => {
      const overlaid = base.overlaid.get(id)
      return [id, overlaid === undefined ? record : { ...record, state: overlaid.state }]
    }),
  )
}

/** Members in the order of merging, each followed by its own. */
async function familyOf(base: Base, record: CaseRecord): Promise<readonly CaseRecord[]> {
  const found = new Map<CaseId, CaseRecord>([[record.state.id, record]])
  let wanted = record.state.members.map((member) => member.caseId)
  for (let depth = 0; depth < DEEPEST_FAMILY && wanted.length > 0; depth += 1) {
    const read = await readOverlaid(
      base,
      wanted.filter((id) => !found.has(id)),
    )
    for (const [id, member] of read) found.set(id, member)
    wanted = [...read.values()]
      .flatMap((member) => member.state.members.map((each) => each.caseId))
      .filter((id) => !found.has(id))
  }
  const ordered: CaseRecord[] = []
  const seen = new Set<CaseId>([record.state.id])
  const visit = (parent: CaseRecord): void => {
    for (const { caseId } of parent.state.members) {
      const member = found.get(caseId)
      if (member === undefined || seen.has(caseId)) continue
      seen.add(caseId)
      ordered.push(member)
      visit(member)
    }
  }
  visit(record)
  return ordered
}

function noOf(base: Base, id: CaseId): string {
  const slot = base.table.slotOf(id)
  return slot < 0 ? '' : noAt(base.table, slot)
}

/** Earlier cases of the same place, newest first. The words are read of no more of them than are shown. */
function samePlace(base: Base, slot: number, place: string): readonly Row[] {
  if (place.trim() === '') return []
  const { table } = base
  const { placeHash, receivedAt } = table.columns()
  const hash = placeHashOf(place)
  const before = receivedAt[slot] ?? 0
  const count = table.count()
  const alike: number[] = []
  for (let other = 0; other < count; other += 1)
    if (placeHash[other] === hash && other !== slot && (receivedAt[other] ?? 0) <= before) alike.push(other)
  alike.sort((a, b) => (receivedAt[b] ?? 0) - (receivedAt[a] ?? 0))
  const plain = (text: string): string => foldText(text).replaceAll(' ', '')
  const wanted = plain(place)
  const rows: Row[] = []
  for (const other of alike) {
    if (plain(table.heading(other).place) === wanted) rows.push(rowAt(table, other, base.clock()))
    if (rows.length === SAME_PLACE_SHOWN) break
  }
  return rows
}
