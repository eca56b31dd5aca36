import { getDayDetail } from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { beijingDayNumber, fromBeijing } from '../core/instants.ts'
import { chinaCalendar as calendar, createCalendar } from './calendar.ts'

function day(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return beijingDayNumber(fromBeijing([year, month, date]))
}

function dateOf(dayNumber: number): string {
  return new Date(dayNumber * 86_400_000).toISOString().slice(0, 10)
}

describe('the Chinese calendar', () => {
  test('agrees with an independent source on every day of 2010 to 2026', () => {
    const different: string[] = []
    for (let each = day('2010-01-01'); each <= day('2026-12-31'); each += 1) {
      if (calendar.isWorkday(each) !== getDayDetail(dateOf(each)).work) different.push(dateOf(each))
    }
    expect(different).toEqual([])
  })

  test('the weeks of National Day 2012 and Spring Festival 2013, day by day', () => {
    const worked = (first: string, count: number): string =>
      Array.from({ length: count }, (_, offset) => (calendar.isWorkday(day(first) + offset) ? '1' : '0')).join('')
    // Sat 29 Sep 2012 is worked, 30 Sep to 7 Oct are off.
    expect(worked('2012-09-28', 11)).toBe('11000000001')
    // 9 to 15 Feb 2013 are off, Sat 16 and Sun 17 are worked.
    expect(worked('2013-02-08', 11)).toBe('10000000111')
  })

  test('names what a day is', () => {
    expect(calendar.dayName(day('2012-09-29'))).toEqual({
      kind: 'makeUp',
      name: '中秋节、国庆节',
      nameEn: 'Mid-Autumn Festival and National Day',
    })
    expect(calendar.dayName(day('2024-02-12'))).toMatchObject({ kind: 'holiday', name: '春节' })
    expect(calendar.dayName(day('2012-10-13'))).toMatchObject({ kind: 'weekend', name: '星期六', nameEn: 'Saturday' })
    expect(calendar.dayName(day('2012-10-16'))).toMatchObject({ kind: 'workday', name: '星期二' })
  })

  test('says where its data end, and counts Monday to Friday there', () => {
    expect(calendar.covers(day('2026-12-31'))).toBe(true)
    expect(calendar.covers(day('2027-01-01'))).toBe(false)
    expect(calendar.covers(day('2009-12-31'))).toBe(false)
    expect(calendar.isWorkday(day('2027-01-01'))).toBe(true)
    expect(calendar.isWorkday(day('2027-01-02'))).toBe(false)
    expect(calendar.isWorkday(day('1969-12-28'))).toBe(false)
  })

  test('workday numbers count each workday once, inside the data, across both edges and far outside', () => {
    for (const [first, last] of [
      [day('2009-11-01'), day('2013-03-01')],
      [day('2026-06-01'), day('2028-03-01')],
      [-40, 40],
    ] as const) {
      for (let each = first; each <= last; each += 1) {
        const step = calendar.workdaysThrough(each) - calendar.workdaysThrough(each - 1)
        expect(step, dateOf(each)).toBe(calendar.isWorkday(each) ? 1 : 0)
        if (calendar.isWorkday(each))
          expect(calendar.workdayAt(calendar.workdaysThrough(each)), dateOf(each)).toBe(each)
      }
    }
  })

  test('a calendar of other rows follows its rows', () => {
    const own = createCalendar([[2030, 'newYear', '2030-01-01/2030-01-02', '2030-01-05']], 2030, 2030)
    expect([1, 2, 3, 4, 5, 6].map((date) => own.isWorkday(day(`2030-01-0${date}`)))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ])
  })
})
