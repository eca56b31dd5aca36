/**
 * The real application, worked by a program: a second window's connection to the store's worker, opened from inside the page.
 * Goes through the main process, so that it also works after the page's own process has been killed.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../build/locations.ts'
import type { RequestName, Requests } from '../../renderer/store/protocol.ts'
import type { Desk } from '../e2e/fixtures/launch.ts'

export type DeskDoor = {
  readonly ask: <N extends RequestName>(name: N, input: Requests[N]['input']) => Promise<Requests[N]['output']>
  /** Of the process that holds the page and the store's worker, of the main process, of the gateway inside. */
  readonly pids: () => Promise<{ readonly main: number; readonly renderer: number; readonly gateway: number }>
  readonly gatewayUrl: () => Promise<string>
}

const LIMIT_MS = 60_000
const LOOK_EVERY_MS = 150

/** What comes back is whatever the script says; who asks knows its shape. */
export function run<T>(desk: Desk, script: string): Promise<T> {
  return desk.app.evaluate(async ({ BrowserWindow }, code: string) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    return window.webContents.executeJavaScript(code) as Promise<T>
  }, script)
}

/** Resolves when somebody is signed in, the store answers and its rows are there. */
export async function openDoor(desk: Desk): Promise<DeskDoor> {
  const until = Date.now() + LIMIT_MS
  const worker = (await readdir(join(projectRoot, 'dist/renderer/assets'))).find((name) => /^worker-.*\.js$/.test(name))
  if (worker === undefined) throw new Error('the store has not been built')
  for (;;) {
    const state = await run<string>(desk, openScript(worker)).catch(() => null)
    if (state === 'open') break
    if (Date.now() > until) throw new Error(`the desk did not open: ${String(state)}\n${desk.log().slice(-2_000)}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return {
    ask: (name, input) => run(desk, `globalThis.soakDoor(${JSON.stringify(name)}, ${JSON.stringify(input)})`),
    pids: async () => {
      const found = await desk.app.evaluate(({ app }) => {
        const all = app.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name: name ?? '' }))
        const utilities = all.filter(({ type, name }) => type === 'Utility' && /gateway|node/i.test(name))
        return {
          main: process.pid,
          renderer: all.find(({ type }) => type === 'Tab')?.pid ?? 0,
          gateway: utilities[0]?.pid ?? 0,
        }
      })
      if (found.renderer === 0) throw new Error('no renderer process is known')
      return found
    },
    gatewayUrl: async () => {
      type Described = { readonly value: { readonly gateway: { readonly url: string | null } } }
      const answer = await run<Described>(desk, `window.desk.request('desk.describe', null)`)
      return answer.value.gateway.url ?? ''
    },
  }
}

/** Signs in as soon as the screen asks for it, joins the worker once, and says how far it came. */
function openScript(worker: string): string {
  return `(async () => {
    const screen = document.documentElement.dataset.screen
    if (screen === 'sign-in') {
      const form = document.querySelector('form')
      const [account, password] = form?.querySelectorAll('input') ?? []
      if (password?.value) form.requestSubmit()
      else account?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', code: 'Digit1', bubbles: true }))
      return 'sign-in'
    }
    if (screen !== 'workbench') return String(screen)
    if (globalThis.soakDoor === undefined) {
      const { port } = new SharedWorker(new URL('../assets/${worker}', location.href), { type: 'module', name: 'store' })
      const waiting = new Map()
      let last = 0
      port.onmessage = ({ data }) => {
        if (data.kind !== 'answer' && data.kind !== 'failed') return
        const answer = waiting.get(data.id)
        waiting.delete(data.id)
        if (data.kind === 'answer') answer?.[0](data.output)
        else answer?.[1](new Error(data.message))
      }
      globalThis.soakDoor = (name, input) => new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, [resolve, reject])
        port.postMessage({ kind: 'request', id: last, name, input })
      })
    }
    const counts = await globalThis.soakDoor('counts', null)
    const status = await globalThis.soakDoor('status', null)
    return counts?.allOpen > 0 && status.bootstrap === null ? 'open' : 'loading'
  })()`
}
