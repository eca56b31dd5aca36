import type { FastifyReply, FastifyRequest } from 'fastify'
import { equalSecrets, terminalOf, type Terminal } from '../accounts/terminals.ts'
import { sendFault } from './faults.ts'
import type { Gateway } from './gateway.ts'

declare module 'fastify' {
  interface FastifyRequest {
    terminal: Terminal | null
  }
}

function bearerOf(request: FastifyRequest): string | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && token ? token : null
}

/** Hook of every route that only enrolled terminals may use. */
export function requireTerminal(gateway: Gateway) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const token = bearerOf(request)
    const terminal = token === null ? null : await terminalOf(gateway.database, token)
    if (terminal === null) return sendFault(reply, 'notEnrolled')
    request.terminal = terminal
    return undefined
  }
}

/** Hook of the routes for the command line on the gateway's own machine. */
export function requireAdministration(gateway: Gateway) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const token = bearerOf(request)
    return token !== null && equalSecrets(token, gateway.adminToken) ? undefined : sendFault(reply, 'notEnrolled')
  }
}

export function terminalIn(request: FastifyRequest): Terminal {
  if (request.terminal === null) throw new Error('broken promise: the route asks for a terminal')
  return request.terminal
}
