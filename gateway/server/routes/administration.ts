import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  enrolmentCodeSchema,
  intakeChannelSchema,
  intakeRequestSchema,
  intakeResponseSchema,
} from '#shared/wire/intake.ts'
import { auditPageQuerySchema, auditPageSchema } from '#shared/wire/audit.ts'
import { readAudit } from '../../audit/read-audit.ts'
import { issueEnrolmentCode } from '../../accounts/terminals.ts'
import { defaultFormat } from '../../intake/mapping.ts'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import { takeRows, type IntakeContext } from '../../intake/take-rows.ts'
import { requireAdministration } from '../authentication.ts'
import { answers } from '../documented.ts'
import { sendFault } from '../faults.ts'
import type { Gateway } from '../gateway.ts'

/** 200 rows of long texts. */
const BODY_LIMIT = 32 * 1_048_576

/** What the command line on the gateway's own machine asks for; its token lies in a file that only its owner may read. */
export function registerAdministration(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { database, rulebook, mappings, now } = gateway
  const preHandler = requireAdministration(gateway)
  const security = [{ administration: [] }]
  const context: IntakeContext = {
    database,
    rulebook,
    mappings,
    now,
    findPlace: createPlaceFinder(rulebook.reference.divisions),
  }

  app.get(
    '/v1/intake/:channel',
    {
      preHandler,
      schema: {
        summary: 'How files of a channel are written',
        security,
        params: z.strictObject({ channel: z.string() }),
        response: answers(intakeChannelSchema),
      },
    },
    async (request, reply) => {
      const { channel } = request.params
      if (rulebook.channelOf(channel) === undefined) return sendFault(reply, 'unknownChannel')
      return reply.send({ channel, format: mappings.get(channel)?.format ?? defaultFormat })
    },
  )

  app.post(
    '/v1/intake',
    {
      preHandler,
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'Take in rows of a file',
        security,
        body: intakeRequestSchema,
        response: answers(intakeResponseSchema),
      },
    },
    async (request, reply) => {
      if (rulebook.channelOf(request.body.channel) === undefined) return sendFault(reply, 'unknownChannel')
      return reply.send(await takeRows(context, request.body))
    },
  )

  app.get(
    '/v1/audit',
    {
      preHandler,
      schema: {
        summary: 'The audit as it is kept, oldest first',
        security,
        querystring: auditPageQuerySchema,
        response: answers(auditPageSchema),
      },
    },
    ({ query }) => readAudit(database, query.after, query.limit),
  )

  app.post(
    '/v1/enrolment-codes',
    { preHandler, schema: { summary: 'A code for one terminal', security, response: answers(enrolmentCodeSchema) } },
    async (_request, reply) => reply.send({ code: await issueEnrolmentCode(database, now()) }),
  )
}
