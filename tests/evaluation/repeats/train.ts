// npx tsx tests/evaluation/repeats/train.ts --data DIR
// Trains the product's model on all judged appeals and writes shared/domain/repeats/trained-model.ts.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dataFolder, readDataset } from './dataset.ts'
import { indexAppeals, seenPairs, trainingRows, trainModel } from './training.ts'

const target = fileURLToPath(new URL('../../../shared/domain/repeats/trained-model.ts', import.meta.url))
const seed = 7
const draws = 4

function listed(numbers: readonly number[]): string {
  const lines: string[] = []
  for (let at = 0; at < numbers.length; at += 24) lines.push(`    ${numbers.slice(at, at + 24).join(', ')},`)
  return `[\n${lines.join('\n')}\n  ]`
}

const folder = dataFolder()
if (folder === undefined) {
  process.stderr.write('Give the folder of judged appeals: --data DIR or REPEATS_DATA.\n')
  process.exitCode = 2
} else {
  const { appeals } = readDataset(folder)
  const index = indexAppeals(appeals)
  const rows = trainingRows(seenPairs(index, appeals), appeals, () => true, seed)
  const model = trainModel(rows, seed, draws)
  const text = `// Written by tests/evaluation/repeats/train.ts; do not edit. ${draws} boosted forests, averaged, seed ${seed}, trained on
// pairs of judged public appeals (docs/repeats.md). It holds thresholds and weights of the features in pair-features.ts
// and nothing of any text: no words, no word pieces, no names, no numbers of appeals.

import type { TreeModel } from './trees.ts';

export const trainedModel: TreeModel = {
  depth: ${model.depth},
  bias: ${model.bias},
  features: ${listed(model.features)},
  thresholds: ${listed(model.thresholds)},
  leaves: ${listed(model.leaves)},
};
`
  writeFileSync(target, text)
  process.stdout.write(`${rows.length} rows, ${model.leaves.length / 2 ** model.depth} trees → ${target}\n`)
}
