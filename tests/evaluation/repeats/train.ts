// npx tsx tests/evaluation/repeats/train.ts --data DIR
// Trains the product's model on all judged appeals and writes shared/domain/repeats/scoring/trained-model.ts.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dataFolder, readDataset } from './dataset.ts'
import { modelFile } from './model-file.ts'
import { packModel } from './pack-model.ts'
import { indexAppeals, seenPairs, trainingRows, trainModel } from './training.ts'

const target = fileURLToPath(new URL('../../../shared/domain/repeats/scoring/trained-model.ts', import.meta.url))
const seed = 7
const draws = 4

const folder = dataFolder()
if (folder === undefined) {
  process.stderr.write('Give the folder of judged appeals: --data DIR or REPEATS_DATA.\n')
  process.exitCode = 2
} else {
  const { appeals } = readDataset(folder)
  const index = indexAppeals(appeals)
  const rows = trainingRows(seenPairs(index, appeals), appeals, () => true, seed)
  const model = trainModel(rows, seed, draws)
  writeFileSync(target, modelFile(packModel(model), `${draws} boosted forests, averaged, seed ${seed}`))
  process.stdout.write(`${rows.length} rows, ${model.leaves.length / 2 ** model.depth} trees → ${target}\n`)
}
