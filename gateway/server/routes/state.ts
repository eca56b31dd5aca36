import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { gatewayStatusSchema } from '#shared/wire/changes.ts'
import { healthSchema } from '#shared/wire/health.ts'
import { readHead, readStatus } from '../../ledger/status.ts'
import { requireTerminal } from '../authentication.ts'
import { answers } from '../documented.ts'
import type { Gateway } from '../gateway.ts'

export function registerState(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { database, now, rulebook } = gateway
  const preHandler = requireTerminal(gateway)
  const security = [{ terminal: [] }]

  app.get(
    '/v1/health',
    { schema: { summary: 'Whether this node reaches its database', response: answers(healthSchema) } },
    async () => {
      const { position } = await readHead(database)
      return { ok: true as const, database: database.kind, head: position, serverTime: now() }
    },
  )

  app.get(
    '/v1/status',
    {
      preHandler,
      schema: { summary: 'Networks, services, quarantine, head', security, response: answers(gatewayStatusSchema) },
    },
    () =>
      database.snapshot(async (session) => {
        const { position } = await readHead(session)
        return readStatus(session, { head: position, now: now(), referenceVersion: rulebook.reference.version })
      }),
  )
}
