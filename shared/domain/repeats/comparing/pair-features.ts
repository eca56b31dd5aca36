// Compares two appeals: a fixed list of numbers that the trained model reads. The order is part of the model.

import type { Facts } from '../reading/facts.ts'
import { compareByUnit, comparePerson, compareSets, namesFound } from './compare-facts.ts'
import { longestPassage, missingRun, titleMatter } from './compare-titles.ts'
import { fraudTopic } from '../reading/topics.ts'
import type { Vocabulary } from '../weighing/vocabulary.ts'
import { containment, cosine, type Weighed } from '../weighing/weighed.ts'

export const featureNames = [
  'cosineTitle',
  'cosineBody',
  'cosineMean',
  'cosineAll',
  'titleInOtherLow',
  'shorterInLonger',
  'samePerson',
  'daysApart',
  'missingRunHigh',
  'namesFoundLow',
  'topicOverlap',
  'longestPassage',
  'rank',
  'shareOfBest',
  'aheadOfOthers',
  'titleMatter',
  'bothAsk',
  'bothFraud',
  'districts',
  'titleNumbers',
] as const

export type FeatureName = (typeof featureNames)[number]
export const featureCount = featureNames.length
const at = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Record<FeatureName, number>
export const featureAt: Readonly<Record<FeatureName, number>> = at

/** The first, cheap half of a comparison. 0..1, symmetric. */
export type Cosines = { readonly title: number; readonly body: number; readonly mean: number }

export function cosinesOf(a: Weighed, b: Weighed): Cosines {
  const title = cosine(a.title, b.title)
  const body = cosine(a.body, b.body)
  return { title, body, mean: (title + body) / 2 }
}

/** Fills the features that need only the two appeals; rank, shareOfBest and aheadOfOthers stay 0. Symmetric in a and b. */
export function comparePair(a: Weighed, b: Weighed, cosines: Cosines, vocabulary: Vocabulary): Float64Array {
  const values = new Float64Array(featureCount)
  compareWords(a, b, values)
  values[at.cosineTitle] = cosines.title
  values[at.cosineBody] = cosines.body
  values[at.cosineMean] = cosines.mean
  values[at.titleInOtherLow] = Math.min(containment(a.title, b.all), containment(b.title, a.all))
  values[at.titleMatter] = titleMatter(a, b)
  values[at.missingRunHigh] = Math.max(
    missingRun(a.facts, b.facts, vocabulary),
    missingRun(b.facts, a.facts, vocabulary),
  )
  values[at.longestPassage] = Math.log1p(longestPassage(a.facts, b.facts).length)
  values[at.namesFoundLow] = Math.min(
    namesFound(a.facts, b.facts, vocabulary),
    namesFound(b.facts, a.facts, vocabulary),
  )
  compareMatter(a.facts, b.facts, values)
  comparePeople(a.facts, b.facts, values)
  return values
}

/** The share of weight that two appeals have in common, over title and body together. */
function compareWords(a: Weighed, b: Weighed, values: Float64Array): void {
  const left = a.all
  const right = b.all
  let dot = 0
  let sharedLeft = 0
  let sharedRight = 0
  let i = 0
  let j = 0
  while (i < left.ids.length && j < right.ids.length) {
    const one = left.ids[i] ?? 0
    const two = right.ids[j] ?? 0
    if (one === two) {
      const p = left.weights[i++] ?? 0
      const q = right.weights[j++] ?? 0
      dot += p * q
      sharedLeft += p
      sharedRight += q
    } else if (one < two) i += 1
    else j += 1
  }
  values[at.cosineAll] = ratio(dot, left.length * right.length)
  values[at.shorterInLonger] = Math.max(ratio(sharedLeft, left.total), ratio(sharedRight, right.total))
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

function compareMatter(a: Facts, b: Facts, values: Float64Array): void {
  let shared = 0
  let total = 0
  for (let topic = 0; topic < a.topics.length; topic += 1) {
    const p = a.topics[topic] ?? 0
    const q = b.topics[topic] ?? 0
    shared += Math.min(p, q)
    total += Math.max(p, q)
  }
  values[at.topicOverlap] = ratio(shared, total)
  values[at.bothFraud] = Math.min(a.topics[fraudTopic] ?? 0, b.topics[fraudTopic] ?? 0) >= 2 ? 1 : 0
  values[at.bothAsk] = Number(a.asks) + Number(b.asks)
  values[at.districts] = compareSets(a.places.districts, b.places.districts)
  values[at.titleNumbers] = compareByUnit(a.titleNumbers, b.titleNumbers)
}

function comparePeople(a: Facts, b: Facts, values: Float64Array): void {
  values[at.samePerson] = comparePerson(a, b)
  const known = a.receivedAt !== undefined && b.receivedAt !== undefined
  values[at.daysApart] = known ? Math.log1p(Math.abs((a.receivedAt ?? 0) - (b.receivedAt ?? 0)) / 86_400_000) : 3
}
