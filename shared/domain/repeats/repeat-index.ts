// The incremental index: appeals by their rare word pieces, phones, identities, plates and persons. It answers which
// appeals may be the same matter, best first. One owner at a time; it never merges and holds no clock.

import { type Facts, readForSearch, readPieces, readRest } from './reading/facts.ts'
import {
  createFactsMemory,
  type FactsMemory,
  forget,
  type Kept,
  recall,
  remember,
  weighKept,
} from './searching/facts-memory.ts'
import { fillNeighbourFeatures } from './comparing/neighbours.ts'
import { comparePair, type Cosines, cosinesOf } from './comparing/pair-features.ts'
import { createPostings, post, type Postings, settle } from './searching/postings.ts'
import { type Ballot, createBallot, screen } from './searching/screening.ts'
import { placeGuard } from './comparing/guards.ts'
import { type SearchKeys, searchKeysOf } from './searching/search-keys.ts'
import type { RepeatSubject } from './subject.ts'
import { type Vocabulary, countAppeal, createVocabulary } from './weighing/vocabulary.ts'
import { type Weighed, weigh } from './weighing/weighed.ts'

export type RepeatIndex = {
  readonly vocabulary: Vocabulary
  readonly postings: Postings
  readonly slotOf: Map<number, number>
  /** Key per slot; NaN once the appeal was taken out. */
  readonly keys: number[]
  readonly subjects: (RepeatSubject | undefined)[]
  readonly read: ((key: number) => RepeatSubject | undefined) | undefined
  readonly memory: FactsMemory
  readonly apart: Set<string>
  readonly breadth: Breadth
  readonly ballot: Ballot
}

/**
 * How wide a search is cast: slots visited per piece, candidates compared in full, the least share of own votes, the least
 * mean cosine of title and body (above 0, pairs whose names contradict are left out too), and the characters of text whose facts are remembered.
 */
export type Breadth = {
  readonly visited: number
  readonly compared: number
  readonly leastShare: number
  readonly leastAlike: number
  readonly remembered: number
}

export type RepeatIndexOptions = {
  readonly expected?: number
  /** Where the caller keeps the appeals. Given this, the index keeps no text of its own. */
  readonly read?: (key: number) => RepeatSubject | undefined
  readonly breadth?: Breadth
}

export type Candidate = { readonly key: number; readonly values: Float64Array; readonly facts: Facts }

const usualMemory = 2_000_000
export const wide: Breadth = { visited: 4000, compared: 30, leastShare: 0, leastAlike: 0, remembered: usualMemory }
export const narrow: Breadth = { visited: 400, compared: 16, leastShare: 0.04, leastAlike: 0, remembered: usualMemory }
/** For a whole batch at once: only what already looks alike by its rare pieces is compared in full; memory is lent to speed. */
export const brief: Breadth = {
  ...{ visited: 16, compared: 8, leastShare: 0.2 },
  ...{ leastAlike: 0.1, remembered: 8_000_000 },
}
/** Up to this many appeals everything is looked at widely. */
export const smallSet = 30_000
/** So many appeals are enough to learn which pieces are common before the first one is filed. */
const sampleSize = 20_000

export function createRepeatIndex(options: RepeatIndexOptions = {}): RepeatIndex {
  const expected = options.expected ?? 200_000
  const breadth = options.breadth ?? (expected <= smallSet ? wide : narrow)
  const bits = Math.max(16, Math.min(22, Math.ceil(Math.log2(expected * 12))))
  return {
    vocabulary: createVocabulary(breadth === brief ? Math.min(20, bits) : bits),
    postings: createPostings(bits, expected * 30, breadth === brief ? brief.visited : 0),
    slotOf: new Map(),
    keys: [],
    subjects: [],
    read: options.read,
    memory: createFactsMemory(breadth.remembered),
    apart: new Set(),
    breadth,
    ballot: createBallot(),
  }
}

/** Idempotent for equal subjects; a known key is replaced. */
export function add(index: RepeatIndex, subject: RepeatSubject): void {
  if (index.slotOf.has(subject.key)) remove(index, subject.key)
  file(index, subject, index.vocabulary)
}

function file(index: RepeatIndex, subject: RepeatSubject, judge: Vocabulary): void {
  const reading = readForSearch(subject)
  countAppeal(index.vocabulary, reading.all.ids, 1)
  place(index, subject, searchKeysOf(judge, reading))
  remember(index.memory, reading)
}

/** Answers the slot. */
function place(index: RepeatIndex, subject: RepeatSubject, keys: SearchKeys): number {
  const slot = index.keys.length
  index.slotOf.set(subject.key, slot)
  index.keys.push(subject.key)
  if (index.read === undefined) index.subjects[slot] = subject
  for (const piece of keys.pieces) post(index.postings, piece, slot)
  for (const mark of keys.marks) post(index.postings, mark, slot)
  return slot
}

/** Fills an index; learns from a sample how common pieces are before it chooses which to file. */
export function addAll(index: RepeatIndex, subjects: readonly RepeatSubject[]): void {
  const judge = createVocabulary(Math.log2(index.vocabulary.mask + 1))
  learnFromSample(judge, subjects)
  for (const subject of subjects) {
    if (index.slotOf.has(subject.key)) remove(index, subject.key)
    file(index, subject, judge)
  }
  settle(index.postings)
}

function learnFromSample(vocabulary: Vocabulary, subjects: readonly RepeatSubject[]): void {
  const step = Math.max(1, Math.ceil(subjects.length / sampleSize))
  for (let at = 0; at < subjects.length; at += step) {
    const subject = subjects[at]
    if (subject !== undefined) countAppeal(vocabulary, readPieces(subject), 1)
  }
  vocabulary.each = step
}

/**
 * For a large batch into an empty index: every appeal is read once, filed, and compared with those before it. How common
 * pieces are is learnt from a sample only. Calls `visit` with each appeal that has candidates; keys must be unique.
 */
export function addAndCompareAll(
  index: RepeatIndex,
  subjects: readonly RepeatSubject[],
  visit: (facts: Facts, candidates: readonly Candidate[]) => void,
): void {
  learnFromSample(index.vocabulary, subjects)
  for (const subject of subjects) {
    const reading = readForSearch(subject)
    const keys = searchKeysOf(index.vocabulary, reading)
    const slot = place(index, subject, keys)
    const slots = screen(index, keys, slot)
    if (slots.length === 0) continue
    remember(index.memory, reading)
    const self = weighedOf(index, subject.key)
    visit(self.facts, compareInFull(index, self, slots))
  }
}

/** Unknown keys are ignored. What was said about being different stays. */
export function remove(index: RepeatIndex, key: number): void {
  const slot = index.slotOf.get(key)
  if (slot === undefined) return
  countAppeal(index.vocabulary, keptOf(index, key).reading.all.ids, -1)
  index.slotOf.delete(key)
  index.keys[slot] = Number.NaN
  index.subjects[slot] = undefined
  forget(index.memory, key)
}

/** Said once that two appeals are different: remembered for good, also when one of them is taken out and comes back. */
export function markDifferent(index: RepeatIndex, a: number, b: number): void {
  index.apart.add(apartKey(a, b))
}

export function apartKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** The key must be in the index; asking for another one is a bug. */
export function factsOf(index: RepeatIndex, key: number): Facts {
  return completed(index, keptOf(index, key))
}

function keptOf(index: RepeatIndex, key: number): Kept {
  return recall(index.memory, key) ?? remember(index.memory, readForSearch(subjectOf(index, key)))
}

function completed(index: RepeatIndex, kept: Kept): Facts {
  return (kept.facts ??= readRest(subjectOf(index, kept.reading.key), kept.reading))
}

function subjectOf(index: RepeatIndex, key: number): RepeatSubject {
  const slot = index.slotOf.get(key)
  const subject = slot === undefined ? undefined : index.read === undefined ? index.subjects[slot] : index.read(key)
  if (subject === undefined) throw new Error('factsOf: no appeal with this key')
  return subject
}

function weighedOf(index: RepeatIndex, key: number): Weighed {
  const kept = keptOf(index, key)
  return weighKept(kept, completed(index, kept), index.vocabulary)
}

type Alike = { readonly weighed: Weighed; readonly cosines: Cosines }

/** The closest appeals with all features filled, closest first; never the appeal's own key. */
export function candidatesOf(index: RepeatIndex, facts: Facts): Candidate[] {
  const { vocabulary, memory, slotOf } = index
  const slots = screen(index, searchKeysOf(vocabulary, facts), slotOf.get(facts.key))
  if (slots.length === 0) return []
  const kept = recall(memory, facts.key)
  const self = kept?.facts === facts ? weighKept(kept, facts, vocabulary) : weigh(facts, vocabulary)
  return compareInFull(index, self, slots)
}

function compareInFull(index: RepeatIndex, self: Weighed, slots: readonly number[]): Candidate[] {
  const { vocabulary, breadth } = index
  const list = slots.map((slot): Alike => {
    const weighed = weighedOf(index, index.keys[slot] ?? Number.NaN)
    return { weighed, cosines: cosinesOf(self, weighed) }
  })
  list.sort((a, b) => b.cosines.mean - a.cosines.mean || a.weighed.facts.key - b.weighed.facts.key)
  const kept = list.slice(0, breadth.compared)
  const similarities = kept.map(({ cosines }) => cosines.mean)
  const candidates: Candidate[] = []
  for (const [rank, { weighed, cosines }] of kept.entries()) {
    if (cosines.mean < breadth.leastAlike) break
    if (breadth.leastAlike > 0 && placeGuard(self.facts, weighed.facts) !== undefined) continue
    const values = comparePair(self, weighed, cosines, vocabulary)
    fillNeighbourFeatures(values, similarities, rank)
    candidates.push({ key: weighed.facts.key, facts: weighed.facts, values })
  }
  return candidates
}
