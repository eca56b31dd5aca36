// The store at full size in the real Electron: filling its durable, encrypted IndexedDB from pages as main hands them over,
// starting again with it, and working with it. 500,000 cases with 600,000 appeals from a seed (tests/bench/generator). A case
// is a whole record with its history, some 4.4 kB of UTF-8: the 669 bytes of the research's row would fill six times faster.
// The gateway compresses and main inflates; what that costs is printed by itself (fill.packing, fill.unpacking) and is not in the fill.
// STORE_BENCH_ROWS and STORE_BENCH_RUNS make it smaller; the load of the machine is printed with the figures. Where time is
// short, STORE_BENCH_FOLDER keeps the texts and the last filled profile, and STORE_BENCH_PARTS (fill,start,rest,work) plays some
// parts over them.
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bodies, writeBodies } from './store/bodies.ts'
import { callStore, type Figures, prepare } from './store/electron.ts'

const ROWS = Number(process.env.STORE_BENCH_ROWS ?? 500_000)
const RUNS = Number(process.env.STORE_BENCH_RUNS ?? 5)
const KEPT = process.env.STORE_BENCH_FOLDER
const PARTS = (process.env.STORE_BENCH_PARTS ?? 'fill,start,rest,work').split(',')

type Budget = { readonly limit: number; readonly isFloor?: boolean }

function print(bench: string, value: number, unit: string, budget?: Budget): void {
  const line = { bench, value: Math.round(value * 100) / 100, unit }
  if (budget === undefined) process.stdout.write(`${JSON.stringify(line)}\n`)
  else {
    const met = budget.isFloor === true ? value >= budget.limit : value <= budget.limit
    const ratio = Math.round((budget.isFloor === true ? value / budget.limit : budget.limit / value) * 100) / 100
    process.stdout.write(`${JSON.stringify({ ...line, budget: budget.limit, ofBudget: ratio, met })}\n`)
  }
}

function share(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * part) - 1)] ?? Number.NaN
}

/** Median without a budget, the 95th percentile with it. */
function printSpread(bench: string, times: readonly number[], limit: number | null): void {
  print(`${bench}.median`, share(times, 0.5), 'ms')
  print(`${bench}.p95`, share(times, 0.95), 'ms', limit === null ? undefined : { limit })
}

/** Each question was asked so often, one time right after the other (store/work.ts). */
const TIMES_ASKED = 5

/** Of the best time of each question: what is left when others keep the machine from it. */
function printAsked(bench: string, times: readonly number[], limit: number): void {
  printSpread(bench, times, limit)
  const best = Array.from({ length: times.length / TIMES_ASKED }, (_, at) =>
    Math.min(...times.slice(at * TIMES_ASKED, (at + 1) * TIMES_ASKED)),
  )
  print(`${bench}.best.p95`, share(best, 0.95), 'ms', { limit })
}

const listOf = (figures: Figures, name: string): readonly number[] => {
  const found = figures[name]
  return typeof found === 'number' ? [found] : (found ?? [])
}
const each = (runs: readonly Figures[], name: string): readonly number[] => runs.flatMap((run) => listOf(run, name))

function printFills(fills: readonly Figures[], { characters, packing, unpacking, wire }: Bodies): void {
  const rates = each(fills, 'all').map((ms) => (ROWS / ms) * 1000)
  print('store.fill.rowsPerSecond', share(rates, 0.5), 'rows/s', { limit: 80_000, isFloor: true })
  print('store.fill.charactersPerSecond', (share(rates, 0.5) * characters) / ROWS / 1e6, 'million/s')
  printSpread('store.fill.all', each(fills, 'all'), 25_000)
  printSpread('store.fill.firstPage', each(fills, 'first'), 2000)
  print('store.fill.packing', (packing / ROWS) * 1000, 'microseconds of CPU a row, in the gateway')
  print('store.fill.unpacking', (unpacking / ROWS) * 1000, 'microseconds of CPU a row, in main')
  print('store.fill.wire', wire / ROWS, 'bytes a row between them')
  print('store.fill.cpu', share(each(fills, 'cpu'), 0.5), 's of all processes')
}

function printStarts(starts: readonly Figures[]): void {
  printSpread('store.start.firstRows', each(starts, 'firstRows'), null)
  printSpread('store.start.allColumns', each(starts, 'loaded'), 1500)
  print('store.memory.afterStart', share(each(starts, 'workingSet'), 0.5), 'MB', { limit: 450 })
}

function printWork(work: Figures): void {
  printAsked('store.sort', listOf(work, 'sorts'), 80)
  printAsked('store.sortByTwo', listOf(work, 'sortByTwo'), 80)
  printAsked('store.filter', listOf(work, 'filters'), 50)
  printAsked('store.counts', listOf(work, 'counts'), 50)
  printAsked('store.facets', listOf(work, 'facets'), 50)
  printAsked('store.groups', listOf(work, 'groups'), 50)
  printAsked('store.sums', listOf(work, 'sums'), 50)
  printAsked('store.search', listOf(work, 'searches'), 30)
  printSpread('store.thousandChanges.checked', listOf(work, 'changesParsed'), null)
  printAsked('store.thousandChanges.applied', listOf(work, 'changesApplied'), 100)
  printSpread('store.command', listOf(work, 'gives'), 50)
  printSpread('store.openCase', listOf(work, 'opens'), null)
  printSpread('store.index.piece', listOf(work, 'indexPieces'), null)
  print(
    'store.index.all',
    listOf(work, 'indexPieces').reduce((sum, one) => sum + one, 0),
    'ms',
  )
}

/** One process holds the window and the store; here the window is empty. */
function printRest(rest: Figures): void {
  print('store.memory.ready', share(listOf(rest, 'workingSet'), 0.5), 'MB', { limit: 450 })
  print('store.memory.ready.own', share(listOf(rest, 'own'), 0.5), 'MB, without what processes share')
  print('store.memory.text', share(listOf(rest, 'textBytes'), 0.5) / 1e6, 'MB')
  print('store.memory.pairs', share(listOf(rest, 'indexBytes'), 0.5) / 1e6, 'MB, index of pairs')
}

const folder = KEPT ?? (await mkdtemp(join(tmpdir(), 'store-bench-')))
const profile = 'profile'
try {
  const bodies = await writeBodies(folder, ROWS)
  const { pages, characters } = bodies
  await prepare(folder)
  print('store.rows', ROWS, 'cases')
  print('store.record', characters / ROWS, 'characters')
  print('store.load', loadavg()[0] ?? 0, 'processes waiting before the runs')
  const fills: Figures[] = []
  const starts: Figures[] = []
  for (let run = 0; run < RUNS; run += 1) {
    if (PARTS.includes('fill')) {
      await rm(join(folder, profile), { recursive: true, force: true })
      fills.push(await callStore({ folder, profile, words: ['fill', pages] }))
    }
    if (PARTS.includes('start')) starts.push(await callStore({ folder, profile, words: ['restart'] }))
  }
  if (fills.length > 0) printFills(fills, bodies)
  if (starts.length > 0) printStarts(starts)
  if (PARTS.includes('rest')) printRest(await callStore({ folder, profile, words: ['rest'] }))
  if (PARTS.includes('work')) printWork(await callStore({ folder, profile, words: ['work', ROWS] }))
  print('store.load', loadavg()[0] ?? 0, 'processes waiting after the runs')
  const note = 'LevelDB only: the runtime in use (Chromium 130) has no SQLite backend of IndexedDB'
  process.stdout.write(`${JSON.stringify({ bench: 'store.backend', value: 1, unit: note })}\n`)
} finally {
  if (KEPT === undefined) await rm(folder, { recursive: true, force: true })
}
