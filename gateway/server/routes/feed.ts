import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  changesQuerySchema,
  changesResponseSchema,
  digestsQuerySchema,
  digestsResponseSchema,
  snapshotQuerySchema,
  snapshotResponseSchema,
} from '#shared/wire/changes.ts'
import { readHeard } from '#shared/wire/ledger-mark.ts'
import { PACKED_SNAPSHOT } from '#shared/wire/packed-snapshot.ts'
import type { Database } from '../../database/database.ts'
import { createCaseCount, readChanges, readSnapshot, type FeedAnswer, type FeedContext } from '../../ledger/feed.ts'
import { createDigests } from '../../ledger/digests.ts'
import { requireTerminal, terminalIn } from '../authentication.ts'
import { answers } from '../documented.ts'
import { sendFault } from '../faults.ts'
import type { Gateway } from '../gateway.ts'

export function registerFeed(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { database, now, rulebook } = gateway
  const context: FeedContext = { database, now, referenceVersion: () => rulebook.reference.version }
  const count = createCaseCount()
  const readDigests = createDigests()
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
      const { epoch, since, limit } = request.query
      const heard = readHeard(request.query)
      const query = { terminal: terminalIn(request).id, epoch, since, limit, heard }
      const read = (from: Database) => readChanges({ ...context, database: from }, query)
      return sendFeed(reply, await gateway.read(since, read, (answer) => answer.ok))
    },
  )

  app.get(
    '/v1/snapshot',
    {
      preHandler,
      schema: {
        summary: 'One page of a bootstrap, newest first',
        description: `With \`Accept: ${PACKED_SNAPSHOT}\` the same in packed form: shared/wire/packed-snapshot.ts.`,
        security,
        querystring: snapshotQuerySchema,
        response: answers(snapshotResponseSchema),
      },
    },
    async (request, reply) => {
      const { before, limit } = request.query
      const heard = readHeard(request.query)
      gateway.arrivals.makeWay()
      const packed = request.headers.accept?.includes(PACKED_SNAPSHOT) === true
      const query = { terminal: terminalIn(request).id, before, limit, heard, packed }
      const read = (from: Database) => readSnapshot({ ...context, database: from }, count, query)
      // No page may be older than the first one: what changed in between would be in neither page nor feed.
      const seen = heard.pull?.position ?? (before === undefined ? 0 : null)
      const answer = await gateway.read(seen, read, (each) => each.ok)
      return sendFeed(reply, answer, answer.ok && answer.packed ? PACKED_SNAPSHOT : 'application/json')
    },
  )

  app.get(
    '/v1/digests',
    {
      preHandler,
      schema: {
        summary: 'What the rows amount to, bucket by bucket, for comparing',
        security,
        querystring: digestsQuerySchema,
        response: answers(digestsResponseSchema),
      },
    },
    async (request, reply) => {
      const { epoch, from, limit } = request.query
      const heard = readHeard(request.query)
      const read = (database: Database) => readDigests(database, { epoch, from, limit, heard })
      const answer = await gateway.read(heard.pull?.position ?? 0, read, (each) => each.ok)
      if (!answer.ok) return sendFault(reply, answer.fault.code, `head ${answer.fault.head}`)
      return reply.send(answer.value)
    },
  )
}

/** What is text or bytes already passes by the serializer. */
function sendFeed(reply: FastifyReply, answer: FeedAnswer, type = 'application/json'): FastifyReply {
  if (!answer.ok) return sendFault(reply, answer.fault.code, `head ${answer.fault.head}`)
  return reply.type(type).send(answer.body)
}
