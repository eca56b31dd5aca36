// Compares two appeals: a fixed list of numbers that the trained model reads. The order is part of the model.

import type { Facts } from './facts.ts';
import type { PlaceName } from './names.ts';
import { placeOf } from './pieces.ts';
import { fraudTopic } from './topics.ts';
import { highestRarity, rarityOf, type Vocabulary } from './vocabulary.ts';
import { containment, cosine, type Weighed } from './weighed.ts';

export const featureNames = [
  'cosineAll',
  'cosineTitle',
  'cosineBody',
  'cosineMean',
  'titleInOtherLow',
  'titleInOtherHigh',
  'shorterInLonger',
  'sharedRareWeight',
  'longestPassage',
  'cosineMatter',
  'cosineNames',
  'missingRunHigh',
  'missingRunLow',
  'sharedNameRarity',
  'namesFoundLow',
  'namesFoundHigh',
  'districts',
  'lineNumbers',
  'otherNumbers',
  'topicOverlap',
  'mainTopicShared',
  'samePerson',
  'daysApart',
  'shorterLength',
  'lengthRatio',
  'titleMatter',
  'titleCharacters',
  'bothAsk',
  'sharedTitleRarity',
  'sharedTitleRun',
  'titleNumbers',
  'bothFraud',
  'sharedMarks',
  'rank',
  'shareOfBest',
  'aheadOfOthers',
  'crowd',
] as const;

export type FeatureName = (typeof featureNames)[number];
export const featureCount = featureNames.length;
const at = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Record<FeatureName, number>;
export const featureAt: Readonly<Record<FeatureName, number>> = at;

export type PairContext = { readonly vocabulary: Vocabulary };

/** Fills the features that need only the two appeals; those about neighbours stay 0. Symmetric in a and b. */
export function comparePair(a: Weighed, b: Weighed, vocabulary: Vocabulary): Float64Array {
  const values = new Float64Array(featureCount);
  compareWords(a, b, values);
  compareTitles(a, b, vocabulary, values);
  compareNames(a.facts, b.facts, vocabulary, values);
  compareNumbers(a.facts, b.facts, values);
  compareTopics(a.facts.topics, b.facts.topics, values);
  comparePeople(a.facts, b.facts, values);
  return values;
}

function compareWords(a: Weighed, b: Weighed, values: Float64Array): void {
  let dot = 0;
  let matter = 0;
  let names = 0;
  let rare = 0;
  let i = 0;
  let j = 0;
  const left = a.all;
  const right = b.all;
  let sharedLeft = 0;
  let sharedRight = 0;
  while (i < left.ids.length && j < right.ids.length) {
    const one = left.ids[i] ?? 0;
    const two = right.ids[j] ?? 0;
    if (one === two) {
      const p = left.weights[i] ?? 0;
      const q = right.weights[j] ?? 0;
      dot += p * q;
      sharedLeft += p;
      sharedRight += q;
      if (a.isName[i] === 0 && b.isName[j] === 0) matter += p * q;
      if (a.isName[i] === 1 || b.isName[j] === 1) names += p * q;
      if (p > 5.5 || q > 5.5) rare += Math.min(p, q);
      i += 1;
      j += 1;
    } else if (one < two) i += 1;
    else j += 1;
  }
  values[at.cosineAll] = ratio(dot, left.length * right.length);
  values[at.cosineMatter] = ratio(matter, a.matterLength * b.matterLength);
  values[at.cosineNames] = ratio(names, Math.max(1, a.nameLength) * Math.max(1, b.nameLength));
  values[at.sharedRareWeight] = Math.log1p(rare);
  values[at.shorterInLonger] = Math.max(ratio(sharedLeft, sum(left.weights)), ratio(sharedRight, sum(right.weights)));
  const shorter = Math.min(a.facts.plain.length, b.facts.plain.length);
  const longer = Math.max(a.facts.plain.length, b.facts.plain.length);
  values[at.shorterLength] = Math.log1p(shorter);
  values[at.lengthRatio] = ratio(shorter, longer);
  values[at.longestPassage] = Math.log1p(longestPassage(a.facts, b.facts).length);
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function sum(weights: Float32Array): number {
  let total = 0;
  for (const weight of weights) total += weight;
  return total;
}

/** The longest run of characters of the shorter text whose pieces all occur in the longer one. Linear, approximate. */
export function longestPassage(a: Facts, b: Facts): { readonly start: number; readonly length: number; readonly from: Facts } {
  const [from, into] = a.plain.length <= b.plain.length ? [a, b] : [b, a];
  let best = 0;
  let bestStart = 0;
  let run = 0;
  for (let place = 0; place < from.pairs.length; place += 1) {
    const pair = from.pairs[place] ?? 0;
    if (pair !== 0 && placeOf(into.all.ids, pair) >= 0) {
      run += 1;
      if (run > best) {
        best = run;
        bestStart = place - run + 1;
      }
    } else run = 0;
  }
  return { start: bestStart, length: best > 0 ? best + 1 : 0, from };
}

function compareTitles(a: Weighed, b: Weighed, vocabulary: Vocabulary, values: Float64Array): void {
  values[at.cosineTitle] = cosine(a.title, b.title);
  values[at.cosineBody] = cosine(a.body, b.body);
  values[at.cosineMean] = ((values[at.cosineTitle] ?? 0) + (values[at.cosineBody] ?? 0)) / 2;
  const ab = containment(a.title, b.all);
  const ba = containment(b.title, a.all);
  values[at.titleInOtherLow] = Math.min(ab, ba);
  values[at.titleInOtherHigh] = Math.max(ab, ba);
  const missingA = rarestMissingRun(a.facts, b.facts, vocabulary);
  const missingB = rarestMissingRun(b.facts, a.facts, vocabulary);
  values[at.missingRunHigh] = Math.max(missingA, missingB);
  values[at.missingRunLow] = Math.min(missingA, missingB);
  values[at.titleMatter] = titleMatter(a, b);
  values[at.bothAsk] = Number(a.facts.asks) + Number(b.facts.asks);
  const common = sharedInTitles(a, b, vocabulary);
  values[at.sharedTitleRarity] = common.rarest;
  values[at.sharedTitleRun] = common.run;
  values[at.titleNumbers] = compareByUnit(a.facts.titleNumbers, b.facts.titleNumbers);
  values[at.bothFraud] = Math.min(a.facts.topics[fraudTopic] ?? 0, b.facts.topics[fraudTopic] ?? 0) >= 2 ? 1 : 0;
  values[at.titleCharacters] = Math.min(a.facts.title.length, b.facts.title.length);
}

/** The rarest piece that both titles have, regions left out, and the longest run of shared characters in rarity. */
function sharedInTitles(a: Weighed, b: Weighed, vocabulary: Vocabulary): { readonly rarest: number; readonly run: number } {
  let rarest = 0;
  let run = 0;
  let best = 0;
  const own = a.facts;
  for (let place = 0; place + 1 < own.title.length; place += 1) {
    const pair = own.pairs[place] ?? 0;
    if (pair !== 0 && placeOf(b.facts.titlePieces.ids, pair) >= 0 && !isRegion(own.title, place)) {
      const rarity = rarityOf(vocabulary, pair);
      rarest = Math.max(rarest, rarity);
      run += rarity;
      best = Math.max(best, run);
    } else run = 0;
  }
  return { rarest, run: best / highestRarity };
}

function isRegion(title: string, place: number): boolean {
  return /^[a-z0-9]{1,2}[市区县]?$/.test(title.slice(place, place + 2)) && /[a-z]\d?\d?[市区县]/.test(title.slice(Math.max(0, place - 2), place + 4));
}

/** Cosine of the titles without the pieces that belong to names of either: what is asked, not where. */
function titleMatter(a: Weighed, b: Weighed): number {
  const matter = (own: Weighed): Map<number, number> => {
    const kept = new Map<number, number>();
    for (let place = 0; place < own.title.ids.length; place += 1) {
      const id = own.title.ids[place] ?? 0;
      if (placeOf(a.facts.namePieces, id) < 0 && placeOf(b.facts.namePieces, id) < 0) kept.set(id, own.title.weights[place] ?? 0);
    }
    return kept;
  };
  const left = matter(a);
  const right = matter(b);
  let dot = 0;
  let squaresLeft = 0;
  let squaresRight = 0;
  for (const [id, weight] of left) {
    squaresLeft += weight * weight;
    dot += weight * (right.get(id) ?? 0);
  }
  for (const weight of right.values()) squaresRight += weight * weight;
  return ratio(dot, Math.sqrt(squaresLeft * squaresRight));
}

/** The heaviest run of title characters that the other text lacks: another estate's name shows up here. */
function rarestMissingRun(from: Facts, into: Facts, vocabulary: Vocabulary): number {
  let best = 0;
  let run = 0;
  for (let place = 0; place + 1 < from.title.length; place += 1) {
    const pair = from.pairs[place] ?? 0;
    if (pair !== 0 && placeOf(into.all.ids, pair) < 0) {
      run += rarityOf(vocabulary, pair);
      if (run > best) best = run;
    } else run = 0;
  }
  return best / highestRarity;
}

function compareNames(a: Facts, b: Facts, vocabulary: Vocabulary, values: Float64Array): void {
  const ab = namesFound(a, b, vocabulary);
  const ba = namesFound(b, a, vocabulary);
  values[at.sharedNameRarity] = Math.max(ab.rarest, ba.rarest);
  values[at.namesFoundLow] = Math.min(ab.share, ba.share);
  values[at.namesFoundHigh] = Math.max(ab.share, ba.share);
  values[at.districts] = compareSets(a.places.districts, b.places.districts);
}

/** Names that decide: those of the title, or the first two of the body when the title has none. */
export function decidingNames(facts: Facts): readonly PlaceName[] {
  const inTitle = facts.places.names.filter((name) => name.inTitle);
  return inTitle.length > 0 ? inTitle : facts.places.names.slice(0, 2);
}

export function nameRarity(name: PlaceName, vocabulary: Vocabulary, facts: Facts): number {
  const place = facts.plain.indexOf(name.core);
  let rarest = 0;
  for (let offset = 0; place >= 0 && offset + 1 < name.core.length; offset += 1) {
    rarest = Math.max(rarest, rarityOf(vocabulary, facts.pairs[place + offset] ?? 0));
  }
  return rarest;
}

/** Does the other text know this name? A long name also counts when its first or last three characters appear. */
export function knowsName(facts: Facts, name: PlaceName): boolean {
  if (facts.plain.includes(name.core)) return true;
  if (name.core.length < 4) return false;
  return facts.plain.includes(name.core.slice(-3)) || facts.plain.includes(name.core.slice(0, 3));
}

function namesFound(from: Facts, into: Facts, vocabulary: Vocabulary): { readonly share: number; readonly rarest: number } {
  const names = decidingNames(from);
  if (names.length === 0) return { share: 0.5, rarest: 0 };
  let total = 0;
  let found = 0;
  let rarest = 0;
  for (const name of names) {
    const rarity = nameRarity(name, vocabulary, from) + 0.1;
    total += rarity;
    if (!knowsName(into, name)) continue;
    found += rarity;
    rarest = Math.max(rarest, rarity);
  }
  return { share: found / total, rarest };
}

/** 1 when something is shared, -1 when both name something and nothing is shared, else 0. */
export function compareSets(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((value) => b.includes(value)) ? 1 : -1;
}

const lineUnits = /^(?:号线|公交|国道|期|中|小区|附中):/;

function compareNumbers(a: Facts, b: Facts, values: Float64Array): void {
  const lines = (numbers: readonly string[]): string[] => numbers.filter((value) => lineUnits.test(value));
  const others = (numbers: readonly string[]): string[] => numbers.filter((value) => !lineUnits.test(value));
  values[at.lineNumbers] = compareByUnit(lines(a.places.numbers), lines(b.places.numbers));
  values[at.otherNumbers] = compareByUnit(others(a.places.numbers), others(b.places.numbers));
  const shared = a.marks.filter((mark) => b.marks.includes(mark)).length;
  values[at.sharedMarks] = Math.min(3, shared);
}

/** Sum over units named by both: +1 when a number of that unit is shared, -1 when none is. */
function compareByUnit(a: readonly string[], b: readonly string[]): number {
  let result = 0;
  for (const unit of new Set(a.map(unitOf))) {
    const left = a.filter((value) => unitOf(value) === unit);
    const right = b.filter((value) => unitOf(value) === unit);
    result += compareSets(left, right);
  }
  return Math.max(-2, Math.min(2, result));
}

function unitOf(value: string): string {
  return value.slice(0, value.indexOf(':'));
}

function compareTopics(a: Uint8Array, b: Uint8Array, values: Float64Array): void {
  let shared = 0;
  let total = 0;
  let mostA = 0;
  let mostB = 0;
  for (let topic = 0; topic < a.length; topic += 1) {
    const p = a[topic] ?? 0;
    const q = b[topic] ?? 0;
    shared += Math.min(p, q);
    total += Math.max(p, q);
    mostA = Math.max(mostA, p);
    mostB = Math.max(mostB, q);
  }
  values[at.topicOverlap] = ratio(shared, total);
  let main = 0;
  for (let topic = 0; topic < a.length; topic += 1) {
    const p = a[topic] ?? 0;
    const q = b[topic] ?? 0;
    if (mostA > 0 && mostB > 0) main = Math.max(main, Math.min(p / mostA, q / mostB));
  }
  values[at.mainTopicShared] = mostA === 0 || mostB === 0 ? 0.5 : main;
}

/** 1 the same person, -1 somebody else, 0 unknown. Phone and identity number speak before the name. */
export function comparePerson(a: Facts, b: Facts): number {
  for (const field of ['identity', 'phone', 'appellant'] as const) {
    if (a[field] !== '' && a[field] === b[field]) return 1;
  }
  const comparable = (['identity', 'phone', 'appellant'] as const).some((field) => a[field] !== '' && b[field] !== '');
  return comparable ? -1 : 0;
}

function comparePeople(a: Facts, b: Facts, values: Float64Array): void {
  values[at.samePerson] = comparePerson(a, b);
  const known = a.receivedAt !== undefined && b.receivedAt !== undefined;
  values[at.daysApart] = known ? Math.log1p(Math.abs((a.receivedAt ?? 0) - (b.receivedAt ?? 0)) / 86_400_000) : 3;
}
