// docs/administration.md, "Back up" and "Restore", step by step: base backup and archived WAL, put back to a moment
// before the last commands, then `verify` and `new-epoch`, then the desks offer again what the ledger lost.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { baseBackup, startRestored } from './support/base-backup.ts'
import { commandLine } from './support/command-line.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { ask, startPostgres, type TestServer } from './support/postgres.ts'
import { commandOf, giveAll, notesIn } from './support/steady-work.ts'
import { actAs, enrolTerminal } from './support/terminal.ts'

let archive: string
let server: TestServer

beforeAll(async () => {
  archive = await mkdtemp(join(tmpdir(), 'minsheng-archive-'))
  // PostgreSQL writes here under its own user.
  await chmod(archive, 0o777)
  server = await startPostgres({
    ...{ wal_level: 'replica', archive_mode: 'on', archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f` },
  })
})
afterAll(async () => {
  await server.stop()
  await rm(archive, { recursive: true, force: true })
})

async function archived(): Promise<void> {
  const [wal] = await ask<{ name: string }>(
    server.urlOf('postgres'),
    'SELECT pg_walfile_name(pg_current_wal_lsn()) AS name',
  )
  await ask(server.urlOf('postgres'), 'SELECT pg_switch_wal()')
  while (!(await readFile(join(archive, wal!.name)).catch(() => null))) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

it('puts a backup back to an older state; a new epoch brings back from the desks what the ledger lost, once', async () => {
  const url = await server.create()
  const database = new URL(url).pathname.slice(1)
  const before = await start({ store: { kind: 'server', url } })
  const cases = await takeInInvented(before, 10)
  const terminals = [await enrolTerminal(before.url), await enrolTerminal(before.url)]
  for (const terminal of terminals) await giveAll(terminal, cases, 1, 30)
  const backup = await baseBackup(server)
  for (const terminal of terminals) await giveAll(terminal, cases, 31, 50)
  await ask(server.urlOf('postgres'), `SELECT pg_create_restore_point('noon')`)
  // Acknowledged, seen by everybody, and not in what is put back.
  for (const terminal of terminals) await giveAll(terminal, cases, 51, 80)
  const { records: lost } = await terminals[0]!.snapshot()
  await archived()
  await before.stop()

  const restored = await startRestored(server, backup, { archive, point: 'noon' })
  try {
    const place = restored.urlOf(database)
    const verified = await commandLine('verify', '--database', place)
    expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('"brokenAt":null') as string })
    const renewed = await commandLine('new-epoch', '--database', place)
    const { epoch } = JSON.parse(renewed.said) as { epoch: string }
    const after = await start({ store: { kind: 'server', url: place } })
    const again = terminals.map((terminal) => actAs(after.url, terminal))
    const { records: older } = await again[0]!.snapshot()
    expect(notesIn(older)).toHaveLength(2 * 50)

    // Under the epoch that they followed, nobody is told anything that could be taken for the truth.
    for (const terminal of again) {
      expect(await terminal.changes(0)).toEqual({ ok: false, code: 'epochChanged' })
      expect(await terminal.push([commandOf(terminal, 81, cases)])).toEqual({ ok: false, code: 'epochChanged' })
    }
    // Each offers again what it kept; numbers that the ledger still has are answered as before, the others taken in.
    for (const terminal of terminals) {
      await giveAll(actAs(after.url, { ...terminal, epoch }), cases, 1, 80)
    }
    const { records } = await actAs(after.url, { ...terminals[0]!, epoch }).snapshot()
    expect(notesIn(records).toSorted()).toEqual(notesIn(lost).toSorted())
    expect((await verifyChain(after.gateway.database)).brokenAt).toBeNull()
    await after.stop()
  } finally {
    await restored.stop()
  }
})

it('names the first entry of the ledger that somebody changed behind the gateway’s back (case 81)', async () => {
  const url = await server.create()
  const node = await start({ store: { kind: 'server', url } })
  const cases = await takeInInvented(node, 1)
  await giveAll(await enrolTerminal(node.url), cases, 1, 5)
  await node.stop()
  expect((await commandLine('verify', '--database', url)).code).toBe(0)
  await ask(url, `UPDATE ledger SET actor = 'somebody' WHERE position = 3`)
  const { code, said } = await commandLine('verify', '--database', url)
  expect(code).toBe(2)
  expect(JSON.parse(said)).toEqual({ checked: 2, brokenAt: 3 })
})

it('gives out codes and revokes terminals of a gateway on PostgreSQL from the command line', async () => {
  const url = await server.create()
  const node = await start({ store: { kind: 'server', url } })
  const { said } = await commandLine('enrolment-code', '--database', url)
  expect((JSON.parse(said) as { code: string }).code).toMatch(/^[\w-]{22}$/)
  const terminal = await enrolTerminal(node.url)
  expect((await commandLine('revoke', terminal.id, '--database', url)).code).toBe(0)
  expect(await terminal.changes(0)).toEqual({ ok: false, code: 'notEnrolled' })
  expect((await commandLine('revoke', 'nobody', '--database', url)).code).toBe(1)
  await node.stop()
})
