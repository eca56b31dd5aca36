// The store over the real IndexedDB of the real Electron: filling it from nothing, starting again with it, working with it.
// The gateway is a function in the page; what the link and the gateway cost is measured elsewhere.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { projectRoot } from '../../build/locations.ts'
import { resolveRuntime } from '../../build/runtime/resolve.ts'
import { electronSwitches } from '../../build/system/electron-switches.ts'
import type { Figures } from './store-disk/page.ts'

const ROWS = Number(process.env.STORE_BENCH_ROWS ?? 500_000)
const ANSWER = 'figures '
const LIMIT_MS = 600_000

const mainScript = `
const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.env.STORE_BENCH_PROFILE)
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false, sandbox: true } })
  await window.loadFile('index.html')
  const figures = await window.webContents.executeJavaScript(process.env.STORE_BENCH_CALL)
  const tab = app.getAppMetrics().find((one) => one.type === 'Tab')
  console.log(${JSON.stringify(ANSWER)} + JSON.stringify({ ...figures, workingSet: tab ? tab.memory.workingSetSize / 1024 : 0 }))
  app.quit()
}, (error) => { console.error(error); app.exit(1) })
`

async function prepare(folder: string): Promise<void> {
  await build({
    ...{ configFile: false, root: projectRoot, logLevel: 'error' },
    build: {
      ...{ outDir: folder, emptyOutDir: true, target: 'chrome130', minify: false },
      lib: {
        entry: join(projectRoot, 'tests/bench/store-disk/page.ts'),
        formats: ['iife'],
        name: 'storeDisk',
        fileName: () => 'page.js',
      },
    },
  })
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><script src="page.js"></script>')
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'store-disk', main: 'main.cjs' }))
  await writeFile(join(folder, 'main.cjs'), mainScript)
}

/** One process from start to end: a restart must be a real one. */
async function call(executable: string, folder: string, script: string): Promise<Figures> {
  const env = { ...process.env, STORE_BENCH_PROFILE: join(folder, 'profile'), STORE_BENCH_CALL: script }
  const run = promisify(execFile)
  const { stdout } = await run(executable, [...electronSwitches(process.env), '--disable-gpu', folder], {
    env,
    timeout: LIMIT_MS,
    maxBuffer: 64e6,
  })
  const line = stdout.split('\n').find((each) => each.startsWith(ANSWER))
  if (line === undefined) throw new Error('the page gave no figures')
  return JSON.parse(line.slice(ANSWER.length)) as Figures
}

function print(
  bench: string,
  value: number | undefined,
  unit: string,
  budget?: { readonly limit: number; readonly isFloor?: boolean },
): void {
  const figure = value ?? Number.NaN
  const met =
    budget === undefined ? undefined : budget.isFloor === true ? figure >= budget.limit : figure <= budget.limit
  const line = {
    bench,
    value: Math.round(figure * 100) / 100,
    unit,
    ...(budget === undefined ? {} : { budget: budget.limit, met }),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const folder = await mkdtemp(join(tmpdir(), 'store-disk-'))
try {
  await prepare(folder)
  const { executable } = await resolveRuntime()
  const filled = await call(executable, folder, `storeBench.fill(${ROWS})`)
  print('storeDisk.fill.store', filled.store, 'ms')
  print('storeDisk.fill.rowsPerSecond', (ROWS / (filled.store ?? 1)) * 1000, 'rows/s', { limit: 80_000, isFloor: true })
  print('storeDisk.fill.withParsing', (filled.store ?? 0) + (filled.parse ?? 0), 'ms', { limit: 25_000 })
  print('storeDisk.fill.firstPage', filled.first, 'ms', { limit: 2000 })
  const again = await call(executable, folder, `storeBench.restart(${ROWS})`)
  print('storeDisk.restart.firstRows', again.firstRows, 'ms')
  print('storeDisk.restart.allColumns', again.loaded, 'ms', { limit: 1500 })
  print('storeDisk.view.open', again.view, 'ms')
  print('storeDisk.command.median', again.giveMedian, 'ms')
  print('storeDisk.command.p95', again.giveP95, 'ms', { limit: 50 })
  print('storeDisk.case.openP95', again.openP95, 'ms')
  print('storeDisk.changes.thousand', again.thousand, 'ms', { limit: 100 })
  print('storeDisk.search.median', again.searchMedian, 'ms')
  print('storeDisk.search.p95', again.searchP95, 'ms', { limit: 30 })
  print('storeDisk.titleRanks', again.ranks, 'ms')
  print('storeDisk.digitIndex', again.digits, 'ms')
  print('storeDisk.memory.tab', again.workingSet, 'MB', { limit: 450 })
} finally {
  await rm(folder, { recursive: true, force: true })
}
