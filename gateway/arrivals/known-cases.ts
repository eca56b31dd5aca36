/**
 * What the finder knows on this node: open cases, and closed ones received in the last year, as a terminal does
 * (renderer/store/repeats.ts). At most `MOST_KNOWN`; beyond that the one known longest leaves. About 2 kB of memory each.
 */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { rankRepeats } from '#shared/domain/repeats/find-repeats.ts'
import { add, createRepeatIndex, narrow, remove, type RepeatIndex } from '#shared/domain/repeats/repeat-index.ts'
import { isOffered } from '#shared/domain/repeats/scoring/relation.ts'
import { LIKELY_SAME } from '#shared/domain/repeats/scoring/scoring.ts'
import { CLOSED_LOOK_BACK, isOver, isSameSubject, subjectOfCase } from '#shared/domain/repeats/subject-of-case.ts'
import type { RepeatSubject, RepeatSuggestion } from '#shared/domain/repeats/subject.ts'

export const MOST_KNOWN = 150_000
/** To start with; the index grows. */
const EXPECTED = 60_000
/** Likely ones are among the first few. */
const LOOKED_AT = 16

export type KnownCases = { readonly index: RepeatIndex; readonly subjects: Map<number, RepeatSubject> }

export function createKnownCases(): KnownCases {
  const subjects = new Map<number, RepeatSubject>()
  const read = (key: number): RepeatSubject | undefined => subjects.get(key)
  return { subjects, index: createRepeatIndex({ expected: EXPECTED, breadth: narrow, read }) }
}

/** Answers whether the words are new here. */
export function learnCase(known: KnownCases, record: CaseRecord, now: Instant): boolean {
  const { id, status, receivedAt } = record.state
  const subject = subjectOfCase(record)
  const takesPart = status !== 'merged' && !(isOver(status) && receivedAt < now - CLOSED_LOOK_BACK)
  const before = known.subjects.get(id)
  if (subject === null || !takesPart) {
    forget(known, id)
    return false
  }
  const isNew = before === undefined || !isSameSubject(before, subject)
  if (!isNew && before.closedAt === subject.closedAt) return false
  forget(known, id)
  known.subjects.set(id, subject)
  add(known.index, subject)
  const [longest] = known.subjects.keys()
  if (known.subjects.size > MOST_KNOWN && longest !== undefined) forget(known, longest)
  return isNew
}

function forget(known: KnownCases, id: number): void {
  if (!known.subjects.has(id)) return
  remove(known.index, id)
  known.subjects.delete(id)
}

/** What the case likely repeats; a matter that is over only where the same person raised it. */
export function likelyRepeats(known: KnownCases, record: CaseRecord): readonly RepeatSuggestion[] {
  const subject = known.subjects.get(record.state.id)
  if (subject === undefined) return []
  const { different, links } = record.state
  return rankRepeats(known.index, subject, LOOKED_AT)
    .filter(
      ({ key, score, relation }) =>
        score >= LIKELY_SAME &&
        isOffered(known.subjects.get(key), relation) &&
        !different.includes(key) &&
        !links.some((link) => link.caseId === key),
    )
    .map(({ explain }) => explain())
}
