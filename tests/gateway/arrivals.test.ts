// What arrivals repeat: found after the commit by every node, kept once, never lost, never anything but a proposal.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import { caseRepeatsSchema, intakeRepeatsResponseSchema, type CaseRepeats } from '#shared/wire/repeats.ts'
import { compareArrivals } from '#gateway/arrivals/compare-arrivals.ts'
import { countRepeating, readComparedTo } from '#gateway/arrivals/kept-repeats.ts'
import { saidOfRepeats } from '#gateway/import/sentences.ts'
import { takeRows } from '#gateway/intake/take-rows.ts'
import type { RunningGateway } from '#gateway/server/start-gateway.ts'
import { gatewaysOn, start, startOnPglite, takeInInvented, type Kind } from './support/gateways.ts'
import { startPostgres } from './support/postgres.ts'
import { enrolTerminal, faultOf, request } from './support/terminal.ts'

const barbecue = {
  标题: '云锦花园3号楼楼下烧烤店凌晨噪声扰民',
  内容: '云锦花园3号楼楼下的烧烤店每天营业到凌晨三点,食客喧哗、音响声大,老人孩子无法休息,要求处理',
}
const lights = {
  标题: '青石路与柳泉街交叉口红绿灯时间过短',
  内容: '青石路与柳泉街交叉口南北方向绿灯只有十五秒,老人过不完马路,建议延长',
}
let taken = 0

/** Answers the ids of the cases that were opened. */
async function takeIn(
  { gateway }: RunningGateway,
  phone: string,
  ...words: readonly Readonly<Record<string, string>>[]
): Promise<readonly number[]> {
  const context = { ...gateway, findPlace: createPlaceFinder(gateway.rulebook.reference.divisions) }
  const rows = words.map((fields, index) => {
    taken += 1
    return {
      line: index + 1,
      fields: { ...fields, id: `R-${taken}`, 来电类别: '投诉', 姓名: '张某某', 联系电话: phone },
    }
  })
  return (await takeRows(context, { channel: 'hotline-12345', source: 'test', rows, unread: [] })).opened
}

async function repeatsOf(running: RunningGateway, token: string, id: number): Promise<CaseRepeats> {
  return vi.waitFor(
    async () => {
      const answer = await request(running.url, `/v1/cases/${id}/repeats`, { token })
      const repeats = caseRepeatsSchema.parse(await answer.json())
      expect(repeats.compared).toBe(true)
      return repeats
    },
    { timeout: 20_000, interval: 50 },
  )
}

describe.each<Kind>(['pglite', 'postgresql'])('arrivals on %s', (kind) => {
  let house: Awaited<ReturnType<typeof gatewaysOn>>
  beforeAll(async () => {
    house = await gatewaysOn(kind)
  })
  afterAll(() => house.stop())

  it('are compared with what is open, answered to terminals, and left as they are', async () => {
    const running = await house.open()
    try {
      const terminal = await enrolTerminal(running.url)
      await takeInInvented(running, 20)
      const [first = 0, other = 0] = await takeIn(running, '19900007777', barbecue, lights)
      const [again = 0] = await takeIn(running, '19900007777', barbecue)
      const found = await repeatsOf(running, terminal.token, again)
      expect(found.repeats).toMatchObject([{ caseId: first }])
      expect(found.repeats[0]?.score).toBeGreaterThanOrEqual(0.8)
      expect(found.repeats[0]?.reasons.length).toBeGreaterThan(0)
      expect((await repeatsOf(running, terminal.token, first)).repeats).toMatchObject([{ caseId: again }])
      expect((await repeatsOf(running, terminal.token, other)).repeats).toEqual([])
      const body = { cases: [again, other] }
      const counted = await request(running.url, '/v1/intake-repeats', { token: running.adminToken, body })
      expect(intakeRepeatsResponseSchema.parse(await counted.json())).toEqual({ repeating: 1, compared: true })
      const { records } = await terminal.snapshot()
      expect(records.every(({ state }) => state.status === 'received' && state.revision === 1)).toBe(true)

      await terminal.say({ kind: 'declareDifferent', caseId: first, other: again })
      expect((await repeatsOf(running, terminal.token, again)).repeats).toEqual([])
    } finally {
      await running.end()
    }
  })

  it('that came while nobody compared are compared by the next start, twice over without harm', async () => {
    const running = await house.open()
    try {
      const { database } = running.gateway
      await running.gateway.arrivals.stop()
      await takeInInvented(running, 20)
      const [first = 0] = await takeIn(running, '19900007777', barbecue)
      const [again = 0] = await takeIn(running, '19900007777', barbecue)
      const rest = (): Promise<void> => Promise.resolve()
      const rows = () => database.query('SELECT case_id, other_id, score FROM arrival_repeats ORDER BY case_id')
      // Two nodes, each of which takes its steps while the other does.
      const nodes = [1, 2].map(() => compareArrivals({ database, now: Date.now, rest }))
      await Promise.all(
        nodes.map(async (node) => {
          while (await node.step());
        }),
      )
      const found = await rows()
      expect(found).toMatchObject([{ case_id: again, other_id: first }])
      expect(await countRepeating(database, [first, again])).toBe(1)
      // A crash loses at most the last few moments: the same again from there changes nothing.
      const third = compareArrivals({ database, now: Date.now, rest })
      while (await third.step());
      expect(await rows()).toEqual(found)
      const head = await database.query<{ position: number }>('SELECT position FROM head')
      expect([nodes[0]?.comparedTo(), third.comparedTo()]).toEqual([head[0]?.position, head[0]?.position])
      expect(await readComparedTo(database)).toBe(head[0]?.position)
    } finally {
      await running.end()
    }
  })
})

it('are found again after trouble with the database in between, and nothing is left out', async () => {
  const running = await startOnPglite()
  try {
    const { database } = running.gateway
    await running.gateway.arrivals.stop()
    await takeInInvented(running, 20)
    const [first = 0] = await takeIn(running, '19900007777', barbecue)
    const [again = 0] = await takeIn(running, '19900007777', barbecue)
    let calls = 0
    const failing: typeof database = {
      ...database,
      query: (sql, values) => {
        calls += 1
        if (calls % 5 === 4) return Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNLOST' }))
        return database.query(sql, values)
      },
    }
    const comparing = compareArrivals({ database: failing, now: Date.now, rest: () => Promise.resolve() })
    for (let isMore = true; isMore;) isMore = await comparing.step().catch(() => true)
    expect(await database.query('SELECT case_id, other_id FROM arrival_repeats')).toEqual([
      { case_id: again, other_id: first },
    ])
  } finally {
    await running.end()
  }
})

it('of two nodes are answered by both', async () => {
  const server = await startPostgres()
  const url = await server.create()
  const nodes = await Promise.all([0, 1].map(() => start({ store: { kind: 'server', url } })))
  try {
    const terminal = await enrolTerminal(nodes[0]!.url)
    await takeInInvented(nodes[0]!, 20)
    const [first = 0] = await takeIn(nodes[0]!, '19900007777', barbecue)
    const [again = 0] = await takeIn(nodes[1]!, '19900007777', barbecue)
    for (const node of nodes)
      expect((await repeatsOf(node, terminal.token, again)).repeats).toMatchObject([{ caseId: first }])
  } finally {
    for (const node of nodes) await node.stop()
    await server.stop()
  }
})

it('that nobody has enrolled for, or that do not exist, are not answered', async () => {
  const running = await startOnPglite()
  try {
    const terminal = await enrolTerminal(running.url)
    const stranger = await request(running.url, '/v1/cases/1/repeats', { token: 'x' })
    expect([stranger.status, await faultOf(stranger)]).toEqual([401, 'notEnrolled'])
    const missing = await request(running.url, '/v1/cases/77/repeats', { token: terminal.token })
    expect([missing.status, await faultOf(missing)]).toEqual([404, 'notFound'])
    const document = (await (await request(running.url, '/openapi.json')).json()) as { paths: object }
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/cases/{id}/repeats', '/v1/intake-repeats']),
    )
  } finally {
    await running.end()
  }
})

it('are told to whoever takes a file in, in both languages', () => {
  expect(saidOfRepeats({ repeating: 3, compared: true })).toMatch(/3 件可能与在办工单重复.*3 of them likely repeat/)
  expect(saidOfRepeats({ repeating: 0, compared: true })).toMatch(/没有发现.*none/)
  expect(saidOfRepeats({ repeating: 0, compared: false })).toMatch(/还没有比对完.*not all compared/)
})
