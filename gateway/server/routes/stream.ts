import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { requireTerminal, terminalIn } from '../authentication.ts'
import { answers } from '../documented.ts'
import type { Gateway } from '../gateway.ts'

const HEARTBEAT_MS = 10_000
const RECONNECT_MS = 2_000

/** Server-sent hints that pulling is worth while. Nothing is lost when one is: the next pull brings everything. */
export function registerStream(app: FastifyInstance, gateway: Gateway): void {
  const open = new Set<() => void>()
  app.addHook('preClose', () => {
    for (const close of open) close()
  })
  app.get(
    '/v1/stream',
    {
      preHandler: requireTerminal(gateway),
      schema: {
        summary: 'Hints of a new head, as server-sent events',
        security: [{ terminal: [] }],
        response: answers(z.string().describe('text/event-stream: event head, data {"head": position}')),
      },
    },
    (request, reply) => {
      const { raw } = reply.hijack()
      const terminal = terminalIn(request).id
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      const tell = (head: number): void => {
        // A reader that does not read gets no queue of hints: the newest one is enough.
        if (raw.writableNeedDrain) return
        raw.write(`id: ${head}\nevent: head\ndata: ${JSON.stringify({ head })}\n\n`)
      }
      raw.write(`retry: ${RECONNECT_MS}\n\n`)
      tell(gateway.hints.head())
      const unsubscribe = gateway.hints.subscribe(tell)
      const heartbeat = setInterval(() => {
        raw.write(': \n\n')
        closeWhenRevoked(gateway, terminal, () => raw.end())
      }, HEARTBEAT_MS)
      const close = (): void => {
        clearInterval(heartbeat)
        unsubscribe()
        open.delete(close)
        raw.end()
      }
      open.add(close)
      raw.on('close', close)
    },
  )
}

function closeWhenRevoked(gateway: Gateway, terminal: string, close: () => void): void {
  gateway.database
    .query('SELECT 1 AS one FROM terminals WHERE id = $1 AND revoked_at IS NULL', [terminal])
    .then((rows) => {
      if (rows.length === 0) close()
    })
    .catch(() => close())
}
