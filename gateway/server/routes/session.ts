import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import {
  enrolRequestSchema,
  enrolResponseSchema,
  signInRequestSchema,
  signInResponseSchema,
} from '#shared/wire/session.ts'
import { signIn } from '../../accounts/accounts.ts'
import { enrol, terminalKey } from '../../accounts/terminals.ts'
import { readHead } from '../../ledger/status.ts'
import { requireTerminal, subjectOf, terminalIn } from '../authentication.ts'
import { answers } from '../documented.ts'
import { sendFault } from '../faults.ts'
import type { Gateway } from '../gateway.ts'

/** Wrong codes that one gateway looks at in a minute; guessing 112 bits at this rate is hopeless. */
const WRONG_CODES_A_MINUTE = 20

export function registerSession(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { database, now } = gateway
  const wrongCodes: number[] = []

  app.post(
    '/v1/terminals',
    { schema: { summary: 'Enrol a terminal', body: enrolRequestSchema, response: answers(enrolResponseSchema) } },
    async (request, reply) => {
      const { protocol, code, name } = request.body
      if (!isSpoken(protocol))
        return sendFault(reply, 'protocolTooOld', `${OLDEST_PROTOCOL_VERSION}-${PROTOCOL_VERSION}`)
      while ((wrongCodes[0] ?? Infinity) < now() - 60_000) wrongCodes.shift()
      if (wrongCodes.length >= WRONG_CODES_A_MINUTE) return sendFault(reply.header('retry-after', '60'), 'busy')
      const subject = subjectOf(gateway, request)
      const enrolled = await enrol(database, { code, name, subject, standingCode: gateway.enrolmentCode, now: now() })
      if (enrolled === null) {
        wrongCodes.push(now())
        gateway.log('enrolmentRefused')
        return sendFault(reply, 'enrolmentRefused')
      }
      gateway.log('terminalEnrolled', { terminal: enrolled.terminal })
      const { epoch } = await readHead(database)
      return reply.send({ ...enrolled, epoch })
    },
  )

  app.post(
    '/v1/sign-in',
    {
      preHandler: requireTerminal(gateway),
      schema: {
        summary: 'Sign a person in at a terminal',
        security: [{ terminal: [] }],
        body: signInRequestSchema,
        response: answers(signInResponseSchema),
      },
    },
    async (request, reply) => {
      const { protocol, account, password } = request.body
      if (!isSpoken(protocol))
        return sendFault(reply, 'protocolTooOld', `${OLDEST_PROTOCOL_VERSION}-${PROTOCOL_VERSION}`)
      const terminal = terminalIn(request).id
      const answer = await signIn(database, { terminal, account, password, now: now() })
      if (!answer.ok) {
        gateway.log(answer.fault.code, { terminal })
        if (answer.fault.code === 'signInLocked') {
          void reply.header('retry-after', String(Math.ceil(answer.fault.waitMs / 1000)))
        }
        return sendFault(reply, answer.fault.code)
      }
      gateway.log('signedIn', { terminal, account: answer.value.id })
      const { epoch } = await readHead(database)
      return reply.send({
        actor: answer.value,
        terminalKey: await terminalKey(database, terminal),
        epoch,
        serverTime: now(),
      })
    },
  )
}

function isSpoken(protocol: number): boolean {
  return protocol >= OLDEST_PROTOCOL_VERSION && protocol <= PROTOCOL_VERSION
}
