// Law I1 and I2 after somebody has put an older dump back by hand: same epoch, and a head beyond everybody's cursor again.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { start, takeInInvented } from './support/gateways.ts'
import { startPostgres, type TestServer } from './support/postgres.ts'
import { openWholeDesk, type WholeDesk } from './support/whole-desk.ts'

let server: TestServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

/** As `pg_dump` and restoring it: another database with exactly this content. Nobody may be connected to `from`. */
async function copyDatabase(url: string, from: string, to: string): Promise<void> {
  const client = new Client({ connectionString: url.replace(/[^/]+$/, 'postgres') })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${to}`)
  await client.query(`CREATE DATABASE ${to} TEMPLATE ${from}`)
  await client.end()
}

function follows(desk: WholeDesk, head: number): Promise<void> {
  return desk.until(
    ({ base, sync }) => sync.cursor().snapshot === null && base.cursor.position >= head && base.outbox.size === 0,
  )
}

test('two terminals notice a dump put back under its old epoch; nothing is lost, nothing is doubled', async () => {
  const url = await server.create()
  const name = url.slice(url.lastIndexOf('/') + 1)
  let gateway = await start({ store: { kind: 'server', url } })
  const listen = Number(new URL(gateway.url).port)
  const again = async (): Promise<void> => {
    gateway = await start({ store: { kind: 'server', url }, port: listen })
  }
  await takeInInvented(gateway, 20)
  const [ma, sun] = [await openWholeDesk(gateway.url, 'ma'), await openWholeDesk(gateway.url, 'sun')]
  const head = async (): Promise<number> => {
    const [row] = await gateway.gateway.database.query<{ position: number }>('SELECT position FROM head')
    return row?.position ?? 0
  }
  await follows(ma, await head())
  await follows(sun, await head())
  await ma.give({ kind: 'note', caseId: 1, text: 'before the dump 1' })
  await sun.give({ kind: 'note', caseId: 2, text: 'before the dump 2' })
  await follows(ma, (await head()) - 1)
  await follows(ma, await head())
  await follows(sun, await head())

  await gateway.stop()
  await copyDatabase(url, name, `${name}_dump`)
  await again()

  // Work that the dump does not know: acknowledged, and seen by both. The second desk loses no number of its own by it, so
  // that nothing but the mark can tell it.
  for (const caseId of [3, 4, 5]) await ma.give({ kind: 'note', caseId, text: `after the dump ${caseId}` })
  await follows(ma, await head())
  await follows(sun, await head())
  // A desk may notice at any moment after the restore; until then nothing has been wrong.
  for (const desk of [ma, sun]) expect(desk.said).not.toContain('epochChanged')
  const cursorBefore = Math.max(ma.store.base.cursor.position, sun.store.base.cursor.position)

  await gateway.stop()
  await copyDatabase(url, `${name}_dump`, name)
  await again()
  // Others have worked on: the head passes the cursors again, so that neither epoch nor position tells anything.
  await takeInInvented(gateway, 40, 'hotline-12345', 100)
  while ((await head()) <= cursorBefore) await takeInInvented(gateway, 1, 'hotline-12345', 500 + (await head()))

  for (const desk of [ma, sun]) await desk.until(() => desk.said.has('epochChanged'))
  await follows(ma, await head())
  await follows(sun, await head())
  await follows(ma, await head())

  const { database } = gateway.gateway
  const rows = await database.query<{ id: number; record: string }>('SELECT id, record FROM cases ORDER BY id')
  const notes = rows.flatMap(({ record }) => record.match(/(?:before|after) the dump \d/g) ?? [])
  expect(notes.toSorted()).toEqual([
    ...['after the dump 3', 'after the dump 4', 'after the dump 5', 'before the dump 1', 'before the dump 2'],
  ])
  expect(await verifyChain(database)).toMatchObject({ brokenAt: null })
  for (const desk of [ma, sun]) {
    const base = await desk.store.base.records.read(rows.map(({ id }) => id))
    for (const { id, record } of rows) expect(base.get(id)).toEqual(JSON.parse(record))
  }
  for (const desk of [ma, sun]) await desk.end()
  await gateway.stop()
})
