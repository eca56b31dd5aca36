import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { pushRequestSchema, pushResponseSchema, type PushResponse } from '#shared/wire/outcome.ts'
import { nothingHeard } from '#shared/wire/ledger-mark.ts'
import { readHistory } from '../../ledger/history.ts'
import { markOf, readHead } from '../../ledger/status.ts'
import { runTerminalCommands } from '../../ledger/terminal-command.ts'
import { requireTerminal, terminalIn } from '../authentication.ts'
import { answers } from '../documented.ts'
import { sendFault } from '../faults.ts'
import type { Gateway } from '../gateway.ts'

/** 500 commands with long replies. */
const BODY_LIMIT = 16 * 1_048_576

export function registerCommands(plain: FastifyInstance, gateway: Gateway): void {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { database } = gateway
  app.post(
    '/v1/commands',
    {
      preHandler: requireTerminal(gateway),
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'Consecutive commands of one terminal, oldest first',
        security: [{ terminal: [] }],
        body: pushRequestSchema,
        response: answers(pushResponseSchema),
      },
    },
    async (request, reply) => {
      const terminal = terminalIn(request).id
      const { epoch, heard = nothingHeard } = request.body
      const { fault } = await readHistory(database, { epoch, since: 0, heard })
      if (fault !== null) return sendFault(reply, fault.code, `head ${fault.head}`)
      const { commands } = request.body
      const outcomes: PushResponse['outcomes'][number][] = []
      while (outcomes.length < commands.length) {
        const answer = await runTerminalCommands(gateway, terminal, commands.slice(outcomes.length))
        if (answer.kind === 'outcomes') {
          outcomes.push(...answer.outcomes)
          continue
        }
        // What was decided before is answered; the terminal meets the fault again with its next push.
        if (outcomes.length > 0) break
        if (answer.kind === 'gap') return sendFault(reply, 'commandGap', `last ${answer.last}`)
        if (answer.kind === 'unknownTerminal') return sendFault(reply, 'notEnrolled')
        const n = commands[0]?.n ?? 0
        gateway.log('terminalCloned', { terminal, n })
        return sendFault(reply, 'terminalCloned', `n ${n}`)
      }
      const [row] = await database.query<{ last_n: number }>('SELECT last_n FROM terminals WHERE id = $1', [terminal])
      const head = await readHead(database)
      return reply.send({ outcomes, last: row?.last_n ?? 0, head: head.position, mark: markOf(head) })
    },
  )
}
