// The database loses power under load (`pg_ctl stop -m immediate` sends the same signal) while two nodes go on running.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '#gateway/ledger/chain.ts'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { startPostgres, type TestServer } from './support/postgres.ts'
import { expectExactlyOnce, newDiary, workSteadily } from './support/steady-work.ts'
import { enrolTerminal, request } from './support/terminal.ts'

const TERMINALS = 8
const ROUNDS = 3

let server: TestServer
let nodes: readonly RunningGateway[]

beforeAll(async () => {
  server = await startPostgres()
  const url = await server.create()
  nodes = await Promise.all([0, 1].map(() => start({ store: { kind: 'server', url } })))
})
afterAll(async () => {
  for (const node of nodes) await node.stop()
  await server.stop()
})

it('has every acknowledged command exactly once after the database stopped at once under load, three times', async () => {
  const cases = await takeInInvented(nodes[0]!, 20)
  const terminals = await Promise.all(
    Array.from({ length: TERMINALS }, (_, index) => enrolTerminal(nodes[index % 2]!.url)),
  )
  const diaries = terminals.map((terminal) => newDiary(terminal.id))
  const total = (): number => diaries.reduce((sum, diary) => sum + diary.acknowledged.size, 0)
  let going = true
  const working = diaries.map((diary, index) =>
    workSteadily(diary, { at: () => terminals[index]!, cases, atOnce: 5, goOn: () => going }),
  )
  const workFor = async (commands: number): Promise<void> => {
    const aim = total() + commands
    while (total() < aim) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    await workFor(150)
    await server.crash()
    const response = await request(nodes[round % 2]!.url, '/v1/health')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await response.json()).toMatchObject({ code: 'notReady', retry: 'later' })
    await server.restart()
  }
  await workFor(150)
  going = false
  await Promise.all(working)

  // Nobody was told anything but "later"; no node fell over.
  const faults = new Set(diaries.flatMap((diary) => [...diary.faults.keys()]))
  expect([...faults]).toEqual(['notReady'])
  await expectExactlyOnce(diaries, terminals)
  expect((await verifyChain(nodes[0]!.gateway.database)).brokenAt).toBeNull()
})
