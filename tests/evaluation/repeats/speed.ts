// npx tsx tests/evaluation/repeats/speed.ts [--count 600000] [--batch 500000]
// One new appeal against many, and a whole batch; invented appeals. Prints times, load and memory, asserts nothing.

import { loadavg } from 'node:os'
import { findRepeats } from '#shared/domain/repeats/find-repeats.ts'
import { groupIntoCases, scoreInOnePass } from '#shared/domain/repeats/grouping/cases.ts'
import { addAll, brief, createRepeatIndex } from '#shared/domain/repeats/repeat-index.ts'
import { LIKELY_SAME } from '#shared/domain/repeats/scoring/scoring.ts'
import { inventAppeals } from './invented-appeals.ts'

function option(name: string, otherwise: number): number {
  const place = process.argv.indexOf(name)
  return place >= 0 ? Number(process.argv[place + 1]) : otherwise
}

function megabytes(): string {
  // `external` holds the array buffers already.
  const { heapUsed, external, rss } = process.memoryUsage()
  return `heap ${Math.round(heapUsed / 1e6)} MB, buffers ${Math.round(external / 1e6)} MB, process ${Math.round(rss / 1e6)} MB`
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const count = option('--count', 600_000)
if (count > 0) {
  const appeals = inventAppeals(count, 1)
  print(`invented ${count}: ${megabytes()}`)
  const index = createRepeatIndex({ expected: count })
  const started = performance.now()
  addAll(index, appeals)
  const built = (performance.now() - started) / 1000
  print(`index of ${count}: ${built.toFixed(1)} s, ${Math.round(count / built)}/s, ${megabytes()}`)
  const fresh = inventAppeals(400, 2, count)
  const again = appeals
    .filter((_, at) => at % Math.floor(count / 600) === 0)
    .map((appeal, at) => ({ ...appeal, key: count + 1000 + at }))
  for (const [name, list] of [
    ['new', fresh],
    ['repeat', again],
  ] as const) {
    const times = list
      .map((appeal) => {
        const from = performance.now()
        findRepeats(index, appeal, 10)
        return performance.now() - from
      })
      .sort((a, b) => a - b)
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2)
    print(`one ${name} appeal: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, worst ${at(0.9999)} ms`)
  }
}
const batch = option('--batch', 500_000)
if (batch > 0) {
  const appeals = inventAppeals(batch, 3)
  const before = process.cpuUsage()
  const started = performance.now()
  const index = createRepeatIndex({ expected: batch, breadth: brief })
  const pairs = scoreInOnePass(index, appeals, 0.3)
  const scored = performance.now()
  const cases = groupIntoCases(pairs, LIKELY_SAME, index.apart)
  const done = performance.now()
  const used = process.cpuUsage(before)
  const busy = (used.user + used.system) / 1e6
  print(
    `processor time ${busy.toFixed(1)} s, ${Math.round(batch / busy)} appeals per processor second, load ${loadavg()[0]?.toFixed(1)}`,
  )
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  print(
    `batch of ${batch}: pairs ${seconds(scored - started)} s (${pairs.length}), cases ${seconds(done - scored)} s (${cases.length}); ${Math.round((batch / (done - started)) * 1000)}/s; ${megabytes()}`,
  )
}
