// The main process of the export bench: the product's own exports behind a port to one window that holds half a million rows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, MessageChannelMain } from 'electron'
import type { ExportState } from '#shared/ipc/export.ts'
import { createAudit } from '../../../electron/main/audit/audit-desk.ts'
import { hasRoom } from '../../../electron/main/export/export-folder.ts'
import { createExports } from '../../../electron/main/export/exports.ts'
import { answerStore } from '../../../electron/main/store-requests.ts'

const folder = process.env.EXPORT_BENCH_FOLDER ?? ''
app.setPath('userData', join(folder, 'profile'))

/** Kilobytes with what processes share counted once over all of them; null where the system does not tell. */
function ownShare(pid: number): number | null {
  try {
    return Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
  } catch {
    return null
  }
}

type Megabytes = { readonly main: number; readonly tab: number }

function memory(): Megabytes {
  const of = (type: string): number =>
    app
      .getAppMetrics()
      .filter((one) => one.type === type)
      .reduce((sum, { pid, memory: { workingSetSize } }) => sum + (ownShare(pid) ?? workingSetSize) / 1024, 0)
  return { main: of('Browser'), tab: of('Tab') }
}

async function run(): Promise<void> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { backgroundThrottling: false, sandbox: true, preload: join(__dirname, 'preload.cjs') },
  })
  let heard: ((state: ExportState) => void) | null = null
  const log = (): void => undefined
  const auditPath = (terminal: string): string => join(folder, `${terminal}.rows`)
  const exports = createExports({
    folder: join(folder, 'exports'),
    audit: createAudit({ auditPath, now: Date.now, gateway: () => null, log }),
    announce: (state) => {
      if (state.state !== 'running') heard?.(state)
    },
    now: Date.now,
    hasRoom,
    log,
    copy: () => Promise.resolve(),
  })
  const session = { actor: { id: 'op1', name: '马某某', role: 'operator' }, terminal: 't1', key: Buffer.alloc(32, 1) }
  const { port1, port2 } = new MessageChannelMain()
  port1.on('message', ({ data }) => {
    const tools = { session: () => session as never, gateway: () => null, exports, log: () => undefined }
    void answerStore(data, tools).then((answer) => port1.postMessage(answer))
  })
  port1.start()
  ipcMain.on('port', (event) => event.senderFrame?.postMessage('port', null, [port2]))
  await window.loadFile(join(__dirname, 'index.html'))
  const call = (script: string): Promise<unknown> => window.webContents.executeJavaScript(script)
  await call(`exportBench.fill(${process.env.EXPORT_BENCH_ROWS})`)
  for (const format of ['csv', 'xlsx'] as const) {
    await call('exportBench.settle()')
    const before = memory()
    let [mainPeak, tabPeak, bothPeak] = [before.main, before.tab, before.main + before.tab]
    const sampling = setInterval(() => {
      const { main, tab } = memory()
      mainPeak = Math.max(mainPeak, main)
      tabPeak = Math.max(tabPeak, tab)
      bothPeak = Math.max(bothPeak, main + tab)
    }, 50)
    let lag = 0
    let last = performance.now()
    const beating = setInterval(() => {
      lag = Math.max(lag, performance.now() - last - 5)
      last = performance.now()
    }, 5)
    const start = performance.now()
    const ended = new Promise<ExportState>((resolve) => {
      heard = resolve
    })
    await call(`exportBench.send('${format}')`)
    const state = await ended
    const seconds = (performance.now() - start) / 1000
    clearInterval(sampling)
    clearInterval(beating)
    const figures = { format, state, seconds, lag, before, mainPeak, tabPeak, bothPeak }
    process.stdout.write(`figures ${JSON.stringify(figures)}\n`)
  }
  exports.end()
  app.quit()
}

void app.whenReady().then(run, (error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  app.exit(1)
})
