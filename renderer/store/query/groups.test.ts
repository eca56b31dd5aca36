import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijingDate } from '#shared/domain/core/instants.ts'
import type { Group, Sums } from '../protocol.ts'
import { createRandom, randomRecord } from '../testing/records.ts'
import { testReference } from '../testing/reference.ts'
import { tableOf } from '../testing/table.ts'
import { fieldNames } from './fields.ts'
import { countGroups, sumRows } from './groups.ts'
import { cardReader, valueReader } from './matchers.ts'
import { isOpen } from './queues.ts'
import type { GroupField } from './query.ts'
import { newestFirst, select } from './run.ts'

const records = Array.from({ length: 300 }, (_, index) => randomRecord(index + 1, createRandom(index + 31)))
const { table, context } = tableOf(records)
const newest = newestFirst(context)
const fields = fieldNames.filter((field): field is GroupField => !['no', 'title', 'appellant'].includes(field))

/** What a row stands under when nothing narrows the classes: its top class, a day, or its value. */
function plainValue(field: GroupField, slot: number): string {
  const columns = table.columns()
  if (field === 'receivedAt' || field === 'dueAt' || field === 'changedAt')
    return beijingDate(columns[field][slot] ?? 0)
  const value = valueReader(field, context)(slot)
  if (field !== 'class') return value
  return testReference.classes.find(({ code, level }) => level === 1 && value.startsWith(code))?.code ?? value
}

function plainSums(slots: readonly number[]): Sums {
  const columns = table.columns()
  const add = (of: (slot: number) => number): number => slots.reduce((sum, slot) => sum + of(slot), 0)
  return {
    count: slots.length,
    appeals: add((slot) => columns.appealCount[slot] ?? 0),
    open: add((slot) => (isOpen(valueReader('status', context)(slot) as never) ? 1 : 0)),
    yellow: add((slot) => (cardReader(context)(slot) === 1 ? 1 : 0)),
    red: add((slot) => (cardReader(context)(slot) === 2 ? 1 : 0)),
    urges: add((slot) => columns.urges[slot] ?? 0),
  }
}

function expectGroups(groups: readonly Group[], slots: readonly number[], field: GroupField): void {
  const plain = new Map<string, number[]>()
  for (const slot of slots) plain.set(plainValue(field, slot), [...(plain.get(plainValue(field, slot)) ?? []), slot])
  expect(new Map(groups.map(({ value, sums }) => [value, sums]))).toEqual(
    new Map([...plain].map(([value, members]) => [value, plainSums(members)])),
  )
  expect(groups.map(({ count }) => count)).toEqual(groups.map(({ sums }) => sums.count).toSorted((a, b) => b - a))
}

describe('groups', () => {
  it('are what a plain count makes of any rows, on both levels, and open to exactly their rows', () => {
    let opened = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.constantFrom(...fields),
        fc.uniqueArray(fc.nat(records.length - 1), { minLength: 1, maxLength: 200, size: 'max' }),
        (by, second, picked) => {
          fc.pre(by !== second)
          const among = newest.filter((slot) => picked.includes(slot))
          const hasClasses = new Set([...among].map((slot) => plainValue('class', slot))).size > 2
          fc.pre((by !== 'class' && second !== 'class') || hasClasses)
          const slots = [...among]
          const groups = countGroups(among, [by, second], context)
          expectGroups(groups, slots, by)
          for (const group of groups) {
            const members = slots.filter((slot) => plainValue(by, slot) === group.value)
            expectGroups(group.groups, members, second)
            if (group.condition === null) continue
            const found = select({ queue: 'all', conditions: [group.condition], text: '' }, among, context)
            expect([...found]).toEqual(members)
            opened += found.length
          }
          expect(countGroups(among, [by], context).map(({ value, sums }) => [value, sums])).toEqual(
            groups.map(({ value, sums }) => [value, sums]),
          )
          expect(sumRows(among, context)).toEqual(plainSums(slots))
        },
      ),
      { numRuns: 120 },
    )
    expect(opened).toBeGreaterThan(2000)
  })

  it('of classes go down the tree from where the rows differ, and say which of them cannot be had alone', () => {
    const inFirst = newest.filter((slot) => valueReader('class', context)(slot).startsWith('01'))
    const codes = [...inFirst].map((slot) => valueReader('class', context)(slot))
    expect(new Set(codes)).toEqual(new Set(['0101', '010101']))
    // All stand below 0101: the level that tells is the third, on which some rows have no class of their own.
    const groups = countGroups(inFirst, ['class'], context)
    const exactly = (code: string): number => codes.filter((each) => each === code).length
    expect(new Map(groups.map(({ value, count }) => [value, count]))).toEqual(
      new Map(['0101', '010101'].map((code) => [code, exactly(code)])),
    )
    expect(groups.find(({ value }) => value === '0101')?.condition).toBe(null)
    expect(groups.find(({ value }) => value === '010101')?.condition).toEqual({
      ...{ field: 'class', op: 'is' },
      values: ['010101'],
    })
  })
})
