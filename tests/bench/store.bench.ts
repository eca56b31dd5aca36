// The store's columns at full size, in memory and on one thread: building, sorting, filtering, counting, searching, laying
// pending commands over them. IndexedDB is left out: its figures come from the real Electron.
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { project } from '../../renderer/store/columns/project.ts'
import { type CaseTable, createTable } from '../../renderer/store/columns/table.ts'
import { createTitleRanks } from '../../renderer/store/columns/title-ranks.ts'
import { replay } from '../../renderer/store/overlay/replay.ts'
import { createInitials } from '../../renderer/store/pinyin.ts'
import { createQueueCounter } from '../../renderer/store/query/circumstances.ts'
import { createLookups } from '../../renderer/store/query/lookups.ts'
import type { QueryContext } from '../../renderer/store/query/matchers.ts'
import type { FieldId, Query } from '../../renderer/store/query/query.ts'
import { arrange, countFacets, newestFirst, select } from '../../renderer/store/query/run.ts'
import { worldOf } from '../../renderer/store/changes/rows.ts'
import { createRandom, randomRecord, receivedRecord, TEST_NOW } from '../../renderer/store/testing/records.ts'
import { testReference } from '../../renderer/store/testing/reference.ts'

const ROWS = 500_000
const BATCH = 5_000

function print(
  bench: string,
  value: number,
  unit: string,
  budget?: { readonly value: number; readonly met: boolean },
): void {
  const rounded = Math.round(value * 100) / 100
  const line =
    budget === undefined
      ? { bench, value: rounded, unit }
      : { bench, value: rounded, unit, budget: budget.value, met: budget.met }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function atMost(bench: string, value: number, limit: number): void {
  print(bench, value, 'ms', { value: limit, met: value <= limit })
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Median and 95th percentile of some runs after one that warms up. */
function spread(runs: number, run: () => unknown): { readonly median: number; readonly p95: number } {
  run()
  const times = Array.from({ length: runs }, () => timed(run)).toSorted((a, b) => a - b)
  return { median: times[runs >> 1] ?? 0, p95: times[Math.ceil(runs * 0.95) - 1] ?? 0 }
}

function build(): CaseTable {
  const table = createTable()
  const initials = createInitials()
  const random = createRandom(1)
  let spent = 0
  let characters = 0
  for (let first = ROWS; first > 0; first -= BATCH) {
    const records: CaseRecord[] = []
    for (let id = first; id > first - BATCH; id -= 1) records.push(randomRecord(id, random))
    spent += timed(() => {
      for (const record of records) table.put(project(record, null, { me: 'op1', initials }))
    })
    if (first === ROWS) characters = JSON.stringify(records).length / BATCH
  }
  print('store.columns.build', spent, 'ms')
  print('store.columns.rowsPerSecond', (ROWS / spent) * 1000, 'rows/s')
  print('store.record.json', characters, 'characters')
  return table
}

const table = build()
const titleRanks = createTitleRanks(table)
const lookups = createLookups({ table, reference: testReference, initials: createInitials() })
const context: QueryContext = { table, lookups, now: TEST_NOW, titleRanks }
print(
  'store.titleRanks.build',
  timed(() => titleRanks.prepare()),
  'ms',
)
print('store.newestFirst', spread(5, () => newestFirst(context)).median, 'ms')
const newest = newestFirst(context)

for (const field of [
  'dueAt',
  'receivedAt',
  'no',
  'title',
  'appellant',
  'station',
  'status',
  'card',
] satisfies FieldId[]) {
  atMost(`store.sort.${field}.p95`, spread(9, () => arrange(newest, [{ field, descending: false }], context)).p95, 80)
}

const filters: readonly Pick<Query, 'queue' | 'conditions' | 'text'>[] = [
  { queue: 'allOpen', conditions: [], text: '' },
  { queue: 'all', conditions: [{ field: 'channel', op: 'is', values: ['hotline'] }], text: '' },
  {
    queue: 'allOpen',
    conditions: [
      { field: 'branch', op: 'is', values: ['east'] },
      { field: 'receivedAt', op: 'within', from: TEST_NOW - 30 * 86_400_000, to: null },
    ],
    text: '',
  },
  {
    queue: 'redCard',
    conditions: [
      { field: 'class', op: 'is', values: ['01'] },
      { field: 'status', op: 'isNot', values: ['handling'] },
    ],
    text: '',
  },
]
for (const [index, filter] of filters.entries())
  atMost(`store.filter.${index}.p95`, spread(9, () => select(filter, newest, context)).p95, 50)
const counter = createQueueCounter(table)
counter.recount(TEST_NOW)
const thousand = Array.from({ length: 1000 }, (_, index) => index * 499)
atMost('store.counts.p95', spread(9, () => counter.recount(TEST_NOW)).p95, 50)
print(
  'store.counts.thousandChanged',
  spread(9, () => {
    counter.update(thousand, TEST_NOW)
    return counter.counts()
  }).p95,
  'ms',
)
atMost(
  'store.facets.p95',
  spread(9, () => countFacets(newest, ['channel', 'status', 'class', 'street', 'branch'], context)).p95,
  50,
)

const digitIndex = timed(() => {
  while (table.text.indexDigits(table.count()));
})
print('store.digitIndex.build', digitIndex, 'ms')

const words = [
  '翠苑小区',
  '19900001234',
  '0012',
  'KTV',
  '喧哗,影响',
  'zmm',
  'JN·T',
  '柳泉',
  '号楼',
  '井盖',
  '1210',
  '不存在的词',
  '夜间',
  'JN-2012-004',
  '车牌',
  '12号楼',
]
const times = words.map((word) => ({
  word,
  ...spread(5, () => select({ queue: 'all', conditions: [], text: word }, newest, context)),
}))
for (const { word, p95 } of times) process.stderr.write(`search ${word}: ${p95.toFixed(1)} ms\n`)
atMost(
  'store.search.p95',
  times.map((one) => one.p95).toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0,
  30,
)
print('store.search.median', times.map((one) => one.median).toSorted((a, b) => a - b)[times.length >> 1] ?? 0, 'ms')
print('store.text.characters', table.text.size().characters / ROWS, 'characters per row')

const base = new Map(Array.from({ length: 1000 }, (_, index) => [index + 1, receivedRecord(index + 1)]))
const entries = Array.from({ length: 1000 }, (_, index) => ({
  numbered: {
    ...{ n: index + 1, saidAt: TEST_NOW, actor: { id: 'op1', name: '', role: 'operator' as const }, seenRevision: 1 },
    command: { kind: 'accept' as const, caseId: index + 1, classCode: '0101', urgency: 'normal' as const },
  },
  ...{ reached: 'journal' as const, refusal: null, dropped: false },
}))
const world = { ...worldOf(testReference), calendar: chinaCalendar }
print(
  'store.overlay.thousand',
  spread(5, () => replay({ entries, base, terminal: 't1', world, incomplete: false })).median,
  'ms',
)
const { heapUsed, arrayBuffers } = process.memoryUsage()
print('store.memory.arrays', arrayBuffers / 1e6, 'MB')
print('store.memory.heap', heapUsed / 1e6, 'MB')
