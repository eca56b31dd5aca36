import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSaved, type Period, savedHandlings } from '#shared/domain/assessment/saved-handlings.ts'
import type { MergeRelation } from '#shared/domain/case/case.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { DAY } from '#shared/domain/core/instants.ts'
import { type Merges, noteMembers, noteOldMembers } from './merges.ts'
import type { Group, Requests } from './protocol.ts'
import type { GroupField } from './query/query.ts'
import { select } from './query/run.ts'
import { cameQuery, listSavings } from './savings.ts'
import type { Store } from './store.ts'
import { bootstrap, changes, openTestStore } from './testing/open-test-store.ts'
import { createRandom, randomRecord, receivedRecord, TEST_NOW } from './testing/records.ts'
import { testReference } from './testing/reference.ts'
import { createSources } from './views/sources.ts'

let databases = 0
const freshName = (): string => `savings-test-${(databases += 1)}`
const periods: readonly Period[] = [
  { from: TEST_NOW - 500 * DAY, until: TEST_NOW + DAY },
  { from: TEST_NOW - 200 * DAY, until: TEST_NOW - 100 * DAY },
]
const fields = ['handlingBranch', 'handlingStation', 'handlingClass', 'channel'] as const
const relations: readonly MergeRelation[] = ['crossChannelRepeat', 'massIncident']

/** Puts each case into an earlier one or into none: `into[at]` counts from the first, itself or a later one is none. */
function merged(records: readonly CaseRecord[], into: readonly number[]): readonly CaseRecord[] {
  const all = records.map((record) => ({ ...record, state: { ...record.state, members: [...record.state.members] } }))
  for (const [at, record] of all.entries()) {
    const primary = all[into[at] ?? at]
    const target = into[at] ?? at
    if (primary === undefined || target >= at) continue
    const relation = relations[(at + target) % 2] ?? 'massIncident'
    const { id, no, appeals, clock } = record.state
    primary.state.members.push({ caseId: id, no, relation, appeals, clock })
    const statusBeforeMerge = record.state.status === 'merged' ? 'received' : record.state.status
    all[at] = {
      ...record,
      state: { ...record.state, status: 'merged', mergedInto: primary.state.id, statusBeforeMerge },
    }
    // Members that come later are pushed onto the list that both share.
  }
  return all.map((record) =>
    record.state.mergedInto === null && record.state.status === 'merged'
      ? { ...record, state: { ...record.state, status: 'accepted' } }
      : record,
  )
}

const someRecords = (count: number, seed: number): readonly CaseRecord[] =>
  Array.from({ length: count }, (_, index) => randomRecord(index + 1, createRandom(seed + index)))

async function list(store: Store, by: GroupField, at = 0): Promise<Requests['savings.list']['output']> {
  const { context, newest } = createSources(store.base).source()
  return listSavings(store.base, { context, newest: newest() }, { periods, at, by })
}

/** Where the plain count of the domain puts a handling. */
function plainValue(
  by: (typeof fields)[number],
  { channel, classCode, unit }: ReturnType<typeof savedHandlings>['saved'][number],
): string {
  if (by === 'channel') return channel
  if (by === 'handlingClass') return (classCode ?? '').slice(0, 2)
  let at = testReference.units.find(({ id }) => id === unit)
  const level = by === 'handlingBranch' ? 'branch' : 'station'
  while (at !== undefined && at.level !== level) at = testReference.units.find(({ id }) => id === at?.parent)
  return at?.id ?? ''
}

function savedByValue(groups: readonly Group[]): ReadonlyMap<string, number> {
  const saved = groups.map(
    ({ value, groups: parts }) =>
      [value, parts.reduce((sum, part) => (part.value === '' ? sum : sum + part.count), 0)] as const,
  )
  return new Map(saved.filter(([, count]) => count > 0))
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe('saved handlings of the store', () => {
  it('are what the assessment counts, by unit, class and channel, and open to exactly their rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.nat(59), { minLength: 60, maxLength: 60 }),
        fc.constantFrom(...fields),
        fc.constantFrom(0, 1),
        async (seed, into, by, at) => {
          const records = merged(someRecords(60, seed), into)
          const { store } = await openTestStore({ database: freshName() })
          await bootstrap(store, records)
          const period = periods[at] ?? { from: 0, until: 0 }
          const plain = savedHandlings(records, period)
          const shown = await list(store, by, at)
          expect(shown.complete).toBe(true)
          expect(shown.periods[at]).toEqual({
            came: records.filter(({ state }) => state.receivedAt >= period.from && state.receivedAt < period.until)
              .length,
            saved: plain.saved.length,
          })
          expect(savedByValue(shown.groups)).toEqual(counted(plain.saved.map((each) => plainValue(by, each))))
          const { context, newest } = createSources(store.base).source()
          for (const group of shown.groups)
            for (const part of group.groups) {
              const came = cameQuery(period)
              const conditions = [group.condition, part.condition].filter((each) => each !== null)
              const rows = select({ ...came, conditions: [...came.conditions, ...conditions] }, newest(), context)
              expect(conditions).toHaveLength(2)
              expect(rows).toHaveLength(part.count)
              const ids = Array.from(rows, (slot) => store.base.table.columns().id[slot] ?? 0)
              const relationOf = (id: number): string =>
                records.flatMap(({ state }) => state.members).find(({ caseId }) => caseId === id)?.relation ?? ''
              expect(ids.every((id) => relationOf(id) === part.value)).toBe(true)
            }
          store.close()
        },
      ),
      { numRuns: 12 },
    )
  })

  it('agree with the counts of the domain by channel', async () => {
    const records = merged(
      someRecords(80, 7),
      Array.from({ length: 80 }, (_, at) => (at * 7) % 40),
    )
    const { store } = await openTestStore({ database: freshName() })
    await bootstrap(store, records)
    const [period = { from: 0, until: 0 }] = periods
    const plain = countSaved(savedHandlings(records, period), 'channel')
    expect(plain.size).toBeGreaterThan(1)
    expect(savedByValue((await list(store, 'channel')).groups)).toEqual(plain)
  })

  it('know after a restart how each was merged, and follow a merge that is given here', async () => {
    const database = freshName()
    const { store } = await openTestStore({ database })
    await bootstrap(
      store,
      merged(
        Array.from({ length: 6 }, (_, index) => receivedRecord(index + 1)),
        [0, 0, 0, 3, 3, 5],
      ),
    )
    while (await store.maintain());
    store.close()
    const { store: again } = await openTestStore({ database })
    expect(again.base.merges.size).toBe(0)
    const parts = async (): Promise<ReadonlyMap<string, number>> => {
      const { groups, complete } = await list(again, 'handlingBranch')
      expect(complete).toBe(true)
      return new Map(groups.flatMap((group) => group.groups.map(({ value, count }) => [value, count] as const)))
    }
    expect(await parts()).toEqual(
      new Map([
        ['', 3],
        ['massIncident', 2],
        ['crossChannelRepeat', 1],
      ]),
    )
    const given = await again.give({ kind: 'merge', caseId: 1, members: [6], relation: 'massIncident' })
    expect(given.ok).toBe(true)
    expect(await parts()).toEqual(
      new Map([
        ['', 2],
        ['massIncident', 3],
        ['crossChannelRepeat', 1],
      ]),
    )
    // Taken apart and merged as something else: the newer word counts.
    await again.give({ kind: 'unmerge', caseId: 1, members: [6] })
    await again.give({ kind: 'merge', caseId: 1, members: [6], relation: 'crossChannelRepeat' })
    expect((await parts()).get('crossChannelRepeat')).toBe(2)
    await again.sync.applyChanges(changes([receivedRecord(5)], 12))
    expect((await parts()).get('')).toBe(3)
  })

  it('let lists look again at a merged row when the case that is handled in its place changes', async () => {
    const { store, touched } = await openTestStore({ database: freshName() })
    const records = merged([receivedRecord(1), receivedRecord(2)], [0, 0])
    await bootstrap(store, records)
    touched.clear()
    const primary = records.find(({ state }) => state.id === 1)
    if (primary === undefined) throw new Error('the primary')
    await store.sync.applyChanges(changes([{ ...primary, state: { ...primary.state, classCode: '0201' } }], 12))
    expect(touched).toContain(store.base.table.slotOf(2))
    expect((await list(store, 'handlingClass')).groups.map(({ value, count }) => [value, count])).toEqual([['02', 2]])
  })

  it('do not learn from a record that was read before a newer one passed by', () => {
    const merges: Merges = new Map([[2, 'massIncident']])
    const member = { no: '', appeals: [], clock: { ruleId: '', startedAt: 0, pauses: [], extensionDays: 0 } }
    const members = [2, 3].map((caseId) => ({ ...member, caseId, relation: 'crossChannelRepeat' as const }))
    noteOldMembers(merges, { members })
    expect([...merges]).toEqual([
      [2, 'massIncident'],
      [3, 'crossChannelRepeat'],
    ])
    noteMembers(merges, { members })
    expect(merges.get(2)).toBe('crossChannelRepeat')
  })
})
