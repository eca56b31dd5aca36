// Cross-validation by related group: no appeal is scored by a model that saw its group.

import { factsOf, type RepeatIndex } from '#shared/domain/repeats/repeat-index.ts'
import { oddsOf, scoreOf } from '#shared/domain/repeats/scoring/scoring.ts'
import { seededRandom } from './boosting.ts'
import type { TreeModel } from '#shared/domain/repeats/scoring/trees.ts'
import type { Judged } from './dataset.ts'
import { trainingRows, trainModel, type Seen } from './training.ts'

export type Crossed = { readonly a: number; readonly b: number; readonly score: number }

export function foldsOf(appeals: readonly Judged[], count: number, seed: number): number[] {
  const random = seededRandom(seed)
  const folds = new Map<string, number>()
  return appeals.map((appeal) => {
    const group = appeal.related === '' ? `alone ${appeal.id}` : appeal.related
    const fold = folds.get(group) ?? Math.floor(random() * count)
    folds.set(group, fold)
    return fold
  })
}

/** All pairs scored by a model that was trained on other appeals; both directions averaged. */
export function scoresBy(
  model: TreeModel,
  index: RepeatIndex,
  appeals: readonly Judged[],
  seen: readonly Seen[],
): Crossed[] {
  const odds = new Map<number, number[]>()
  for (const { a, b, values } of seen)
    collect(odds, appeals, { a, b, value: oddsOf(model, factsOf(index, a), factsOf(index, b), values) })
  return crossed(odds, appeals)
}

function collect(
  odds: Map<number, number[]>,
  appeals: readonly Judged[],
  { a, b, value }: { readonly a: number; readonly b: number; readonly value: number },
): void {
  const name = Math.min(a, b) * appeals.length + Math.max(a, b)
  const list = odds.get(name)
  if (list === undefined) odds.set(name, [value])
  else list.push(value)
}

function crossed(odds: ReadonlyMap<number, readonly number[]>, appeals: readonly Judged[]): Crossed[] {
  return [...odds].map(([name, list]) => ({
    a: Math.floor(name / appeals.length),
    b: name % appeals.length,
    score: scoreOf(list),
  }))
}

/** A pair across two folds is scored by both models that saw neither side's fold, and averaged. */
export function crossScores(
  index: RepeatIndex,
  appeals: readonly Judged[],
  seen: readonly Seen[],
  options: { readonly folds: number; readonly seed: number; readonly draws: number },
): Crossed[] {
  const folds = foldsOf(appeals, options.folds, options.seed)
  const odds = new Map<number, number[]>()
  for (let fold = 0; fold < options.folds; fold += 1) {
    const rows = trainingRows(seen, appeals, (key) => folds[key] !== fold, options.seed)
    const model = trainModel(rows, options.seed * 10 + fold, options.draws)
    for (const { a, b, values } of seen) {
      if (folds[a] !== fold && folds[b] !== fold) continue
      collect(odds, appeals, { a, b, value: oddsOf(model, factsOf(index, a), factsOf(index, b), values) })
    }
  }
  return crossed(odds, appeals)
}
