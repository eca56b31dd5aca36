/**
 * Runs a module in a worker of a window of the real Electron, over the real IndexedDB, one process per call: a restart must
 * be a real one. The page comes from a scheme of its own, as in the application; the bodies that a gateway would send lie
 * beside it as files.
 */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { projectRoot } from '../../../build/locations.ts'
import { resolveRuntime } from '../../../build/runtime/resolve.ts'
import { electronSwitches } from '../../../build/system/electron-switches.ts'

const ANSWER = 'figures '
const LIMIT_MS = 500_000

const mainScript = `
const { app, BrowserWindow, protocol, net } = require('electron')
const { pathToFileURL } = require('node:url')
const { join } = require('node:path')
const { readFileSync } = require('node:fs')
// Pages that no other process shares, where the system tells: the program itself is counted for every process otherwise.
function ownOf(pid) {
  try {
    const lines = readFileSync('/proc/' + pid + '/smaps_rollup', 'utf8').split('\\n')
    return lines.filter((line) => /^Private_(Clean|Dirty):/.test(line)).reduce((sum, line) => sum + Number(line.match(/\\d+/)[0]), 0) / 1024
  } catch {
    return 0
  }
}
app.setPath('userData', process.env.STORE_BENCH_PROFILE)
protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }])
app.whenReady().then(async () => {
  protocol.handle('bench', (request) => net.fetch(pathToFileURL(join(__dirname, new URL(request.url).pathname)).href))
  const window = new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false, sandbox: true } })
  await window.loadURL('bench://store/index.html')
  const figures = await window.webContents.executeJavaScript(process.env.STORE_BENCH_CALL)
  const metrics = app.getAppMetrics()
  const tab = metrics.find((one) => one.type === 'Tab')
  const cpu = metrics.reduce((sum, one) => sum + (one.cpu.cumulativeCPUUsage ?? 0), 0)
  const workingSet = tab ? tab.memory.workingSetSize / 1024 : 0
  console.log(${JSON.stringify(ANSWER)} + JSON.stringify({ ...figures, cpu, workingSet, own: ownOf(tab?.pid) }))
  app.quit()
}).catch((error) => { console.error(error); app.exit(1) })
`

const page = `<!doctype html><meta charset="utf-8"><script>
const worker = new Worker('worker.js')
function call(...words) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => ('failed' in data ? reject(new Error(data.failed)) : resolve(data.figures))
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(words)
  })
}
</script>`

export type Figures = Readonly<Record<string, number | readonly number[]>>

export async function prepare(folder: string): Promise<void> {
  await build({
    ...{ configFile: false, root: projectRoot, logLevel: 'error' },
    resolve: { conditions: ['browser'] },
    build: {
      ...{ outDir: folder, emptyOutDir: false, target: 'chrome130', minify: false },
      lib: {
        entry: join(projectRoot, 'tests/bench/store/worker.ts'),
        formats: ['iife'],
        name: 'storeBench',
        fileName: () => 'worker.js',
      },
    },
  })
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'store-bench', main: 'main.cjs' }))
  await writeFile(join(folder, 'main.cjs'), mainScript)
}

export type Call = {
  readonly folder: string
  /** Which profile: figures of one run must not warm another. */
  readonly profile: string
  readonly words: readonly unknown[]
  readonly switches?: readonly string[]
}

export async function callStore({ folder, profile, words, switches = [] }: Call): Promise<Figures> {
  const { executable } = await resolveRuntime()
  const script = `call(${words.map((word) => JSON.stringify(word)).join(', ')})`
  const env = { ...process.env, STORE_BENCH_PROFILE: join(folder, profile), STORE_BENCH_CALL: script }
  const { stdout } = await promisify(execFile)(
    executable,
    [...electronSwitches(process.env), '--disable-gpu', ...switches, folder],
    { env, timeout: LIMIT_MS, maxBuffer: 64e6 },
  )
  const line = stdout.split('\n').find((each) => each.startsWith(ANSWER))
  if (line === undefined) throw new Error('the worker gave no figures')
  return JSON.parse(line.slice(ANSWER.length)) as Figures
}
