/**
 * The finder of repeats over the open cases of the last 90 days. The finder says how alike two cases are; this file keeps
 * which pairs it called likely, so that a merge, a closing or a "different" changes the numbers without asking again.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Status } from '#shared/domain/case/status.ts'
import { DAY, type Instant } from '#shared/domain/core/instants.ts'
import { findRepeats } from '#shared/domain/repeats/find-repeats.ts'
import { add, createRepeatIndex, remove, type RepeatIndex } from '#shared/domain/repeats/repeat-index.ts'
import { LIKELY_SAME } from '#shared/domain/repeats/scoring/scoring.ts'
import type { RepeatSubject, RepeatSuggestion } from '#shared/domain/repeats/subject.ts'
import { firstAppeal, placeOf } from './columns/project.ts'
import type { CaseTable } from './columns/table.ts'
import { isOpen } from './query/queues.ts'

const LOOK_BACK = 90 * DAY
/** Suggestions looked at per case: likely ones are among the first few. */
const LOOKED_AT = 10
/** Below this a suggestion is noise that nobody should have to read. */
const LEAST_SHOWN = 0.3
const MOST_SHOWN = 5
/** Open cases of three months: a large city has some tens of thousands. */
const EXPECTED = 60_000

export type Repeats = {
  readonly index: RepeatIndex
  /** Likely pairs, kept at both ends. */
  readonly likely: Map<CaseId, Set<CaseId>>
  readonly different: Map<CaseId, readonly CaseId[]>
  /** What the index knows of a case; it keeps no words itself. */
  readonly subjects: Map<CaseId, RepeatSubject>
  /** In the index and not compared yet, oldest first. */
  readonly unscored: Set<CaseId>
  /** Cases whose number may have changed and is not in the table yet. */
  readonly recount: Set<CaseId>
  /** Compared in an earlier run and not read again yet: their pairs are known. */
  readonly comparedBefore: Set<CaseId>
  /** Something was compared since the pairs were last kept. */
  isUnsaved: boolean
}

/** What is kept between two runs, so that a start does not compare everything anew. */
export type KeptPairs = { readonly compared: readonly CaseId[]; readonly pairs: readonly (readonly [CaseId, CaseId])[] }

export function createRepeats(kept: KeptPairs = { compared: [], pairs: [] }): Repeats {
  const subjects = new Map<CaseId, RepeatSubject>()
  const repeats: Repeats = {
    ...{ index: createRepeatIndex({ expected: EXPECTED, read: (key) => subjects.get(key) }), subjects },
    ...{ likely: new Map(), different: new Map(), unscored: new Set(), recount: new Set() },
    ...{ comparedBefore: new Set(kept.compared), isUnsaved: false },
  }
  for (const [one, other] of kept.pairs) {
    link(repeats, one, other)
    link(repeats, other, one)
  }
  return repeats
}

export function keptPairs(repeats: Repeats): KeptPairs {
  const pairs = [...repeats.likely].flatMap(([id, others]) =>
    [...others].filter((other) => id < other).map((other) => [id, other] as const),
  )
  const compared = [...repeats.subjects.keys()].filter((id) => !repeats.unscored.has(id))
  return { compared: [...repeats.comparedBefore, ...compared], pairs }
}

export function isLookedAt(status: Status, receivedAt: Instant, now: Instant): boolean {
  return isOpen(status) && receivedAt >= now - LOOK_BACK
}

/** Tells the finder what a case now is. Cheap when its words did not change. */
export function noteCase(repeats: Repeats, record: CaseRecord, now: Instant): void {
  const { id, status, receivedAt, different } = record.state
  if (!isLookedAt(status, receivedAt, now)) {
    forgetCase(repeats, id)
    return
  }
  if (different.length > 0) setDifferent(repeats, id, different)
  const subject = subjectOf(record)
  if (subject === null) return
  const before = repeats.subjects.get(id)
  if (before !== undefined && isSameSubject(before, subject)) return
  if (before !== undefined) remove(repeats.index, id)
  repeats.subjects.set(id, subject)
  add(repeats.index, subject)
  if (before === undefined && repeats.comparedBefore.delete(id)) return
  unlink(repeats, id)
  repeats.unscored.add(id)
}

/** A change of anything but the words is none for the finder. */
function isSameSubject(one: RepeatSubject, other: RepeatSubject): boolean {
  return one.title === other.title && one.text === other.text && one.place === other.place && one.phone === other.phone
}

function forgetCase(repeats: Repeats, id: CaseId): void {
  if (repeats.subjects.has(id)) remove(repeats.index, id)
  else if (!repeats.comparedBefore.delete(id)) return
  repeats.subjects.delete(id)
  unlink(repeats, id)
  repeats.unscored.delete(id)
  repeats.different.delete(id)
}

function setDifferent(repeats: Repeats, id: CaseId, different: readonly CaseId[]): void {
  repeats.different.set(id, different)
  for (const other of different) {
    if (repeats.likely.get(id)?.delete(other) !== true) continue
    repeats.likely.get(other)?.delete(id)
    repeats.recount.add(id).add(other)
  }
}

function unlink(repeats: Repeats, id: CaseId): void {
  for (const other of repeats.likely.get(id) ?? []) {
    repeats.likely.get(other)?.delete(id)
    repeats.recount.add(other)
  }
  repeats.likely.delete(id)
  repeats.recount.add(id)
}

/** Compares cases that wait until `until` (by `clock`); answers whether some still wait. */
export function scoreCases(repeats: Repeats, until: number, clock: () => number): boolean {
  for (const id of repeats.unscored) {
    scoreCase(repeats, id)
    if (clock() >= until) break
  }
  return repeats.unscored.size > 0
}

function scoreCase(repeats: Repeats, id: CaseId): void {
  repeats.unscored.delete(id)
  repeats.isUnsaved = true
  const subject = repeats.subjects.get(id)
  if (subject === undefined) return
  repeats.recount.add(id)
  for (const { key, score } of findRepeats(repeats.index, subject, LOOKED_AT)) {
    if (score < LIKELY_SAME || saidDifferent(repeats, id, key)) continue
    link(repeats, id, key)
    link(repeats, key, id)
  }
}

function link(repeats: Repeats, id: CaseId, other: CaseId): void {
  const known = repeats.likely.get(id)
  if (known === undefined) repeats.likely.set(id, new Set([other]))
  else known.add(other)
  repeats.recount.add(id)
}

function saidDifferent(repeats: Repeats, id: CaseId, other: CaseId): boolean {
  return repeats.different.get(id)?.includes(other) === true || repeats.different.get(other)?.includes(id) === true
}

/** Writes changed numbers into the table; `touch` receives the slots that look different now. */
export function writeCounts(repeats: Repeats, table: CaseTable, touch: Set<number>): void {
  const { likelyRepeats } = table.columns()
  for (const id of repeats.recount) {
    // A number from the last run stands until this run has compared the case itself.
    if (repeats.unscored.has(id)) continue
    const slot = table.slotOf(id)
    const count = Math.min(255, repeats.likely.get(id)?.size ?? 0)
    if (slot >= 0 && likelyRepeats[slot] !== count) {
      likelyRepeats[slot] = count
      touch.add(slot)
    }
    repeats.recount.delete(id)
  }
}

/** What a person may want to look at beside this case, best first; merged, closed and different ones are never among it. */
export function suggestionsFor(repeats: Repeats, record: CaseRecord): readonly RepeatSuggestion[] {
  const subject = subjectOf(record)
  if (subject === null || !isOpen(record.state.status)) return []
  return findRepeats(repeats.index, subject, LOOKED_AT)
    .filter(
      ({ key, score }) =>
        score >= LEAST_SHOWN && !record.state.different.includes(key) && !saidDifferent(repeats, record.state.id, key),
    )
    .slice(0, MOST_SHOWN)
}

/** The appeal that opened the case stands for it. */
function subjectOf(record: CaseRecord): RepeatSubject | null {
  const appeal = firstAppeal(record)
  if (appeal === undefined) return null
  const { name, phones, identityNumber } = appeal.appellant
  const [phone] = phones
  const { place, districtCode, streetCode } = placeOf(record.state, appeal)
  return {
    ...{
      key: record.state.id,
      title: appeal.title,
      text: appeal.text,
      place,
      area: streetCode ?? districtCode ?? '',
      channel: appeal.channel,
      receivedAt: appeal.receivedAt,
    },
    ...(phone === undefined ? {} : { phone }),
    ...(identityNumber === null ? {} : { identity: identityNumber }),
    ...(isPersonName(name) ? { appellant: name } : {}),
  }
}

/** 张某某 may be anybody; a full name is somebody. */
function isPersonName(name: string): boolean {
  return name.length >= 2 && !name.includes('某') && !['匿名', '保密', '不详', '网友'].includes(name)
}
