import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { commit } from '#gateway/ledger/commit.ts'
import { loadCases, say, startWork } from '#gateway/ledger/work.ts'
import { start, takeInInvented } from './support/gateways.ts'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'
import { enrolTerminal, type TestTerminal } from './support/terminal.ts'
import { startPostgres, type TestServer } from './support/postgres.ts'

const WRITERS = 12
const COMMANDS = 60
const CASES = 30

let server: TestServer
let nodes: readonly RunningGateway[]

beforeAll(async () => {
  server = await startPostgres()
  const url = await server.create()
  // Both at once: the migrations of two new nodes must not meet.
  nodes = await Promise.all([0, 1].map(() => start({ store: { kind: 'server', url } })))
})
afterAll(async () => {
  for (const node of nodes) await node.stop()
  await server.stop()
})

it('gives positions without gaps, in the order of commits, under many writers on two nodes; a reader misses nothing', async () => {
  const [first, second] = [nodes[0]!, nodes[1]!]
  const ids = await takeInInvented(first, CASES)
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) => enrolTerminal(index % 2 === 0 ? first.url : second.url)),
  )
  const reader = await enrolTerminal(second.url)
  const seen = new Map<number, CaseRecord>()
  let cursor = 0
  let pages = 0
  let writing = true
  const revisions = new Map<number, number>()

  const read = async (): Promise<void> => {
    while (writing || (await step())) await step()
  }
  const step = async (): Promise<boolean> => {
    const page = await reader.changes(cursor, 7)
    if (!page.ok) throw new Error(page.code)
    for (const record of page.value.records) {
      // I4: what a reader has seen of a case never goes back.
      expect(record.state.revision).toBeGreaterThan(revisions.get(record.state.id) ?? 0)
      revisions.set(record.state.id, record.state.revision)
      seen.set(record.state.id, record)
    }
    const moved = page.value.next > cursor
    if (moved) pages += 1
    cursor = page.value.next
    return moved
  }

  const reading = read()
  const intake = (async () => {
    for (let batch = 0; batch < 10; batch += 1) await takeInInvented(second, 5, 'traffic-hotline', 1 + batch * 5)
  })()
  await Promise.all([intake, ...writers.map((writer, index) => work(writer, index, ids))])
  writing = false
  await reading

  const { database } = first.gateway
  const [head] = await database.query<{ position: number }>('SELECT position FROM head')
  const [counted] = await database.query<{ count: number; first: number; last: number }>(
    'SELECT count(*)::int AS count, min(position) AS first, max(position) AS last FROM ledger',
  )
  expect(counted).toEqual({ count: head!.position, first: 1, last: head!.position })
  expect(await verifyChain(database)).toEqual({ checked: head!.position, brokenAt: null })
  const { records } = await reader.snapshot()
  expect(records).toHaveLength(CASES + 50)
  for (const record of records) expect(seen.get(record.state.id)).toEqual(record)
  const notes = records.flatMap((record) => record.history).filter((event) => event.body.type === 'noted')
  expect(notes).toHaveLength(WRITERS * COMMANDS)
  expect(new Set(notes.map((event) => `${event.command?.terminal} ${event.command?.n}`)).size).toBe(WRITERS * COMMANDS)
  expect(pages).toBeGreaterThan(20)
})

it('lets nobody pass a transaction that has its position but is not committed yet', async () => {
  const { gateway, url } = nodes[0]!
  const { database, rulebook } = gateway
  const [slowCase, quickCase] = (await takeInInvented(nodes[0]!, 2, 'captain-phone')).slice(-2) as [number, number]
  const reader = await enrolTerminal(url)
  const quick = await enrolTerminal(nodes[1]!.url)
  const { position } = await reader.snapshot()

  const gate = opening()
  const placed = opening()
  const at = Date.now()
  const actor = { id: 'jn', name: '市局', role: 'unit' } as const
  const slow = database.transaction(async (session) => {
    const work = startWork()
    await loadCases(session, work, [slowCase])
    say(work, rulebook, {
      command: { kind: 'note', caseId: slowCase, text: 'slow' },
      actor,
      now: at,
      saidAt: at,
      source: null,
    })
    await commit(session, rulebook, work, { at, actor: actor.id, terminal: null })
    placed.open()
    await gate.promise
  })
  await placed.promise
  let passed = false
  const other = quick.say({ kind: 'note', caseId: quickCase, text: 'quick' }).then(() => (passed = true))
  // Either it waits at the head row, or (were positions a sequence) it has passed.
  for (let waiting = 0; waiting === 0 && !passed;) {
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    )
    waiting = row?.count ?? 0
  }
  const between = await reader.changes(position)
  gate.open()
  await Promise.all([slow, other])
  const seen = new Map<number, CaseRecord>()
  for (let page = between; page.ok; page = await reader.changes(page.value.next)) {
    for (const record of page.value.records) seen.set(record.state.id, record)
    if (page.value.next === page.value.status.head && seen.has(quickCase)) break
  }
  expect([...seen.keys()].toSorted((a, b) => a - b)).toEqual([slowCase, quickCase])
})

function opening(): { readonly promise: Promise<void>; readonly open: () => void } {
  let open = (): void => {}
  const promise = new Promise<void>((resolve) => (open = resolve))
  return { promise, open: () => open() }
}

async function work(writer: TestTerminal, index: number, ids: readonly number[]): Promise<void> {
  for (let n = 1; n <= COMMANDS; n += 1) {
    const caseId = ids[(index * 7 + n * 11) % ids.length]!
    const outcome = await writer.say({ kind: 'note', caseId, text: `${index}/${n}` })
    expect(outcome.kind).toBe('applied')
  }
}

it('lets merges over the same cases in every order pass without a deadlock that anybody sees', async () => {
  const ids = await takeInInvented(nodes[0]!, 8, 'media-hotline')
  const own = ids.slice(-8)
  const writers = await Promise.all(Array.from({ length: 8 }, (_, index) => enrolTerminal(nodes[index % 2]!.url)))
  await Promise.all(
    writers.map(async (writer, index) => {
      for (let n = 1; n <= 20; n += 1) {
        const [a, b, c] = [own[(index + n) % 8]!, own[(index * 3 + n + 1) % 8]!, own[(index * 5 + n * 7 + 2) % 8]!]
        const members = [b, c]
        const outcome = await writer.say(
          n % 2 === 0
            ? { kind: 'merge', caseId: a, members, relation: 'crossChannelRepeat' }
            : { kind: 'unmerge', caseId: a, members },
        )
        expect(['applied', 'alreadySo', 'refused']).toContain(outcome.kind)
      }
    }),
  )
  expect((await verifyChain(nodes[0]!.gateway.database)).brokenAt).toBeNull()
})

it('takes one appeal in once when two nodes are given the same file at the same time', async () => {
  const before = (await takeInInvented(nodes[0]!, 0)).length
  await Promise.all(nodes.map((node) => takeInInvented(node, 150, 'online-petition')))
  const ids = await takeInInvented(nodes[1]!, 0)
  expect(ids).toHaveLength(before + 150)
})
