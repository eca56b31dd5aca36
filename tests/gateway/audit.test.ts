// The audit of the terminals at the gateway: each row once, never another in its place, and whatever is done to the table
// afterwards is found.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  auditResponseSchema,
  auditSaid,
  auditText,
  keptAuditText,
  type AuditDeed,
  type AuditResponse,
  type AuditRow,
} from '#shared/wire/audit.ts'
import { printAudit, readLocally, readRemotely, startOfDay } from '#gateway/audit/command.ts'
import { verifyAudit } from '#gateway/audit/verify-audit.ts'
import { createAudit } from '../../electron/main/audit/audit-desk.ts'
import { createGatewayClient } from '../../electron/main/link/gateway-client.ts'
import { createHttpClient } from '../../electron/main/link/http-client.ts'
import { gatewaysOn, type Kind, type Started } from './support/gateways.ts'
import { enrolTerminal, faultOf, request, type TestTerminal } from './support/terminal.ts'

const actor = { id: 'ma', name: '马某某', role: 'operator' } as const
const revealed = (caseId: number, purpose = '回访联系'): AuditDeed => ({
  ...{ kind: 'revealed', caseId, no: `121016-${caseId}`, appeals: [caseId], secret: false, purpose },
})

const hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A terminal's rows as its own program makes them. */
function rowsOf(terminal: string, deeds: readonly AuditDeed[], from = { n: 0, hash: '' }, at = 1_000): AuditRow[] {
  let { n, hash } = from
  return deeds.map((deed) => {
    n += 1
    const row = { n, at: at + n, actor, deed }
    hash = createHash('sha256')
      .update(auditText(terminal, hash, auditSaid(row)))
      .digest('hex')
    return { ...row, hash }
  })
}

describe.each<Kind>(['pglite', 'postgresql'])('audit on %s', (kind) => {
  let gateways: Awaited<ReturnType<typeof gatewaysOn>>
  let running: Started
  let now = Date.UTC(2026, 10, 24)

  beforeAll(async () => {
    gateways = await gatewaysOn(kind)
    running = await gateways.open({ now: () => now })
  })
  afterAll(async () => {
    await running.end()
    await gateways.stop()
  })

  async function send({ token }: TestTerminal, rows: readonly AuditRow[]): Promise<AuditResponse | string> {
    const response = await request(running.url, '/v1/audit', { token, body: { rows } })
    return response.ok ? auditResponseSchema.parse(await response.json()) : faultOf(response)
  }

  const count = async (terminal: string): Promise<number> => {
    const [row] = await running.gateway.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM audit WHERE terminal = $1',
      [terminal],
    )
    return row?.count ?? 0
  }

  const check = () => verifyAudit(readLocally(running.gateway.database), () => undefined)

  it('keeps each row once, however often and in whatever batches it comes, with both times (fault case 83)', async () => {
    const terminal = await enrolTerminal(running.url)
    const rows = rowsOf(terminal.id, [revealed(1), revealed(2), revealed(3), revealed(4)])
    expect(await send(terminal, [])).toEqual({ last: 0, hash: '', at: now })
    expect(await send(terminal, rows.slice(0, 2))).toEqual({ last: 2, hash: rows[1]?.hash, at: now })
    now += 60_000
    const answers = await Promise.all([send(terminal, rows), send(terminal, rows), send(terminal, rows.slice(1))])
    for (const answer of answers) expect(answer).toEqual({ last: 4, hash: rows[3]?.hash, at: now })
    // An older part again is no step back.
    expect(await send(terminal, rows.slice(0, 1))).toMatchObject({ last: 4 })
    expect(await count(terminal.id)).toBe(4)
    const { rows: kept } = await readLocally(running.gateway.database)(0, 1_000)
    const own = kept.filter((row) => row.terminal === terminal.id)
    expect(own.map((row) => [row.n, row.receivedAt])).toEqual([
      ...[1, 2].map((n) => [n, now - 60_000]),
      ...[3, 4].map((n) => [n, now]),
    ])
    expect(JSON.parse(own[0]?.said ?? '')).toEqual({ n: 1, at: 1_001, actor, deed: revealed(1) })
    expect((await check()).firstBad).toBeNull()
  })

  it('refuses a row that was changed, a gap, and rows out of order; nothing of such a request is kept', async () => {
    const terminal = await enrolTerminal(running.url)
    const rows = rowsOf(terminal.id, [revealed(1), revealed(2), revealed(3)])
    const [first, second, third] = rows
    if (first === undefined || second === undefined || third === undefined) throw new Error('no rows')
    await send(terminal, [first])
    expect(await send(terminal, [third])).toBe('auditGap')
    expect(await send(terminal, [first, third])).toBe('auditGap')
    expect(await send(terminal, [second, second])).toBe('auditGap')
    // Another content under the number and hash of one that is kept, or of the next one.
    expect(await send(terminal, [{ ...first, at: 5 }])).toBe('auditChanged')
    expect(await send(terminal, [second, { ...third, deed: revealed(3, '别的用途') }])).toBe('auditChanged')
    // Rightly hashed, but another first row: a file that was lost and begun anew, or a copied machine.
    expect(await send(terminal, rowsOf(terminal.id, [revealed(9)]))).toBe('auditChanged')
    // Another terminal's rows are not this one's.
    const other = await enrolTerminal(running.url)
    expect(await send(other, [first])).toBe('auditChanged')
    expect(await count(terminal.id)).toBe(1)
    expect(await count(other.id)).toBe(0)
    expect(await send(terminal, [second, third])).toMatchObject({ last: 3 })
  })

  it('takes every kind of deed and nothing else', async () => {
    const terminal = await enrolTerminal(running.url)
    const list = { scope: 'view' as const, conditions: '待受理', columns: ['单号'], rows: 3 }
    const exported = { export: 'x', format: 'csv' as const, ...list }
    const lines = { export: 'x', reason: '终端要送修', rows: 2 }
    const whole = { bytes: 10, sha256: 'ab'.repeat(32) }
    const deeds: readonly AuditDeed[] = [
      { kind: 'exportBegun', ...exported },
      { kind: 'exportStopped', ...exported },
      { kind: 'exportDone', ...exported, ...whole, file: '待受理.csv' },
      { kind: 'exportFailed', ...exported, code: 'diskFull' },
      { kind: 'copied', ...list },
      { kind: 'outboxSaved', ...lines, ...whole },
      { kind: 'diagnosticsSaved', ...lines, ...whole },
      { kind: 'linesFailed', ...lines, code: 'writeFailed' },
      { kind: 'begunAnew', held: 4 },
      revealed(1, '姓名带 \u0000 与 \uD800 也照收'),
    ]
    const rows = rowsOf(terminal.id, deeds)
    expect(await send(terminal, rows)).toMatchObject({ last: deeds.length })
    const strange = { ...rows[0], deed: { kind: 'looked' } } as unknown as AuditRow
    expect(await send(terminal, [strange])).toBe('badRequest')
    expect((await check()).firstBad).toBeNull()
  })

  it('chains the rows of all terminals, whoever sends at the same time', async () => {
    const terminals = await Promise.all([1, 2, 3, 4].map(() => enrolTerminal(running.url)))
    const sent = terminals.map(async (terminal) => {
      const rows = rowsOf(
        terminal.id,
        Array.from({ length: 12 }, (_, index) => revealed(index + 1)),
      )
      for (let at = 0; at < rows.length; at += 3) await send(terminal, rows.slice(at, at + 3))
    })
    await Promise.all(sent)
    for (const terminal of terminals) expect(await count(terminal.id)).toBe(12)
    const report = await check()
    expect(report.firstBad).toBeNull()
    expect(report.checked).toBeGreaterThanOrEqual(48)
  })

  it('gets the rows of a desk; one whose file was lost goes on behind them and says so (fault case 81)', async () => {
    const terminal = await enrolTerminal(running.url)
    const folder = await mkdtemp(join(tmpdir(), 'minsheng-audit-'))
    const http = createHttpClient({ url: running.url, authority: null, certificate: null, key: null })
    const client = createGatewayClient(http)
    const path = join(folder, 'desk.rows')
    const desk = () =>
      createAudit({ auditPath: () => path, now: () => now, gateway: () => client, log: () => undefined })
    const session = { actor, terminal: terminal.id, token: terminal.token, key: Buffer.alloc(32, 7) }
    const kinds = async () =>
      (await readLocally(running.gateway.database)(0, 1_000)).rows
        .filter((row) => row.terminal === terminal.id)
        .map((row) => (JSON.parse(row.said) as AuditRow).deed.kind)
    try {
      const first = desk()
      expect(first.record(session, revealed(1))).toBe(true)
      expect(first.record(session, { kind: 'begunAnew', held: 0 })).toBe(true)
      await expect.poll(kinds).toEqual(['revealed', 'begunAnew'])
      first.close()
      await rm(path)
      const second = desk()
      second.record(session, revealed(2))
      await expect.poll(kinds).toEqual(['revealed', 'begunAnew', 'begunAnew', 'revealed'])
      second.record(session, revealed(3))
      await expect.poll(async () => (await kinds()).length).toBe(5)
      second.close()
      expect((await check()).firstBad).toBeNull()
    } finally {
      http.close()
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('is read with the token of administration alone, in pages', async () => {
    const terminal = await enrolTerminal(running.url)
    for (const token of [undefined, terminal.token]) {
      const options = token === undefined ? {} : { token }
      expect((await request(running.url, '/v1/audit?after=0&limit=1', options)).status).toBe(401)
    }
    const page = await readRemotely(running)(1, 2)
    expect(page.rows.map(({ position }) => position)).toEqual([2, 3])
    expect(page.head.position).toBeGreaterThan(3)
  })
})

describe.each<Kind>(['pglite', 'postgresql'])('somebody at the table, on %s', (kind) => {
  let gateways: Awaited<ReturnType<typeof gatewaysOn>>
  let running: Started
  const COUNT = 8

  beforeAll(async () => {
    gateways = await gatewaysOn(kind)
    running = await gateways.open()
    const terminals = [await enrolTerminal(running.url), await enrolTerminal(running.url)]
    for (const { id, token } of terminals) {
      const rows = rowsOf(
        id,
        Array.from({ length: COUNT / 2 }, (_, index) => revealed(index + 1)),
      )
      await request(running.url, '/v1/audit', { token, body: { rows } })
    }
    const { database } = running.gateway
    await database.query('CREATE TABLE whole_audit AS SELECT * FROM audit')
    await database.query('CREATE TABLE whole_head AS SELECT * FROM audit_head')
  })
  afterAll(async () => {
    await running.end()
    await gateways.stop()
  })
  afterEach(async () => {
    const { database } = running.gateway
    for (const name of ['audit', 'head']) {
      const table = name === 'head' ? 'audit_head' : name
      await database.query(`DELETE FROM ${table}`)
      await database.query(`INSERT INTO ${table} SELECT * FROM whole_${name}`)
    }
  })

  const frauds: readonly (readonly [name: string, statements: readonly string[], firstBad: number])[] = [
    ['edits a purpose', [`UPDATE audit SET said = replace(said, '回访联系', '核实情况') WHERE position = 3`], 3],
    ['edits when it came', [`UPDATE audit SET received_at = received_at - 1 WHERE position = 2`], 2],
    ['deletes a row', ['DELETE FROM audit WHERE position = 4'], 4],
    [
      'deletes a row and closes the gap',
      ['DELETE FROM audit WHERE position = 2', 'UPDATE audit SET position = position - 1 WHERE position > 2'],
      2,
    ],
    ['cuts off the end', ['DELETE FROM audit WHERE position >= 7'], 7],
    [
      'swaps two rows',
      [
        'UPDATE audit SET position = 100 WHERE position = 2',
        'UPDATE audit SET position = 2 WHERE position = 3',
        'UPDATE audit SET position = 3 WHERE position = 100',
      ],
      2,
    ],
    [
      'gives a row to another terminal',
      [`UPDATE audit SET terminal = (SELECT terminal FROM audit WHERE position = 8), n = 99 WHERE position = 4`],
      4,
    ],
    [
      'doubles a row',
      [
        `INSERT INTO audit SELECT ${COUNT + 1}, received_at, terminal, n + 1, said, row_hash, hash, hash FROM audit WHERE position = ${COUNT}`,
      ],
      COUNT + 1,
    ],
  ]

  it.each(frauds)('%s: the first bad row is named (fault case 81)', async (_name, statements, firstBad) => {
    const { database } = running.gateway
    expect(await verifyAudit(readLocally(database), () => undefined)).toMatchObject({ checked: COUNT, firstBad: null })
    for (const statement of statements) await database.query(statement)
    const report = await verifyAudit(readLocally(database), () => undefined)
    expect(report).toMatchObject({ checked: firstBad - 1, firstBad })
  })

  it('a chain that was reckoned anew over a changed row still breaks the terminal’s own', async () => {
    const { database } = running.gateway
    await database.query(`UPDATE audit SET said = replace(said, '回访联系', '核实情况') WHERE position = 3`)
    await reckonAnew(false)
    expect(await verifyAudit(readLocally(database), () => undefined)).toMatchObject({ firstBad: 3 })
  })

  it('a row that was taken out leaves its number open, even when every hash was reckoned anew', async () => {
    const { database } = running.gateway
    await database.query('DELETE FROM audit WHERE position = 2')
    await database.query('UPDATE audit SET position = position - 1 WHERE position > 2')
    await reckonAnew(true)
    expect(await verifyAudit(readLocally(database), () => undefined)).toMatchObject({ firstBad: 2 })
  })

  /** What somebody can do who may write every column and knows how hashes are made. */
  async function reckonAnew(withOwn: boolean): Promise<void> {
    const { database } = running.gateway
    const own = new Map<string, string>()
    let previous = ''
    for (const row of (await readLocally(database)(0, 100)).rows) {
      const before = own.get(row.terminal) ?? ''
      const rowHash = withOwn ? hex(auditText(row.terminal, before, row.said)) : row.rowHash
      own.set(row.terminal, rowHash)
      const hash = hex(keptAuditText({ ...row, rowHash, previous }))
      await database.query('UPDATE audit SET previous = $1, hash = $2, row_hash = $3 WHERE position = $4', [
        ...[previous, hash, rowHash, row.position],
      ])
      previous = hash
    }
    await database.query('UPDATE audit_head SET hash = $1, position = (SELECT max(position) FROM audit)', [previous])
  }

  it('is printed as JSON lines, since a day, steering no screen; the report is the last line', async () => {
    const terminal = await enrolTerminal(running.url)
    const day = startOfDay('2026-11-24') ?? 0
    const purpose = '核实\u001B[31m\u202E=cmd\u009B31m\n"x"'
    await request(running.url, '/v1/audit', {
      token: terminal.token,
      body: { rows: rowsOf(terminal.id, [revealed(5, purpose)], undefined, day + 3_600_000) },
    })
    const { database } = running.gateway
    const print = async (since: number) => {
      const lines: string[] = []
      let said = ''
      const out = { line: (text: string) => lines.push(text), say: (text: string) => (said += text) }
      const code = await printAudit(readLocally(database), since, out)
      return { code, lines, said }
    }
    const all = await print(-Infinity)
    expect([all.code, all.said]).toEqual([0, ''])
    expect(all.lines).toHaveLength(COUNT + 2)
    const row = JSON.parse(all.lines[COUNT] ?? '') as Record<string, unknown>
    expect(row).toMatchObject({ position: COUNT + 1, n: 1, time: '2026-11-24 01:00:00', deed: { purpose } })
    expect(all.lines.join('')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u)
    expect(JSON.parse(all.lines.at(-1) ?? '')).toMatchObject({ checked: COUNT + 1, firstBad: null })
    // What arrived since, however long ago it was done: an outage must not hide it.
    const later = Date.now() + 86_400_000 * 400
    expect((await print(later)).lines).toHaveLength(1)
    expect(startOfDay('2026-02-30')).toBeNull()
    expect(startOfDay('yesterday')).toBeNull()
    await database.query('DELETE FROM audit WHERE position = 2')
    const bad = await print(later)
    expect(bad.code).toBe(2)
    expect(bad.said).toContain('row 2 of the audit')
  })
})
