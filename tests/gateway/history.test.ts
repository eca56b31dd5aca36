// What a gateway says to a cursor: nothing new, another history, a copy that is late, too far behind.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nothingHeard } from '#shared/wire/ledger-mark.ts'
import type { Database } from '#gateway/database/database.ts'
import { readChanges, type FeedAnswer, type FeedContext } from '#gateway/ledger/feed.ts'
import { markOf, readHead, type Head } from '#gateway/ledger/status.ts'
import { startOnPglite, takeInInvented, type Started } from './support/gateways.ts'
import { enrolTerminal, faultOf, request, type TestTerminal } from './support/terminal.ts'

let running: Started
let terminal: TestTerminal
let head: Head

beforeAll(async () => {
  running = await startOnPglite()
  await takeInInvented(running, 30)
  terminal = await enrolTerminal(running.url)
  for (const caseId of [1, 2, 3]) await terminal.say({ kind: 'note', caseId, text: '核实中' })
  head = await readHead(running.gateway.database)
})
afterAll(() => running.end())

/** Writes down every statement; `copy` makes it look like a streaming replica. */
function watched(copy = false): { readonly database: Database; readonly statements: string[] } {
  const statements: string[] = []
  const plain = running.gateway.database
  const database: Database = {
    ...plain,
    snapshot: (work) =>
      plain.snapshot((session) =>
        work({
          query(sql, values) {
            statements.push(sql)
            if (copy && sql.includes('pg_is_in_recovery')) return Promise.resolve([{ copy: true }] as never)
            return session.query(sql, values)
          },
          texts(sql) {
            statements.push(sql)
            return session.texts(sql)
          },
        }),
      ),
  }
  return { database, statements }
}

function context(database: Database, more: Partial<FeedContext> = {}): FeedContext {
  return { database, now: Date.now, referenceVersion: () => 'r1', ...more }
}

function pull(from: FeedContext, since: number, heard = nothingHeard): Promise<FeedAnswer> {
  return readChanges(from, { terminal: terminal.id, epoch: head.epoch, since, limit: 100, heard })
}

test('an answer to a terminal that has everything looks at neither cases nor ledger, however large they are', async () => {
  const { database, statements } = watched()
  const answer = await pull(context(database), head.position, { pull: markOf(head), push: markOf(head) })
  expect(answer.ok && (JSON.parse(String(answer.body)) as { records: unknown[] }).records).toEqual([])
  expect(statements.filter((sql) => /FROM (?:cases|ledger)\b/.test(sql))).toEqual([])
  expect(statements.length).toBeLessThanOrEqual(8)
})

test('a mark of another history is answered epochChanged by every route that a terminal follows', async () => {
  const { token } = terminal
  const foreign = { position: head.position - 1, hash: 'a'.repeat(64) }
  const query = `pull=${foreign.position}-${foreign.hash}`
  for (const path of [
    `/v1/changes?epoch=${head.epoch}&since=1&limit=1&${query}`,
    `/v1/snapshot?limit=1&${query}`,
    `/v1/digests?epoch=${head.epoch}&from=0&limit=1&${query}`,
  ])
    expect(await faultOf(await request(running.url, path, { token }))).toBe('epochChanged')
  const body = {
    ...{ epoch: head.epoch, heard: { pull: foreign, push: null } },
    commands: [terminal.number({ kind: 'note', caseId: 4, text: 'of another history' }, 4)],
  }
  expect(await faultOf(await request(running.url, '/v1/commands', { token, body }))).toBe('epochChanged')
  // Nothing of it was carried out.
  expect((await readHead(running.gateway.database)).position).toBe(head.position)
})

test('a replica that is late says so instead of calling it another history', async () => {
  const beyond = { position: head.position + 1, hash: 'b'.repeat(64) }
  const heard = { pull: beyond, push: null }
  expect(await pull(context(watched(true).database), head.position + 1, heard)).toMatchObject({
    fault: { code: 'notReady' },
  })
  expect(await pull(context(watched().database), head.position + 1, heard)).toMatchObject({
    fault: { code: 'epochChanged' },
  })
  // The push lane speaks with the primary: what it heard is no reason to wait for rows.
  expect(await pull(context(watched(true).database), 1, { pull: null, push: beyond })).toMatchObject({ ok: true })
})

test('a cursor that is too far behind is sent to the snapshot', async () => {
  const { database } = watched()
  expect(await pull(context(database, { feedWindow: 2 }), head.position - 3)).toMatchObject({
    fault: { code: 'cursorTooOld' },
  })
  expect(await pull(context(database, { feedWindow: 3 }), head.position - 3)).toMatchObject({ ok: true })
})
