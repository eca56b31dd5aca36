// npm start: a bare machine → the application, in demonstration mode with its embedded gateway.
import { buildStale } from './bundle/build.ts'
import { projectRoot } from './locations.ts'
import { endGroup, exitCodeOf, spawnBound } from './processes.ts'
import { explainVirtualDisplay } from './system/display.ts'
import { electronSwitches } from './system/electron-switches.ts'
import { openDisplay, readyRuntime } from './system/machine.ts'
import { complain } from './terminal.ts'

/** How long the application may take to put its papers in order after Ctrl+C. */
const LONGEST_GOODBYE_MS = 10_000

const PARENT_CHECK_MS = 1_000

process.exitCode = await start(process.argv.slice(2)).catch((error: unknown) => {
  complain(error instanceof Error ? error.message : String(error))
  return 1
})

async function start(words: readonly string[]): Promise<number> {
  const runtime = await readyRuntime('desk')
  if (runtime === undefined) return 1
  if (!(await buildStale())) return 1
  const display = await openDisplay('desk')
  try {
    if (display.isVirtual) explainVirtualDisplay(display)
    const env = { ...process.env, ...display.env }
    return await runUntilClosed(runtime.executable, [...electronSwitches(env), projectRoot, ...words], env)
  } finally {
    await display.close()
  }
}

function runUntilClosed(executable: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  // A group of its own: Ctrl+C reaches only us, and the application hears of it exactly once. To Chromium a second
  // signal means "at once", and npm adds its own to the terminal's.
  const desk = spawnBound(executable, words, { stdio: 'inherit', env, detached: process.platform !== 'win32' })
  return new Promise((resolve) => {
    let asked = false
    const ask = (): void => {
      if (asked) return
      asked = true
      desk.kill('SIGTERM')
      setTimeout(() => endGroup(desk, 'SIGKILL'), LONGEST_GOODBYE_MS).unref()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    // npm that is ended by a signal of its own does not pass it on: whoever started us is gone, so is the reason to run.
    const parent = process.ppid
    setInterval(() => (process.ppid === parent ? undefined : ask()), PARENT_CHECK_MS).unref()
    desk.on('error', (error) => {
      complain(error.message)
      resolve(1)
    })
    desk.on('exit', (code, signal) => {
      endGroup(desk, 'SIGKILL')
      resolve(exitCodeOf(code, signal))
    })
  })
}
