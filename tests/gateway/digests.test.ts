// Digests of rows: a row that differs is found and healed, rows that do not differ are left alone, and little is computed twice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { nothingHeard } from '#shared/wire/ledger-mark.ts'
import type { Database } from '#gateway/database/database.ts'
import { createDigests, type DigestsAnswer } from '#gateway/ledger/digests.ts'
import { startOnPglite, takeInInvented, type Started } from './support/gateways.ts'
import { enrolTerminal } from './support/terminal.ts'
import { openWholeDesk, type WholeDesk } from './support/whole-desk.ts'

const CASES = 600

let gateway: Started
let desk: WholeDesk

beforeAll(async () => {
  gateway = await startOnPglite()
  await takeInInvented(gateway, CASES)
  desk = await openWholeDesk(gateway.url, 'ma')
  await desk.until(({ base }) => base.cursor.epoch !== '' && base.cursor.snapshot === null)
})
afterAll(async () => {
  await desk.end()
  await gateway.end()
})

/** Waits for a whole comparison that began now. */
async function compare(): Promise<number> {
  const before = desk.runner.state().compare.last?.at ?? 0
  desk.runner.demand()
  await desk.idle(() => (desk.runner.state().compare.last?.at ?? 0) > before)
  return desk.runner.state().compare.last?.healed ?? -1
}

/** What a bug of ours would do: writes the row under the cursor that is there. */
async function tamper(id: number, change: (record: CaseRecord) => CaseRecord): Promise<void> {
  const { base, sync } = desk.store
  const record = (await base.records.read([id])).get(id)
  if (record === undefined || base.gatewayStatus === null || base.heard.pull === null) throw new Error('not there')
  await sync.applyChanges({
    ...{ epoch: base.cursor.epoch, next: base.cursor.position, confirmed: base.cursor.confirmed },
    ...{ records: [change(record)] as never, mark: base.heard.pull, status: base.gatewayStatus },
  })
}

describe('a terminal', () => {
  test('whose rows came by snapshot, by changes and by its own hand has nothing to heal', async () => {
    for (const caseId of [1, 300, 599]) await desk.give({ kind: 'note', caseId, text: '“核实中”\u2028 \\ / 😀' })
    const other = await enrolTerminal(gateway.url)
    await other.say({ kind: 'accept', caseId: 301, classCode: 'not-there', urgency: 'normal' })
    await other.say({ kind: 'note', caseId: 302, text: '1.50' })
    const [row] = await gateway.gateway.database.query<{ position: number }>('SELECT position FROM head')
    await desk.until(({ base }) => base.outbox.size === 0 && base.cursor.position >= (row?.position ?? 0))
    expect(await compare()).toBe(0)
  })

  test('finds rows that became others, wherever they are, heals them and no other', async () => {
    const ids = [2, 3, 300, 598]
    const before = await desk.store.base.records.read(ids)
    for (const id of ids)
      await tamper(id, (record) => ({ ...record, state: { ...record.state, urges: record.state.urges + 1 } }))
    expect(await desk.store.base.records.read(ids)).not.toEqual(before)
    expect(await compare()).toBe(ids.length)
    expect(await desk.store.base.records.read(ids)).toEqual(before)
    expect(await compare()).toBe(0)
  })

  test('finds a row that is right on disk and wrong on the screen', async () => {
    const { table } = desk.store.base
    const slot = table.slotOf(400)
    table.columns().revision[slot] = 99
    expect(await compare()).toBe(1)
    expect(table.columns().revision[slot]).toBe(1)
  })

  test('with a case that the ledger never had begins again, and says so', async () => {
    desk.said.clear()
    await tamper(598, (record) => ({ ...record, state: { ...record.state, id: 5_000, no: '990101-5000' } }))
    desk.runner.demand()
    await desk.idle(
      ({ base }) => desk.said.has('epochChanged') && base.cursor.epoch !== '' && base.cursor.snapshot === null,
    )
    expect(desk.store.base.table.slotOf(5_000)).toBe(-1)
    expect(await compare()).toBe(0)
  })
})

describe('the gateway', () => {
  /** Counts the buckets whose rows were read. */
  function counting(database: Database): { readonly database: Database; readonly computed: () => number } {
    let computed = 0
    const count: Database = {
      ...database,
      snapshot: (work) =>
        database.snapshot((session) =>
          work({
            ...session,
            async query(sql, values) {
              const rows = await session.query(sql, values)
              if (sql.includes('string_agg')) computed += rows.length
              return rows as never
            },
          }),
        ),
    }
    return { database: count, computed: () => computed }
  }

  test('computes a bucket once, and again only after one of its cases changed', async () => {
    const { database, computed } = counting(gateway.gateway.database)
    const [meta] = await database.query<{ value: string }>(`SELECT value FROM meta WHERE key = 'epoch'`)
    const read = createDigests()
    const query = { epoch: meta?.value ?? '', heard: nothingHeard, from: 0, limit: 8 }
    const first = expectOk(await read(database, query))
    expect(first.buckets.map(({ bucket }) => bucket)).toEqual([0, 1, 2])
    expect(first.next).toBe(null)
    expect(computed()).toBe(3)
    expect(expectOk(await read(database, query))).toEqual(first)
    expect(computed()).toBe(3)
    const other = await enrolTerminal(gateway.url)
    await other.say({ kind: 'note', caseId: 300, text: '又一次' })
    const after = expectOk(await read(database, query))
    expect(computed()).toBe(4)
    expect(after.buckets.map(({ digest }, index) => digest === first.buckets[index]?.digest)).toEqual([
      true,
      false,
      true,
    ])
    expect(expectOk(await read(database, { ...query, limit: 1 })).next).toBe(1)
    expect(await read(database, { ...query, epoch: 'other' })).toMatchObject({
      ok: false,
      fault: { code: 'epochChanged' },
    })
  })
})

function expectOk(answer: DigestsAnswer) {
  if (!answer.ok) throw new Error(answer.fault.code)
  return answer.value
}
