/**
 * The finder of repeats over the open cases of the last 90 days. The finder says how alike two cases are; this file keeps
 * which pairs it called likely, so that a merge, a closing or a "different" changes the numbers without asking again.
 *
 * Closed and archived cases received in the last year, at most the 60,000 received last, are there to be found only: an
 * open case of the same person may raise one again (reAppeal), or have come while it was handled (RULES R3). They never ask
 * themselves and have no number of their own. They are read after all open cases were compared, while nobody waits; what was compared before that is asked again.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Status } from '#shared/domain/case/status.ts'
import { DAY, type Instant } from '#shared/domain/core/instants.ts'
import { rankRepeats } from '#shared/domain/repeats/find-repeats.ts'
import { add, createRepeatIndex, remove, type RepeatIndex } from '#shared/domain/repeats/repeat-index.ts'
import { isOffered } from '#shared/domain/repeats/scoring/relation.ts'
import { LIKELY_SAME } from '#shared/domain/repeats/scoring/scoring.ts'
import { CLOSED_LOOK_BACK, isOver, isSameSubject, subjectOfCase } from '#shared/domain/repeats/subject-of-case.ts'
import type { RepeatSubject, RepeatSuggestion } from '#shared/domain/repeats/subject.ts'
import type { CaseTable } from './columns/table.ts'
import { isOpen } from './query/queues.ts'

const LOOK_BACK = 90 * DAY
/** Suggestions looked at per case: likely ones are among the first few. */
const LOOKED_AT = 16
/** Below this a suggestion is noise that nobody should have to read. */
const LEAST_SHOWN = 0.3
const MOST_SHOWN = 5
/** Open cases of three months: a large city has some tens of thousands. */
const EXPECTED_OPEN = 60_000
/** Closed cases kept as targets: about 2 kB of memory each, so that a city with 300,000 of them stays below 150 MB. */
export const MOST_CLOSED = 60_000

export type Repeats = {
  readonly index: RepeatIndex
  /** Likely pairs, kept at both ends. */
  readonly likely: Map<CaseId, Set<CaseId>>
  /** Others about which a person has said what they are to this one: different, an urge, a re-appeal, related. */
  readonly answered: Map<CaseId, readonly CaseId[]>
  /** What the index knows of a case; it keeps no words itself. */
  readonly subjects: Map<CaseId, RepeatSubject>
  /** In the index and not compared yet, oldest first. */
  readonly unscored: Set<CaseId>
  /** Cases whose number may have changed and is not in the table yet. */
  readonly recount: Set<CaseId>
  /** Compared in an earlier run and not read again yet: their pairs are known. */
  readonly comparedBefore: Set<CaseId>
  /** Closed cases in the index, in the order in which they came there: targets, never asked about. */
  readonly closed: Set<CaseId>
  /** Closed cases that are not in the index yet, with the moment they were received. */
  readonly closedUnread: Map<CaseId, Instant>
  /** Closed cases received before this will not be read: there is room for `MOST_CLOSED`, and as many later ones waited. */
  closedFrom: Instant
  /** Compared while closed cases were missing. */
  readonly comparedEarly: Set<CaseId>
  /** `closedUnread` holds what there is room for, oldest first. */
  isClosedOrdered: boolean
  /** What was found a moment ago, until the index or an answer changes: the card asks, then the act on the same case. */
  readonly recent: Map<CaseId, Found>
  /** Every case that takes part has been read, and pairs with others are gone. */
  isSettled: boolean
  /** Something was compared since the pairs were last kept. */
  isUnsaved: boolean
}

type Found = { readonly revision: number; readonly at: number; readonly suggestions: readonly RepeatSuggestion[] }

/** What is kept between two runs, so that a start does not compare everything anew. */
export type KeptPairs = { readonly compared: readonly CaseId[]; readonly pairs: readonly (readonly [CaseId, CaseId])[] }

export function createRepeats(kept: KeptPairs = { compared: [], pairs: [] }): Repeats {
  const subjects = new Map<CaseId, RepeatSubject>()
  const repeats: Repeats = {
    ...{
      index: createRepeatIndex({ expected: EXPECTED_OPEN + MOST_CLOSED, read: (key) => subjects.get(key) }),
      subjects,
    },
    ...{ likely: new Map(), answered: new Map(), unscored: new Set(), recount: new Set() },
    ...{ comparedBefore: new Set(kept.compared), closed: new Set(), closedUnread: new Map(), comparedEarly: new Set() },
    recent: new Map(),
    ...{ closedFrom: -Infinity, isClosedOrdered: false, isSettled: false, isUnsaved: false },
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
  const { closed, unscored, comparedEarly } = repeats
  const compared = [...repeats.subjects.keys()].filter(
    (id) => !closed.has(id) && !unscored.has(id) && !comparedEarly.has(id),
  )
  return { compared: [...repeats.comparedBefore, ...compared], pairs }
}

export function isLookedAt(status: Status, receivedAt: Instant, now: Instant): boolean {
  return isOpen(status) && receivedAt >= now - LOOK_BACK
}

type Standing = { readonly id: CaseId; readonly status: Status; readonly receivedAt: Instant }

function isTarget({ status, receivedAt }: Standing, now: Instant): boolean {
  return isOver(status) && receivedAt >= now - CLOSED_LOOK_BACK
}

/** A case of which only the row is known; ignored unless it is a closed one that takes part and was not read. */
export function awaitClosed(repeats: Repeats, standing: Standing, now: Instant): void {
  if (!isTarget(standing, now) || repeats.closed.has(standing.id) || standing.receivedAt < repeats.closedFrom) return
  repeats.closedUnread.set(standing.id, standing.receivedAt)
  if (repeats.closedUnread.size > 2 * MOST_CLOSED) keepLatest(repeats)
  repeats.isClosedOrdered = false
  repeats.isSettled = false
}

/** Half a million cases of which only some are ever read would cost 20 MB: those beyond the room are let go at once. */
function keepLatest(repeats: Repeats): void {
  const { closedUnread } = repeats
  const moments = Float64Array.from(closedUnread.values()).sort()
  repeats.closedFrom = moments[moments.length - MOST_CLOSED] ?? -Infinity
  for (const [id, receivedAt] of closedUnread) if (receivedAt < repeats.closedFrom) closedUnread.delete(id)
}

/** The next closed cases to be read, oldest first; those beyond `MOST_CLOSED` never are. */
export function takeClosed(repeats: Repeats, most: number, room = MOST_CLOSED): readonly CaseId[] {
  const { closedUnread } = repeats
  if (!repeats.isClosedOrdered) {
    const left = Math.max(0, room - repeats.closed.size)
    const moments = Float64Array.from(closedUnread.values()).sort()
    const earliest = left === 0 ? Infinity : (moments[moments.length - left] ?? -Infinity)
    const kept = [...closedUnread].filter(([, receivedAt]) => receivedAt >= earliest).toSorted((a, b) => a[1] - b[1])
    closedUnread.clear()
    for (const [id, receivedAt] of kept) closedUnread.set(id, receivedAt)
    repeats.isClosedOrdered = true
  }
  const ids: CaseId[] = []
  for (const id of closedUnread.keys()) if (ids.push(id) >= most) break
  for (const id of ids) closedUnread.delete(id)
  return ids
}

/**
 * Once all are read: what was compared without the closed ones is compared again, and kept pairs with cases that take no
 * part any more end. Answers whether there is something to compare.
 */
export function settleRepeats(repeats: Repeats): boolean {
  if (repeats.isSettled) return false
  repeats.isSettled = true
  for (const id of repeats.comparedEarly) if (repeats.subjects.has(id)) repeats.unscored.add(id)
  repeats.comparedEarly.clear()
  repeats.comparedBefore.clear()
  for (const id of [...repeats.likely.keys()]) if (!repeats.subjects.has(id)) unlink(repeats, id)
  return repeats.unscored.size > 0 || repeats.recount.size > 0
}

/** Tells the finder what a case now is. Cheap when its words did not change. */
export function noteCase(repeats: Repeats, record: CaseRecord, now: Instant): void {
  const { state } = record
  const { id, status, receivedAt } = state
  repeats.closedUnread.delete(id)
  if (!isLookedAt(status, receivedAt, now) && !isTarget(state, now)) {
    forgetCase(repeats, id)
    return
  }
  noteAnswers(repeats, id, answersOf(record))
  const subject = subjectOfCase(record)
  if (subject === null) return
  const before = repeats.subjects.get(id)
  if (before !== undefined && before.closedAt === subject.closedAt && isSameSubject(before, subject)) return
  repeats.recent.clear()
  if (before !== undefined) remove(repeats.index, id)
  repeats.subjects.set(id, subject)
  add(repeats.index, subject)
  if (subject.closedAt !== undefined) return noteClosed(repeats, id, before !== undefined)
  repeats.closed.delete(id)
  if (before === undefined && repeats.comparedBefore.delete(id)) return
  unlink(repeats, id)
  repeats.unscored.add(id)
}

/** Its pairs of an earlier run stand if it was closed then; those it was like while open ask again what it is to them now. */
function noteClosed(repeats: Repeats, id: CaseId, wasKnown: boolean): void {
  repeats.closed.add(id)
  repeats.unscored.delete(id)
  repeats.recount.add(id)
  const [first] = repeats.closed
  if (repeats.closed.size > MOST_CLOSED && first !== undefined) forgetCase(repeats, first)
  const wasOpen = repeats.comparedBefore.delete(id)
  if (!wasKnown && !wasOpen) return
  const others = [...(repeats.likely.get(id) ?? [])]
  unlink(repeats, id)
  for (const other of others) {
    if (!repeats.subjects.has(other)) repeats.comparedBefore.delete(other)
    else if (!repeats.closed.has(other)) repeats.unscored.add(other)
  }
}

function forgetCase(repeats: Repeats, id: CaseId): void {
  repeats.recent.clear()
  if (repeats.subjects.has(id)) remove(repeats.index, id)
  else if (!repeats.comparedBefore.delete(id)) return
  repeats.subjects.delete(id)
  repeats.closed.delete(id)
  unlink(repeats, id)
  repeats.unscored.delete(id)
  repeats.comparedEarly.delete(id)
  repeats.answered.delete(id)
}

function answersOf({ state }: CaseRecord): readonly CaseId[] {
  return [...state.different, ...state.links.map((each) => each.caseId)]
}

function noteAnswers(repeats: Repeats, id: CaseId, answers: readonly CaseId[]): void {
  const before = repeats.answered.get(id) ?? []
  if (answers.length === 0 && before.length === 0) return
  repeats.recent.clear()
  repeats.answered.set(id, answers)
  for (const other of answers) {
    if (repeats.likely.get(id)?.delete(other) !== true) continue
    repeats.likely.get(other)?.delete(id)
    repeats.recount.add(id).add(other)
  }
  // An answer that was refused counts no more.
  const isTakenBack = before.some((other) => !answers.includes(other))
  if (isTakenBack && repeats.subjects.has(id) && !repeats.closed.has(id)) repeats.unscored.add(id)
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
  if (repeats.closedUnread.size > 0) repeats.comparedEarly.add(id)
  repeats.recount.add(id)
  for (const { key, score, relation } of rankRepeats(repeats.index, subject, LOOKED_AT)) {
    if (score < LIKELY_SAME || !isOffered(repeats.subjects.get(key), relation) || isAnswered(repeats, id, key)) continue
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

function isAnswered(repeats: Repeats, id: CaseId, other: CaseId): boolean {
  return repeats.answered.get(id)?.includes(other) === true || repeats.answered.get(other)?.includes(id) === true
}

/** Writes changed numbers into the table; `touch` receives the slots that look different now. */
export function writeCounts(repeats: Repeats, table: CaseTable, touch: Set<number>): void {
  const { likelyRepeats } = table.columns()
  for (const id of repeats.recount) {
    // A number from the last run stands until this run has compared the case itself.
    if (repeats.unscored.has(id)) continue
    const slot = table.slotOf(id)
    const count = repeats.closed.has(id) ? 0 : Math.min(255, repeats.likely.get(id)?.size ?? 0)
    if (slot >= 0 && likelyRepeats[slot] !== count) {
      likelyRepeats[slot] = count
      touch.add(slot)
    }
    repeats.recount.delete(id)
  }
}

/** Longer than a hand needs from looking at a case to acting on it, shorter than anybody would miss an arrival. */
const RECENT_MS = 5_000
const MOST_RECENT = 32

/**
 * What a person may want to look at beside this case, best first; merged and answered ones are never among it. `now`: any clock
 * in ms.
 */
export function suggestionsFor(repeats: Repeats, record: CaseRecord, now: number): readonly RepeatSuggestion[] {
  const { id, revision } = record.state
  const known = repeats.recent.get(id)
  if (known?.revision === revision && now - known.at < RECENT_MS) return known.suggestions
  const suggestions = findSuggestions(repeats, record)
  repeats.recent.delete(id)
  repeats.recent.set(id, { revision, at: now, suggestions })
  const [oldest] = repeats.recent.keys()
  if (repeats.recent.size > MOST_RECENT && oldest !== undefined) repeats.recent.delete(oldest)
  return suggestions
}

function findSuggestions(repeats: Repeats, record: CaseRecord): readonly RepeatSuggestion[] {
  const subject = subjectOfCase(record)
  const { id, status } = record.state
  if (subject === null || !isOpen(status)) return []
  const answers = answersOf(record)
  return rankRepeats(repeats.index, subject, LOOKED_AT)
    .filter(
      ({ key, score, relation }) =>
        score >= LEAST_SHOWN &&
        isOffered(repeats.subjects.get(key), relation) &&
        !answers.includes(key) &&
        !isAnswered(repeats, id, key),
    )
    .slice(0, MOST_SHOWN)
    .map(({ explain }) => explain())
}
