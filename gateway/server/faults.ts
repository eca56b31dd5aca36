import type { FastifyReply } from 'fastify'
import { faultCodes, type FaultCode, type WireFault } from '#shared/wire/fault.ts'

const statuses: Readonly<Record<FaultCode, number>> = {
  badRequest: 400,
  protocolTooOld: 426,
  notEnrolled: 401,
  enrolmentRefused: 403,
  signInRefused: 401,
  signInLocked: 429,
  epochChanged: 409,
  cursorTooOld: 410,
  commandGap: 409,
  terminalCloned: 409,
  auditGap: 409,
  auditChanged: 409,
  unknownChannel: 404,
  notFound: 404,
  tooLarge: 413,
  busy: 503,
  notReady: 503,
  internal: 500,
}

const titles: Readonly<Record<FaultCode, string>> = {
  badRequest: 'The request does not have the agreed form',
  protocolTooOld: 'The terminal speaks a version of the protocol that is no longer answered',
  notEnrolled: 'The terminal is not enrolled at this gateway, or no longer',
  enrolmentRefused: 'The enrolment code is unknown, used or too old',
  signInRefused: 'Account and password do not belong together',
  signInLocked: 'The account is locked for a while after wrong passwords',
  epochChanged: 'The ledger is not the one that the terminal followed',
  cursorTooOld: 'The terminal must take a snapshot again',
  commandGap: 'A command of this terminal is missing before this one',
  terminalCloned: 'The number was used for another command: two machines act as the same terminal',
  auditGap: 'Rows of the audit of this terminal are missing before these',
  auditChanged: 'A row of the audit of this terminal is another than the one that is kept, or breaks its chain',
  unknownChannel: 'The channel is not configured',
  notFound: 'There is nothing here',
  tooLarge: 'The request is too large',
  busy: 'The gateway has too much to do',
  notReady: 'The gateway is starting or stopping',
  internal: 'The gateway failed',
}

export function faultOf(code: FaultCode, detail = ''): WireFault {
  return {
    type: `urn:minsheng-desk:fault:${code}`,
    title: titles[code],
    status: statuses[code],
    code,
    retry: faultCodes[code],
    detail,
  }
}

/** `detail` is for people who read logs: ids and numbers only. */
export function sendFault(reply: FastifyReply, code: FaultCode, detail = ''): FastifyReply {
  const fault = faultOf(code, detail)
  if (fault.retry === 'later' && !reply.hasHeader('retry-after')) void reply.header('retry-after', '2')
  return reply.code(fault.status).type('application/problem+json').send(JSON.stringify(fault))
}
