// The incremental index: appeals by their rare word pieces, phones, identities, plates and persons. It answers which
// appeals may be the same matter, best first. One owner at a time; it never merges and holds no clock.

import { type Facts, readFacts } from './facts.ts'
import { fillNeighbourFeatures } from './neighbours.ts'
import { comparePair, featureAt } from './pair-features.ts'
import { createPostings, post, type Postings, visitSlots } from './postings.ts'
import { exactMarks, markWorth, rarestPieces } from './search-keys.ts'
import type { RepeatSubject } from './subject.ts'
import { type Vocabulary, countAppeal, createVocabulary, rarityOf } from './vocabulary.ts'
import { weigh } from './weighed.ts'

export type RepeatIndex = {
  readonly vocabulary: Vocabulary
  readonly postings: Postings
  readonly slotOf: Map<number, number>
  /** Key per slot; NaN once the appeal was taken out. */
  readonly keys: number[]
  readonly subjects: (RepeatSubject | undefined)[]
  readonly read: ((key: number) => RepeatSubject | undefined) | undefined
  readonly factsCache: Map<number, Facts>
  readonly apart: Set<string>
  readonly breadth: Breadth
  votes: Float32Array
}

/** How wide a search is cast: slots visited per piece, candidates compared in full, and the least share of own votes. */
export type Breadth = { readonly visited: number; readonly compared: number; readonly leastShare: number }

export type RepeatIndexOptions = {
  readonly expected?: number
  /** Where the caller keeps the appeals. Given this, the index keeps no text of its own. */
  readonly read?: (key: number) => RepeatSubject | undefined
  readonly breadth?: Breadth
}

export type Candidate = { readonly key: number; readonly values: Float64Array; readonly facts: Facts }

export const wide: Breadth = { visited: 4000, compared: 30, leastShare: 0 }
export const narrow: Breadth = { visited: 400, compared: 16, leastShare: 0.04 }
/** For a whole batch at once: only what already looks alike by its rare pieces is compared in full. */
export const brief: Breadth = { visited: 64, compared: 8, leastShare: 0.2 }
/** Up to this many appeals everything is looked at widely. */
export const smallSet = 30_000
const cachedFacts = 8000
/** So many appeals are enough to learn which pieces are common before the first one is filed. */
const sampleSize = 30_000

export function createRepeatIndex(options: RepeatIndexOptions = {}): RepeatIndex {
  const expected = options.expected ?? 200_000
  const bits = Math.max(16, Math.min(22, Math.ceil(Math.log2(expected * 12))))
  return {
    vocabulary: createVocabulary(bits),
    postings: createPostings(bits, expected * 30),
    slotOf: new Map(),
    keys: [],
    subjects: [],
    read: options.read,
    factsCache: new Map(),
    apart: new Set(),
    breadth: options.breadth ?? (expected <= smallSet ? wide : narrow),
    votes: new Float32Array(expected),
  }
}

/** Idempotent for equal subjects; a known key is replaced. */
export function add(index: RepeatIndex, subject: RepeatSubject): void {
  if (index.slotOf.has(subject.key)) remove(index, subject.key)
  file(index, subject, index.vocabulary)
}

function file(index: RepeatIndex, subject: RepeatSubject, judge: Vocabulary): void {
  const facts = readFacts(subject)
  const slot = index.keys.length
  countAppeal(index.vocabulary, facts.all.ids, 1)
  index.slotOf.set(subject.key, slot)
  index.keys.push(subject.key)
  if (index.read === undefined) index.subjects[slot] = subject
  remember(index, facts)
  for (const piece of rarestPieces(judge, facts)) post(index.postings, piece, slot)
  for (const mark of exactMarks(facts)) post(index.postings, mark, slot)
}

/** Fills an index; learns from a sample how common pieces are before it chooses which to file. */
export function addAll(index: RepeatIndex, subjects: readonly RepeatSubject[]): void {
  const judge = createVocabulary(Math.log2(index.vocabulary.mask + 1))
  const step = Math.max(1, Math.ceil(subjects.length / sampleSize))
  for (let at = 0; at < subjects.length; at += step) {
    const subject = subjects[at]
    if (subject !== undefined) countAppeal(judge, readFacts(subject).all.ids, 1)
  }
  for (const subject of subjects) {
    if (index.slotOf.has(subject.key)) remove(index, subject.key)
    file(index, subject, judge)
  }
}

/** Unknown keys are ignored. What was said about being different stays. */
export function remove(index: RepeatIndex, key: number): void {
  const slot = index.slotOf.get(key)
  if (slot === undefined) return
  const facts = factsOf(index, key)
  countAppeal(index.vocabulary, facts.all.ids, -1)
  index.slotOf.delete(key)
  index.keys[slot] = Number.NaN
  index.subjects[slot] = undefined
  index.factsCache.delete(key)
}

/** Said once that two appeals are different: remembered for good, also when one of them is taken out and comes back. */
export function markDifferent(index: RepeatIndex, a: number, b: number): void {
  index.apart.add(apartKey(a, b))
}

export function apartKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function remember(index: RepeatIndex, facts: Facts): void {
  if (index.factsCache.size >= cachedFacts) {
    const oldest = index.factsCache.keys().next().value
    if (oldest !== undefined) index.factsCache.delete(oldest)
  }
  index.factsCache.set(facts.key, facts)
}

/** The key must be in the index; asking for another one is a bug. */
export function factsOf(index: RepeatIndex, key: number): Facts {
  const cached = index.factsCache.get(key)
  if (cached !== undefined) return cached
  const slot = index.slotOf.get(key)
  const subject = slot === undefined ? undefined : index.read === undefined ? index.subjects[slot] : index.read(key)
  if (subject === undefined) throw new Error('factsOf: no appeal with this key')
  const facts = readFacts(subject)
  remember(index, facts)
  return facts
}

/** Slots that share rare pieces or marks with the facts, most promising first. */
function screen(index: RepeatIndex, facts: Facts): number[] {
  if (index.votes.length < index.keys.length) index.votes = new Float32Array(Math.ceil(index.keys.length * 1.3))
  const { votes, breadth } = index
  const touched: number[] = []
  let own = 0
  const vote = (piece: number, worth: number): void => {
    own += worth
    visitSlots(index.postings, piece, breadth.visited, (slot) => {
      if (votes[slot] === 0) touched.push(slot)
      votes[slot] = (votes[slot] ?? 0) + worth
    })
  }
  for (const piece of rarestPieces(index.vocabulary, facts)) vote(piece, rarityOf(index.vocabulary, piece) ** 2)
  const floor = own * breadth.leastShare
  for (const mark of exactMarks(facts)) vote(mark, markWorth)
  const ownSlot = index.slotOf.get(facts.key)
  const kept = touched.filter(
    (slot) => slot !== ownSlot && (votes[slot] ?? 0) > floor && !Number.isNaN(index.keys[slot]),
  )
  kept.sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || b - a)
  const best = kept.slice(0, breadth.compared * 2)
  for (const slot of touched) votes[slot] = 0
  return breadth.leastShare > 0 ? best.slice(0, breadth.compared) : best
}

/** The closest appeals with all features filled; never the appeal's own key. */
export function candidatesOf(index: RepeatIndex, facts: Facts): Candidate[] {
  const slots = screen(index, facts)
  if (slots.length === 0) return []
  const self = weigh(facts, index.vocabulary)
  const list = slots.map((slot): Candidate => {
    const other = factsOf(index, index.keys[slot] ?? Number.NaN)
    return { key: other.key, facts: other, values: comparePair(self, weigh(other, index.vocabulary), index.vocabulary) }
  })
  const similarity = (candidate: Candidate): number => candidate.values[featureAt.cosineMean] ?? 0
  list.sort((a, b) => similarity(b) - similarity(a) || a.key - b.key)
  const kept = list.slice(0, index.breadth.compared)
  fillNeighbourFeatures(kept.map((candidate) => candidate.values))
  return kept
}
