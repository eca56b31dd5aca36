// A store with everything in it, at work: what windows ask, what the gateway sends, what hands do. Times in milliseconds.
import { DAY } from '#shared/domain/core/instants.ts'
import { openCase } from '../../../renderer/store/cases.ts'
import type { Query } from '../../../renderer/store/query/query.ts'
import { fieldNames } from '../../../renderer/store/query/fields.ts'
import { countFacets, select } from '../../../renderer/store/query/run.ts'
import { countGroups, sumRows } from '../../../renderer/store/query/groups.ts'
import type { Store } from '../../../renderer/store/store.ts'
import { parseChanges } from '../../../renderer/store/sync/parse-answer.ts'
import { createSources, type Sources } from '../../../renderer/store/views/sources.ts'
import { openView, rowsOf } from '../../../renderer/store/views/views.ts'
import { BENCH_EPOCH, BENCH_NOW, benchStatus, createBenchCases } from '../generator/cases.ts'
import { timed } from './clock.ts'
import { openBenchStore } from './open.ts'
import { searchedWords } from './words.ts'

const RUNS = 5
const ROWS_SHOWN = 60
/** As changes/maintain.ts gives them. */
const PIECE_MS = 6

const filters: readonly Pick<Query, 'queue' | 'conditions' | 'text'>[] = [
  { queue: 'allOpen', conditions: [], text: '' },
  { queue: 'redCard', conditions: [], text: '' },
  { queue: 'all', conditions: [{ field: 'network', op: 'is', values: ['government'] }], text: '' },
  { queue: 'all', conditions: [{ field: 'class', op: 'is', values: ['01'] }], text: '' },
  { queue: 'all', conditions: [{ field: 'appellant', op: 'is', values: ['王'] }], text: '' },
  {
    queue: 'allOpen',
    conditions: [
      { field: 'branch', op: 'is', values: ['jn-370102'] },
      { field: 'receivedAt', op: 'within', from: BENCH_NOW - 30 * DAY, to: null },
      { field: 'status', op: 'isNot', values: ['handling', 'visiting'] },
    ],
    text: '',
  },
  {
    queue: 'all',
    conditions: [
      { field: 'street', op: 'is', values: ['370102001', '370103002'] },
      { field: 'urgency', op: 'is', values: ['urgent', 'critical'] },
      { field: 'dueAt', op: 'within', from: null, to: BENCH_NOW },
    ],
    text: '',
  },
]

/** From the question to the rows of one screen, as `view.open` does it. */
function view(sources: Sources, query: Query): void {
  const source = sources.source()
  rowsOf(openView('v', query, source), 0, ROWS_SHOWN, source)
}

async function repeated(run: () => unknown): Promise<readonly number[]> {
  const times: number[] = []
  for (let at = 0; at < RUNS; at += 1) times.push(await timed(run))
  return times
}

async function measureSorts(sources: Sources) {
  const everything = { queue: 'all' as const, conditions: [], text: '' }
  const sorts: number[] = []
  for (const field of fieldNames)
    sorts.push(...(await repeated(() => view(sources, { ...everything, order: [{ field, descending: false }] }))))
  const both = await repeated(() =>
    view(sources, {
      ...everything,
      order: [
        { field: 'street', descending: false },
        { field: 'dueAt', descending: true },
      ],
    }),
  )
  return { sorts, sortByTwo: both }
}

async function measureFilters(sources: Sources) {
  const times: number[] = []
  for (const filter of filters) times.push(...(await repeated(() => view(sources, { ...filter, order: [] }))))
  const { context, newest } = sources.source()
  const fields = ['channel', 'network', 'class', 'branch', 'station', 'officer', 'status', 'card'] as const
  return {
    filters: times,
    counts: await repeated(() => sources.timePassed()),
    facets: await repeated(() => countFacets(newest(), fields, context)),
    groups: await repeated(() => countGroups(newest(), ['branch', 'class'], context)),
    sums: await repeated(() => sumRows(newest(), context)),
  }
}

async function measureSearches(store: Store, sources: Sources) {
  const searches: number[] = []
  const slowest: (readonly [string, number, number])[] = []
  for (const text of searchedWords(store)) {
    const { context, newest } = sources.source()
    let found = 0
    const times = await repeated(() => {
      found = select({ queue: 'all', conditions: [], text }, newest(), context).length
    })
    searches.push(...times)
    slowest.push([text, Math.round(Math.max(...times)), found])
  }
  return { searches, slowest: slowest.toSorted((a, b) => b[1] - a[1]).slice(0, 12) }
}

/** A thousand changed cases among the latest forty thousand, as one answer of the gateway. */
function changesBody(rows: number, round: number): string {
  const cases = createBenchCases(rows)
  const latest = cases.range(Math.max(1, rows - 1999), rows)
  const records = latest.filter((_, index) => index % 2 === round % 2).map((record) => cases.again(record, round))
  return JSON.stringify({
    records,
    ...{ epoch: BENCH_EPOCH, next: 2 + round, confirmed: 0, mark: { position: 2 + round, hash: 'a'.repeat(64) } },
    status: benchStatus,
  })
}

async function measureChanges(store: Store, sources: Sources, rows: number) {
  const parse: number[] = []
  const apply: number[] = []
  const shown: number[] = []
  const source = sources.source()
  const open = openView('v', { queue: 'allOpen', conditions: [], text: '', order: [] }, source)
  for (let round = 0; round < RUNS; round += 1) {
    const body = changesBody(rows, round)
    let page: ReturnType<typeof parseChanges> | null = null
    parse.push(await timed(() => (page = parseChanges(body))))
    apply.push(await timed(() => (page === null ? null : store.sync.applyChanges(page))))
    shown.push(await timed(() => rowsOf(open, 0, ROWS_SHOWN, sources.source())))
  }
  return { changesParsed: parse, changesApplied: apply, changesShown: shown }
}

async function measureHands(store: Store, rows: number) {
  const gives: number[] = []
  const opens: number[] = []
  const cases = createBenchCases(rows)
  const waiting = cases.range(rows - 999, rows).filter(({ state }) => state.status === 'received')
  for (const { state } of waiting.slice(0, 60))
    gives.push(
      await timed(() => store.give({ kind: 'accept', caseId: state.id, classCode: '010101', urgency: 'normal' })),
    )
  for (let at = 0; at < 60; at += 1)
    opens.push(await timed(() => openCase(store.base, 1 + Math.floor((rows * at) / 60))))
  return { gives, opens }
}

/** What the store does when nobody waits: how long one piece may hold up a key press, and all of it. */
async function prepareIndexes(store: Store) {
  const { table, titleRanks } = store.base
  const pieces: number[] = []
  for (let more = true; more;)
    pieces.push(await timed(() => (more = table.text.index(table.count(), performance.now() + PIECE_MS))))
  const titles = await timed(() => titleRanks.prepare())
  return { indexPieces: pieces, indexBytes: table.text.indexBytes(), titleRanks: titles }
}

export async function work(rows: number) {
  const store = await openBenchStore()
  await store.load()
  const sources = createSources(store.base)
  const indexes = await prepareIndexes(store)
  const figures = {
    ...indexes,
    ...(await measureSorts(sources)),
    ...(await measureFilters(sources)),
    ...(await measureSearches(store, sources)),
    ...(await measureChanges(store, sources, rows)),
    ...(await measureHands(store, rows)),
    textBytes: store.base.table.text.size().bytes / rows,
  }
  return figures
}
