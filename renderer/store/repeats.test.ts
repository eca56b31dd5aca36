import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#shared/domain/core/instants.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { openCase } from './cases.ts'
import { awaitClosed, createRepeats, MOST_CLOSED, takeClosed } from './repeats.ts'
import { rowAt } from './columns/row.ts'
import type { Store } from './store.ts'
import { bootstrap, changes, openTestStore, testMark } from './testing/open-test-store.ts'
import { receivedRecord, TEST_NOW } from './testing/records.ts'
import { nth } from './testing/nth.ts'

let databases = 0
const freshName = (): string => `repeats-test-${(databases += 1)}`
const likely = (store: Store, id: number): number =>
  rowAt(store.base.table, store.base.table.slotOf(id), TEST_NOW).likelyRepeats

const words = [
  [
    '云锦花园3号楼楼下烧烤店凌晨噪声扰民',
    '云锦花园3号楼楼下的烧烤店每天营业到凌晨三点,食客喧哗、音响声大,老人孩子无法休息,要求处理',
  ],
  ['青石路与柳泉街交叉口红绿灯时间过短', '青石路与柳泉街交叉口南北方向绿灯只有十五秒,老人过不完马路,建议延长'],
  ['白塔新村地下车库电动车充电着火隐患', '白塔新村地下车库有人私拉电线给电动车充电,存在火灾隐患,请消防检查'],
  ['身份证补办多久能领取', '本月初在户政大厅补办身份证,已超过二十天,想咨询何时可以领取'],
] as const

/** Telephone numbers differ unless asked for, so that only the words speak. */
function about(id: number, matter: number, phone = `1990000${String(1000 + id)}`): CaseRecord {
  const record = receivedRecord(id)
  const [title, text] = nth(words, matter)
  const receivedAt = TEST_NOW - id * 60_000
  const appeal = {
    ...nth(record.appeals, 0),
    title,
    text: `${text}(第${id}次来电)`,
    receivedAt,
    districtCode: null,
    streetCode: null,
    place: '',
  }
  return {
    ...record,
    state: { ...record.state, receivedAt },
    appeals: [{ ...appeal, appellant: { ...appeal.appellant, phones: [phone] } }],
  }
}

describe('likely repeats', () => {
  it('are counted when nobody waits, on both cases, and survive a restart', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    const others = Array.from({ length: 30 }, (_, index) => receivedRecord(index + 100))
    await bootstrap(store, [
      about(1, 0, '19900007777'),
      about(2, 0, '19900007777'),
      about(3, 1),
      about(4, 2),
      about(5, 3),
      ...others,
    ])
    while (await store.maintain());
    expect([1, 2, 3, 4, 5].map((id) => likely(store, id))).toEqual([1, 1, 0, 0, 0])
    const view = await openCase(store.base, 1)
    expect(view?.suggestions[0]).toMatchObject({ key: 2, row: { id: 2 } })
    store.close()
    const again = await openTestStore({ database })
    expect(again.store.base.repeats.comparedBefore.size).toBeGreaterThan(3)
    expect(likely(again.store, 1)).toBe(1)
    while (await again.store.maintain());
    expect(likely(again.store, 1)).toBe(1)
    expect((await openCase(again.store.base, 2))?.suggestions[0]).toMatchObject({ key: 1 })
  })

  it('of an arrival are known before anybody hears of it', async () => {
    const { store, touched } = await openTestStore({ database: freshName() })
    await bootstrap(store, [
      about(1, 0, '19900007777'),
      about(3, 1),
      about(4, 2),
      ...Array.from({ length: 30 }, (_, index) => receivedRecord(index + 100)),
    ])
    while (await store.maintain());
    // Looked at a moment before: what was found then must not hide the arrival.
    expect((await openCase(store.base, 1))?.suggestions).toEqual([])
    touched.clear()
    await store.sync.applyChanges(changes([about(200, 0, '19900007777')], 12))
    expect((await openCase(store.base, 1))?.suggestions[0]).toMatchObject({ key: 200 })
    expect(likely(store, 200)).toBe(1)
    expect(likely(store, 1)).toBe(1)
    expect(touched).toContain(store.base.table.slotOf(1))
  })

  it('of many changes at once are found when nobody waits; a case that was merged meanwhile is offered no more', async () => {
    const { store } = await openTestStore({ database: freshName() })
    const others = Array.from({ length: 80 }, (_, index) => receivedRecord(index + 100))
    await bootstrap(store, [about(1, 0, '19900007777'), about(2, 0, '19900007777'), about(3, 1), ...others])
    while (await store.maintain());
    expect(likely(store, 1)).toBe(1)
    const merged = { ...about(2, 0, '19900007777') }
    const many = [
      { ...merged, state: { ...merged.state, status: 'merged' as const, mergedInto: 3, revision: 9 } },
      about(200, 1, '19900001003'),
      ...others.map((record) => ({ ...record, state: { ...record.state, revision: record.state.revision + 1 } })),
    ]
    await store.sync.applyChanges(changes(many, 12))
    while (await store.maintain());
    expect(likely(store, 1)).toBe(0)
    expect((await openCase(store.base, 1))?.suggestions).toEqual([])
    expect(likely(store, 200)).toBe(1)
  })

  it('end with a merge, come back when it is refused, and end with "different"', async () => {
    const { store } = await openTestStore({ database: freshName() })
    await bootstrap(store, [
      about(1, 0, '19900007777'),
      about(2, 0, '19900007777'),
      about(3, 1),
      ...Array.from({ length: 30 }, (_, index) => receivedRecord(index + 100)),
    ])
    while (await store.maintain());
    await store.give({ kind: 'merge', caseId: 1, members: [2], relation: 'crossChannelRepeat' })
    expect(likely(store, 1)).toBe(0)
    expect((await openCase(store.base, 1))?.suggestions).toEqual([])
    await store.sync.settle(
      [
        {
          n: 1,
          outcome: { kind: 'refused', refusal: { code: 'memberNotMergeable', caseId: 1, about: 2, detail: '' } },
        },
      ],
      testMark,
    )
    expect(likely(store, 1)).toBe(1)
    await store.dropConflict(1)
    await store.give({ kind: 'declareDifferent', caseId: 1, other: 2 })
    expect([likely(store, 1), likely(store, 2)]).toEqual([0, 0])
    expect((await openCase(store.base, 2))?.suggestions).toEqual([])
  })
})

/** As the unit and the visit left it, `daysAgo` days after it came. */
function over(record: CaseRecord, status: 'closed' | 'archived' = 'closed', daysAgo = 20): CaseRecord {
  const receivedAt = TEST_NOW - daysAgo * DAY
  return {
    ...record,
    state: { ...record.state, status, receivedAt, closedAt: receivedAt + DAY },
    appeals: record.appeals.map((appeal) => ({ ...appeal, receivedAt })),
  }
}

const closedAt = (record: CaseRecord, at: number): CaseRecord => ({
  ...record,
  state: { ...record.state, closedAt: at },
})

const filling = Array.from({ length: 30 }, (_, index) => receivedRecord(index + 100))

describe('closed cases', () => {
  it('are found by an arrival of the same person as what it raises again, and have no number of their own', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    await bootstrap(store, [
      over(about(1, 0, '19900007777')),
      over(about(2, 1, '19900007778'), 'archived'),
      about(3, 2),
    ])
    await store.sync.applyChanges(changes(filling, 12))
    while (await store.maintain());
    await store.sync.applyChanges(changes([about(200, 0, '19900007777'), about(201, 1, '19900007778')], 13))
    expect([200, 201, 1, 2].map((id) => likely(store, id))).toEqual([1, 1, 0, 0])
    expect((await openCase(store.base, 200))?.suggestions[0]).toMatchObject({ key: 1, relation: 'reAppeal' })
    expect((await openCase(store.base, 201))?.suggestions[0]).toMatchObject({ key: 2, relation: 'reAppeal' })
    expect((await openCase(store.base, 1))?.suggestions).toEqual([])
    while (await store.maintain());
    store.close()
    const again = await openTestStore({ database })
    while (await again.store.maintain());
    expect([200, 201, 1].map((id) => likely(again.store, id))).toEqual([1, 1, 0])
    const given = await again.store.give({ kind: 'link', caseId: 200, other: 1, relation: 'reAppeal' })
    expect(given.ok).toBe(true)
    expect(likely(again.store, 200)).toBe(0)
    expect((await openCase(again.store.base, 200))?.suggestions).toEqual([])
  })

  it('are not offered to other people, nor when they came more than a year ago', async () => {
    const { store } = await openTestStore({ database: freshName() })
    await bootstrap(store, [
      over(about(1, 0)),
      over(about(2, 1, '19900007778'), 'closed', 366),
      over(about(5, 2, '19900007779'), 'closed', 300),
      about(3, 0),
      about(4, 1, '19900007778'),
      about(6, 2, '19900007779'),
      ...filling,
    ])
    while (await store.maintain());
    expect([3, 4, 6].map((id) => likely(store, id))).toEqual([0, 0, 1])
    expect(store.base.repeats.closed).toEqual(new Set([5, 1]))
    expect((await openCase(store.base, 3))?.suggestions.map(({ key }) => key)).not.toContain(1)
  })

  it('are read last; what was compared before them is compared again', async () => {
    const { store } = await openTestStore({ database: freshName() })
    await bootstrap(store, [over(about(1, 0, '19900007777')), about(3, 2), ...filling])
    while (store.base.unread.size > 0 || store.base.repeats.unscored.size > 0) await store.maintain()
    expect(store.base.repeats.closedUnread.size).toBe(1)
    await store.sync.applyChanges(changes([about(200, 0, '19900007777')], 12))
    expect(likely(store, 200)).toBe(0)
    while (await store.maintain());
    expect(likely(store, 200)).toBe(1)
  })

  it('stay offered to the same person when they close after the other came, and to nobody else', async () => {
    const { store } = await openTestStore({ database: freshName() })
    const [own, others] = [about(5, 0, '19900007777'), about(6, 1)]
    await bootstrap(store, [own, others, about(3, 0, '19900007777'), about(4, 1), ...filling])
    while (await store.maintain());
    expect([3, 4].map((id) => likely(store, id))).toEqual([1, 1])
    await store.sync.applyChanges(changes([over(own, 'closed', 1), over(others, 'closed', 1)], 12))
    expect([3, 4, 5, 6].map((id) => likely(store, id))).toEqual([1, 0, 0, 0])
    // It came while the other was being handled, so it does not raise it again.
    expect((await openCase(store.base, 3))?.suggestions[0]).toMatchObject({ key: 5, relation: 'urge' })
    await store.sync.applyChanges(changes([closedAt(over(own, 'closed', 1), TEST_NOW - HOUR)], 13))
    expect([3, 5].map((id) => likely(store, id))).toEqual([1, 0])
    expect((await openCase(store.base, 3))?.suggestions[0]).toMatchObject({ key: 5, relation: 'reAppeal' })
  })

  it('beyond the limit are those that came first', () => {
    const repeats = createRepeats()
    for (let id = 1; id <= 10; id += 1)
      awaitClosed(repeats, { id, status: 'closed', receivedAt: TEST_NOW - ((id * 7) % 11) * DAY }, TEST_NOW)
    // Days ago: 8 one, 5 two, 2 three, 10 four.
    expect(takeClosed(repeats, 3, 4)).toEqual([10, 2, 5])
    expect(takeClosed(repeats, 3, 4)).toEqual([8])
    expect(takeClosed(repeats, 3, 4)).toEqual([])
    expect(MOST_CLOSED).toBeGreaterThan(10_000)
  })

  it('no more closed cases wait than there is room for, and those are the latest', () => {
    const repeats = createRepeats()
    for (let id = 3 * MOST_CLOSED; id > 0; id -= 1)
      awaitClosed(repeats, { id, status: 'closed', receivedAt: TEST_NOW - 3 * MOST_CLOSED + id }, TEST_NOW)
    expect(repeats.closedUnread.size).toBeLessThanOrEqual(2 * MOST_CLOSED)
    expect(takeClosed(repeats, 2)).toEqual([2 * MOST_CLOSED + 1, 2 * MOST_CLOSED + 2])
    // One that is closed now is the latest of all.
    awaitClosed(repeats, { id: 1, status: 'closed', receivedAt: TEST_NOW }, TEST_NOW)
    expect(repeats.closedUnread.has(1)).toBe(true)
  })
})
