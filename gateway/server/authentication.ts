import { TLSSocket } from 'node:tls'
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

/**
 * The subject of the certificate that this connection was opened with, null where the gateway asks for none. The authority
 * vouches for the name, so a renewed certificate is the same terminal.
 */
export function subjectOf(gateway: Gateway, request: FastifyRequest): string | null {
  if (!gateway.certified) return null
  const { socket } = request.raw
  const certificate = socket instanceof TLSSocket && socket.authorized ? socket.getPeerX509Certificate() : undefined
  // The server has closed the door to everybody without one; nobody gets here by a mistake in that.
  if (certificate === undefined)
    throw new Error('broken promise: a certified gateway lets nobody in without certificate')
  return certificate.subject
}

/** Hook of every route that only enrolled terminals may use. */
export function requireTerminal(gateway: Gateway) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const token = bearerOf(request)
    const terminal = token === null ? null : await terminalOf(gateway.database, token, subjectOf(gateway, request))
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
