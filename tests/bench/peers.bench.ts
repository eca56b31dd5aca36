// What others would cost: Dexie with indexes, RxDB, PouchDB, AG Grid's client-side model, FlexSearch and MiniSearch, in the
// real Electron on the rows of the generator, in turn with ours. Peers would take many minutes at half a million rows, so
// both sides are given the fewer rows named in each line (`rows`); PEERS_ROWS and PEERS_BULK_ROWS set others.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preparePage, runPage, type Figures } from './peers/electron.ts'
import { spread } from './peers/measure.ts'

const ROWS = Number(process.env.PEERS_ROWS ?? 200_000)
const SEARCH_ROWS = Number(process.env.PEERS_SEARCH_ROWS ?? 100_000)
const BULK_ROWS = Number(process.env.PEERS_BULK_ROWS ?? 10_000)
const BULK_ROUNDS = 5

type Compared = {
  readonly bench: string
  readonly unit: string
  readonly rows: number
  readonly value: number
  readonly peer: { readonly name: string; readonly value: number }
  readonly budget: number
  /** More is better: rows a second. */
  readonly isFloor?: boolean
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** `ratio`: how many times better than the peer ours is. */
function print({ bench, unit, rows, value, peer, budget, isFloor = false }: Compared): void {
  const ratio = isFloor ? value / peer.value : peer.value / value
  const met = isFloor ? value >= budget : value <= budget
  const line = { bench, value: rounded(value), unit, rows, peer: { ...peer, value: rounded(peer.value) } }
  process.stdout.write(`${JSON.stringify({ ...line, ratio: rounded(ratio), budget, met })}\n`)
}

function one(figures: Figures, name: string): number {
  const value = figures[name]
  if (typeof value !== 'number') throw new Error(`no figure ${name}`)
  return value
}

function many(figures: Figures, name: string): readonly number[] {
  const value = figures[name]
  if (value === undefined || typeof value === 'number') throw new Error(`no figures ${name}`)
  return value
}

const folder = await mkdtemp(join(tmpdir(), 'peers-bench-'))
try {
  await bulk()
  await grid()
  await search()
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Each in a process and a profile of its own, forwards and backwards in turn. */
async function bulk(): Promise<void> {
  const names = ['bulk-ours', 'bulk-dexie', 'bulk-rxdb', 'bulk-pouchdb'] as const
  const pages = new Map<string, string>()
  for (const name of names) pages.set(name, await preparePage(folder, name))
  const measured = new Map<string, Figures[]>(names.map((name) => [name, []]))
  for (let round = 0; round < BULK_ROUNDS; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const profile = join(folder, `profile-${name}-${round}`)
      measured.get(name)?.push(await runPage(pages.get(name) ?? '', profile, BULK_ROWS))
      await rm(profile, { recursive: true, force: true })
    }
  }
  const median = (name: string, figure: string): number =>
    spread(
      (measured.get(name) ?? []).map((figures) => one(figures, figure)),
      0.5,
    )
  const rate = (name: string): number => (BULK_ROWS / median(name, 'spent')) * 1000
  const ours = rate('bulk-ours')
  for (const [name, peer] of [
    ['bulk-dexie', 'Dexie, six indexes'],
    ['bulk-rxdb', 'RxDB on Dexie, six indexes'],
    ['bulk-pouchdb', 'PouchDB'],
  ] as const) {
    print({
      ...{ bench: 'peers.bulk', unit: 'rows/s', rows: BULK_ROWS, value: ours, budget: 80_000, isFloor: true },
      peer: { name: peer, value: rate(name) },
    })
  }
  print({
    ...{ bench: 'peers.bootstrap', unit: 'rows/s', rows: BULK_ROWS, value: ours, budget: 20_000, isFloor: true },
    peer: {
      name: 'PouchDB replication, two databases on this machine',
      value: 1000 / median('bulk-pouchdb', 'replication'),
    },
  })
  print({
    ...{ bench: 'peers.reopen', unit: 'ms', rows: BULK_ROWS, value: median('bulk-ours', 'reopen'), budget: 1500 },
    peer: { name: 'Dexie, all rows read in pages', value: median('bulk-dexie', 'reopen') },
  })
  print({
    ...{ bench: 'peers.command.p95', unit: 'ms', rows: BULK_ROWS, value: median('bulk-ours', 'put'), budget: 50 },
    peer: { name: 'Dexie, one strict put alone', value: median('bulk-dexie', 'put') },
  })
}

async function grid(): Promise<void> {
  const page = await preparePage(folder, 'ag-grid')
  const figures = await runPage(page, join(folder, 'profile-grid'), ROWS)
  for (const [what, budget] of [
    ['sort', 80],
    ['filter', 50],
    ['search', 30],
    ['changes', 100],
  ] as const) {
    const [ours, theirs] = [many(figures, `${what}.ours`), many(figures, `${what}.theirs`)]
    const name = what === 'search' ? 'AG Grid quick filter' : 'AG Grid client-side'
    for (const [suffix, share] of [
      ['median', 0.5],
      ['p95', 0.95],
    ] as const) {
      print({
        ...{ bench: `peers.${what}.${suffix}`, unit: 'ms', rows: ROWS, value: spread(ours, share), budget },
        peer: { name, value: spread(theirs, share) },
      })
    }
  }
  process.stdout.write(
    `${JSON.stringify({ bench: 'peers.agGrid.load', value: rounded(one(figures, 'load')), unit: 'ms', rows: ROWS })}\n`,
  )
  process.stdout.write(
    `${JSON.stringify({ bench: 'peers.agGrid.heap', value: rounded(one(figures, 'gridHeap')), unit: 'MB', rows: ROWS })}\n`,
  )
}

async function search(): Promise<void> {
  const page = await preparePage(folder, 'search')
  const figures = await runPage(page, join(folder, 'profile-search'), SEARCH_ROWS)
  for (const [short, name] of [
    ['flex', 'FlexSearch'],
    ['mini', 'MiniSearch'],
  ] as const) {
    for (const [suffix, share] of [
      ['median', 0.5],
      ['p95', 0.95],
    ] as const) {
      print({
        ...{ bench: `peers.search.${suffix}`, unit: 'ms', rows: SEARCH_ROWS, budget: 30 },
        value: spread(many(figures, `${short}.ours`), share),
        peer: { name, value: spread(many(figures, `${short}.theirs`), share) },
      })
    }
    const [build, heap] = [rounded(one(figures, `${short}.build`)), rounded(one(figures, `${short}.heap`))]
    process.stdout.write(
      `${JSON.stringify({ bench: `peers.${short}.build`, value: build, unit: 'ms', rows: SEARCH_ROWS })}\n`,
    )
    process.stdout.write(
      `${JSON.stringify({ bench: `peers.${short}.heap`, value: heap, unit: 'MB', rows: SEARCH_ROWS })}\n`,
    )
  }
  for (const [short, name] of [
    ['flex', 'FlexSearch'],
    ['mini', 'MiniSearch'],
  ] as const) {
    print({
      ...{ bench: 'peers.search.exact', unit: 'share', rows: SEARCH_ROWS, budget: 1, isFloor: true },
      value: one(figures, 'our.exact'),
      peer: { name, value: one(figures, `${short}.exact`) },
    })
  }
}
