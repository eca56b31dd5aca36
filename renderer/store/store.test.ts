import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { apply } from '#shared/domain/case/apply.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { CaseEvent, EventBody } from '#shared/domain/case/events.ts'
import { openCase } from './cases.ts'
import { rowAt } from './columns/row.ts'
import type { Row } from './protocol.ts'
import { deskStatus, outboxItem } from './status.ts'
import type { Store } from './store.ts'
import { bootstrap, changes, openTestStore, testMark } from './testing/open-test-store.ts'
import { receivedRecord, TEST_NOW } from './testing/records.ts'
import { nth } from './testing/nth.ts'

let databases = 0
const freshName = (): string => `store-test-${(databases += 1)}`

function rowOf(store: Store, id: number): Row | null {
  const { table } = store.base
  const slot = table.slotOf(id)
  return slot < 0 ? null : rowAt(table, slot, TEST_NOW)
}

const accept = (caseId: number) => ({ kind: 'accept', caseId, classCode: '0101', urgency: 'normal' }) as const

/** What the gateway sends back after it ran a command. */
function afterEvent(record: CaseRecord, body: EventBody, n: number | null): CaseRecord {
  const event: CaseEvent = {
    ...{
      caseId: record.state.id,
      at: TEST_NOW,
      saidAt: TEST_NOW,
      actor: { id: 'op1', name: '马某某', role: 'operator' as const },
    },
    ...{ command: n === null ? null : { terminal: 't1', n }, body },
  }
  return { ...record, state: apply(record.state, event), history: [...record.history, event] }
}

const accepted = (record: CaseRecord, n: number | null): CaseRecord =>
  afterEvent(
    record,
    {
      type: 'accepted',
      classCode: '0101',
      urgency: 'normal',
      timing: { clock: record.state.clock, deadline: record.state.deadline, memberClocks: [] },
    },
    n,
  )

describe('base', () => {
  it('keeps a snapshot and its changes across a restart', async () => {
    const database = freshName()
    const records = Array.from({ length: 700 }, (_, index) => receivedRecord(index + 1))
    const first = await openTestStore({ database })
    await bootstrap(first.store, records)
    const changed = accepted(nth(records, 4), null)
    await first.store.sync.applyChanges(changes([changed], 11))
    first.store.close()

    const { store } = await openTestStore({ database })
    expect(store.base.table.count()).toBe(700)
    expect(store.sync.cursor()).toMatchObject({ epoch: 'e1', position: 11, snapshot: null })
    expect(rowOf(store, 5)).toMatchObject({ status: 'accepted', revision: 2, classCode: '0101', sync: 'settled' })
    expect(rowOf(store, 699)).toMatchObject({
      status: 'received',
      title: nth(nth(records, 698).appeals, 0).title,
      no: nth(records, 698).state.no,
    })
    expect((await openCase(store.base, 5))?.record).toEqual(changed)
    expect((await openCase(store.base, 300))?.record).toEqual(records[299])
  })

  it('goes on with a snapshot that was interrupted', async () => {
    const database = freshName()
    const records = Array.from({ length: 30 }, (_, index) => receivedRecord(index + 1)).toReversed()
    const { store } = await openTestStore({ database })
    const page = { epoch: 'e1', position: 7, confirmed: 0, total: 30, mark: testMark, status: changes([], 0).status }
    await store.sync.applySnapshotPage({ ...page, records: records.slice(0, 10) as never, next: 21 })
    store.close()

    const again = await openTestStore({ database })
    expect(again.store.sync.cursor().snapshot).toMatchObject({ before: 21, position: 7, done: 10 })
    await again.store.sync.applySnapshotPage({ ...page, position: 9, records: records.slice(10) as never, next: null })
    expect(again.store.sync.cursor()).toMatchObject({ position: 7, snapshot: null })
    expect(again.store.base.table.count()).toBe(30)
  })

  it('forgets the base of another epoch and keeps every command', async () => {
    const { store, main, clock } = await openTestStore({ database: freshName() })
    await bootstrap(store, [receivedRecord(1), receivedRecord(2)])
    await store.give(accept(1))
    await store.sync.settle([{ n: 1, outcome: { kind: 'applied', position: 11 } }], testMark)
    expect(store.sync.heard()).toEqual({ pull: testMark, push: testMark })
    await store.sync.dropBase('epochChanged', main.journal)
    expect(store.base.table.count()).toBe(0)
    expect(store.sync.cursor()).toMatchObject({ epoch: '', position: 0, confirmed: 0 })
    expect(store.sync.outboxMarks()).toEqual({ settled: 0, last: 1 })
    expect(deskStatus(store.base)).toMatchObject({ waitingLocal: 1, conflicts: 0, trouble: 'epochChanged' })
    await bootstrap(store, [receivedRecord(1), receivedRecord(2)])
    expect(rowOf(store, 1)).toMatchObject({ status: 'accepted', sync: 'local' })
    // Read anew in a moment; what happened stays to be read.
    expect(deskStatus(store.base).trouble).toBe('epochChanged')
    clock.now += 120_000
    expect(deskStatus(store.base).trouble).toBe(null)
  })

  it('keeps the marks of the ledger over a restart, and forgets them with their history only', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    await bootstrap(store, [receivedRecord(1)])
    store.close()
    const again = await openTestStore({ database })
    expect(again.store.sync.heard()).toEqual({ pull: testMark, push: null })
    await again.store.sync.dropBase('cursorTooOld', [])
    expect(again.store.sync.heard()).toEqual({ pull: testMark, push: null })
    expect(deskStatus(again.store.base).trouble).toBe('cursorTooOld')
    await again.store.sync.dropBase('epochChanged', [])
    expect(again.store.sync.heard()).toEqual({ pull: null, push: null })
  })

  it('names a queue that does not move while the link is up, and since when', async () => {
    const { store, clock } = await openTestStore({ database: freshName() })
    await bootstrap(store, [receivedRecord(1)])
    await store.give(accept(1))
    const givenAt = clock.now
    const up = { ...store.base.link, up: true, since: givenAt - 60_000, lastAnswerAt: givenAt }
    store.sync.setLink(up)
    clock.now += 300_000
    expect(deskStatus(store.base).stuck).toBe(false)
    clock.now += 1
    expect(deskStatus(store.base)).toMatchObject({ stuck: true, stuckSince: givenAt })
    store.sync.setLink({ ...up, up: false })
    expect(deskStatus(store.base).stuck).toBe(false)
  })

  it('keeps what it has seen of its links over a restart', async () => {
    const database = freshName()
    const { store, clock } = await openTestStore({ database })
    await bootstrap(store, [receivedRecord(1)])
    const link = { ...store.base.link, up: true, since: clock.now, lastAnswerAt: clock.now }
    store.sync.setLink(link)
    clock.now += 60_000
    store.sync.setLink({ ...link, up: false, since: clock.now })
    await store.serial(() => Promise.resolve())
    store.close()
    const again = await openTestStore({ database })
    const seen = again.store.base.links.changes.filter((change) => change.link === 'gateway')
    expect(seen.map((change) => change.state)).toEqual(['up', 'down'])
  })
})

describe('commands', () => {
  it('shows a command at once, in the ledger, and settled when it came back', async () => {
    const { store, main } = await openTestStore({ database: freshName() })
    const record = receivedRecord(1)
    await bootstrap(store, [record, receivedRecord(2)])
    expect(await store.give(accept(1))).toEqual({ ok: true, value: { n: 1 } })
    expect(main.journal).toMatchObject([{ n: 1, seenRevision: 1, saidAt: TEST_NOW, command: { kind: 'accept' } }])
    expect(rowOf(store, 1)).toMatchObject({ status: 'accepted', sync: 'local' })
    expect(rowOf(store, 2)).toMatchObject({ status: 'received', sync: 'settled' })
    const view = await openCase(store.base, 1)
    expect(view?.pending.map((event) => event.body.type)).toEqual(['accepted'])
    expect(view?.record.history).toEqual(record.history)

    await store.sync.settle([{ n: 1, outcome: { kind: 'applied', position: 12 } }], testMark)
    expect(rowOf(store, 1)).toMatchObject({ status: 'accepted', sync: 'ledger' })
    await store.sync.applyChanges(changes([accepted(record, 1)], 12, 1))
    expect(rowOf(store, 1)).toMatchObject({ status: 'accepted', revision: 2, sync: 'settled' })
    expect(store.base.outbox.size).toBe(0)
    expect(store.base.touched.size).toBe(0)
  })

  it('refuses at once what the rules refuse, and writes nothing', async () => {
    const { store, main } = await openTestStore({ database: freshName() })
    await bootstrap(store, [receivedRecord(1)])
    expect(await store.give({ kind: 'dispatch', caseId: 1, lead: 'east', assist: [], instruction: '' })).toMatchObject({
      ok: false,
      fault: { code: 'notAccepted' },
    })
    expect(await store.give(accept(99))).toMatchObject({ ok: false, fault: { code: 'unknownCase' } })
    expect(main.journal).toEqual([])
    main.refuse = 'diskFull'
    expect(await store.give(accept(1))).toMatchObject({ ok: false, fault: { code: 'diskFull' } })
    expect(rowOf(store, 1)).toMatchObject({ status: 'received', sync: 'settled' })
  })

  it('answers 0 for what is already so', async () => {
    const { store, main } = await openTestStore({ database: freshName() })
    await bootstrap(store, [receivedRecord(1)])
    await store.give(accept(1))
    expect(await store.give(accept(1))).toEqual({ ok: true, value: { n: 0 } })
    expect(main.journal.length).toBe(1)
  })

  it('decides a second command on top of the first', async () => {
    const { store } = await openTestStore({ database: freshName() })
    await bootstrap(store, [receivedRecord(1)])
    await store.give(accept(1))
    expect(
      await store.give({ kind: 'dispatch', caseId: 1, lead: 'east-1', assist: [], instruction: '核实' }),
    ).toMatchObject({ ok: true })
    expect(rowOf(store, 1)).toMatchObject({ status: 'dispatched', lead: 'east-1', sync: 'local' })
  })

  it('turns a command that a change made impossible into a conflict that stays', async () => {
    const database = freshName()
    const { store, main } = await openTestStore({ database })
    const record = receivedRecord(1)
    await bootstrap(store, [record, receivedRecord(2)])
    await store.give(accept(1))
    const declined = afterEvent(record, { type: 'declined', reason: '重复', note: '' }, null)
    await store.sync.applyChanges(changes([declined], 12))
    expect(rowOf(store, 1)).toMatchObject({ status: 'declined', sync: 'conflict' })
    expect(deskStatus(store.base)).toMatchObject({ conflicts: 1, waitingLocal: 0 })
    await store.sync.settle(
      [{ n: 1, outcome: { kind: 'refused', refusal: { code: 'caseDeclined', caseId: 1, about: null, detail: '' } } }],
      testMark,
    )
    await store.sync.applyChanges(changes([], 13, 1))
    store.close()

    const again = await openTestStore({ database, main, acknowledged: 1 })
    const entry = nth([...again.store.base.outbox.entries()], 0)
    expect(outboxItem(again.store.base, entry)).toMatchObject({
      n: 1,
      state: 'refused',
      refusal: { code: 'caseDeclined' },
    })
    expect((await openCase(again.store.base, 1))?.conflicts).toHaveLength(1)
    await again.store.dropConflict(1)
    expect(again.store.base.outbox.size).toBe(0)
    expect(rowOf(again.store, 1)).toMatchObject({ status: 'declined', sync: 'settled' })
  })

  it('keeps a command without an outcome even when the base is already ahead of it', async () => {
    const { store } = await openTestStore({ database: freshName() })
    const record = receivedRecord(1)
    await bootstrap(store, [record])
    await store.give({ kind: 'note', caseId: 1, text: '已电话联系' })
    await store.sync.applyChanges(changes([afterEvent(record, { type: 'noted', text: '已电话联系' }, 1)], 12, 1))
    expect(rowOf(store, 1)).toMatchObject({ sync: 'local', revision: 2 })
    expect(store.sync.outboxMarks()).toEqual({ settled: 0, last: 1 })
    await store.sync.settle([{ n: 1, outcome: { kind: 'applied', position: 12 } }], testMark)
    expect(rowOf(store, 1)).toMatchObject({ sync: 'settled', revision: 2 })
  })

  it('carries a merge over every case it touches, and takes it back when it is refused', async () => {
    const { store } = await openTestStore({ database: freshName() })
    await bootstrap(store, [receivedRecord(1), receivedRecord(2), receivedRecord(3)])
    await store.give({ kind: 'merge', caseId: 1, members: [2, 3], relation: 'crossChannelRepeat' })
    expect(rowOf(store, 1)).toMatchObject({ appealCount: 3, sync: 'local' })
    expect(rowOf(store, 2)).toMatchObject({ status: 'merged', mergedInto: 1, sync: 'local' })
    expect((await openCase(store.base, 1))?.family.map((record) => record.state.id)).toEqual([2, 3])
    expect((await openCase(store.base, 2))?.primary).toEqual({ id: 1, no: rowOf(store, 1)?.no })
    await store.sync.settle(
      [
        {
          n: 1,
          outcome: { kind: 'refused', refusal: { code: 'memberNotMergeable', caseId: 1, about: 2, detail: '' } },
        },
      ],
      testMark,
    )
    expect(rowOf(store, 1)).toMatchObject({ appealCount: 1, sync: 'conflict' })
    expect(rowOf(store, 3)).toMatchObject({ status: 'received', mergedInto: null })
  })

  it('gets its outbox back from the journal when the database is lost', async () => {
    const { store, main } = await openTestStore({ database: freshName() })
    const records = [receivedRecord(1), receivedRecord(2)]
    await bootstrap(store, records)
    await store.give(accept(1))
    await store.give(accept(2))
    await store.sync.settle([{ n: 1, outcome: { kind: 'applied', position: 11 } }], testMark)
    store.close()

    const lost = await openTestStore({ database: freshName(), main, acknowledged: 1 })
    expect(lost.store.sync.outboxMarks()).toEqual({ settled: 1, last: 2 })
    expect(deskStatus(lost.store.base)).toMatchObject({ waitingLocal: 1, conflicts: 0 })
    await bootstrap(lost.store, [accepted(nth(records, 0), 1), nth(records, 1)])
    expect(rowOf(lost.store, 1)).toMatchObject({ status: 'accepted', sync: 'settled' })
    expect(rowOf(lost.store, 2)).toMatchObject({ status: 'accepted', sync: 'local' })
  })
})

describe('marks', () => {
  it('remembers which new cases somebody opened', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    await bootstrap(store, [receivedRecord(1), receivedRecord(2)])
    expect(rowOf(store, 1)).toMatchObject({ unopened: true })
    store.markOpened(1)
    await store.serial(() => Promise.resolve())
    expect(rowOf(store, 1)).toMatchObject({ unopened: false })
    store.close()
    const again = await openTestStore({ database })
    expect(rowOf(again.store, 1)).toMatchObject({ unopened: false })
    expect(rowOf(again.store, 2)).toMatchObject({ unopened: true })
  })

  it('say that somebody else went on with a case since its card was open here, own work not counted', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    const records = [1, 2, 3].map((id) => receivedRecord(id))
    await bootstrap(store, records)
    store.markOpened(1)
    store.markOpened(2)
    await store.serial(() => Promise.resolve())
    await store.give(accept(2))
    const noted = records.map((record) => afterEvent(record, { type: 'noted', text: '' }, null))
    expect([1, 2, 3].map((id) => rowOf(store, id)?.changedSinceSeen)).toEqual([false, false, false])
    await store.sync.applyChanges(changes([nth(noted, 0), nth(noted, 2)], 12))
    expect([1, 2, 3].map((id) => rowOf(store, id)?.changedSinceSeen)).toEqual([true, false, false])
    expect(rowOf(store, 1)?.changedAt).toBe(TEST_NOW)
    while (await store.maintain());
    store.close()
    const again = await openTestStore({ database })
    expect([1, 2, 3].map((id) => rowOf(again.store, id)?.changedSinceSeen)).toEqual([true, false, false])
    again.store.markOpened(1)
    await again.store.serial(() => Promise.resolve())
    expect(rowOf(again.store, 1)?.changedSinceSeen).toBe(false)
  })
})
