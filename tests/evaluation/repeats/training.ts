// Turns judged appeals into training rows and trains the model that the product uses. One place for every setting.

import {
  addAll,
  candidatesOf,
  createRepeatIndex,
  factsOf,
  type RepeatIndex,
} from '#shared/domain/repeats/repeat-index.ts'
import { featureAt, featureCount, type FeatureName } from '#shared/domain/repeats/comparing/pair-features.ts'
import type { TreeModel } from '#shared/domain/repeats/scoring/trees.ts'
import { seededRandom, trainTrees, type BoostingSettings, type TrainingRow } from './boosting.ts'
import type { Judged } from './dataset.ts'
import { matters, sameMatter } from './measures.ts'

export type Seen = { readonly a: number; readonly b: number; readonly values: Float64Array }

const usedFeatures: readonly FeatureName[] = [
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
]

export const settings: Omit<BoostingSettings, 'seed'> = {
  trees: 120,
  depth: 3,
  rate: 0.08,
  smoothing: 3,
  lightestLeaf: 5,
  rowShare: 0.6,
  featureShare: 0.5,
  usable: usedFeatures.map((name) => featureAt[name]),
}

/** Related but different matters are the hard cases: they count more. */
const relatedWeight = 3
/** Same matter in other words altogether: seen only by transitivity, so it teaches less. */
const farWeight = 0.3
const farCosine = 0.15
/** Paraphrases written for a contest are unlike citizens' letters. */
const plantedWeight = 0.25
/** Pairs this unlike are plentiful: one in five is kept and counts five times. */
const easyCosine = 0.08
const easyShare = 0.2

export function indexAppeals(appeals: readonly Judged[]): RepeatIndex {
  const index = createRepeatIndex({ expected: appeals.length })
  addAll(
    index,
    appeals.map((appeal) => appeal.subject),
  )
  return index
}

export function seenPairs(index: RepeatIndex, appeals: readonly Judged[]): Seen[] {
  return appeals.flatMap((appeal) => {
    const a = appeal.subject.key
    return candidatesOf(index, factsOf(index, a)).map((candidate) => ({
      a,
      b: candidate.key,
      values: candidate.values,
    }))
  })
}

export function trainingRows(
  seen: readonly Seen[],
  appeals: readonly Judged[],
  allowed: (key: number) => boolean,
  seed: number,
): TrainingRow[] {
  const random = seededRandom(seed)
  const sizes = new Map([...matters(appeals, () => true)].map(([matter, members]) => [matter, members.length]))
  const isUsable = ({ subject, generic }: Judged): boolean => allowed(subject.key) && !generic
  const rows: TrainingRow[] = []
  for (const { a, b, values } of seen) {
    const left = appeals[a]
    const right = appeals[b]
    if (left === undefined || right === undefined || ![left, right].every(isUsable)) continue
    const label = sameMatter(left, right) ? 1 : 0
    const cosine = values[featureAt.cosineMean] ?? 0
    const hardness = label === 1 ? sameWeight(cosine, sizes.get(left.matter) ?? 2) : otherWeight(left, right, cosine)
    if (hardness > relatedWeight && random() > easyShare) continue
    rows.push({ values, label, weight: hardness * originWeight(left, right) })
  }
  return rows
}

function originWeight(left: Judged, right: Judged): number {
  return left.planted || right.planted ? plantedWeight : 1
}

function sameWeight(cosine: number, size: number): number {
  return (cosine < farCosine ? farWeight : 1) * (size > 30 ? 0.5 : 1)
}

/** A weight above `relatedWeight` marks a pair that is kept only once in so many. */
function otherWeight(left: Judged, right: Judged, cosine: number): number {
  if (left.related !== '' && left.related === right.related) return relatedWeight
  return cosine < easyCosine ? 1 / easyShare : 1
}

/** Several models from different draws, joined into one by averaging. */
export function trainModel(rows: readonly TrainingRow[], seed: number, draws: number): TreeModel {
  const models = Array.from({ length: draws }, (_, draw) =>
    trainTrees(rows, featureCount, { ...settings, seed: seed * 100 + draw }),
  )
  return {
    depth: settings.depth,
    bias: Math.round((models.reduce((total, model) => total + model.bias, 0) / draws) * 1e5) / 1e5,
    features: Uint8Array.from(models.flatMap((model) => [...model.features])),
    thresholds: Float64Array.from(models.flatMap((model) => [...model.thresholds])),
    leaves: Float64Array.from(
      models.flatMap((model) => [...model.leaves]),
      (leaf) => Math.round((leaf / draws) * 1e5) / 1e5,
    ),
  }
}
