import type { CaseId } from '../appeal/appeal.ts'
import type { CaseRecord } from '../case/record.ts'
import type { ChannelId } from '../channel/channel.ts'
import type { ClassCode } from '../classification/class.ts'
import { beijingParts, fromBeijing, type Instant } from '../core/instants.ts'
import type { UnitId } from '../dispatch/unit.ts'

/** A case that needed no handling of its own, with what it is counted under. */
export type SavedHandling = {
  readonly caseId: CaseId
  /** The case that is handled in its place; the outermost one where merges lie in each other. */
  readonly primary: CaseId
  readonly receivedAt: Instant
  /** Through which the saved appeal came, not the primary's. */
  readonly channel: ChannelId
  /** Of the primary: what is handled, and by whom. Null: not classified, not dispatched. */
  readonly classCode: ClassCode | null
  readonly unit: UnitId | null
}

/** [from, until) */
export type Period = { readonly from: Instant; readonly until: Instant }

export type SavedHandlings = {
  readonly saved: readonly SavedHandling[]
  /** 催办 taken up in the period by cases that are there, instead of as new ones: told apart, never added to `saved`. */
  readonly urges: number
}

/**
 * 合并节约 = appeals − cases (KPI table of the domain reference, formula of 2026-11): appeals received in the period whose
 * case lies in another one now. An un-merged one does not count, whatever happened in between; urges are excluded, as from
 * the repeat rate. A record may come once only; a member whose primary is not among the records counts under the member's own
 * class and unit.
 */
export function savedHandlings(records: Iterable<CaseRecord>, period: Period): SavedHandlings {
  const states = new Map<CaseId, CaseRecord['state']>()
  let urges = 0
  for (const { state, history } of records) {
    states.set(state.id, state)
    for (const { at, body } of history) if (body.type === 'urged' && isWithin(at, period)) urges += 1
  }
  const saved: SavedHandling[] = []
  for (const state of states.values()) {
    if (state.mergedInto === null || !isWithin(state.receivedAt, period)) continue
    const primary = outermost(states, state)
    saved.push({
      ...{ caseId: state.id, primary: primary.mergedInto ?? primary.id, receivedAt: state.receivedAt },
      ...{ channel: state.channel, classCode: primary.classCode, unit: primary.assignment?.lead ?? null },
    })
  }
  return { saved, urges }
}

/** How many under each key; the sum over all keys is the number of handlings. */
export function countSaved<K extends 'channel' | 'classCode' | 'unit'>(
  { saved }: SavedHandlings,
  key: K,
): ReadonlyMap<SavedHandling[K], number> {
  const counts = new Map<SavedHandling[K], number>()
  for (const each of saved) counts.set(each[key], (counts.get(each[key]) ?? 0) + 1)
  return counts
}

/** The Beijing month of a moment. */
export function monthOf(instant: Instant): Period {
  const { year, month } = beijingParts(instant)
  return { from: fromBeijing([year, month, 1]), until: fromBeijing([year, month + 1, 1]) }
}

function isWithin(instant: Instant, { from, until }: Period): boolean {
  return instant >= from && instant < until
}

/** The last one that is known; rules M1 and M3 leave no circle, and the count of cases is the end in any event. */
function outermost(states: ReadonlyMap<CaseId, CaseRecord['state']>, state: CaseRecord['state']): CaseRecord['state'] {
  let last = state
  for (let steps = 0; steps < states.size && last.mergedInto !== null; steps += 1) {
    const next = states.get(last.mergedInto)
    if (next === undefined) break
    last = next
  }
  return last
}
