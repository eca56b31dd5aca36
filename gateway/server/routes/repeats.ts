import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { caseRepeatsSchema, intakeRepeatsRequestSchema, intakeRepeatsResponseSchema } from '#shared/wire/repeats.ts'
import { countRepeating, readRepeats } from '../../arrivals/kept-repeats.ts'
import { readHead } from '../../ledger/status.ts'
import { requireAdministration, requireTerminal } from '../authentication.ts'
import { answers } from '../documented.ts'
import { sendFault } from '../faults.ts'
import type { Gateway } from '../gateway.ts'

/** What arrivals repeat: for terminals case by case, for whoever takes a file in as a number. */
export function registerRepeats(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { database, arrivals } = gateway
  const isCompared = async (): Promise<boolean> => arrivals.comparedTo() >= (await readHead(database)).position

  app.get(
    '/v1/cases/:id/repeats',
    {
      preHandler: requireTerminal(gateway),
      schema: {
        summary: 'What a case likely repeats, and what repeats it, as found on arrival',
        security: [{ terminal: [] }],
        params: z.strictObject({ id: z.coerce.number().int().positive() }),
        response: answers(caseRepeatsSchema),
      },
    },
    async (request, reply) => {
      // Asked before reading: what is called compared is in the answer.
      const compared = await isCompared()
      const repeats = await readRepeats(database, request.params.id)
      if (repeats === null) return sendFault(reply, 'notFound')
      return reply.send({ compared, repeats: repeats.map((each) => ({ ...each, reasons: [...each.reasons] })) })
    },
  )

  app.post(
    '/v1/intake-repeats',
    {
      preHandler: requireAdministration(gateway),
      schema: {
        summary: 'How many of these cases likely repeat an open one',
        security: [{ administration: [] }],
        body: intakeRepeatsRequestSchema,
        response: answers(intakeRepeatsResponseSchema),
      },
    },
    async (request, reply) => {
      const compared = await isCompared()
      return reply.send({ repeating: await countRepeating(database, request.body.cases), compared })
    },
  )
}
