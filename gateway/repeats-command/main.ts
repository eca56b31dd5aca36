// npm run repeats -- --in FILE.jsonl --cases OUT.csv --pairs OUT.csv
// Finds repeats in a file of appeals: which belong to one case, and every suggestion with score, relation and reasons.

import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { groupIntoCases, type ScoredPair, scoreInOnePass, scorePairs } from '#shared/domain/repeats/grouping/cases.ts'
import { addAll, brief, createRepeatIndex, type RepeatIndex, smallSet } from '#shared/domain/repeats/repeat-index.ts'
import type { RepeatSubject } from '#shared/domain/repeats/subject.ts'
import { LIKELY_SAME } from '#shared/domain/repeats/scoring/scoring.ts'
import { readLine, type Line } from './read-lines.ts'
import { caseRows, pairRows } from './write-results.ts'

/** In a large file, suggestions below this are not written: they would be mostly strangers. */
const batchFloor = 0.3

const usage = 'Usage: npm run repeats -- --in FILE.jsonl --cases OUT.csv --pairs OUT.csv\n'

async function readLines(file: string): Promise<{ readonly lines: Line[]; readonly unreadable: number }> {
  const lines: Line[] = []
  let unreadable = 0
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    const trimmed = text.replace(/^\ufeff/, '').trim()
    if (trimmed === '') continue
    const line = readLine(trimmed, lines.length)
    if (line === undefined) unreadable += 1
    else lines.push(line)
  }
  return { lines, unreadable }
}

function pairsOfAll(index: RepeatIndex, subjects: readonly RepeatSubject[]): ScoredPair[] {
  addAll(index, subjects)
  return scorePairs(
    index,
    subjects.map((subject) => subject.key),
  )
}

async function run(input: string, casesFile: string, pairsFile: string): Promise<void> {
  const { lines, unreadable } = await readLines(input)
  const isSmall = lines.length <= smallSet
  const started = performance.now()
  const index = createRepeatIndex(isSmall ? { expected: lines.length } : { expected: lines.length, breadth: brief })
  const subjects = lines.map((line) => line.subject)
  const pairs = isSmall ? pairsOfAll(index, subjects) : scoreInOnePass(index, subjects, batchFloor)
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const cases = groupIntoCases(pairs, LIKELY_SAME, index.apart)
  const seconds = (performance.now() - started) / 1000
  await pipeline(Readable.from(caseRows(lines, cases)), createWriteStream(casesFile))
  await pipeline(Readable.from(pairRows(index, lines, pairs)), createWriteStream(pairsFile))
  const grouped = cases.reduce((total, group) => total + group.length, 0)
  process.stderr.write(
    `${lines.length} appeals, ${unreadable} unreadable lines, ${pairs.length} suggestions, ${cases.length} cases with repeats that hold ${grouped} appeals; ${seconds.toFixed(1)} s, threshold ${LIKELY_SAME}.\n`,
  )
}

const { values } = parseArgs({
  options: { in: { type: 'string' }, cases: { type: 'string' }, pairs: { type: 'string' } },
})
if (values.in === undefined || values.cases === undefined || values.pairs === undefined) {
  process.stderr.write(usage)
  process.exitCode = 2
} else {
  await run(values.in, values.cases, values.pairs)
}
