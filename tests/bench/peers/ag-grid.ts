// AG Grid's client-side row model with every row in it, against the columns of this project, in the same page.
import { AllCommunityModule, createGrid, ModuleRegistry, type ColDef, type GridApi } from 'ag-grid-community'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { FieldId } from '../../../renderer/store/query/query.ts'
import { createBenchCases } from '../generator/cases.ts'
import { createOurRows } from './in-memory.ts'
import { heapAtRest, inTurn, timed, type Run } from './measure.ts'
import { flatRow, pagesOf, type FlatRow } from './rows.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const ROUNDS = 5
const CHANGED = 1000

const columns: ColDef<FlatRow>[] = [
  ...(['no', 'network', 'appellant', 'title', 'classCode', 'place', 'lead', 'urgency'] as const).map((field) => ({
    field,
  })),
  ...(['channel', 'status'] as const).map((field) => ({ field, filter: 'agTextColumnFilter' })),
  ...(['receivedAt', 'dueAt'] as const).map((field) => ({ field, filter: 'agNumberColumnFilter' })),
  { field: 'text', hide: true },
]

function openGrid(rowData: FlatRow[]): GridApi<FlatRow> {
  const host = document.createElement('div')
  host.style.cssText = 'width: 1500px; height: 800px'
  document.body.append(host)
  return createGrid<FlatRow>(host, {
    columnDefs: columns,
    rowData,
    getRowId: ({ data }) => `${data.id}`,
    animateRows: false,
  })
}

const sorted: readonly (readonly [FieldId, keyof FlatRow])[] = [
  ['dueAt', 'dueAt'],
  ['title', 'title'],
  ['channel', 'channel'],
]

const run: Run = async (rows) => {
  const flat: FlatRow[] = []
  const empty = await heapAtRest()
  for (const records of pagesOf(rows)) for (const record of records) flat.push(flatRow(record))
  let api: GridApi<FlatRow> | null = null
  const load = await timed(() => {
    api = openGrid(flat)
  })
  const grid = api as unknown as GridApi<FlatRow>
  const gridHeap = (await heapAtRest()) - empty

  const our = createOurRows()
  for (const records of pagesOf(rows)) our.put(records)
  our.settle()

  const figures: Record<string, number | readonly number[]> = { load, gridHeap }
  const sorts: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  for (const [field, colId] of sorted) {
    const times = await inTurn(
      ROUNDS,
      (round) => our.sort([{ field, descending: round % 2 === 0 }]),
      (round) =>
        grid.applyColumnState({
          state: [{ colId, sort: round % 2 === 0 ? 'desc' : 'asc' }],
          defaultState: { sort: null },
        }),
    )
    sorts.ours.push(...times.ours)
    sorts.theirs.push(...times.theirs)
  }
  figures['sort.ours'] = sorts.ours
  figures['sort.theirs'] = sorts.theirs
  grid.applyColumnState({ defaultState: { sort: null } })

  const half = flat[Math.floor(rows / 2)]?.receivedAt ?? 0
  const channels = [...new Set(flat.slice(0, 5000).map(({ channel }) => channel))]
  const filters = await inTurn(
    ROUNDS * 2,
    (round) => {
      const channel = channels[round % channels.length] ?? ''
      const conditions = [
        { field: 'channel', op: 'is', values: [channel] },
        { field: 'receivedAt', op: 'within', from: half, to: null },
      ] as const
      return our.filter({ conditions })
    },
    (round) => {
      const channel = channels[round % channels.length] ?? ''
      grid.setFilterModel({
        channel: { filterType: 'text', type: 'equals', filter: channel },
        receivedAt: { filterType: 'number', type: 'greaterThanOrEqual', filter: half },
      })
    },
  )
  figures['filter.ours'] = filters.ours
  figures['filter.theirs'] = filters.theirs
  grid.setFilterModel(null)

  const pieces = flat.filter((_, at) => at % Math.ceil(rows / 12) === 7).map(({ text }) => text.slice(6, 9))
  const searches = await inTurn(
    pieces.length - 1,
    (round) => our.filter({ text: pieces[round] ?? '' }),
    (round) => grid.setGridOption('quickFilterText', pieces[round] ?? ''),
  )
  figures['search.ours'] = searches.ours
  figures['search.theirs'] = searches.theirs
  grid.setGridOption('quickFilterText', '')

  // As on a desk: the list has an order that changes must be fitted into.
  grid.applyColumnState({ state: [{ colId: 'dueAt', sort: 'asc' }], defaultState: { sort: null } })
  const view = our.view()
  const batches = changesOf(rows)
  const changes = await inTurn(
    ROUNDS,
    (round) => our.change(batches[round] ?? [], view),
    (round) => grid.applyTransaction({ update: (batches[round] ?? []).map(flatRow) }),
  )
  figures['changes.ours'] = changes.ours
  figures['changes.theirs'] = changes.theirs
  return figures
}

/** A thousand changed cases for each round and the one that warms up. */
function changesOf(rows: number): readonly (readonly CaseRecord[])[] {
  const cases = createBenchCases(rows)
  const some = cases.range(1, Math.min(rows, CHANGED * 2)).slice(0, CHANGED)
  return Array.from({ length: ROUNDS + 1 }, (_, round) =>
    some.map((record) => ({
      ...record,
      state: { ...record.state, urges: round, revision: record.state.revision + round },
    })),
  )
}

window.peer = { run }
