// The whole application with half a million cases: it fetches them from a real gateway on PostgreSQL, is started again over
// its own profile, and is worked with through its own screen. DESK_BENCH_ROWS makes it smaller.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import pg from 'pg'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { type Desk, launchDesk } from '../e2e/fixtures/launch.ts'
import { start } from '../gateway/support/gateways.ts'
import { startPostgres } from '../gateway/support/postgres.ts'
import { spawnGateway } from '../gateway/support/spawned-gateway.ts'
import { ENROLMENT_CODE } from '../gateway/support/terminal.ts'
import { changeCases, fillLedger } from './desk/ledger.ts'
import { accepted, armAccept, armClick, memory, painted, scroll, watchRows, type Accepted } from './desk/screen.ts'
import { createBenchCases } from './generator/cases.ts'
import { preparePage, runPage } from './peers/electron.ts'

const ROWS = Number(process.env.DESK_BENCH_ROWS ?? 500_000)
const SORTED = ['no', 'receivedAt', 'appellant', 'title', 'status', 'dueAt']
const SORTS_EACH = 4
const FRAMES = 240
const CHANGED = 1000
const ROUNDS = 5
const ACCEPTED = 30
const LIMIT_MS = 400_000
const ROW = '.ag-row [col-id="no"]'
const CURSOR = '.ag-row.is-cursor [col-id="no"]'

type Budget = { readonly limit: number }

function print(bench: string, value: number, unit: string, budget?: Budget): void {
  const line = { bench, value: Math.round(value * 100) / 100, unit }
  const whole = budget === undefined ? line : { ...line, budget: budget.limit, met: value <= budget.limit }
  process.stdout.write(`${JSON.stringify(whole)}\n`)
}

function share(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * part) - 1)] ?? Number.NaN
}

function printSpread(bench: string, times: readonly number[], limit: number): void {
  print(`${bench}.median`, share(times, 0.5), 'ms')
  print(`${bench}.p95`, share(times, 0.95), 'ms', { limit })
}

async function signIn(page: Page): Promise<void> {
  await page.fill('input[name="account"]', 'ma')
  await page.fill('input[name="password"]', 'demo-ma-2012')
  await page.press('input[name="password"]', 'Enter')
}

async function firstRows(page: Page): Promise<void> {
  await page.waitForFunction((what) => (document.querySelector(what)?.textContent ?? '') !== '', CURSOR, {
    timeout: LIMIT_MS,
    polling: 'raf',
  })
}

/** The rail counts every case. */
async function allRows(page: Page): Promise<void> {
  const isThere = (rows: number): boolean =>
    [...document.querySelectorAll('.rail-count')].some((each) => Number(each.textContent?.replaceAll(',', '')) >= rows)
  await page.waitForFunction(isThere, ROWS, { timeout: LIMIT_MS, polling: 50 })
}

async function since(began: number, what: () => Promise<void>): Promise<number> {
  await what()
  return performance.now() - began
}

/** Typing a password is the person's time: counted is the launch up to the sign-in, and from Enter on. */
async function launched(
  profile: string,
): Promise<{ readonly desk: Desk; readonly toSignIn: number; readonly entered: number }> {
  const began = performance.now()
  const desk = await launchDesk({ profile })
  // tsx names the functions that are sent to the page.
  await desk.page.evaluate('globalThis.__name = (named) => named')
  await desk.page.waitForSelector('input[name="password"]')
  const toSignIn = performance.now() - began
  const entered = performance.now()
  await signIn(desk.page)
  return { desk, toSignIn, entered }
}

async function measureBootstrap(profile: string): Promise<void> {
  const { desk, entered } = await launched(profile)
  try {
    print('desk.bootstrap.firstRows', await since(entered, () => firstRows(desk.page)), 'ms', { limit: 2000 })
    print('desk.bootstrap.all', await since(entered, () => allRows(desk.page)), 'ms', { limit: 25_000 })
  } finally {
    await desk.close()
  }
}

async function measureStart(profile: string): Promise<Desk> {
  const { desk, toSignIn, entered } = await launched(profile)
  const rows = await since(entered, () => firstRows(desk.page))
  print('desk.start.signIn', toSignIn, 'ms')
  print('desk.start.firstRows', toSignIn + rows, 'ms', { limit: 2500 })
  print('desk.start.allRows', await since(entered, () => allRows(desk.page)), 'ms after Enter')
  return desk
}

async function measureSorts(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (const column of SORTED) {
    for (let turn = 0; turn < SORTS_EACH; turn += 1) {
      await armClick(page, ROW)
      await page.click(`.ag-header-cell[col-id="${column}"]`)
      times.push(await painted(page))
    }
  }
  return times
}

async function measureChanges(page: Page, client: pg.Client, now: number): Promise<void> {
  const cases = createBenchCases(ROWS, 1, now)
  const times: number[] = []
  const tasks: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const word = `改${round}`
    const records = cases
      .range(ROWS - CHANGED + 1, ROWS)
      .map((record) => withWord(cases.again(record, round + 1), word))
    const seen = watchRows(page, word)
    await changeCases(client, records)
    const told = Date.now()
    const { at, longTasks } = await seen
    times.push(at - told)
    tasks.push(...longTasks)
  }
  printSpread('desk.thousandChanges.painted', times, 100)
  print('desk.thousandChanges.longestTask', Math.max(0, ...tasks), 'ms', { limit: 50 })
}

/** In front, where no column cuts it off. */
function withWord(record: CaseRecord, word: string): CaseRecord {
  return { ...record, appeals: record.appeals.map((appeal) => ({ ...appeal, title: `${word}${appeal.title}` })) }
}

/** A case that nothing suggests a class for opens a panel: it is left alone and does not count. */
async function measureHands(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('j')
  await page.waitForFunction(
    (what) => document.querySelector(what)?.closest('.ag-row')?.textContent?.includes('待受理') === true,
    CURSOR,
  )
  const times: Accepted[] = []
  for (let turn = 0; turn < ACCEPTED; turn += 1) {
    await armAccept(page, CURSOR)
    await page.keyboard.press('a')
    const time = await accepted(page)
    if (time !== null) {
      times.push(time)
      continue
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
  }
  print('desk.accept.measured', times.length, `of ${ACCEPTED} presses`)
  const nextRow = times.map((each) => each.nextRow)
  const saved = times.map((each) => each.saved)
  printSpread('desk.accept.nextRow', nextRow, 50)
  printSpread('desk.accept.saved', saved, 50)
}

const now = Date.now()
const folder = await mkdtemp(join(tmpdir(), 'desk-bench-'))
const server = await startPostgres({ shared_buffers: '256MB', max_wal_size: '4GB', checkpoint_timeout: '30min' })
const url = await server.create()
const client = new pg.Client({ connectionString: url })
try {
  await (await start({ store: { kind: 'server', url } })).stop()
  await client.connect()
  await fillLedger(client, createBenchCases(ROWS, 1, now))
  const gateway = await spawnGateway('--database', url)
  try {
    const configuration = { gateway: { url: gateway.url }, enrolmentCode: ENROLMENT_CODE, terminalName: 'bench' }
    await writeFile(
      join(folder, 'minsheng-desk.yaml'),
      JSON.stringify({ desk: { ...configuration, allowBasicKeyStore: true } }),
    )
    print('desk.rows', ROWS, 'cases')
    print('desk.load', loadavg()[0] ?? 0, 'processes waiting before the runs')
    const bare = await measureBare()
    await measureBootstrap(folder)
    const desk = await measureStart(folder)
    try {
      await printMemory(desk.app, 'afterStart')
      await work(desk, bare)
    } finally {
      await desk.close()
    }
    print('desk.load', loadavg()[0] ?? 0, 'processes waiting after the runs')
  } finally {
    gateway.child.kill('SIGTERM')
  }
} finally {
  await client.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

type Bare = { readonly frames: readonly number[]; readonly redraws: readonly number[] }

async function measureBare(): Promise<Bare> {
  const page = await preparePage(folder, 'bare-grid')
  const { frames = [], redraws = [] } = await runPage(page, join(folder, 'bare-profile'), ROWS)
  return { frames: [frames].flat(), redraws: [redraws].flat() }
}

async function work({ app, page }: Desk, bare: Bare): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('x')
  printBeside('desk.sort.painted', await measureSorts(page), bare.redraws, 80)
  await page.keyboard.press('Home')
  await page.waitForFunction((what) => document.querySelector(what)?.closest('[row-index="0"]') !== null, CURSOR)
  printBeside('desk.scroll.frame', await scroll(page, FRAMES), bare.frames, 18)
  // The latest first: these are the ones that change.
  for (let turn = 0; turn < 2; turn += 1) {
    await armClick(page, ROW)
    await page.click('.ag-header-cell[col-id="no"]')
    await painted(page)
  }
  await page.keyboard.press('Home')
  await measureChanges(page, client, now)
  await measureHands(page)
  await printMemory(app, 'afterWork')
}

/** Right after the start the rows alone; later what search, orders and the finder of repeats have made of them, and garbage. */
async function printMemory(app: Desk['app'], when: 'afterStart' | 'afterWork'): Promise<void> {
  const { window, all } = await memory(app)
  print(`desk.memory.${when}.windowAndStore`, window.shared ?? window.workingSets, 'MB', { limit: 450 })
  print(`desk.memory.${when}.windowAndStore.workingSets`, window.workingSets, 'MB')
  print(`desk.memory.${when}.all`, all.shared ?? all.workingSets, 'MB', { limit: 900 })
}

/** Beside a bare list of the same size in the same Electron: drawing without a graphics card has its own floor. */
function printBeside(bench: string, own: readonly number[], bare: readonly number[], limit: number): void {
  for (const [suffix, part] of [
    ['median', 0.5],
    ['p95', 0.95],
  ] as const) {
    const [value, theirs] = [share(own, part), share(bare, part)]
    const peer = { name: 'AG Grid, infinite rows of plain text', value: Math.round(theirs * 100) / 100 }
    const budget = part === 0.95 ? { budget: limit, met: value <= limit } : {}
    const line = { bench: `${bench}.${suffix}`, value: Math.round(value * 100) / 100, unit: 'ms' }
    process.stdout.write(
      `${JSON.stringify({ ...line, peer, ratio: Math.round((theirs / value) * 100) / 100, ...budget })}\n`,
    )
  }
}
