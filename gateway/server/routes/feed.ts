import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  changesQuerySchema,
  changesResponseSchema,
  snapshotQuerySchema,
  snapshotResponseSchema,
} from '#shared/wire/changes.ts'
import { createCaseCount, readChanges, readSnapshot, type FeedContext } from '../../ledger/feed.ts'
import { requireTerminal, terminalIn } from '../authentication.ts'
import { answers } from '../documented.ts'
import { sendFault } from '../faults.ts'
import type { Gateway } from '../gateway.ts'

export function registerFeed(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { database, now, rulebook } = gateway
  const context: FeedContext = { database, now, referenceVersion: () => rulebook.reference.version }
  const count = createCaseCount()
  const preHandler = requireTerminal(gateway)
  const security = [{ terminal: [] }]

  app.get(
    '/v1/changes',
    {
      preHandler,
      schema: {
        summary: 'Records that changed after a position',
        security,
        querystring: changesQuerySchema,
        response: answers(changesResponseSchema),
      },
    },
    async (request, reply) => {
      const answer = await readChanges(context, { terminal: terminalIn(request).id, ...request.query })
      if (!answer.ok) return sendFault(reply, answer.fault.code, `head ${answer.fault.head}`)
      return sendText(reply, answer.body)
    },
  )

  app.get(
    '/v1/snapshot',
    {
      preHandler,
      schema: {
        summary: 'One page of a bootstrap, newest first',
        security,
        querystring: snapshotQuerySchema,
        response: answers(snapshotResponseSchema),
      },
    },
    async (request, reply) => {
      const { before, limit } = request.query
      return sendText(reply, await readSnapshot(context, count, { terminal: terminalIn(request).id, before, limit }))
    },
  )
}

/** Text that is JSON already passes by the serializer. */
function sendText(reply: FastifyReply, body: string): FastifyReply {
  return reply.type('application/json').send(body)
}
