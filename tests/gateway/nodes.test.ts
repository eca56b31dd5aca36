// Several gateway nodes on one PostgreSQL: they wake each other's streams, and any of them may die.
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '#gateway/ledger/chain.ts'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'
import { readEvents } from './support/events.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { ask, startPostgres, type TestServer } from './support/postgres.ts'
import { spawnGateway, type Spawned } from './support/spawned-gateway.ts'
import { expectExactlyOnce, newDiary, workSteadily } from './support/steady-work.ts'
import { actAs, enrolTerminal, request } from './support/terminal.ts'

const TERMINALS = 4

let server: TestServer
let nodes: readonly RunningGateway[] = []
let spawned: readonly Spawned[] = []

beforeAll(async () => {
  server = await startPostgres()
})
afterEach(async () => {
  for (const node of nodes) await node.stop()
  for (const { child } of spawned) child.kill('SIGKILL')
  nodes = []
  spawned = []
})
afterAll(() => server.stop())

async function startTwo(): Promise<{
  readonly url: string
  readonly first: RunningGateway
  readonly second: RunningGateway
}> {
  const url = await server.create()
  nodes = await Promise.all([0, 1].map(() => start({ store: { kind: 'server', url } })))
  return { url, first: nodes[0]!, second: nodes[1]! }
}

/** The heads that a stream tells; the blank first line and heartbeats left out. */
async function* headsOf(node: RunningGateway, token: string): AsyncGenerator<number> {
  const response = await request(node.url, '/v1/stream', { token })
  for await (const event of readEvents(response)) if (event.event === 'head') yield Number(event.id)
}

it('wakes the streams of the other node, also after the line between database and node was cut', async () => {
  const { url, first, second } = await startTwo()
  const terminal = await enrolTerminal(first.url)
  const heads = headsOf(second, terminal.token)
  expect((await heads.next()).value).toBe(0)
  await takeInInvented(first, 1)
  expect((await heads.next()).value).toBe(1)
  // Both listening connections die; what is announced before they stand again reaches nobody.
  const cut = await ask(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
  )
  expect(cut).toHaveLength(2)
  await takeInInvented(first, 1, 'hotline-12345', 2)
  expect((await heads.next()).value).toBe(2)
  await takeInInvented(first, 1, 'hotline-12345', 3)
  expect((await heads.next()).value).toBe(3)
  await heads.return(undefined)
})

it('lets the terminals of a node that is killed in the middle of a batch go on at another one', async () => {
  const url = await server.create()
  const pair = await Promise.all([spawnGateway('--database', url), spawnGateway('--database', url)])
  spawned = pair
  const enrolled = await Promise.all(Array.from({ length: TERMINALS }, () => enrolTerminal(pair[0].url)))
  const preparing = await start({ store: { kind: 'server', url } })
  nodes = [preparing]
  const cases = await takeInInvented(preparing, 20)

  let alive = 0
  const diaries = enrolled.map((one) => newDiary(one.id))
  const total = (): number => diaries.reduce((sum, diary) => sum + diary.acknowledged.size, 0)
  const working = diaries.map((diary, index) =>
    workSteadily(diary, {
      at: () => actAs(pair[alive]!.url, enrolled[index]!),
      ...{ cases, atOnce: 20, goOn: () => total() < 600 },
    }),
  )
  while (total() < 150) await new Promise((resolve) => setImmediate(resolve))
  pair[0].child.kill('SIGKILL')
  await once(pair[0].child, 'exit')
  alive = 1
  await Promise.all(working)

  // Some batch was cut: it was sent and nobody answered.
  expect(diaries.some((diary) => diary.faults.has('silence'))).toBe(true)
  await expectExactlyOnce(
    diaries,
    enrolled.map((one) => actAs(pair[1].url, one)),
  )
  expect((await verifyChain(preparing.gateway.database)).brokenAt).toBeNull()
})

it('brings the tables up once when five nodes start on an empty database at the same moment', async () => {
  const url = await server.create()
  nodes = await Promise.all(Array.from({ length: 5 }, () => start({ store: { kind: 'server', url } })))
  const numbers = await ask<{ number: number }>(url, 'SELECT number FROM migrations ORDER BY number')
  expect(numbers.map((row) => row.number)).toEqual(numbers.map((_, index) => index + 1))
  const epochs = new Set<string>()
  for (const node of nodes) epochs.add((await enrolTerminal(node.url, null)).epoch)
  expect(epochs.size).toBe(1)
})
