import { describe, expect, it } from 'vitest'
import { monthOf } from '#shared/domain/assessment/saved-handlings.ts'
import { fromBeijing } from '#shared/domain/core/instants.ts'
import type { Group } from '../../store/protocol.ts'
import { savingsKeyOf } from './savings-keys.ts'
import { linesOf, monthName, periodsOf, queryOf, sayRate } from './savings-lines.ts'

const sums = { count: 0, appeals: 0, open: 0, yellow: 0, red: 0, urges: 0 }
const group = (value: string, count: number, groups: readonly Group[] = []): Group => ({
  ...{ value, count, groups, sums: { ...sums, count } },
  condition: { field: 'handlingBranch', op: 'is', values: [value] },
})

function press(key: string, code = '', held: Partial<KeyboardEvent> = {}) {
  return savingsKeyOf({ key, code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held })
}

describe('saved handlings on the screen', () => {
  it('offers this month, the eleven before it and all twelve together', () => {
    const now = fromBeijing([2026, 2, 3], [10])
    const periods = periodsOf(now)
    expect(periods.map((period) => `${period.kind} ${monthName(period)}`)).toEqual([
      ...['year 2025-03', 'month 2026-02', 'month 2026-01', 'month 2025-12', 'month 2025-11', 'month 2025-10'],
      ...['month 2025-09', 'month 2025-08', 'month 2025-07', 'month 2025-06', 'month 2025-05', 'month 2025-04'],
      'month 2025-03',
    ])
    expect(periods[1]).toMatchObject(monthOf(now))
    for (const [at, { from }] of periods.slice(1, -1).entries()) expect(periods[at + 2]?.until).toBe(from)
    expect(periods[0]).toMatchObject({ from: periods.at(-1)?.from, until: periods[1]?.until })
  })

  it('splits each line by how it was merged, sums them up, and puts what saved most first', () => {
    const lines = linesOf([
      group('west', 9, [group('', 9)]),
      group('east', 7, [group('', 4), group('massIncident', 2), group('unread', 1)]),
      group('north', 5, [group('', 2), group('crossChannelRepeat', 1), group('massIncident', 2)]),
    ])
    expect(lines.map(({ value, came, saved }) => [value, came, saved])).toEqual([
      [null, 21, 6],
      ['east', 7, 3],
      ['north', 5, 3],
      ['west', 9, 0],
    ])
    expect(lines[0]).toMatchObject({ crossChannelRepeat: 1, massIncident: 4 })
  })

  it('asks for the rows that a figure counts', () => {
    const period = { from: 10, until: 20 }
    const [total, east] = linesOf([group('east', 3, [group('massIncident', 3)])])
    const within = { field: 'receivedAt', op: 'within', from: 10, to: 19 }
    if (total === undefined || east === undefined) throw new Error('two lines')
    expect(queryOf(period, total, 'came').conditions).toEqual([within])
    expect(queryOf(period, east, 'massIncident').conditions).toEqual([
      within,
      { field: 'handlingBranch', op: 'is', values: ['east'] },
      { field: 'mergedAs', op: 'is', values: ['massIncident'] },
    ])
    expect(queryOf(period, total, 'rate')).toEqual(queryOf(period, total, 'saved'))
  })

  it('cuts a rate off and never rounds it up', () => {
    expect([sayRate(1, 3), sayRate(1999, 2000), sayRate(5, 5), sayRate(0, 0), sayRate(0, 4)]).toEqual([
      ...['33.3 %', '99.9 %', '100.0 %', '—', '0.0 %'],
    ])
  })

  it('hears single keys and leaves those with modifiers alone', () => {
    expect(press('j', 'KeyJ')).toEqual({ act: 'period', by: 1 })
    expect(press('3', 'Digit3')).toEqual({ act: 'dimension', dimension: 'handlingClass' })
    expect(press('Tab', 'Tab', { shiftKey: true })).toEqual({ act: 'figure', by: -1 })
    expect(press('5', 'Digit5')).toBeNull()
    expect(press('1', 'Digit1', { altKey: true })).toBeNull()
  })
})
