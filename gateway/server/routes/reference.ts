import type { FastifyInstance } from 'fastify'
import { referenceSchema } from '#shared/wire/reference.ts'
import { requireTerminal } from '../authentication.ts'
import { answers } from '../documented.ts'
import type { Gateway } from '../gateway.ts'

export function registerReference(app: FastifyInstance, gateway: Gateway): void {
  const text = JSON.stringify(gateway.rulebook.reference)
  app.get(
    '/v1/reference',
    {
      preHandler: requireTerminal(gateway),
      schema: {
        summary: 'Channels, units, classes, divisions, rules',
        security: [{ terminal: [] }],
        response: answers(referenceSchema),
      },
    },
    (_request, reply) => reply.type('application/json').send(text),
  )
}
