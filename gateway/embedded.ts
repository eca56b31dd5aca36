/**
 * Entry of the utility process: a gateway that is told what to do by messages of its parent and tells back how it stands.
 * Started anywhere else it does nothing.
 */
import { readFile } from 'node:fs/promises'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import { demonstrationAccounts } from './demonstration/reference/accounts.ts'
import { startGateway, type GatewayOptions, type RunningGateway } from './server/start-gateway.ts'

export type ToGateway =
  | {
      readonly kind: 'start'
      readonly dataDir: string
      readonly port: number
      readonly demonstration: { readonly perMinute: number; readonly seed: number } | null
      readonly configFile: string | null
      readonly enrolmentCode: string
      /** File made by `npm run gateway -- template`: a first start then takes one second instead of five. */
      readonly template?: string | null
    }
  | { readonly kind: 'pace'; readonly perMinute: number }
  | { readonly kind: 'network'; readonly network: NetworkId; readonly up: boolean }
  | { readonly kind: 'stop' }

export type FromGateway =
  /** `accounts`: who may sign in to a demonstration, as its sign-in screen shows them; empty otherwise. */
  | { readonly kind: 'ready'; readonly url: string; readonly accounts: readonly ShownAccount[] }
  | { readonly kind: 'failed'; readonly code: string; readonly detail: string }
  | { readonly kind: 'stopped' }

type ShownAccount = Record<'account' | 'password' | 'name' | 'role' | 'desk' | 'deskEn', string>

/** What Electron gives a utility process to talk to its parent; its types are not here on purpose. */
type ParentPort = {
  readonly on: (name: 'message', heard: (message: { readonly data: ToGateway }) => void) => void
  readonly postMessage: (message: FromGateway) => void
}

const parent = (process as unknown as { readonly parentPort?: ParentPort }).parentPort
if (parent !== undefined) obey(parent)

function obey(port: ParentPort): void {
  let running: RunningGateway | null = null
  // One message after the other: a stop that comes during the start waits for it.
  let last = Promise.resolve()
  port.on('message', ({ data }) => {
    last = last
      .then(async () => {
        running = await follow(data, running, port)
      })
      .catch((error: unknown) => port.postMessage({ kind: 'failed', code: 'internal', detail: nameOf(error) }))
  })
}

async function follow(
  message: ToGateway,
  running: RunningGateway | null,
  port: ParentPort,
): Promise<RunningGateway | null> {
  switch (message.kind) {
    case 'start':
      return running ?? start(message, port)
    case 'pace':
      running?.demonstration?.setPace(message.perMinute)
      return running
    case 'network':
      await running?.demonstration?.setNetwork(message.network, message.up)
      return running
    case 'stop':
      await running?.stop()
      port.postMessage({ kind: 'stopped' })
      // The port keeps the process alive; the message must leave before it goes.
      setTimeout(() => process.exit(0), 50)
      return null
  }
}

async function start(message: Extract<ToGateway, { kind: 'start' }>, port: ParentPort): Promise<RunningGateway | null> {
  const { dataDir, port: tcpPort, demonstration, configFile, enrolmentCode, template } = message
  const options: GatewayOptions = {
    store: { kind: 'directory', directory: dataDir, template: template ? await readTemplate(template) : undefined },
    ...{ port: tcpPort, demonstration, configFile, enrolmentCode },
    log: (line) => void process.stderr.write(line),
  }
  const started = await startGateway(options)
  if (!started.ok) {
    port.postMessage({ kind: 'failed', ...started.fault })
    return null
  }
  port.postMessage({ kind: 'ready', url: started.value.url, accounts: demonstration === null ? [] : shownAccounts() })
  return started.value
}

function shownAccounts(): readonly ShownAccount[] {
  return demonstrationAccounts.map(({ username, password, name, role, desk, deskEn }) => ({
    ...{ account: username, password, name, role, desk, deskEn },
  }))
}

/** A template that is not there costs seconds, not the start. */
async function readTemplate(file: string): Promise<Blob | undefined> {
  return readFile(file).then(
    (bytes) => new Blob([new Uint8Array(bytes)]),
    () => undefined,
  )
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
