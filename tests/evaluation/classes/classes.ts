/**
 * How well classes are suggested on a file of labelled appeals (JSONL with title, detail, label_l1): five folds by a hash of the
 * message id, so that the same file always splits the same way. Prints one JSON line.
 * Run: npx tsx tests/evaluation/classes/classes.ts FILE.jsonl
 */
import { readFileSync } from 'node:fs'
import {
  type ClassExample,
  emptyClassModel,
  learnClasses,
  suggestLearntClasses,
} from '#shared/domain/classification/suggest-learnt-classes.ts'

type Row = { readonly id: string; readonly example: ClassExample }

const folds = 5

function readRows(path: string): readonly Row[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => {
    const { msg_id, title, detail, label_l1 } = JSON.parse(line) as Record<string, unknown>
    return { id: String(msg_id), example: { text: `${String(title)}\n${String(detail)}`, classCode: String(label_l1) } }
  })
}

function foldOf(id: string): number {
  let hash = 0
  for (let at = 0; at < id.length; at += 1) hash = (hash * 31 + id.charCodeAt(at)) % 9973
  return hash % folds
}

type Tally = {
  tried: number
  first: number
  three: number
  spent: number
  readonly sure: ({ said: number; right: number } | undefined)[]
}

function judge(rows: readonly Row[], fold: number, tally: Tally): void {
  const model = learnClasses(
    emptyClassModel,
    rows.filter(({ id }) => foldOf(id) !== fold).map(({ example }) => example),
  )
  for (const { example } of rows.filter(({ id }) => foldOf(id) === fold)) {
    const start = performance.now()
    const suggested = suggestLearntClasses(example.text, model)
    tally.spent += performance.now() - start
    tally.tried += 1
    const place = suggested.findIndex(({ classCode }) => classCode === example.classCode)
    if (place === 0) tally.first += 1
    if (place >= 0) tally.three += 1
    const said = suggested[0]?.score ?? 0
    const bin = (tally.sure[Math.min(9, Math.floor(said * 10))] ??= { said: 0, right: 0 })
    bin.said += 1
    if (place === 0) bin.right += 1
  }
}

const path = process.argv[2]
if (path === undefined) throw new Error('name the file of labelled appeals')
const rows = readRows(path)
const tally: Tally = { tried: 0, first: 0, three: 0, spent: 0, sure: [] }
for (let fold = 0; fold < folds; fold += 1) judge(rows, fold, tally)
const classes = new Set(rows.map(({ example }) => example.classCode)).size
const top1 = tally.first / tally.tried
const top3 = tally.three / tally.tried
const calibration = Object.fromEntries(
  Array.from(tally.sure, (bin, tenth) => [
    `from ${tenth / 10}`,
    bin ? `${(bin.right / bin.said).toFixed(2)} of ${bin.said}` : 'none',
  ]),
)
process.stdout.write(
  `${JSON.stringify({ rows: rows.length, classes, folds, top1, top3, msPerText: tally.spent / tally.tried, calibration })}\n`,
)
