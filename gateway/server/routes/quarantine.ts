import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import {
  putAsideRequestSchema,
  quarantineAnswerSchema,
  quarantineQuerySchema,
  quarantineResponseSchema,
  retakeRequestSchema,
  type QuarantineAnswer,
} from '#shared/wire/quarantine.ts'
import { putAside, retake, type CloseFault } from '../../intake/close-quarantine.ts'
import { listQuarantine } from '../../intake/quarantine.ts'
import type { IntakeContext } from '../../intake/take-rows.ts'
import { requireTerminal, terminalIn } from '../authentication.ts'
import { answers } from '../documented.ts'
import { sendFault } from '../faults.ts'
import type { Gateway } from '../gateway.ts'

const params = z.strictObject({ id: z.coerce.number().int().positive() })

/** What could not be read, for the people at the terminals: seen, corrected and taken in again, or put aside. */
export function registerQuarantine(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { database, rulebook, mappings, now } = gateway
  const preHandler = requireTerminal(gateway)
  const security = [{ terminal: [] }]
  const findPlace = createPlaceFinder(rulebook.reference.divisions)
  const context: IntakeContext = { database, rulebook, mappings, now, findPlace }

  app.get(
    '/v1/quarantine',
    {
      preHandler,
      schema: {
        summary: 'What could not be read, newest first',
        security,
        querystring: quarantineQuerySchema,
        response: answers(quarantineResponseSchema),
      },
    },
    (request) => listQuarantine(database, mappings, request.query),
  )

  app.post(
    '/v1/quarantine/:id/retake',
    {
      preHandler,
      schema: {
        summary: 'Take a corrected record in; harmless to repeat',
        security,
        params,
        body: retakeRequestSchema,
        response: answers(quarantineAnswerSchema),
      },
    },
    async (request, reply) => {
      const { id: line } = request.params
      return send(reply, await retake(context, { ...request.body, line, terminal: terminalIn(request).id }))
    },
  )

  app.post(
    '/v1/quarantine/:id/put-aside',
    {
      preHandler,
      schema: {
        summary: 'Close a record that is no matter of the desk; its bytes stay',
        security,
        params,
        body: putAsideRequestSchema,
        response: answers(quarantineAnswerSchema),
      },
    },
    async (request, reply) => {
      const { id: line } = request.params
      return send(reply, await putAside(context, { ...request.body, line, terminal: terminalIn(request).id }))
    },
  )
}

function send(reply: FastifyReply, answer: QuarantineAnswer | CloseFault): FastifyReply {
  return typeof answer === 'string' ? sendFault(reply, answer) : reply.send(answer)
}
