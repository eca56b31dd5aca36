/**
 * What the worker is made of, without the worker: windows come and go, the port to main is replaced when a window
 * reloads, the desk is locked and unlocked. Holds at most one open store.
 */
import { assert } from '#shared/domain/core/assert.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { PortNotice } from '#shared/ipc/store-port.ts'
import { connectMain, type MainPort, type PortLike } from './main-port.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'
import type { Notice, ToWindow, ToWorker } from './protocol.ts'
import { type Asked, handlers } from './requests.ts'
import { CannotOpen } from './storage/database.ts'
import type { Welcome } from './store.ts'
import type { Desk } from './windows.ts'

/** A window's end in the worker. `onclose` exists from Chromium 122 on. */
export type WindowSide = Omit<PortLike, 'postMessage'> & {
  readonly postMessage: (message: ToWindow) => void
  onclose?: (() => void) | null
}
export type Host = { readonly connect: (port: WindowSide) => void }

type Request = Extract<ToWorker, { readonly kind: 'request' }>

const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 5000

export function createHost(clock: () => Instant): Host {
  const desks = new Set<Desk>()
  let mainPort: MainPort | null = null
  let open: OpenDesk | null = null

  function tell(notice: Notice): void {
    for (const { port } of desks) port.postMessage(notice)
  }

  function hear(notice: PortNotice): void {
    if (notice.kind === 'welcome') void unlockUntilOpen(notice)
    else if (notice.kind === 'locked') lock()
    else open?.hear(notice)
  }

  /** A backing store that does not open usually opens a little later; it is never deleted. */
  async function unlockUntilOpen(welcome: Welcome): Promise<void> {
    const port = mainPort
    assert(port !== null, 'a welcome comes over a port')
    for (let pauseMs = FIRST_PAUSE_MS; mainPort === port; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        await unlock(welcome, port)
        return
      } catch (error) {
        if (!(error instanceof CannotOpen)) throw error
        await new Promise((resolve) => {
          setTimeout(resolve, pauseMs)
        })
      }
    }
  }

  async function unlock(welcome: Welcome, port: MainPort): Promise<void> {
    if (open?.continueWith(welcome, port) !== true) {
      lock()
      const opened = await openDesk({ welcome, mainPort: port, clock, desks })
      // Locked or replaced while the database was opening: the later word counts.
      if (mainPort !== port) {
        opened.close()
        return
      }
      open = opened
    }
    welcome.key.fill(0)
    tell({ kind: 'ready' })
    await open.start()
  }

  /** Drops key, rows and text from memory. */
  function lock(): void {
    if (open === null) return
    open.close()
    open = null
    for (const desk of desks) desk.views.clear()
    tell({ kind: 'locked' })
  }

  async function answer(desk: Desk, { id, name, input }: Request): Promise<void> {
    try {
      if (open === null) throw new Error('the store is locked')
      const handler = handlers[name] as (asked: Asked, given: unknown) => unknown
      desk.port.postMessage({ kind: 'answer', id, output: await handler(open.askedBy(desk), input) })
    } catch (error) {
      // The edge of the worker: a bug in one request must not take the others with it.
      const message = `${name}: ${error instanceof Error ? error.message : 'unknown'}`
      desk.port.postMessage({ kind: 'failed', id, message })
    }
  }

  return {
    connect(port) {
      const desk: Desk = { port, views: new Map() }
      desks.add(desk)
      port.onclose = () => void desks.delete(desk)
      // A second window joins what is open; another port would cut off what the first one has under way.
      port.postMessage({ kind: open === null ? 'needPort' : 'ready' })
      port.onmessage = (event: MessageEvent<ToWorker>) => {
        const message = event.data
        if (message.kind === 'request') {
          void answer(desk, message)
          return
        }
        const [next] = event.ports
        if (next === undefined) return
        mainPort?.close()
        mainPort = connectMain(next, hear)
      }
    },
  }
}
