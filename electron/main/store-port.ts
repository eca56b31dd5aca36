import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { STORE_PORT_CHANNEL } from '#shared/ipc/channels.ts'
import {
  portRequestSchema,
  type PortAnswer,
  type PortFault,
  type PortNotice,
  type PortRequest,
} from '#shared/ipc/store-port.ts'
import type { GatewayClient } from './link/gateway-client.ts'
import type { Session } from './session/session.ts'
import { errorFacts, type Log } from './system/log.ts'

export type StorePort = { readonly notify: (notice: PortNotice) => void; readonly close: () => void }

type Tools = { readonly session: () => Session | null; readonly gateway: () => GatewayClient | null; readonly log: Log }

/** Gives the store's worker, by way of one window, its door to journal and gateway. */
export function openStorePort(contents: WebContents, tools: Tools, session: Session): StorePort {
  const { port1, port2 } = new MessageChannelMain()
  port1.on('message', (event) => void serve(port1, event.data, tools))
  port1.start()
  // Copies only: transfer lists between processes lose messages (electron#34905).
  const { actor, terminal, key, journal } = session
  const welcome: PortNotice = {
    kind: 'welcome',
    key: new Uint8Array(key),
    terminal,
    actor,
    database: `desk-${terminal}`,
    journal: journal.marks(),
  }
  port1.postMessage(welcome)
  contents.postMessage(STORE_PORT_CHANNEL, null, [port2])
  return { notify: (notice) => port1.postMessage(notice), close: () => port1.close() }
}

async function serve(port: MessagePortMain, message: unknown, tools: Tools): Promise<void> {
  const read = portRequestSchema.safeParse(message)
  if (!read.success) {
    tools.log('port.invalidInput')
    const id = (message as { id?: unknown } | null)?.id
    if (typeof id === 'number')
      port.postMessage({ id, ...fail(portFault('invalidInput', 'never')) } satisfies PortAnswer)
    return
  }
  const session = tools.session()
  const answer =
    session === null ? fail(portFault('notSignedIn', 'afterFix')) : await answerSafely(read.data, session, tools)
  port.postMessage({ id: read.data.id, ...answer } satisfies PortAnswer)
}

async function answerSafely(request: PortRequest, session: Session, tools: Tools): Promise<Result<unknown, PortFault>> {
  try {
    return await answerRequest(request, session, tools.gateway())
  } catch (error) {
    tools.log('port.internal', { kind: request.kind, ...errorFacts(error) })
    return fail(portFault('badAnswer', 'later'))
  }
}

async function answerRequest(
  request: PortRequest,
  session: Session,
  gateway: GatewayClient | null,
): Promise<Result<unknown, PortFault>> {
  const { journal, token } = session
  switch (request.kind) {
    case 'journal.append': {
      const appended = await journal.append({ ...request.draft, actor: session.actor })
      return appended.ok ? appended : fail(portFault(appended.fault, 'afterFix'))
    }
    case 'journal.read':
      return ok(journal.read(request.after))
    case 'journal.acknowledge':
      journal.acknowledge(request.n)
      return ok(null)
    case 'journal.skip':
      journal.skip(request.n)
      return ok(null)
    default:
      return gateway === null
        ? fail(portFault('unreachable', 'later'))
        : askGateway(request, { journal, token, gateway })
  }
}

type GatewayRequest = Extract<PortRequest, { readonly kind: `gateway.${string}` }>

function askGateway(
  request: GatewayRequest,
  {
    journal,
    token,
    gateway,
  }: { readonly journal: Session['journal']; readonly token: string; readonly gateway: GatewayClient },
) {
  switch (request.kind) {
    case 'gateway.changes':
      return gateway.changes(token, request)
    case 'gateway.snapshot':
      return gateway.snapshot(token, request)
    case 'gateway.reference':
      return gateway.reference(token)
    case 'gateway.push':
      return gateway.push(
        token,
        request.epoch,
        journal.read(request.from - 1).filter((command) => command.n <= request.to),
      )
  }
}

function portFault(code: PortFault['code'], retry: PortFault['retry']): PortFault {
  return { code, detail: '', retry, retryAfterMs: null }
}
