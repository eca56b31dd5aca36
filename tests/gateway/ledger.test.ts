import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { SnapshotResponse } from '#shared/wire/changes.ts'
import { LENGTH_BYTES, PACKED_SNAPSHOT, readPacked } from '#shared/wire/packed-snapshot.ts'
import { verifyChain } from '#gateway/ledger/chain.ts'
import { gatewaysOn, takeInInvented, type Started } from './support/gateways.ts'
import { actAs, enrolTerminal, request, signIn, type TestTerminal } from './support/terminal.ts'

const accept = (caseId: number) => ({ kind: 'accept', caseId, classCode: '0102', urgency: 'normal' }) as const
const note = (caseId: number, text: string) => ({ kind: 'note', caseId, text }) as const

describe.each(['pglite', 'postgresql'] as const)('ledger on %s', (kind) => {
  let all: Awaited<ReturnType<typeof gatewaysOn>>
  let running: Started
  let terminal: TestTerminal
  let ids: readonly number[]

  beforeAll(async () => {
    all = await gatewaysOn(kind)
    running = await all.open()
    ids = await takeInInvented(running, 12)
    terminal = await enrolTerminal(running.url)
  })
  afterAll(async () => {
    await running.end()
    await all.stop()
  })

  it('carries out a command once, however often it is sent (I1)', async () => {
    const own = await enrolTerminal(running.url)
    const command = own.number(accept(ids[0]!), 1)
    const first = await own.push([command])
    const again = await own.push([command])
    expect(first).toMatchObject({ ok: true, value: { last: 1, outcomes: [{ n: 1, outcome: { kind: 'applied' } }] } })
    expect(again.ok && again.value.outcomes).toEqual(first.ok && first.value.outcomes)
    const [record] = await recordsOf([ids[0]!])
    expect(record?.history.filter((event) => event.body.type === 'accepted')).toHaveLength(1)
    expect(record?.history.at(-1)).toMatchObject({
      command: { terminal: own.id, n: 1 },
      actor: { id: 'ma', name: '马某某' },
    })
  })

  it('refuses a number that comes too early and says what is there', async () => {
    const own = await enrolTerminal(running.url)
    expect(await own.push([own.number(note(ids[1]!, 'x'), 2)])).toEqual({ ok: false, code: 'commandGap' })
    expect(await own.push([own.number(note(ids[1]!, 'x'), 1), own.number(note(ids[1]!, 'y'), 3)])).toMatchObject({
      ok: true,
      value: { last: 1 },
    })
  })

  it('refuses another command under a number that was used', async () => {
    const own = await enrolTerminal(running.url)
    await own.push([own.number(note(ids[1]!, 'one'), 1)])
    expect(await own.push([own.number(note(ids[1]!, 'two'), 1)])).toEqual({ ok: false, code: 'terminalCloned' })
    expect(await own.push([own.number(note(ids[1]!, 'one'), 1)])).toMatchObject({ ok: true })
  })

  it('lets every outcome take its number: refused and already so as well', async () => {
    const own = await enrolTerminal(running.url)
    const answer = await own.push([
      own.number(accept(ids[2]!), 1),
      own.number(accept(ids[2]!), 2),
      own.number({ kind: 'approve', caseId: ids[2]!, text: '答复' }, 3),
      own.number(accept(999_999), 4),
      own.number(note(ids[2]!, '备注'), 5),
    ])
    expect(answer.ok && answer.value.outcomes.map((each) => each.outcome.kind)).toEqual([
      'applied',
      'alreadySo',
      'refused',
      'refused',
      'applied',
    ])
    expect(answer.ok && answer.value.outcomes[2]?.outcome).toMatchObject({
      refusal: { code: 'notReviewing', caseId: ids[2] },
    })
    expect(answer.ok && answer.value.outcomes[3]?.outcome).toMatchObject({ refusal: { code: 'unknownCase' } })
    expect(answer.ok && answer.value.last).toBe(5)
    const { head } = await statusOf()
    const page = await own.changes(head)
    expect(page.ok && page.value.confirmed).toBe(5)
  })

  it('lets only those act who exist in that role and signed in at that terminal', async () => {
    const own = await enrolTerminal(running.url, null)
    const refused = { kind: 'refused', refusal: { code: 'roleNotAllowed' } }
    expect(await own.say(note(ids[3]!, 'nobody signed in'))).toMatchObject(refused)
    await signIn(running.url, own.token, 'ma')
    expect(await own.say(note(ids[3]!, 'signed in'))).toMatchObject({ kind: 'applied' })
    for (const actor of [
      { id: 'ma', name: '马某某', role: 'supervisor' },
      { id: 'qian', name: '钱某', role: 'operator' },
      { id: 'gateway', name: '网关', role: 'gateway' },
      { id: 'jn', name: '市局', role: 'unit' },
    ] as const) {
      expect(await own.say(note(ids[3]!, 'pretended'), { actor })).toMatchObject(refused)
    }
    await signIn(running.url, own.token, 'wu')
    expect(
      await own.say(note(ids[3]!, 'auditor'), { actor: { id: 'wu', name: '吴某', role: 'auditor' } }),
    ).toMatchObject(refused)
  })

  it('gives the same by snapshot and following as by reading everything', async () => {
    const { position, records } = await terminal.snapshot(5)
    await terminal.say(accept(ids[4]!))
    await terminal.say({ kind: 'merge', caseId: ids[4]!, members: [ids[5]!, ids[6]!], relation: 'crossChannelRepeat' })
    const followed = new Map(records.map((record) => [record.state.id, record]))
    for (let since = position; ;) {
      const page = await terminal.changes(since, 2)
      if (!page.ok) throw new Error(page.code)
      for (const record of page.value.records) followed.set(record.state.id, record)
      if (page.value.next === since) break
      since = page.value.next
    }
    const full = await terminal.snapshot(1_000)
    const byId = (list: Iterable<CaseRecord>) => [...list].toSorted((a, b) => a.state.id - b.state.id)
    expect(byId(followed.values())).toEqual(byId(full.records))
    expect(full.records.map((record) => record.state.id)).toEqual(
      full.records.map((record) => record.state.id).toSorted((a, b) => b - a),
    )
  })

  it('packs a page of a snapshot for whom asks so: the same fields, and every record byte by byte', async () => {
    const path = '/v1/snapshot?limit=9'
    const { token } = terminal
    const plain = await (await request(running.url, path, { token })).text()
    const answer = await request(running.url, path, { token, accept: PACKED_SNAPSHOT })
    expect(answer.headers.get('content-type')).toBe(PACKED_SNAPSHOT)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const end = LENGTH_BYTES + bytes.readUInt32LE(0)
    const page = readPacked(bytes.toString('utf8', LENGTH_BYTES, end), bytes.subarray(end))
    const texts = page?.buckets.flatMap(({ ends, deflated }) => {
      const records = inflateRawSync(deflated)
      return ends.map((to, index) => records.toString('utf8', ends[index - 1] ?? 0, to))
    })
    expect(texts).toHaveLength(9)
    expect(plain.startsWith(`{"records":[${texts?.join(',')}]`)).toBe(true)
    const { records: _, status, ...fields } = JSON.parse(plain) as SnapshotResponse
    expect(page?.fields).toMatchObject(fields)
    expect(page?.fields.status.head).toBe(status.head)
  })

  it('never cuts a transaction in two', async () => {
    const { head } = await statusOf()
    await terminal.say({
      kind: 'merge',
      caseId: ids[7]!,
      members: [ids[8]!, ids[9]!, ids[10]!],
      relation: 'massIncident',
    })
    const page = await terminal.changes(head, 1)
    expect(page.ok && page.value.records.map((record) => record.state.id).toSorted((a, b) => a - b)).toEqual(
      ids.slice(7, 11),
    )
    expect(page.ok && page.value.next).toBe(head + 1)
  })

  it('confirms a command only with the records that show it', async () => {
    const own = await enrolTerminal(running.url)
    const { head } = await statusOf()
    await own.say(note(ids[0]!, 'mine'))
    await terminal.say(note(ids[1]!, 'between'))
    await terminal.say(note(ids[0]!, 'the case of mine moves on'))
    const first = await own.changes(head, 1)
    expect(first.ok && [first.value.next, first.value.confirmed]).toEqual([head + 2, 0])
    const second = await own.changes(head + 2, 1)
    expect(second.ok && [second.value.next, second.value.confirmed]).toEqual([head + 3, 1])
  })

  it('tells a terminal whose ledger is another one, or was restored from before', async () => {
    const { head } = await statusOf()
    expect(await terminal.changes(head + 1)).toEqual({ ok: false, code: 'epochChanged' })
    const stranger = actAs(running.url, { id: terminal.id, token: terminal.token, epoch: 'another' })
    expect(await stranger.changes(0)).toEqual({ ok: false, code: 'epochChanged' })
    expect(await stranger.push([stranger.number(note(ids[0]!, 'x'), 1)])).toEqual({ ok: false, code: 'epochChanged' })
  })

  it('explains every state by its history', async () => {
    const { records } = await terminal.snapshot()
    expect(records).not.toHaveLength(0)
    for (const record of records) expect(replayed(record)).toEqual(record.state)
  })

  it('chains the ledger, and shows where it was changed', async () => {
    const { database } = running.gateway
    const { head } = await statusOf()
    expect(await verifyChain(database)).toEqual({ checked: head, brokenAt: null })
    await database.query(`UPDATE ledger SET actor = 'qian' WHERE position = 3`)
    expect(await verifyChain(database)).toEqual({ checked: 2, brokenAt: 3 })
    await database.query(`UPDATE ledger SET actor = (SELECT 'ma') WHERE position = 3`)
  })

  async function statusOf() {
    const page = await terminal.changes(0, 1)
    if (!page.ok) throw new Error(page.code)
    return page.value.status
  }

  async function recordsOf(wanted: readonly number[]): Promise<readonly CaseRecord[]> {
    const { records } = await terminal.snapshot()
    return records.filter((record) => wanted.includes(record.state.id))
  }
})

function replayed({ history }: CaseRecord): Case | undefined {
  return history.reduce<Case | undefined>((state, event) => apply(state, event), undefined)
}
