// npx tsx tests/evaluation/repeats/evaluate.ts --data DIR [--seeds 1,2,3] [--part all|tune|held] [--errors]
// Figures of the finder beside the baseline, on judged appeals that are not part of the project. `tune` and `all` are
// cross-validated; `held` is scored by a model trained on `tune` alone.

import { groupIntoCases } from '#shared/domain/repeats/grouping/cases.ts'
import { LIKELY_SAME } from '#shared/domain/repeats/scoring/scoring.ts'
import type { RepeatIndex } from '#shared/domain/repeats/repeat-index.ts'
import { baselinePairs, singleLink } from './baseline.ts'
import { crossScores, type Crossed, scoresBy } from './crossing.ts'
import { dataFolder, readDataset, type Dataset, type Judged } from './dataset.ts'
import { matters, measureBCubed, measurePairs, recallBySize, sameMatter } from './measures.ts'
import { type Part, partOf } from './parts.ts'
import { indexAppeals, type Seen, seenPairs, trainingRows, trainModel } from './training.ts'

const natural = (appeal: Judged): boolean => !appeal.planted && !appeal.generic
const all = (appeal: Judged): boolean => !appeal.generic
const show = (value: number): string => value.toFixed(3)

function line(name: string, dataset: Dataset, cases: readonly (readonly number[])[]): string {
  const parts = [
    ['natural', natural],
    ['all', all],
  ] as const
  const figures = parts.map(([part, counts]) => {
    const pair = measurePairs(dataset.appeals, cases, counts)
    const cubed = measureBCubed(dataset.appeals, cases, counts)
    return `${part}: P ${show(pair.precision)} R ${show(pair.recall)} F0.5 ${show(pair.fHalf)} (${pair.wrong} wrong) B³ ${show(cubed.precision)}/${show(cubed.recall)}`
  })
  const caseOf = new Map(cases.flatMap((group, place) => group.map((key) => [key, place] as const)))
  const merged = dataset.hardNegatives.filter(([a, b]) => caseOf.has(a) && caseOf.get(a) === caseOf.get(b)).length
  return `${name.padEnd(22)} ${figures.join('  ')}  hard negatives merged ${merged}`
}

/** Share of appeals with a match that have one among their first three suggestions. */
function firstThree(dataset: Dataset, scores: readonly Crossed[], counts: (appeal: Judged) => boolean): number {
  const suggestions = new Map<number, { readonly key: number; readonly score: number }[]>()
  for (const { a, b, score } of scores) {
    for (const [own, key] of [
      [a, b],
      [b, a],
    ] as const)
      suggestions.set(own, [...(suggestions.get(own) ?? []), { key, score }])
  }
  let asked = 0
  let found = 0
  for (const members of matters(dataset.appeals, counts).values()) {
    if (members.length < 2) continue
    for (const key of members) {
      asked += 1
      const own = dataset.appeals[key]
      const best = (suggestions.get(key) ?? []).filter(
        (entry) => dataset.appeals[entry.key] !== undefined && counts(dataset.appeals[entry.key] as Judged),
      )
      best.sort((x, y) => y.score - x.score)
      if (best.slice(0, 3).some((entry) => sameMatter(dataset.appeals[entry.key], own))) found += 1
    }
  }
  return found / asked
}

type Wanted = { readonly part: Part; readonly seeds: readonly number[]; readonly withErrors: boolean }

/** How the pairs of a part are scored, given a seed. */
function scorerOf(whole: Dataset, dataset: Dataset, part: Part): (index: RepeatIndex, seed: number) => Crossed[] {
  const { appeals } = dataset
  if (part !== 'held') {
    let seen: readonly Seen[] | undefined
    return (index, seed) =>
      crossScores(index, appeals, (seen ??= seenPairs(index, appeals)), { folds: 5, seed, draws: 4 })
  }
  const tune = partOf(whole, 'tune').appeals
  const pairs = seenPairs(indexAppeals(tune), tune)
  return (index, seed) => {
    const model = trainModel(
      trainingRows(pairs, tune, () => true, seed),
      seed,
      4,
    )
    return scoresBy(model, index, appeals, seenPairs(index, appeals))
  }
}

function report(whole: Dataset, { part, seeds, withErrors }: Wanted): void {
  const dataset = partOf(whole, part)
  const print = (text: string): void => void process.stdout.write(`${text}\n`)
  const baseline = baselinePairs(dataset.appeals, 0.2)
  for (const threshold of [0.3, 0.4, 0.5, 0.6])
    print(line(`baseline ${threshold}`, dataset, singleLink(baseline, threshold)))
  const index = indexAppeals(dataset.appeals)
  const scoresOf = scorerOf(whole, dataset, part)
  for (const seed of seeds) {
    const scores = scoresOf(index, seed)
    for (const threshold of [0.65, 0.7, 0.75, 0.8, 0.84, 0.87, 0.9])
      print(line(`finder ${threshold}`, dataset, groupIntoCases(scores, threshold, index.apart)))
    const cases = groupIntoCases(scores, LIKELY_SAME, index.apart)
    print(line(`seed ${seed} LIKELY_SAME`, dataset, cases))
    print(
      `first three: natural ${show(firstThree(dataset, scores, natural))} all ${show(firstThree(dataset, scores, all))}`,
    )
    for (const row of recallBySize(dataset.appeals, cases, all))
      print(`size ${row.size}: ${row.matters} matters, ${row.pairs} pairs, recall ${show(row.recall)}`)
    for (const row of recallBySize(dataset.appeals, cases, natural))
      print(`natural size ${row.size}: ${row.matters} matters, ${row.pairs} pairs, recall ${show(row.recall)}`)
    if (withErrors) for (const group of cases) printWrong(dataset, group, print)
  }
}

function printWrong(dataset: Dataset, group: readonly number[], print: (text: string) => void): void {
  const members = group.map((key) => dataset.appeals[key]).filter((appeal) => appeal !== undefined && natural(appeal))
  if (members.some((a) => members.some((b) => a !== b && !sameMatter(a, b)))) {
    print(
      members
        .map((appeal) => `  ${appeal?.matter || '-'} ${appeal?.related || '-'} ${appeal?.subject.title}`)
        .join('\n'),
    )
    print('')
  }
}

const folder = dataFolder()
if (folder === undefined) {
  process.stderr.write('Give the folder of judged appeals: --data DIR or REPEATS_DATA.\n')
  process.exitCode = 2
} else {
  const option = (name: string, otherwise: string): string => {
    const place = process.argv.indexOf(name)
    return place >= 0 ? (process.argv[place + 1] ?? otherwise) : otherwise
  }
  const seeds = option('--seeds', '1').split(',').map(Number)
  const part = option('--part', 'all') as Part
  report(readDataset(folder), { part, seeds, withErrors: process.argv.includes('--errors') })
}
