// The line between gateway and database breaks in the middle of a request, at the worst moments.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '#gateway/ledger/chain.ts'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'
import { startCuttingProxy, type Cut, type CuttingProxy } from './support/cutting-proxy.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { ask, startPostgres, type TestServer } from './support/postgres.ts'
import { commandOf, notesIn } from './support/steady-work.ts'
import { enrolTerminal } from './support/terminal.ts'

let server: TestServer
let database: string
let proxy: CuttingProxy
let node: RunningGateway

beforeAll(async () => {
  server = await startPostgres()
  database = await server.create()
  proxy = await startCuttingProxy(database)
  node = await start({ store: { kind: 'server', url: proxy.url } })
})
afterAll(async () => {
  await node.stop()
  await proxy.stop()
  await server.stop()
})

it.each<[Cut, string, number]>([
  ['beforeCommit', 'did not happen', 0],
  ['afterCommit', 'happened, and nobody was told', 1],
])('cut %s, a command %s: the answer is "later", and sent again it is there once', async (cut, _what, kept) => {
  const cases = await takeInInvented(node, 3)
  const terminal = await enrolTerminal(node.url)
  const command = commandOf(terminal, 1, cases)
  const happened = proxy.cutNext(cut)
  const answer = await terminal.push([command])
  await happened
  expect(answer).toEqual({ ok: false, code: 'notReady' })
  const inLedger = async (): Promise<number> => {
    const rows = await ask<{ count: number }>(
      database,
      `SELECT count(*)::int AS count FROM ledger WHERE terminal = '${terminal.id}'`,
    )
    return rows[0]!.count
  }
  // The server notices a broken line by itself; what it does then is what it would have done.
  expect(await inLedger()).toBe(kept)
  const again = await terminal.push([command])
  expect(again.ok && again.value.outcomes[0]!.outcome.kind).toBe('applied')
  const repeated = await terminal.push([command])
  expect(repeated.ok && repeated.value.outcomes).toEqual(again.ok && again.value.outcomes)
  expect(await inLedger()).toBe(1)
  expect(notesIn((await terminal.snapshot()).records).filter((each) => each === `${terminal.id} 1`)).toHaveLength(1)
})

it('survives the end of every connection it holds, between and within transactions', async () => {
  const cases = await takeInInvented(node, 3)
  const terminal = await enrolTerminal(node.url)
  const { database: inside } = node.gateway
  const hit = inside.transaction(async (session) => {
    await session.query('SELECT 1 AS one FROM head FOR UPDATE')
    await ask(
      database,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await session.query('SELECT 1 AS one')
  })
  await expect(hit).rejects.toMatchObject({ code: expect.stringMatching(/^(?:57P01|ECONN)/) as string })
  expect((await terminal.push([commandOf(terminal, 1, cases)])).ok).toBe(true)
  expect((await verifyChain(inside)).brokenAt).toBeNull()
})
