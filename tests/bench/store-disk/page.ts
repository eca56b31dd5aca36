// Runs inside a window of the real Electron: the store over the real IndexedDB, with a gateway that is a function.
import { openStore, type Store } from '../../../renderer/store/store.ts'
import { splitRecords } from '../../../renderer/store/storage/split-records.ts'
import { createSources } from '../../../renderer/store/views/sources.ts'
import { openView } from '../../../renderer/store/views/views.ts'
import { select } from '../../../renderer/store/query/run.ts'
import { openCase } from '../../../renderer/store/cases.ts'
import { createMainSide, testActor } from '../../../renderer/store/testing/main-side.ts'
import {
  createRandom,
  randomRecord,
  receivedRecord,
  TEST_NOW,
  testStatus,
} from '../../../renderer/store/testing/records.ts'
import { testReference } from '../../../renderer/store/testing/reference.ts'

const PAGE = 4000
const key = Uint8Array.from({ length: 32 }, (_, index) => index)
const main = createMainSide()

export type Figures = Readonly<Record<string, number>>

declare global {
  interface Window {
    storeBench: {
      readonly fill: (rows: number) => Promise<Figures>
      readonly restart: (rows: number) => Promise<Figures>
    }
  }
}

async function open(onRows: (slots: ReadonlySet<number>) => void): Promise<Store> {
  const welcome = {
    kind: 'welcome',
    key: key.slice(),
    terminal: 't1',
    actor: testActor,
    database: 'bench',
    journal: { last: 0, acknowledged: 0 },
  } as const
  const nothing = (): void => undefined
  const listeners = {
    rowsChanged: onRows,
    allChanged: nothing,
    statusChanged: nothing,
    referenceChanged: nothing,
    commandAdded: nothing,
  }
  return openStore({ welcome, mainPort: main.port, clock: () => TEST_NOW, listeners })
}

/** Bootstrap from texts as the gateway sends them; making the texts is not counted. */
async function fill(rows: number): Promise<Figures> {
  const store = await open(() => undefined)
  await store.load()
  await store.sync.setReference(testReference)
  const random = createRandom(1)
  const spent = { parse: 0, store: 0, first: 0, characters: 0 }
  for (let before = rows + 1; before > 1; before -= PAGE) {
    const first = Math.max(1, before - PAGE)
    const made = Array.from({ length: before - first }, (_, index) => randomRecord(before - 1 - index, random))
    const next = first === 1 ? null : first
    const body = JSON.stringify({
      epoch: 'e1',
      position: 1,
      confirmed: 0,
      next,
      total: rows,
      status: testStatus,
      records: made,
    })
    made.length = 0
    spent.characters += body.length
    const start = performance.now()
    const page = JSON.parse(body) as Parameters<Store['sync']['applySnapshotPage']>[0]
    const parsed = performance.now()
    const texts = splitRecords(body, page.records)
    const withTexts = { ...page, texts }
    await store.sync.applySnapshotPage(withTexts)
    spent.parse += parsed - start
    spent.store += performance.now() - parsed
    if (spent.first === 0) spent.first = performance.now() - start
  }
  store.close()
  return { ...spent, rows }
}

function spread(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

async function restart(rows: number): Promise<Figures> {
  const start = performance.now()
  let firstRows = 0
  const store = await open(() => {
    if (firstRows === 0) firstRows = performance.now() - start
  })
  const marks = performance.now() - start
  await store.load()
  const loaded = performance.now() - start
  const sources = createSources(store.base)
  const view = await timed(() => openView('v', { queue: 'all', conditions: [], text: '', order: [] }, sources.source()))
  const gives: number[] = []
  for (let at = 0; at < 60; at += 1) {
    const record = receivedRecord(rows + 1 + at)
    await store.sync.applyChanges({
      epoch: 'e1',
      next: 2 + at,
      confirmed: 0,
      records: [record] as never,
      status: testStatus,
    })
    gives.push(
      await timed(() => store.give({ kind: 'accept', caseId: record.state.id, classCode: '0101', urgency: 'normal' })),
    )
  }
  const opens: number[] = []
  for (let at = 0; at < 40; at += 1)
    opens.push(await timed(() => openCase(store.base, 1 + Math.floor((rows * at) / 40))))
  const random = createRandom(7)
  const thousand = Array.from({ length: 1000 }, (_, index) => randomRecord(rows - index * 3, random))
  const page = { epoch: 'e1', next: 1000, confirmed: 0, records: thousand as never, status: testStatus }
  const thousandMs = await timed(() => store.sync.applyChanges(page))
  const digits = await timed(() => {
    while (store.base.table.text.indexDigits(store.base.table.count()));
  })
  const ranks = await timed(() => store.base.titleRanks.prepare())
  const searches: number[] = []
  const words = [
    '翠苑小区',
    '19900001234',
    '0012',
    'ktv',
    '喧哗',
    'zmm',
    '柳泉',
    '井盖',
    '1210',
    '不存在的词',
    '夜间',
    'jn-2012-004',
    '车牌',
    '12号楼',
    '001',
    '青石家园噪声',
  ]
  for (const text of [...words, ...words, ...words]) {
    const { context, newest } = sources.source()
    searches.push(await timed(() => select({ queue: 'all', conditions: [], text }, newest(), context)))
  }
  const memory =
    (performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0
  store.close()
  return {
    ...{ marks, firstRows, loaded, view, digits, ranks, thousand: thousandMs, heap: memory / 1e6 },
    ...{
      giveMedian: spread(gives, 0.5),
      giveP95: spread(gives, 0.95),
      openMedian: spread(opens, 0.5),
      openP95: spread(opens, 0.95),
    },
    ...{ searchMedian: spread(searches, 0.5), searchP95: spread(searches, 0.95) },
  }
}

window.storeBench = { fill, restart }
