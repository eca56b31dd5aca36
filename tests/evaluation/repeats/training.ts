// Turns judged appeals into training rows and trains the model that the product uses. One place for every setting.

import {
  addAll,
  candidatesOf,
  createRepeatIndex,
  factsOf,
  type RepeatIndex,
} from '#shared/domain/repeats/repeat-index.ts'
import { featureAt, featureCount, type FeatureName } from '#shared/domain/repeats/pair-features.ts'
import type { TreeModel } from '#shared/domain/repeats/trees.ts'
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
  const rows: TrainingRow[] = []
  for (const { a, b, values } of seen) {
    const left = appeals[a]
    const right = appeals[b]
    if (left === undefined || right === undefined || !allowed(a) || !allowed(b) || left.generic || right.generic)
      continue
    const label = sameMatter(left, right) ? 1 : 0
    const cosine = values[featureAt.cosineMean] ?? 0
    let weight = left.planted || right.planted ? plantedWeight : 1
    if (label === 1 && cosine < farCosine) weight *= farWeight
    if (label === 0 && left.related !== '' && left.related === right.related) weight *= relatedWeight
    else if (label === 0 && cosine < easyCosine) {
      if (random() > easyShare) continue
      weight /= easyShare
    }
    if (label === 1 && (sizes.get(left.matter) ?? 2) > 30) weight *= 0.5
    rows.push({ values, label, weight })
  }
  return rows
}

/** Several models from different draws, joined into one by averaging. */
export function trainModel(rows: readonly TrainingRow[], seed: number, draws: number): TreeModel {
  const models = Array.from({ length: draws }, (_, draw) =>
    trainTrees(rows, featureCount, { ...settings, seed: seed * 100 + draw }),
  )
  return {
    depth: settings.depth,
    bias: Math.round((models.reduce((total, model) => total + model.bias, 0) / draws) * 1e5) / 1e5,
    features: models.flatMap((model) => model.features),
    thresholds: models.flatMap((model) => model.thresholds),
    leaves: models.flatMap((model) => model.leaves.map((leaf) => Math.round((leaf / draws) * 1e5) / 1e5)),
  }
}
