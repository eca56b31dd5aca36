// PostgreSQL on a volume that fills up under load, and is given its space back.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '#gateway/ledger/chain.ts'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { ask, startPostgres, type TestServer } from './support/postgres.ts'
import { mountSmallVolume, type SmallVolume } from './support/small-volume.ts'
import { expectExactlyOnce, newDiary, workSteadily } from './support/steady-work.ts'
import { enrolTerminal, request } from './support/terminal.ts'

const TERMINALS = 4
const MEGABYTES = 140

let volume: SmallVolume
let server: TestServer
let node: RunningGateway

beforeAll(async () => {
  volume = await mountSmallVolume(MEGABYTES)
  server = await startPostgres({ min_wal_size: '32MB', max_wal_size: '48MB' }, { folder: volume.folder })
  node = await start({ store: { kind: 'server', url: await server.create() } })
})
afterAll(async () => {
  await node.stop()
  // Its folder is the mount itself, which goes below.
  await server.stop().catch(() => {})
  await volume.remove()
})

it('answers "later" while the disk is full, loses nothing, doubles nothing, and goes on by itself with space', async () => {
  const cases = await takeInInvented(node, 10)
  const terminals = await Promise.all(Array.from({ length: TERMINALS }, () => enrolTerminal(node.url)))
  const diaries = terminals.map((terminal) => newDiary(terminal.id))
  const total = (): number => diaries.reduce((sum, diary) => sum + diary.acknowledged.size, 0)
  const refused = (): number => diaries.reduce((sum, diary) => sum + (diary.faults.get('notReady') ?? 0), 0)
  let going = true
  const working = diaries.map((diary, index) =>
    workSteadily(diary, { at: () => terminals[index]!, cases, atOnce: 10, goOn: () => going }),
  )
  const until = async (reached: () => boolean): Promise<void> => {
    while (!reached()) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await until(() => total() >= 100)
  await volume.fill(512 * 1024)
  await until(() => refused() >= 20)

  // What is there can be read while nothing can be written, unless the server itself had to stop.
  const health = await request(node.url, '/v1/health')
  expect([200, 503]).toContain(health.status)
  await volume.free()
  // PostgreSQL gives up when it cannot even write its log; whatever watches it starts it again.
  if (server.process.exitCode !== null) await server.restart()
  const before = total()
  await until(() => total() >= before + 100)
  going = false
  await Promise.all(working)

  expect([...new Set(diaries.flatMap((diary) => [...diary.faults.keys()]))]).toEqual(['notReady'])
  await expectExactlyOnce(diaries, terminals)
  expect((await verifyChain(node.gateway.database)).brokenAt).toBeNull()
  // No half transaction: whatever has a position is complete, and every case is as its events say.
  const [count] = await ask<{ ledger: number; head: number }>(
    server.urlOf('test_1'),
    'SELECT (SELECT count(*)::int FROM ledger) AS ledger, (SELECT position::int FROM head) AS head',
  )
  expect(count!.ledger).toBe(count!.head)
})
