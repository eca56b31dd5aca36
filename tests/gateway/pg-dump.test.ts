// docs/administration.md, "Restore", of a `pg_dump` taken while people worked.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { commandLine } from './support/command-line.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { dumpDatabase, restoreDump } from './support/pg-dump.ts'
import { startPostgres, type TestServer } from './support/postgres.ts'
import { giveAll, newDiary, notesIn, workSteadily } from './support/steady-work.ts'
import { actAs, enrolTerminal } from './support/terminal.ts'

let server: TestServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

it('puts a dump taken under load back as an older state; the desks bring back what it lacks, once', async () => {
  const before = await start({ store: { kind: 'server', url: await server.create() } })
  const url = server.urlOf('test_1')
  const cases = await takeInInvented(before, 10)
  const terminals = [await enrolTerminal(before.url), await enrolTerminal(before.url)]
  const diaries = terminals.map((terminal) => newDiary(terminal.id))
  let going = true
  const working = diaries.map((diary, index) =>
    workSteadily(diary, { at: () => terminals[index]!, cases, atOnce: 2, goOn: () => going }),
  )
  while (diaries.some((diary) => diary.acknowledged.size < 40)) await new Promise((resolve) => setTimeout(resolve, 5))
  const dump = await dumpDatabase(url)
  const atDump = diaries.map((diary) => diary.acknowledged.size)
  while (diaries.some((diary, index) => diary.acknowledged.size < atDump[index]! + 40)) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  going = false
  await Promise.all(working)
  const { records: lost } = await terminals[0]!.snapshot()
  await before.stop()

  const restored = await server.create()
  await restoreDump(restored, dump)
  expect(await commandLine('verify', '--database', restored)).toMatchObject({ code: 0 })
  const { epoch } = JSON.parse((await commandLine('new-epoch', '--database', restored)).said) as { epoch: string }
  const after = await start({ store: { kind: 'server', url: restored } })
  const older = await actAs(after.url, terminals[0]!).snapshot()
  expect(notesIn(older.records).length).toBeLessThan(notesIn(lost).length)
  for (const [index, terminal] of terminals.entries()) {
    expect(await actAs(after.url, terminal).changes(0)).toEqual({ ok: false, code: 'epochChanged' })
    const again = actAs(after.url, { ...terminal, epoch })
    const { size } = diaries[index]!.acknowledged
    for (let from = 1; from <= size; from += 400) await giveAll(again, cases, from, Math.min(size, from + 399))
  }
  const { records } = await actAs(after.url, { ...terminals[0]!, epoch }).snapshot()
  expect(notesIn(records).toSorted()).toEqual(notesIn(lost).toSorted())
  expect((await verifyChain(after.gateway.database)).brokenAt).toBeNull()
  await after.stop()
})
