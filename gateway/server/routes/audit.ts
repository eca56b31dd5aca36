import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { auditRequestSchema, auditResponseSchema } from '#shared/wire/audit.ts'
import { takeAudit } from '../../audit/take-audit.ts'
import { requireTerminal, terminalIn } from '../authentication.ts'
import { answers } from '../documented.ts'
import { sendFault } from '../faults.ts'
import type { Gateway } from '../gateway.ts'

/** A whole request of rows, each with a hundred long heads of columns. */
const BODY_LIMIT = 8 * 1_048_576

export function registerAudit(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/v1/audit',
    {
      preHandler: requireTerminal(gateway),
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'What was revealed, exported and copied at this terminal; harmless to repeat',
        security: [{ terminal: [] }],
        body: auditRequestSchema,
        response: answers(auditResponseSchema),
      },
    },
    async (request, reply) => {
      const terminal = terminalIn(request).id
      const answer = await takeAudit(gateway, terminal, request.body.rows)
      if (!('code' in answer)) return reply.send(answer)
      gateway.log('auditRefused', { terminal, code: answer.code, n: answer.n })
      return sendFault(reply, answer.code, `n ${answer.n}`)
    },
  )
}
