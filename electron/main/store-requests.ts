/** What the store's worker may ask of the main process, answered. Knows no Electron: terminals without a window answer so, too. */
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import { portRequestSchema, type PortAnswer, type PortFault, type PortRequest } from '#shared/ipc/store-port.ts'
import { answerReveal } from './audit/answer-reveal.ts'
import type { Audit } from './audit/audit-desk.ts'
import { answerExport } from './export/answer-export.ts'
import type { Exports } from './export/exports.ts'
import type { GatewayClient } from './link/gateway-client.ts'
import type { Session } from './session/session.ts'
import { errorFacts, type Log } from './system/log.ts'

export type StoreTools = {
  readonly session: () => Session | null
  readonly gateway: () => GatewayClient | null
  /** Absent where nobody looks at a screen: then nothing is exported. */
  readonly exports?: Exports
  /** Absent likewise: then nothing is revealed. */
  readonly audit?: Audit
  readonly log: Log
}

/** Null: the message was none that can be answered. */
export async function answerStore(message: unknown, tools: StoreTools): Promise<PortAnswer | null> {
  const read = portRequestSchema.safeParse(message)
  if (!read.success) {
    tools.log('port.invalidInput')
    const id = (message as { id?: unknown } | null)?.id
    return typeof id === 'number' ? { id, ...fail(portFault('invalidInput', 'never')) } : null
  }
  const session = tools.session()
  const answer =
    session === null ? fail(portFault('notSignedIn', 'afterFix')) : await answerSafely(read.data, session, tools)
  return { id: read.data.id, ...answer }
}

async function answerSafely(
  request: PortRequest,
  session: Session,
  tools: StoreTools,
): Promise<Result<unknown, PortFault>> {
  try {
    return await answerRequest(request, session, tools)
  } catch (error) {
    tools.log('port.internal', { kind: request.kind, ...errorFacts(error) })
    return fail(portFault('badAnswer', 'later'))
  }
}

async function answerRequest(
  request: PortRequest,
  session: Session,
  tools: StoreTools,
): Promise<Result<unknown, PortFault>> {
  const { journal, token } = session
  const gateway = tools.gateway()
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
    case 'export.open':
    case 'export.rows':
    case 'export.end':
    case 'export.copy':
      return ok(await answerExport(request, session, tools.exports ?? null))
    case 'audit.reveal':
      return ok(answerReveal(request.order, session, tools.audit ?? null))
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
      return request.packed === true ? gateway.packedSnapshot(token, request) : gateway.snapshot(token, request)
    case 'gateway.digests':
      return gateway.digests(token, request)
    case 'gateway.reference':
      return gateway.reference(token)
    case 'gateway.push': {
      const commands = journal.read(request.from - 1).filter((command) => command.n <= request.to)
      return gateway.push(token, { epoch: request.epoch, heard: request.heard, commands: [...commands] })
    }
  }
}

function portFault(code: PortFault['code'], retry: PortFault['retry']): PortFault {
  return { code, detail: '', retry, retryAfterMs: null }
}
