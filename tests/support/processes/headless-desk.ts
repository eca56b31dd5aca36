/**
 * A desk without a window: the product's journal, key ring, sign-in, way to the gateway and the whole of its store's worker
 * in one Node process. Only Electron's ports, Chromium's IndexedDB and the screen are stood in for.
 */
// First of all: Dexie takes the IndexedDB that is there when it is loaded.
import { keepOnDisk } from './disk-indexeddb.ts'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { PortNotice } from '#shared/ipc/store-port.ts'
import { createGatewayLine, type GatewayLine } from '../../../electron/main/link/gateway-line.ts'
import { openKeyRing } from '../../../electron/main/session/key-ring.ts'
import { signIn, type Session } from '../../../electron/main/session/session.ts'
import { answerStore } from '../../../electron/main/store-requests.ts'
import { readFileIfThere, writeFileAtomic } from '../../../electron/main/system/atomic-file.ts'
import { createHost, type WindowSide } from '../../../renderer/store/host.ts'
import type { Notice, RequestName, Requests, ToWindow } from '../../../renderer/store/protocol.ts'
import { plantInAnswer, plantInJournal, type Planted } from './planted-wiring.ts'

export type HeadlessOptions = {
  /** Journal, keys and the store's file of this terminal. */
  readonly folder: string
  readonly url: string
  readonly account: string
  readonly enrolmentCode: string
  readonly plant: Planted | null
}

export type HeadlessDesk = {
  readonly terminal: string
  readonly session: Session
  readonly ask: <N extends RequestName>(name: N, input: Requests[N]['input']) => Promise<Requests[N]['output']>
  /** Hears what every window hears. */
  readonly hear: (listener: (notice: Notice) => void) => void
}

const TRY_AGAIN_MS = 300

/** Resolves when the store is open; its rows may still be on their way. */
export async function openHeadlessDesk(options: HeadlessOptions): Promise<HeadlessDesk> {
  const { port1, port2 } = new MessageChannel()
  const tell = (notice: PortNotice): void => port1.postMessage(notice)
  const line = createGatewayLine(tell)
  line.connect({ url: options.url, authority: null, certificate: null, key: null })
  const signedIn = await signInSomehow(options, line)
  const session = { ...signedIn, journal: plantInJournal(signedIn.journal, options.plant) }
  const database = `desk-${session.terminal}`
  await keepOnDisk(database, join(options.folder, 'store.log'))
  const tools = { session: () => session, gateway: line.client, log: () => undefined }
  port1.addEventListener('message', (event: MessageEvent) => {
    const answering = answerStore(event.data, tools)
    void answering
      .then((answer) => plantInAnswer({ bug: options.plant, journal: session.journal }, event.data as object, answer))
      .then((answer) => (answer === null ? undefined : port1.postMessage(answer)))
  })
  port1.start()
  const { actor, terminal, key, journal } = session
  tell({ kind: 'welcome', key: new Uint8Array(key), terminal, actor, database, journal: journal.marks() })
  const window = createWindow()
  createHost(Date.now).connect(window.side)
  const ready = new Promise<void>((resolve) => {
    window.listeners.add((notice) => (notice.kind === 'ready' ? resolve() : undefined))
  })
  window.side.onmessage?.({ data: { kind: 'main-port' }, ports: [port2] } as unknown as MessageEvent)
  await ready
  line.follow(session.token)
  return { terminal, session, ask: window.ask, hear: (listener) => void window.listeners.add(listener) }
}

/** The first sign-in needs the gateway; a faulty line is tried again, as a person would. */
async function signInSomehow(options: HeadlessOptions, line: GatewayLine): Promise<Session> {
  const ring = openKeyRing(join(options.folder, 'key-ring.json'), deviceSecret(join(options.folder, 'device-secret')))
  const tools = {
    ...{ gateway: line.client(), gatewayName: 'gateway', enrolmentCode: options.enrolmentCode, ring },
    terminalName: options.account,
    journalPath: (terminal: string) => join(options.folder, 'journal', `${terminal}.journal`),
    now: Date.now,
    log: () => undefined,
  }
  for (;;) {
    const answer = await signIn(tools, { account: options.account, password: `demo-${options.account}-2012` })
    if (answer.ok) return answer.value
    if (answer.fault.code !== 'gatewayUnreachable' && answer.fault.code !== 'gatewayRefused')
      throw new Error(`sign-in: ${answer.fault.code} ${answer.fault.detail}`)
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
  }
}

function deviceSecret(path: string): Buffer {
  const known = readFileIfThere(path)
  if (known !== null) return Buffer.from(known, 'base64')
  const fresh = randomBytes(32)
  writeFileAtomic(path, fresh.toString('base64'))
  return fresh
}

type Waiting = { readonly resolve: (output: never) => void; readonly reject: (error: Error) => void }

function createWindow() {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(notice: Notice) => void>()
  let last = 0
  function take(message: ToWindow): void {
    if (message.kind !== 'answer' && message.kind !== 'failed') {
      for (const listener of listeners) listener(message)
      return
    }
    const asker = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asker?.resolve(message.output as never)
    else asker?.reject(new Error(message.message))
  }
  const side: WindowSide = {
    // A window is another thread: what it gets is a copy of that moment.
    postMessage: (message) => take(structuredClone(message)),
    onmessage: null,
    close: () => undefined,
  }
  const ask: HeadlessDesk['ask'] = (name, input) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      side.onmessage?.({ data: { kind: 'request', id: last, name, input }, ports: [] } as unknown as MessageEvent)
    })
  return { side, ask, listeners }
}
