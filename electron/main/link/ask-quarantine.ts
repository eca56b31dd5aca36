/** What the window asks about quarantine goes straight to the gateway, in the name of who is signed in. */
import { fail, type Result } from '#shared/domain/core/result.ts'
import type { RequestFault } from '#shared/ipc/contract.ts'
import type { PortFault } from '#shared/ipc/store-port.ts'
import type { Handlers } from '../gate.ts'
import { requestFault } from '../request-fault.ts'
import type { Session } from '../session/session.ts'
import type { GatewayClient } from './gateway-client.ts'

type Line = { readonly session: () => Session | null; readonly gateway: () => GatewayClient | null }

export function quarantineHandlers(
  line: Line,
): Pick<Handlers, 'quarantine.list' | 'quarantine.retake' | 'quarantine.putAside'> {
  async function ask<T>(
    question: (gateway: GatewayClient, session: Session) => Promise<Result<T, PortFault>>,
  ): Promise<Result<T, RequestFault>> {
    const session = line.session()
    if (session === null) return fail(requestFault('notSignedIn'))
    const gateway = line.gateway()
    if (gateway === null) return fail(requestFault('gatewayUnreachable'))
    const answer = await question(gateway, session)
    return answer.ok ? answer : fail(faultOf(answer.fault))
  }
  return {
    'quarantine.list': (query) => ask((gateway, { token }) => gateway.quarantine(token, query)),
    'quarantine.retake': ({ id, text }) =>
      ask((gateway, { token, actor }) => gateway.retake(token, id, { account: actor.id, text })),
    'quarantine.putAside': ({ id, reason }) =>
      ask((gateway, { token, actor }) => gateway.putAside(token, id, { account: actor.id, reason })),
  }
}

function faultOf({ code, detail }: PortFault): RequestFault {
  return code === 'unreachable' ? requestFault('gatewayUnreachable', detail) : requestFault('gatewayRefused', detail)
}
