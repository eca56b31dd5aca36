// Feeds served from a real streaming replica: late, dead, promoted, and never back in time.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'
import { startGateway } from '#gateway/server/start-gateway.ts'
import { startStandby } from './support/base-backup.ts'
import { readEvents } from './support/events.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { ask, startPostgres, type TestServer } from './support/postgres.ts'
import { ENROLMENT_CODE, enrolTerminal, request } from './support/terminal.ts'

let primary: TestServer
let standby: TestServer
let node: RunningGateway
let folder: string
let url: string

beforeAll(async () => {
  primary = await startPostgres({ wal_level: 'replica' })
  url = await primary.create()
  standby = await startStandby(primary)
  folder = await mkdtemp(join(tmpdir(), 'minsheng-replica-'))
  node = await start({ store: { kind: 'server', url }, configFile: await configuration(standby.urlOf('test_1')) })
})
afterAll(async () => {
  await node.stop()
  await standby.stop()
  await primary.stop()
  await rm(folder, { recursive: true, force: true })
})

async function configuration(replica: string): Promise<string> {
  const file = join(folder, 'gateway.yaml')
  await writeFile(file, JSON.stringify({ database: { url, replica } }), { mode: 0o600 })
  return file
}

const pause = (): Promise<unknown> => ask(standby.urlOf('postgres'), 'SELECT pg_wal_replay_pause()')
const resume = (): Promise<unknown> => ask(standby.urlOf('postgres'), 'SELECT pg_wal_replay_resume()')
const answered = () => node.replica!.answered()

it('answers followers from the replica once it has what was announced; a hint comes no sooner', async () => {
  const terminal = await enrolTerminal(node.url)
  const stream = readEvents(await request(node.url, '/v1/stream', { token: terminal.token }))
  await takeInInvented(node, 5)
  const [head] = await node.gateway.database.query<{ position: number }>('SELECT position FROM head')
  for await (const event of stream) if (Number(event.id) === head!.position) break
  const before = answered()
  const page = await terminal.changes(0)
  expect(page.ok && page.value.records).toHaveLength(5)
  const { records } = await terminal.snapshot(2)
  expect(records).toHaveLength(5)
  // The page of changes and the first page of the snapshot; later pages of a terminal that says no mark are the primary's.
  expect(answered()).toEqual({ replica: before.replica + 2, primary: before.primary + 2 })
})

it('never lets a terminal go back in time: one that has seen more than the replica is answered by the primary', async () => {
  const terminal = await enrolTerminal(node.url)
  const { position: seen } = await terminal.snapshot()
  await pause()
  const cases = await takeInInvented(node, 1, 'traffic-hotline')
  const said = await terminal.say({ kind: 'note', caseId: cases.at(-1)!, text: 'a word' })
  if (said.kind !== 'applied') throw new Error(said.kind)
  const before = answered()
  // The terminal has the position of its own command: the replica has not.
  const own = await terminal.changes(said.position)
  expect(own.ok && own.value).toMatchObject({ next: said.position, records: [] })
  expect(answered()).toEqual({ replica: before.replica, primary: before.primary + 1 })
  // For more than a second the replica has not had what was announced: nobody waits for it any longer.
  let page = await terminal.changes(seen)
  for (; page.ok && page.value.next < said.position; page = await terminal.changes(seen)) {
    expect(page.value.next).toBeGreaterThanOrEqual(seen)
  }
  expect(page.ok && page.value.next).toBe(said.position)
  await resume()
  const counted = answered().replica
  while (answered().replica === counted) await terminal.changes(said.position)
})

it('leaves a fault to the primary: a new epoch is not denied by a replica that does not know it yet', async () => {
  await pause()
  const epoch = '5e1f0000-0000-4000-8000-000000000001'
  const [old] = await ask<{ value: string }>(url, `SELECT value FROM meta WHERE key = 'epoch'`)
  await ask(url, `UPDATE meta SET value = '${epoch}' WHERE key = 'epoch'`)
  const terminal = await enrolTerminal(node.url)
  expect(terminal.epoch).toBe(epoch)
  expect((await terminal.changes(0)).ok).toBe(true)
  await ask(url, `UPDATE meta SET value = '${old!.value}' WHERE key = 'epoch'`)
  await resume()
})

it('costs nobody an answer when it dies, also in the middle of many reads', async () => {
  const terminals = await Promise.all(Array.from({ length: 8 }, () => enrolTerminal(node.url)))
  const last = new Map<string, number>()
  let reading = true
  const readers = terminals.map(async (terminal) => {
    while (reading) {
      const page = await terminal.changes(0, 5_000)
      if (!page.ok) throw new Error(page.code)
      expect(page.value.next).toBeGreaterThanOrEqual(last.get(terminal.id) ?? 0)
      last.set(terminal.id, page.value.next)
    }
  })
  const counted = answered().replica
  while (answered().replica < counted + 20) await new Promise((resolve) => setTimeout(resolve, 5))
  await standby.crash()
  const before = answered().primary
  while (answered().primary < before + 50) await new Promise((resolve) => setTimeout(resolve, 5))
  reading = false
  await Promise.all(readers)
})

it('is refused by name when it is no replica, and may be away at the start', async () => {
  const other = await primary.create()
  const config = await configuration(other)
  const refused = await startGateway({ store: { kind: 'server', url }, port: 0, configFile: config })
  expect(refused).toMatchObject({ ok: false, fault: { code: 'configurationFaulty' } })
  expect(!refused.ok && refused.fault.detail).toMatch(
    /gateway\.yaml:1 database\.replica: .*备库.* \/ .*no streaming replica/,
  )
  const away = await configuration('postgresql://nobody@127.0.0.1:1/none')
  const lonely = await startGateway({
    ...{ store: { kind: 'server', url }, port: 0, configFile: away, enrolmentCode: ENROLMENT_CODE },
  } as const)
  if (!lonely.ok) throw new Error(lonely.fault.detail)
  const terminal = await enrolTerminal(lonely.value.url)
  expect((await terminal.changes(0)).ok).toBe(true)
  await lonely.value.stop()
})
