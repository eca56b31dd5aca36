// Quarantine under people's hands: seen, corrected and taken in as the file would have been, or put aside; in the chain.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  quarantineAnswerSchema,
  quarantineResponseSchema,
  type QuarantineAnswer,
  type QuarantineLine,
} from '#shared/wire/quarantine.ts'
import { openRemoteDoor } from '#gateway/import/doors.ts'
import { importFile } from '#gateway/import/import-file.ts'
import { defaultFormat } from '#gateway/intake/mapping.ts'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { gatewaysOn, type Kind, type Started } from './support/gateways.ts'
import { enrolTerminal, faultOf, request, type TestTerminal } from './support/terminal.ts'

const file = join(import.meta.dirname, '../fixtures/import/orders-broken.csv')
const fileLines = ['B-002,2012-10-16,投诉,少一列', ',2012-10-16,投诉,没有编号,内容三']

describe.each<Kind>(['pglite', 'postgresql'])('quarantine on %s', (kind) => {
  let gateways: Awaited<ReturnType<typeof gatewaysOn>>
  let running: Started
  let terminal: TestTerminal

  beforeAll(async () => {
    gateways = await gatewaysOn(kind)
    running = await gateways.open()
    terminal = await enrolTerminal(running.url)
    expect(await feed()).toMatchObject({ added: 3, quarantined: 5 })
  })
  afterAll(async () => {
    await running.end()
    await gateways.stop()
  })

  it('is listed newest first and by pages, with bytes, columns and what the channel calls them', async () => {
    const all = await list('limit=100')
    expect(all.total).toBe(5)
    expect(all.lines.map(({ id }) => id)).toEqual(all.lines.map(({ id }) => id).toSorted((a, b) => b - a))
    const short = byReason(all.lines, 'wrongColumnCount')
    expect(Buffer.from(short.bytes, 'base64').toString()).toBe(fileLines[0])
    expect(short.layout).toEqual({
      form: 'csv',
      columns: ['工单编号', '来电时间', '来电类别', '标题', '主要内容'],
      delimiter: ',',
    })
    expect(short.columns.externalId).toContain('工单编号')
    const first = await list('limit=2')
    const second = await list(`limit=100&before=${first.lines[1]!.id}`)
    expect([...first.lines, ...second.lines]).toEqual(all.lines)
  })

  it('takes a corrected line in as its file would have, once, and says the case number', async () => {
    const line = byReason((await list('limit=100')).lines, 'wrongColumnCount')
    const text = `${fileLines[0]},内容二\n`
    const answers = await Promise.all([retake(line.id, text), retake(line.id, text)])
    expect(answers[0]).toMatchObject({ state: 'closed', closed: { outcome: 'retaken', arrival: 'added', by: 'ma' } })
    expect(answers[1]).toEqual(answers[0])
    const closed = closedOf(answers[0])
    const { records } = await terminal.snapshot()
    const record = records.find(({ state }) => state.id === closed.caseId)
    expect(record?.state).toMatchObject({ no: closed.no, status: 'received', channel: 'hotline-12345' })
    expect(record?.appeals[0]).toMatchObject({ externalId: 'B-002', text: '内容二', importedAt: closed.at })
    expect((await list('limit=100')).total).toBe(4)
    expect((await list('limit=100&state=closed')).lines).toMatchObject([
      { id: line.id, bytes: line.bytes, closed: { outcome: 'retaken', text, name: '马某某' } },
    ])
    const changes = await terminal.changes(0)
    expect(changes).toMatchObject({ ok: true, value: { status: { quarantined: 4 } } })
  })

  it('answers still unreadable with the reason and leaves everything as it was', async () => {
    const line = byReason((await list('limit=100')).lines, 'externalIdMissing')
    const head = (await terminal.snapshot()).position
    expect(await retake(line.id, fileLines[1]!)).toEqual({ state: 'unread', reason: 'externalIdMissing' })
    expect(await retake(line.id, 'B-003,"x')).toEqual({ state: 'unread', reason: 'quoteNotClosed' })
    expect((await list('limit=100')).total).toBe(4)
    expect((await terminal.snapshot()).position).toBe(head)
  })

  it('knows an appeal that is there already, and opens no second case for it', async () => {
    const line = byReason((await list('limit=100')).lines, 'externalIdMissing')
    const answer = await retake(line.id, 'B-001,2012-10-16,投诉,好的一行,内容一')
    expect(closedOf(answer)).toMatchObject({ arrival: 'known' })
    const { records } = await terminal.snapshot()
    expect(closedOf(answer).no).toBe(
      records.find(({ appeals }) => appeals.some(({ externalId }) => externalId === 'B-001'))?.state.no,
    )
    expect(records).toHaveLength(4)
  })

  it('puts aside with a reason, keeps the bytes, and never takes it in any more', async () => {
    const line = byReason((await list('limit=100')).lines, 'nothingSaid')
    expect(await post(line.id, 'put-aside', { account: 'ma', reason: ' ' })).toBe('badRequest')
    const answer = await post(line.id, 'put-aside', { account: 'ma', reason: '空单，已与热线核对' })
    expect(answer).toMatchObject({ state: 'closed', closed: { outcome: 'putAside', reason: '空单，已与热线核对' } })
    expect(await retake(line.id, 'B-006,2012-10-16,投诉,标题,内容')).toEqual(answer)
    const kept = (await list('limit=100&state=closed')).lines.find(({ id }) => id === line.id)
    expect(kept?.bytes).toBe(line.bytes)
  })

  it('is nobody’s who has not signed in at the terminal, or whose work it is not', async () => {
    const [line] = (await list('limit=1')).lines
    expect(await post(line!.id, 'retake', { account: 'nobody', text: 'x' })).toBe('signInRefused')
    expect(await post(999_999, 'retake', { account: 'ma', text: 'x' })).toBe('notFound')
    await running.gateway.database.query(`UPDATE accounts SET role = 'visitor' WHERE id = 'ma'`)
    expect(await retake(line!.id, 'x')).toEqual({ state: 'notAllowed' })
    await running.gateway.database.query(`UPDATE accounts SET role = 'operator' WHERE id = 'ma'`)
  })

  it('stands in the chain with who and when, without the words of the citizen; the file again changes nothing', async () => {
    const { database } = running.gateway
    expect(await verifyChain(database)).toMatchObject({ brokenAt: null })
    const entries = await database.query<{ events: string; actor: string }>(
      `SELECT events, actor FROM ledger WHERE events::text LIKE '%"quarantine"%' ORDER BY position`,
    )
    const notes = entries.map(({ events }) => (JSON.parse(events) as readonly { quarantine?: object }[]).at(-1))
    expect(notes).toMatchObject([
      { quarantine: { outcome: 'retaken', by: 'ma', terminal: terminal.id, arrival: 'added' } },
      { quarantine: { outcome: 'retaken', arrival: 'known' } },
      { quarantine: { outcome: 'putAside', reason: '空单，已与热线核对' } },
    ])
    expect(JSON.stringify(notes)).not.toContain('内容')
    expect(await feed()).toMatchObject({ added: 0, known: 3 })
    expect((await list('limit=100')).total).toBe(2)
  })

  async function feed() {
    const watcher = { begin: () => {}, advance: () => {}, opened: () => {}, unreadable: () => {} }
    const door = openRemoteDoor(running)
    const fed = await importFile({ file, channel: 'hotline-12345', format: defaultFormat, door, watcher })
    return fed.ok ? fed.value : fed.fault
  }

  async function list(query: string) {
    const response = await request(running.url, `/v1/quarantine?${query}`, { token: terminal.token })
    return quarantineResponseSchema.parse(await response.json())
  }

  async function post(id: number, act: 'retake' | 'put-aside', body: object): Promise<QuarantineAnswer | string> {
    const response = await request(running.url, `/v1/quarantine/${id}/${act}`, { token: terminal.token, body })
    return response.ok ? quarantineAnswerSchema.parse(await response.json()) : faultOf(response)
  }

  const retake = (id: number, text: string) => post(id, 'retake', { account: 'ma', text })
})

function byReason(lines: readonly QuarantineLine[], reason: QuarantineLine['reason']): QuarantineLine {
  const line = lines.find((each) => each.reason === reason)
  if (line === undefined) throw new Error(`no line with ${reason}`)
  return line
}

function closedOf(answer: QuarantineAnswer | string) {
  if (typeof answer === 'string' || answer.state !== 'closed' || answer.closed.outcome !== 'retaken')
    throw new Error(JSON.stringify(answer))
  return answer.closed
}
