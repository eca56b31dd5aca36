import { STORE_PORT_CHANNEL } from '#shared/ipc/channels.ts'
import type { Notice, RequestName, Requests, ToWindow, ToWorker } from '../store/protocol.ts'
import { desk } from './bridge.ts'

/** A window's connection to the store's worker. */
export type StoreClient = {
  readonly request: <N extends RequestName>(name: N, input: Requests[N]['input']) => Promise<Requests[N]['output']>
  /** Hears every notice until the returned function is called. */
  readonly listen: (hear: (notice: Notice) => void) => () => void
}

type Waiting = { readonly resolve: (output: never) => void; readonly reject: (error: Error) => void }

/**
 * Starts (or joins) the one SharedWorker of this application and, when it has none yet, hands it the port to the main
 * process that a signed-in desk gives out. Resolves when the worker is unlocked and answers.
 */
export async function connectStore(): Promise<StoreClient> {
  const worker = new SharedWorker(new URL('../store/worker.ts', import.meta.url), { type: 'module', name: 'store' })
  const client = clientOf(worker.port)
  const ready = new Promise<void>((resolve, reject) => {
    const stop = client.listen((notice) => {
      if (notice.kind === 'needPort') handOverPort(worker.port).catch(reject)
      if (notice.kind !== 'ready') return
      stop()
      resolve()
    })
  })
  await ready
  return client
}

async function handOverPort(worker: MessagePort): Promise<void> {
  const port = nextMainPort()
  const answer = await desk.request('store.connect', null)
  if (!answer.ok) throw new Error(`store.connect: ${answer.fault.code}`)
  worker.postMessage({ kind: 'main-port' } satisfies ToWorker, [await port])
}

function clientOf(port: MessagePort): StoreClient {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(notice: Notice) => void>()
  let last = 0
  port.addEventListener('message', (event: MessageEvent<ToWindow>) => {
    const message = event.data
    if (message.kind !== 'answer' && message.kind !== 'failed') {
      for (const hear of listeners) hear(message)
      return
    }
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asker?.resolve(message.output as never)
    else asker?.reject(new Error(message.message))
  })
  port.start()
  return {
    request: (name, input) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        port.postMessage({ kind: 'request', id: last, name, input } satisfies ToWorker)
      }),
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}

/** The preload forwards the port that main sends as a window message with this tag. */
function nextMainPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    function hear(event: MessageEvent): void {
      const [port] = event.ports
      if (event.source !== window || event.data !== STORE_PORT_CHANNEL || port === undefined) return
      window.removeEventListener('message', hear)
      resolve(port)
    }
    window.addEventListener('message', hear)
  })
}
