import { createTable } from '../../../renderer/store/columns/table.ts'
import { decodeSegment, encodeSegment } from '../../../renderer/store/storage/segment.ts'
import { createSources } from '../../../renderer/store/views/sources.ts'
import { openView } from '../../../renderer/store/views/views.ts'
import { timed } from './clock.ts'
import { openBenchStore } from './open.ts'

export async function restart() {
  const start = performance.now()
  let firstRows = 0
  const store = await openBenchStore(() => {
    if (firstRows === 0) firstRows = performance.now() - start
  })
  await store.load()
  const loaded = performance.now() - start
  const rows = store.base.table.count()
  store.close()
  return { rows, firstRows, loaded }
}

const SETTLES_MS = 3000

/** Everything in memory that a desk has after some minutes: rows, indexes, ranks, counts, a list; then a moment's rest. */
export async function rest() {
  const store = await openBenchStore()
  await store.load()
  const { table, titleRanks } = store.base
  while (table.text.index(table.count(), Infinity));
  titleRanks.prepare()
  const sources = createSources(store.base)
  sources.timePassed()
  openView('v', { queue: 'allOpen', conditions: [], text: '', order: [] }, sources.source())
  await new Promise((resolve) => {
    setTimeout(resolve, SETTLES_MS)
  })
  return { rows: table.count(), textBytes: table.text.size().bytes, indexBytes: table.text.indexBytes() }
}

/** What each stage of a start costs by itself: microseconds per row. */
export async function startStages() {
  const store = await openBenchStore()
  const { vault } = store.base
  const segments = (await vault.database.tables.columns.toCollection().primaryKeys()) as number[]
  const table = createTable()
  const spent = { get: 0, open: 0, decode: 0, encode: 0 }
  let bytes = 0
  for (const segment of segments) {
    spent.get += await timed(() => vault.database.tables.columns.get(segment))
    spent.open += await timed(() => vault.read('columns', [segment]))
    const [plain] = await vault.read('columns', [segment])
    if (plain === undefined) throw new Error('a segment does not open')
    bytes += plain.length
    const first = table.count()
    spent.decode += await timed(() => decodeSegment(table, plain))
    const slots = Int32Array.from({ length: table.count() - first }, (_, index) => first + index)
    spent.encode += await timed(() => encodeSegment(table, slots, new Map()))
  }
  const rows = table.count()
  store.close()
  const each = Object.entries(spent).map(([stage, all]) => [stage, (all * 1000) / rows] as const)
  return { ...Object.fromEntries(each), bytes: bytes / rows }
}
