import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { DAY, HOUR } from '#shared/domain/core/instants.ts'
import type { Store } from './store.ts'
import { bootstrap, changes, openTestStore } from './testing/open-test-store.ts'
import { nth } from './testing/nth.ts'
import { receivedRecord, TEST_NOW } from './testing/records.ts'
import { listWarnings } from './warnings.ts'

let databases = 0
const freshName = (): string => `warnings-test-${(databases += 1)}`

type Told = { readonly title: string; readonly text?: string; readonly phone: string; readonly daysAgo?: number }

function told(id: number, { title, text = '', phone, daysAgo = 1 }: Told): CaseRecord {
  const record = receivedRecord(id)
  const appeal = nth(record.appeals, 0)
  const receivedAt = TEST_NOW - daysAgo * DAY - id
  const appellant = { ...appeal.appellant, phones: [phone], identityNumber: null }
  return {
    ...record,
    state: { ...record.state, receivedAt },
    appeals: [{ ...appeal, title, text, place: '', districtCode: '990101', streetCode: null, receivedAt, appellant }],
  }
}

const crowd = (ids: readonly number[]): CaseRecord[] =>
  ids.map((id) => told(id, { title: '翠苑小区夜间施工噪音扰民', phone: `1990000${1000 + id}` }))

function warningsOf({ base }: Store, now = TEST_NOW) {
  return listWarnings(base.warnings, base.repeats.likely, now)
}

describe('early warnings of the store', () => {
  it('are there after the sync and after a restart, once the words have been read', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    await bootstrap(store, crowd([1, 2, 3, 4]))
    expect(warningsOf(store)).toMatchObject({ matters: [], complete: false })
    while (await store.maintain());
    expect(warningsOf(store)).toMatchObject({ matters: [{ cases: [1, 2, 3, 4] }], complete: true })
    store.close()
    const { store: again } = await openTestStore({ database })
    while (await again.maintain());
    expect(warningsOf(again)).toMatchObject({ matters: [{ people: 4 }], complete: true })
  })

  it('hear of an arrival at once, and of a closed case as well', async () => {
    const { store } = await openTestStore({ database: freshName() })
    await bootstrap(store, crowd([1, 2]))
    while (await store.maintain());
    const others = crowd([3, 4])
    const closed = nth(others, 1)
    await store.sync.applyChanges(
      changes([nth(others, 0), { ...closed, state: { ...closed.state, status: 'closed' } }], 12),
    )
    expect(warningsOf(store).matters).toMatchObject([{ people: 4 }])
  })

  it('list a number that several people name, until it is thirty days old', async () => {
    const { store } = await openTestStore({ database: freshName() })
    const swindled = (id: number) =>
      told(id, { title: '被骗', text: '对方电话19900009999,让我转账', phone: `1990000${2000 + id}` })
    await bootstrap(store, [
      swindled(1),
      swindled(2),
      told(3, { title: '本人号码', text: '19900009999', phone: '19900009999' }),
    ])
    while (await store.maintain());
    expect(warningsOf(store).clues).toMatchObject([{ clue: { kind: 'phone', value: '19900009999' }, cases: [1, 2] }])
    expect(warningsOf(store, TEST_NOW + 29 * DAY + 2 * HOUR).clues).toEqual([])
  })
})
