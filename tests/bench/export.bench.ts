// Half a million rows into a CSV and a workbook: from the columns of the store in a window of the real Electron, through the
// port, by the product's own writers, onto the disk. Seconds, and the memory of both processes at its highest.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build, type InlineConfig } from 'vite'
import type { ExportState } from '#shared/ipc/export.ts'
import { projectRoot } from '../../build/locations.ts'
import { resolveRuntime } from '../../build/runtime/resolve.ts'
import { electronSwitches } from '../../build/system/electron-switches.ts'

const ROWS = Number(process.env.EXPORT_BENCH_ROWS ?? 500_000)
const LIMIT_MS = 400_000
const BUDGET_MB = 512

const preload = `
const { ipcRenderer } = require('electron')
ipcRenderer.on('port', (event) => window.postMessage('port', '*', event.ports))
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('port'))
`

type Figures = {
  readonly format: 'csv' | 'xlsx'
  readonly state: ExportState
  readonly seconds: number
  /** The longest time for which the main process did nothing else, ms. */
  readonly lag: number
  readonly before: { readonly main: number; readonly tab: number }
  readonly mainPeak: number
  readonly tabPeak: number
  readonly bothPeak: number
}

function config(outDir: string, other: InlineConfig): InlineConfig {
  return { configFile: false, root: projectRoot, logLevel: 'error', ...other, build: { outDir, ...other.build } }
}

async function prepare(folder: string): Promise<void> {
  const common = { emptyOutDir: false, minify: false } as const
  await build(
    config(folder, {
      ssr: { target: 'node', noExternal: true, external: ['electron'] },
      build: {
        ...common,
        ssr: join(projectRoot, 'tests/bench/export/main.ts'),
        target: 'node20',
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs' } },
      },
    }),
  )
  const lib = { entry: join(projectRoot, 'tests/bench/export/page.ts'), formats: ['iife' as const], name: 'exportPage' }
  await build(
    config(folder, {
      resolve: { conditions: ['browser'] },
      build: { ...common, target: 'chrome130', lib: { ...lib, fileName: () => 'page.js' } },
    }),
  )
  await writeFile(join(folder, 'preload.cjs'), preload)
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><script src="page.js"></script>')
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'export-bench', main: 'main.cjs' }))
}

async function measure(folder: string): Promise<readonly Figures[]> {
  const { executable } = await resolveRuntime()
  const env = { ...process.env, EXPORT_BENCH_FOLDER: folder, EXPORT_BENCH_ROWS: String(ROWS) }
  const words = [...electronSwitches(process.env), '--disable-gpu', '--js-flags=--expose-gc', join(folder, 'app')]
  const { stdout } = await promisify(execFile)(executable, words, { env, timeout: LIMIT_MS, maxBuffer: 64e6 })
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('figures '))
    .map((line) => JSON.parse(line.slice('figures '.length)) as Figures)
}

function print(bench: string, value: number, unit: string, budget?: number): void {
  const line = { bench, value: Math.round(value * 100) / 100, unit }
  const judged = budget === undefined ? line : { ...line, budget, met: value <= budget }
  process.stdout.write(`${JSON.stringify(judged)}\n`)
}

const folder = await mkdtemp(join(tmpdir(), 'export-bench-'))
try {
  await mkdir(join(folder, 'app'))
  await prepare(join(folder, 'app'))
  const measured = await measure(folder)
  if (measured.length !== 2) throw new Error('the bench gave no figures')
  for (const { format, state, seconds, lag, before, mainPeak, tabPeak, bothPeak } of measured) {
    if (state.state !== 'done' || state.done !== ROWS)
      throw new Error(`${format}: ${state.state} ${state.code} ${state.done}`)
    const { size } = await stat(join(state.folder, state.file))
    print(`export.${format}.rows`, state.done, 'rows')
    print(`export.${format}.seconds`, seconds, 's')
    print(`export.${format}.rowsPerSecond`, ROWS / seconds, 'rows/s')
    print(`export.${format}.file`, size / 1e6, 'MB')
    print(`export.${format}.main.lag`, lag, 'ms')
    // The rows are in the store whether they are exported or not: what counts is the main process and what the store adds.
    print(`export.${format}.memory`, mainPeak + tabPeak - before.tab, 'MB', BUDGET_MB)
    print(`export.${format}.memory.peak`, bothPeak, 'MB')
    print(`export.${format}.memory.peak.main`, mainPeak, 'MB')
    print(`export.${format}.memory.peak.store`, tabPeak, 'MB')
    print(`export.${format}.memory.growth`, bothPeak - before.main - before.tab, 'MB')
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
