import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { openCase } from './cases.ts'
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
    touched.clear()
    await store.sync.applyChanges(changes([about(200, 0, '19900007777')], 12))
    expect(likely(store, 200)).toBe(1)
    expect(likely(store, 1)).toBe(1)
    expect(touched).toContain(store.base.table.slotOf(1))
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
