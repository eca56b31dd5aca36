// One page with one library in one process of the real Electron; the process ends with its answer, so that nothing of one
// peer lives on in the figures of another. Each page is a bundle of its own: RxDB brings its own Dexie.
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { projectRoot } from '../../../build/locations.ts'
import { resolveRuntime } from '../../../build/runtime/resolve.ts'
import { electronSwitches } from '../../../build/system/electron-switches.ts'

const ANSWER = 'figures '
const LIMIT_MS = 240_000

// Shown: a hidden window draws no frames, and a grid waits for them.
const mainScript = `
const { app, BrowserWindow, protocol, net } = require('electron')
const { pathToFileURL } = require('node:url')
const { join } = require('node:path')
app.setPath('userData', process.env.PEERS_PROFILE)
protocol.registerSchemesAsPrivileged([{ scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.whenReady().then(async () => {
  protocol.handle('bench', (request) => net.fetch(pathToFileURL(join(__dirname, new URL(request.url).pathname)).href))
  const window = new BrowserWindow({ width: 1600, height: 900, webPreferences: { backgroundThrottling: false, sandbox: true } })
  window.webContents.on('console-message', (_event, _level, message) => console.error(message))
  await window.loadURL('bench://peers/index.html')
  const figures = await window.webContents.executeJavaScript(process.env.PEERS_CALL)
  console.log(${JSON.stringify(ANSWER)} + JSON.stringify(figures))
  app.exit(0)
}).catch((error) => { console.error(error); app.exit(1) })
`

export type Figures = Readonly<Record<string, number | readonly number[]>>

/** Builds one page; answers its folder. */
export async function preparePage(folder: string, name: string): Promise<string> {
  const outDir = join(folder, name)
  await mkdir(outDir, { recursive: true })
  await build({
    ...{ configFile: false, root: projectRoot, logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    resolve: {
      conditions: ['browser'],
      alias: [{ find: /^events$/u, replacement: join(projectRoot, 'tests/bench/peers/events.ts') }],
    },
    build: {
      ...{ outDir, emptyOutDir: false, target: 'chrome130', minify: false, chunkSizeWarningLimit: 8_000 },
      lib: {
        entry: join(projectRoot, 'tests/bench/peers', `${name}.ts`),
        formats: ['iife'],
        name: 'page',
        fileName: () => 'page.js',
      },
    },
  })
  await writeFile(
    join(outDir, 'index.html'),
    '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>',
  )
  await writeFile(join(outDir, 'package.json'), JSON.stringify({ name: `peers-${name}`, main: 'main.cjs' }))
  await writeFile(join(outDir, 'main.cjs'), mainScript)
  return outDir
}

/** Runs `peer.run(rows)` of a page in a fresh profile. */
export async function runPage(page: string, profile: string, rows: number): Promise<Figures> {
  const { executable } = await resolveRuntime()
  const env = {
    ...process.env,
    PEERS_PROFILE: profile,
    PEERS_CALL: `peer.run(${rows}).catch((error) => { console.error(error.stack); throw error })`,
  }
  const words = [...electronSwitches(process.env), '--disable-gpu', '--js-flags=--expose-gc', page]
  const { stdout } = await promisify(execFile)(executable, words, { env, timeout: LIMIT_MS, maxBuffer: 64e6 })
  const line = stdout.split('\n').find((each) => each.startsWith(ANSWER))
  if (line === undefined) throw new Error(`${page} gave no figures`)
  return JSON.parse(line.slice(ANSWER.length)) as Figures
}
