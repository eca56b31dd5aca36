// Fault cases that a gateway meets and no other test of this folder is about (docs/fault-cases.md).
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import { readChanges } from '#gateway/ledger/feed.ts'
import { addServices, readServices } from '#gateway/ledger/service-count.ts'
import { nothingHeard } from '#shared/wire/ledger-mark.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { startPostgres, type TestServer } from './support/postgres.ts'
import { commandOf, notesIn } from './support/steady-work.ts'
import { enrolTerminal, faultOf, request, signIn, type TestTerminal } from './support/terminal.ts'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'

const DAY = 86_400_000

let server: TestServer
let url: string
let node: RunningGateway
let cases: readonly number[]

beforeAll(async () => {
  server = await startPostgres()
  url = await server.create()
  node = await start({ store: { kind: 'server', url } })
  cases = await takeInInvented(node, 10)
})
afterAll(async () => {
  await node.stop()
  await server.stop()
})

async function ownNotes(terminal: TestTerminal): Promise<readonly string[]> {
  const { records } = await terminal.snapshot()
  return notesIn(records).filter((each) => each.startsWith(`${terminal.id} `))
}

it('case 2: a request that the network doubled arrives ten times at once: one effect, ten equal answers', async () => {
  const terminal = await enrolTerminal(node.url)
  const commands = [1, 2, 3].map((n) => commandOf(terminal, n, cases))
  const answers = await Promise.all(Array.from({ length: 10 }, () => terminal.push(commands)))
  const outcomes = answers.map((answer) => answer.ok && answer.value.outcomes)
  for (const each of outcomes) expect(each).toEqual(outcomes[0])
  expect(await ownNotes(terminal)).toHaveLength(3)
})

it('case 3: the same number for another command is refused and written down, and changes nothing', async () => {
  const lines: string[] = []
  const watched = await start({ store: { kind: 'server', url }, log: (line) => lines.push(line) })
  const terminal = await enrolTerminal(watched.url)
  await terminal.push([commandOf(terminal, 1, cases)])
  const other = terminal.number({ kind: 'note', caseId: cases[0]!, text: 'another word' }, 1)
  expect(await terminal.push([other])).toEqual({ ok: false, code: 'terminalCloned' })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(
    expect.objectContaining({ code: 'terminalCloned', terminal: terminal.id, n: 1 }),
  )
  expect(await ownNotes(terminal)).toHaveLength(1)
  await watched.stop()
})

it('case 10: a cursor further back than the feed is served is told to begin with a snapshot', async () => {
  const { database, now } = node.gateway
  const [head] = await database.query<{ position: number; epoch: string }>(
    `SELECT head.position, meta.value AS epoch FROM head, meta WHERE meta.key = 'epoch'`,
  )
  const context = { database, now, referenceVersion: () => 'v', feedWindow: 1 }
  const query = { terminal: 't', epoch: head!.epoch, limit: 10, heard: nothingHeard }
  const old = await readChanges(context, { ...query, since: head!.position - 2 })
  expect(old).toMatchObject({ ok: false, fault: { code: 'cursorTooOld' } })
  expect((await readChanges(context, { ...query, since: head!.position - 1 })).ok).toBe(true)
})

it.each([
  ['-1', 'badRequest'],
  ['x', 'badRequest'],
  ['1e40', 'badRequest'],
  ['0%27%20OR%201=1', 'badRequest'],
  ['9007199254740991', 'epochChanged'],
])('case 11: a cursor of %s is answered %s', async (since, code) => {
  const terminal = await enrolTerminal(node.url)
  const path = `/v1/changes?epoch=${terminal.epoch}&since=${since}&limit=10`
  expect(await faultOf(await request(node.url, path, { token: terminal.token }))).toBe(code)
})

it('case 18: commands of somebody whose account is gone are refused one by one, kept with their words, and block nobody', async () => {
  const own = await start({ store: { kind: 'server', url: await server.create() } })
  const ownCases = await takeInInvented(own, 2)
  const terminal = await enrolTerminal(own.url)
  await signIn(own.url, terminal.token, 'sun')
  await own.gateway.database.query(`UPDATE accounts SET removed_at = 1 WHERE id = 'ma'`)
  const queued = [1, 2, 3].map((n) => commandOf(terminal, n, ownCases))
  const bySun = terminal.number({ kind: 'note', caseId: ownCases[0]!, text: 'still here' }, 4, {
    actor: { id: 'sun', name: '孙某某', role: 'operator' },
  })
  const answer = await terminal.push([...queued, bySun])
  expect(answer.ok && answer.value.outcomes.map((each) => each.outcome.kind)).toEqual([
    ...['refused', 'refused', 'refused'],
    'applied',
  ])
  const kept = await own.gateway.database.query<{ command: string }>(
    'SELECT command FROM outcomes WHERE terminal = $1 ORDER BY n',
    [terminal.id],
  )
  expect(kept.map((row) => (JSON.parse(row.command) as { n: number }).n)).toEqual([1, 2, 3, 4])
  await own.stop()
})

it('case 21: a terminal whose clock is years off works; order and times of the ledger are the gateway’s', async () => {
  const terminal = await enrolTerminal(node.url)
  const before = Date.now()
  const said = [0, before + 3_650 * DAY, before - 3 * 3_600_000]
  for (const [index, saidAt] of said.entries()) {
    const command = terminal.number({ kind: 'note', caseId: cases[0]!, text: `clock ${index}` }, index + 1, { saidAt })
    expect((await terminal.push([command])).ok).toBe(true)
  }
  const { records } = await terminal.snapshot()
  const events = records.flatMap((record) => record.history).filter((event) => event.command?.terminal === terminal.id)
  expect(events.map((event) => event.command?.n)).toEqual([1, 2, 3])
  // Both clocks are kept, each with its name.
  expect(events.map((event) => event.saidAt)).toEqual(said)
  for (const event of events) expect(event.at).toBeGreaterThanOrEqual(before)
})

it('case 23: a node whose clock is a day behind writes no case backwards, and its tokens and epoch still hold', async () => {
  const late = await start({ store: { kind: 'server', url }, now: () => Date.now() - DAY })
  const [quick, slow] = [await enrolTerminal(node.url), await enrolTerminal(late.url)]
  for (let n = 1; n <= 6; n += 1) {
    const terminal = n % 2 === 0 ? slow : quick
    await terminal.say({ kind: 'note', caseId: cases[1]!, text: `clock ${n}` })
  }
  const { records } = await slow.snapshot()
  const times = records.find((record) => record.state.id === cases[1])!.history.map((event) => event.at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  await late.stop()
})

describe('case 24: the services of a day are those of a Beijing day, whatever zone the machine is in', () => {
  it.each([
    ['a leap day', '2028-02-29', '2028-03-01'],
    ['the end of a year', '2026-12-31', '2027-01-01'],
    ['a night on which elsewhere the clocks change', '2026-03-08', '2026-03-09'],
  ])('%s', async (_what, day, next) => {
    const midnight = Date.parse(`${next}T00:00:00+08:00`)
    const zone = process.env.TZ
    process.env.TZ = 'America/New_York'
    try {
      await node.gateway.database.transaction(async (session) => {
        await addServices(session, midnight - 1, 5)
        await addServices(session, midnight, 7)
      })
      const { database } = node.gateway
      expect(await readServices(database, midnight - 1)).toMatchObject({
        today: 5,
        todaySince: Date.parse(`${day}T00:00:00+08:00`),
      })
      expect(await readServices(database, midnight)).toMatchObject({ today: 7, todaySince: midnight })
      expect(await readServices(database, midnight + DAY - 1)).toMatchObject({ today: 7 })
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

it('case 25: wrong passwords are counted by the gateway: neither a desk’s clock nor another desk starts the count anew', async () => {
  let time = Date.now()
  const own = await start({ store: { kind: 'server', url: await server.create() }, now: () => time })
  const desks = await Promise.all([0, 1].map(() => enrolTerminal(own.url, null)))
  const attempt = (index: number, password: string): Promise<Response> =>
    request(own.url, '/v1/sign-in', {
      token: desks[index]!.token,
      body: { protocol: PROTOCOL_VERSION, account: 'ma', password },
    })
  for (let n = 0; n < 5; n += 1) await attempt(n % 2, 'wrong')
  expect(await faultOf(await attempt(0, 'demo-ma-2012'))).toBe('signInLocked')
  // Not even the gateway's own clock, put back, opens the lock sooner.
  time -= DAY
  expect(await faultOf(await attempt(1, 'demo-ma-2012'))).toBe('signInLocked')
  await own.stop()
})
