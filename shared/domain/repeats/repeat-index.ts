// The incremental index: appeals by their rare word pieces, phones, identities, plates and persons. It answers which
// appeals may be the same matter, best first, and keeps no more than it needs to compare them again.

import { type Facts, readFacts } from './facts.ts';
import { fillNeighbourFeatures } from './neighbours.ts';
import { comparePair, featureAt } from './pair-features.ts';
import type { RepeatSubject } from './subject.ts';
import { type Vocabulary, countAppeal, countOf, createVocabulary, rarityOf } from './vocabulary.ts';
import { weigh } from './weighed.ts';

export type RepeatIndex = {
  readonly vocabulary: Vocabulary;
  readonly subjects: Map<number, RepeatSubject>;
  readonly factsCache: Map<number, Facts>;
  readonly postings: Map<number, number[]>;
  readonly exact: Map<string, number[]>;
  readonly apart: Set<string>;
};

export type Candidate = { readonly key: number; readonly values: Float64Array; readonly facts: Facts };

const piecesKept = 48;
const longestPosting = 4000;
const screened = 60;
const compared = 30;
const cachedFacts = 20_000;

export function createRepeatIndex(expected = 200_000): RepeatIndex {
  const bits = Math.max(16, Math.min(23, Math.ceil(Math.log2(expected * 12))));
  return { vocabulary: createVocabulary(bits), subjects: new Map(), factsCache: new Map(), postings: new Map(), exact: new Map(), apart: new Set() };
}

export function add(index: RepeatIndex, subject: RepeatSubject): void {
  if (index.subjects.has(subject.key)) remove(index, subject.key);
  const facts = readFacts(subject);
  countAppeal(index.vocabulary, facts.all.ids, 1);
  index.subjects.set(subject.key, subject);
  remember(index, facts);
  for (const id of keptPieces(index.vocabulary, facts)) push(index.postings, id, subject.key);
  for (const mark of exactMarks(facts)) push(index.exact, mark, subject.key);
}

/** Fills an empty index; learns how common pieces are before it chooses which to keep. */
export function addAll(index: RepeatIndex, subjects: readonly RepeatSubject[]): void {
  const all = subjects.map(readFacts);
  for (const facts of all) countAppeal(index.vocabulary, facts.all.ids, 1);
  for (const [place, facts] of all.entries()) {
    const subject = subjects[place];
    if (subject === undefined) continue;
    index.subjects.set(subject.key, subject);
    remember(index, facts);
    for (const id of keptPieces(index.vocabulary, facts)) push(index.postings, id, subject.key);
    for (const mark of exactMarks(facts)) push(index.exact, mark, subject.key);
  }
}

export function remove(index: RepeatIndex, key: number): void {
  const subject = index.subjects.get(key);
  if (subject === undefined) return;
  const facts = factsOf(index, key);
  countAppeal(index.vocabulary, facts.all.ids, -1);
  for (const id of facts.all.ids) drop(index.postings, id, key);
  for (const mark of exactMarks(facts)) drop(index.exact, mark, key);
  index.subjects.delete(key);
  index.factsCache.delete(key);
}

function push<K>(lists: Map<K, number[]>, name: K, key: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [key]);
  else list.push(key);
}

function drop<K>(lists: Map<K, number[]>, name: K, key: number): void {
  const list = lists.get(name);
  if (list === undefined) return;
  const place = list.indexOf(key);
  if (place >= 0) list.splice(place, 1);
  if (list.length === 0) lists.delete(name);
}

function remember(index: RepeatIndex, facts: Facts): void {
  if (index.factsCache.size >= cachedFacts) {
    const oldest = index.factsCache.keys().next().value;
    if (oldest !== undefined) index.factsCache.delete(oldest);
  }
  index.factsCache.set(facts.key, facts);
}

/** Said once that two appeals are different: remembered for good, also when one of them is taken out and comes back. */
export function markDifferent(index: RepeatIndex, a: number, b: number): void {
  index.apart.add(apartKey(a, b));
}

export function apartKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export function factsOf(index: RepeatIndex, key: number): Facts {
  const cached = index.factsCache.get(key);
  if (cached !== undefined) return cached;
  const subject = index.subjects.get(key);
  if (subject === undefined) throw new Error('factsOf: unknown key');
  const facts = readFacts(subject);
  remember(index, facts);
  return facts;
}

function keptPieces(vocabulary: Vocabulary, facts: Facts): Uint32Array {
  const ids = [...facts.all.ids].filter((id) => countOf(vocabulary, id) <= longestPosting);
  if (ids.length <= piecesKept) return Uint32Array.from(ids);
  const title = new Set(facts.titlePieces.ids);
  const scored = ids.map((id) => ({ id, cost: countOf(vocabulary, id) * (title.has(id) ? 0.1 : 1) }));
  scored.sort((a, b) => a.cost - b.cost);
  return Uint32Array.from(scored.slice(0, piecesKept).map((entry) => entry.id));
}

function exactMarks(facts: Facts): string[] {
  const marks = facts.marks.map((mark) => `mark ${mark}`);
  if (facts.phone !== '') marks.push(`phone ${facts.phone}`);
  if (facts.identity !== '') marks.push(`identity ${facts.identity}`);
  if (facts.appellant !== '') marks.push(`person ${facts.appellant}`);
  return marks;
}

/** Keys that share rare pieces or marks with the facts, most promising first. */
function screen(index: RepeatIndex, facts: Facts): number[] {
  const votes = new Map<number, number>();
  for (const id of facts.all.ids) {
    const list = index.postings.get(id);
    if (list === undefined || list.length > longestPosting) continue;
    const rarity = rarityOf(index.vocabulary, id) ** 2;
    for (const key of list) votes.set(key, (votes.get(key) ?? 0) + rarity);
  }
  for (const mark of exactMarks(facts)) {
    for (const key of (index.exact.get(mark) ?? []).slice(-200)) votes.set(key, (votes.get(key) ?? 0) + 100);
  }
  votes.delete(facts.key);
  const order = [...votes].sort((a, b) => b[1] - a[1]).slice(0, screened);
  return order.map(([key]) => key);
}

/** The closest appeals with all features filled, at most `compared`. */
export function candidatesOf(index: RepeatIndex, facts: Facts): Candidate[] {
  const self = weigh(facts, index.vocabulary);
  const list = screen(index, facts).map((key) => {
    const other = factsOf(index, key);
    return { key, facts: other, values: comparePair(self, weigh(other, index.vocabulary), index.vocabulary) };
  });
  const similarity = (candidate: Candidate): number => candidate.values[featureAt.cosineMean] ?? 0;
  list.sort((a, b) => similarity(b) - similarity(a));
  const kept = list.slice(0, compared);
  fillNeighbourFeatures(kept.map((candidate) => candidate.values));
  return kept;
}
