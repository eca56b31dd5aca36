/**
 * What became of merged cases: how each was merged is known to its primary only, so the rows do not hold it. It is noted
 * from every primary that passes by; of those read from disk as columns it is read when somebody asks.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Case, MergeRelation } from '#shared/domain/case/case.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { CaseTable } from './columns/table.ts'

/** Relation of each merged case to the case that took it in. One that was taken apart since may still be here. */
export type Merges = Map<CaseId, MergeRelation>

export function noteMembers(merges: Merges, { members }: Pick<Case, 'members'>): void {
  for (const { caseId, relation } of members) merges.set(caseId, relation)
}

/** What was noted since from a newer record stands. */
export function noteOldMembers(merges: Merges, { members }: Pick<Case, 'members'>): void {
  for (const { caseId, relation } of members) if (!merges.has(caseId)) merges.set(caseId, relation)
}

/** Slot of the case that is handled in place of this one: the outermost that is here; itself when it is not merged. */
export function handledSlot(table: CaseTable, slot: number): number {
  const { mergedInto } = table.columns()
  let last = slot
  for (let steps = 0; steps < table.count(); steps += 1) {
    const into = mergedInto[last] ?? 0
    const next = into === 0 ? -1 : table.slotOf(into)
    if (next < 0) break
    last = next
  }
  return last
}

/** How a row was merged: '' not at all, 'unread' while its primary has not been read. */
export const mergedAsValues = ['', 'crossChannelRepeat', 'massIncident', 'unread'] as const

export function mergedAs(table: CaseTable, merges: Merges, slot: number): (typeof mergedAsValues)[number] {
  const { mergedInto, id } = table.columns()
  if ((mergedInto[slot] ?? 0) === 0) return ''
  return merges.get(id[slot] ?? 0) ?? 'unread'
}

/** Primaries read at once: neighbours share pages. */
const READ_AT_ONCE = 256

export type MergesPlace = {
  readonly table: CaseTable
  readonly merges: Merges
  readonly read: (ids: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, CaseRecord>>
}

/** Reads what is not known of these rows until `until` (by `clock`); answers whether all of it is known then. */
export async function readMerges(
  { table, merges, read }: MergesPlace,
  slots: Int32Array,
  until: number,
  clock: () => number,
): Promise<boolean> {
  const { id, mergedInto } = table.columns()
  const primaries = new Set<CaseId>()
  const wanted: CaseId[] = []
  for (const slot of slots) {
    if (mergedAs(table, merges, slot) !== 'unread') continue
    wanted.push(id[slot] ?? 0)
    primaries.add(mergedInto[slot] ?? 0)
  }
  const left = [...primaries].toSorted((a, b) => b - a)
  while (left.length > 0) {
    const records = await read(left.splice(0, READ_AT_ONCE))
    for (const { state } of records.values()) noteOldMembers(merges, state)
    if (clock() >= until) break
  }
  return left.length === 0 || wanted.every((each) => merges.has(each))
}
