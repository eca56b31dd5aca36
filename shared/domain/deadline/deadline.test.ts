import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beijingDayNumber, DAY, fromBeijing, HOUR, type Instant, MINUTE } from '../core/instants.ts'
import { chinaCalendar as calendar } from './calendar.ts'
import { cardOf, deadlineOf, isPaused } from './deadline.ts'
import { explainDeadline } from './explain.ts'
import type { Clock, DeadlineRule, TimeLimit } from './rule.ts'

const hours = [
  { from: 510, to: 720 },
  { from: 810, to: 1080 },
]

function ruleOf(whole: TimeLimit, more: Partial<DeadlineRule> = {}): DeadlineRule {
  return {
    id: 'test',
    version: 1,
    name: '测试',
    nameEn: 'Test',
    hours,
    stages: { acknowledge: days(1), whole, returnWithin: days(2) },
    extension: { days: 10, times: 1 },
    yellowBefore: days(1),
    ...more,
  }
}

function days(amount: number): TimeLimit {
  return { unit: 'workingDay', amount }
}

/** `2012-10-16 10:12` in Beijing. */
function at(text: string): Instant {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/u).map(Number)
  return fromBeijing([year, month, day], [hour, minute])
}

function said(instant: Instant): string {
  return new Date(instant + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ')
}

function clockAt(start: string, more: Partial<Clock> = {}): Clock {
  return { ruleId: 'test', startedAt: at(start), pauses: [], extensionDays: 0, ...more }
}

function dates(rule: DeadlineRule, clock: Clock, limit?: TimeLimit): { due: string; yellow: string; red: string } {
  const deadline = deadlineOf(rule, clock, calendar, limit)
  return { due: said(deadline.dueAt), yellow: said(deadline.yellowAt), red: said(deadline.redAt) }
}

describe('golden dates, counted by hand on a wall calendar', () => {
  test.each([
    // an ordinary week: Wed 17, Thu 18, Fri 19, Mon 22, Tue 23
    ['2012-10-16 10:12', 5, '2012-10-23 18:00', '2012-10-22 08:30', '2012-10-24 08:30'],
    // received on a Sunday: Mon 15 is the first day
    ['2012-10-14 22:17', 5, '2012-10-19 18:00', '2012-10-18 08:30', '2012-10-22 08:30'],
    // received a minute before midnight counts like any other hour of that day
    ['2012-10-15 23:59', 5, '2012-10-22 18:00', '2012-10-19 08:30', '2012-10-23 08:30'],
    ['2012-10-16 00:00', 5, '2012-10-23 18:00', '2012-10-22 08:30', '2012-10-24 08:30'],
    // National Day 2012: 28 and the make-up Saturday 29 Sep count, then 30 Sep to 7 Oct do not
    ['2012-09-27 15:20', 5, '2012-10-10 18:00', '2012-10-09 08:30', '2012-10-11 08:30'],
    ['2012-09-28 17:00', 1, '2012-09-29 18:00', '2012-09-28 17:00', '2012-10-08 08:30'],
    // Spring Festival 2013: 9 to 15 Feb off, Sat 16 and Sun 17 worked
    ['2013-02-07 09:00', 5, '2013-02-19 18:00', '2013-02-18 08:30', '2013-02-20 08:30'],
    // National Day 2014: Sun 28 Sep and Sat 11 Oct worked, 1 to 7 Oct off
    ['2014-09-26 16:00', 8, '2014-10-13 18:00', '2014-10-11 08:30', '2014-10-14 08:30'],
    // Victory Day 2015: 3 to 5 Sep off, Sun 6 Sep worked
    ['2015-09-02 11:00', 2, '2015-09-07 18:00', '2015-09-06 08:30', '2015-09-08 08:30'],
    // Spring Festival 2020, prolonged to 2 Feb: Sun 19 Jan worked
    ['2020-01-17 10:00', 6, '2020-02-03 18:00', '2020-01-23 08:30', '2020-02-04 08:30'],
    // National Day and Mid-Autumn 2020: Sun 27 Sep and Sat 10 Oct worked, 1 to 8 Oct off
    ['2020-09-25 10:00', 6, '2020-10-10 18:00', '2020-10-09 08:30', '2020-10-12 08:30'],
    // National Day 2023: 29 Sep to 6 Oct off, Sat 7 and Sun 8 Oct worked
    ['2023-09-27 10:00', 5, '2023-10-10 18:00', '2023-10-09 08:30', '2023-10-11 08:30'],
    // Spring Festival 2024: 10 to 17 Feb off, Sun 4 and Sun 18 Feb worked
    ['2024-02-02 10:00', 8, '2024-02-19 18:00', '2024-02-18 08:30', '2024-02-20 08:30'],
    // National Day 2025: 1 to 8 Oct off, Sun 28 Sep and Sat 11 Oct worked
    ['2025-09-26 10:00', 6, '2025-10-11 18:00', '2025-10-10 08:30', '2025-10-13 08:30'],
    // 2026: 1 to 7 Oct off, Sun 20 Sep and Sat 10 Oct worked
    ['2026-09-29 10:00', 4, '2026-10-10 18:00', '2026-10-09 08:30', '2026-10-12 08:30'],
    // beyond the data Monday to Friday is assumed: 1 Jan 2027 counts
    ['2026-12-30 10:00', 3, '2027-01-04 18:00', '2027-01-01 08:30', '2027-01-05 08:30'],
  ])('%s + %i working days', (start, amount, ...expected) => {
    const { due, yellow, red } = dates(ruleOf(days(amount)), clockAt(start))
    expect([due, yellow, red]).toEqual(expected)
  })

  test('the online petition of the dispatch screen: 15 working days over National Day with a pause', () => {
    const clock = clockAt('2012-09-27 15:20', {
      pauses: [{ from: at('2012-10-09 09:00'), to: at('2012-10-11 09:00') }],
    })
    expect(dates(ruleOf(days(15)), clock)).toEqual({
      due: '2012-10-26 18:00',
      yellow: '2012-10-25 08:30',
      red: '2012-10-29 08:30',
    })
  })

  test('Shandong 5 + 10, provincial 15 + 7', () => {
    expect(dates(ruleOf(days(5)), clockAt('2012-10-16 10:12', { extensionDays: 10 })).due).toBe('2012-11-06 18:00')
    expect(dates(ruleOf(days(15)), clockAt('2012-10-16 10:12', { extensionDays: 7 })).due).toBe('2012-11-15 18:00')
  })

  test('a stage has its own limit and is not moved by the extension of the whole order', () => {
    const rule = ruleOf(days(5))
    const clock = clockAt('2012-09-28 16:00', { extensionDays: 10 })
    expect(dates(rule, clock, rule.stages.returnWithin).due).toBe('2012-10-08 18:00')
    expect(dates(rule, clock, rule.stages.acknowledge).due).toBe('2012-09-29 18:00')
  })

  test('same day ends with the calendar day, on a holiday too, and is red the moment after', () => {
    const rule = ruleOf({ unit: 'sameDay', amount: 1 })
    const deadline = deadlineOf(rule, clockAt('2012-10-01 17:50'), calendar)
    expect(deadline.dueAt).toBe(at('2012-10-02 00:00') - 1)
    expect(deadline.yellowAt).toBe(at('2012-10-01 17:50'))
    expect(deadline.redAt).toBe(at('2012-10-02 00:00'))
  })

  test('natural days that end on a day off move to the next workday', () => {
    const rule = ruleOf({ unit: 'naturalDay', amount: 7 })
    expect(dates(rule, clockAt('2012-09-24 10:00')).due).toBe('2012-10-08 18:00')
    expect(dates(rule, clockAt('2012-10-15 10:00')).due).toBe('2012-10-22 18:00')
    expect(dates(rule, clockAt('2012-10-15 10:00', { extensionDays: 7 })).due).toBe('2012-10-29 18:00')
  })

  test('working hours run inside office hours, over lunch, night and holiday', () => {
    const rule = ruleOf(days(5))
    const one = { unit: 'workingHour', amount: 1 } as const
    expect(dates(rule, clockAt('2012-10-16 10:12'), one).due).toBe('2012-10-16 11:12')
    expect(dates(rule, clockAt('2012-10-16 11:00'), one).due).toBe('2012-10-16 12:00')
    expect(dates(rule, clockAt('2012-10-16 11:30'), one).due).toBe('2012-10-16 14:00')
    expect(dates(rule, clockAt('2012-10-16 17:30'), one).due).toBe('2012-10-17 09:00')
    expect(dates(rule, clockAt('2012-09-29 17:45'), one).due).toBe('2012-10-08 09:15')
    expect(dates(rule, clockAt('2012-10-13 03:00'), { unit: 'workingHour', amount: 8 }).due).toBe('2012-10-15 18:00')
    expect(said(deadlineOf(rule, clockAt('2012-10-16 10:12'), calendar, one).redAt)).toBe('2012-10-16 11:12')
  })

  test('a warning may be counted in hours, natural days, or be the due day itself', () => {
    const warned = (yellowBefore: TimeLimit): string =>
      dates(ruleOf(days(5), { yellowBefore }), clockAt('2012-10-16 10:12')).yellow
    expect(warned({ unit: 'workingHour', amount: 4 })).toBe('2012-10-23 14:00')
    expect(warned({ unit: 'naturalDay', amount: 2 })).toBe('2012-10-21 08:30')
    expect(warned({ unit: 'sameDay', amount: 0 })).toBe('2012-10-23 08:30')
    expect(warned(days(30))).toBe('2012-10-16 10:12')
  })
})

describe('pauses', () => {
  const rule = ruleOf(days(5))
  const pausedAt = (from: string, to: string | null): string =>
    dates(rule, clockAt('2012-10-16 10:12', { pauses: [{ from: at(from), to: to === null ? null : at(to) }] })).due

  test('stop the days at whose closing time the clock stood still', () => {
    expect(pausedAt('2012-10-17 09:00', '2012-10-17 17:59')).toBe('2012-10-23 18:00')
    expect(pausedAt('2012-10-17 09:00', '2012-10-17 18:01')).toBe('2012-10-24 18:00')
    expect(pausedAt('2012-10-17 20:00', '2012-10-18 08:00')).toBe('2012-10-23 18:00')
    expect(pausedAt('2012-10-17 18:00', '2012-10-18 08:00')).toBe('2012-10-24 18:00')
    expect(pausedAt('2012-10-17 09:00', '2012-10-17 18:00')).toBe('2012-10-23 18:00')
    expect(pausedAt('2012-10-17 09:00', '2012-10-19 09:00')).toBe('2012-10-25 18:00')
  })

  test('over a weekend stop no working day; before the first or after the last day nothing', () => {
    expect(pausedAt('2012-10-20 09:00', '2012-10-22 09:00')).toBe('2012-10-23 18:00')
    expect(pausedAt('2012-10-16 11:00', '2012-10-16 23:00')).toBe('2012-10-23 18:00')
    expect(pausedAt('2012-10-24 09:00', '2012-10-30 09:00')).toBe('2012-10-23 18:00')
  })

  test('on the due day itself move it on', () => {
    expect(pausedAt('2012-10-23 16:00', '2012-10-24 09:00')).toBe('2012-10-24 18:00')
  })

  test('an open pause moves nothing until it closes', () => {
    expect(pausedAt('2012-10-17 09:00', null)).toBe('2012-10-23 18:00')
    expect(isPaused(clockAt('2012-10-16 10:12', { pauses: [{ from: at('2012-10-17 09:00'), to: null }] }))).toBe(true)
    expect(
      isPaused(clockAt('2012-10-16 10:12', { pauses: [{ from: at('2012-10-17 09:00'), to: at('2012-10-18 09:00') }] })),
    ).toBe(false)
  })

  test('the yellow card leaves a whole running day: a paused day before the due day is skipped', () => {
    const clock = clockAt('2012-10-16 10:12', {
      pauses: [{ from: at('2012-10-22 09:00'), to: at('2012-10-23 09:00') }],
    })
    expect(dates(rule, clock)).toMatchObject({ due: '2012-10-24 18:00', yellow: '2012-10-23 08:30' })
  })

  test('stop the working-hour clock by the minute', () => {
    const clock = clockAt('2012-10-16 10:00', {
      pauses: [{ from: at('2012-10-16 10:30'), to: at('2012-10-17 08:45') }],
    })
    expect(dates(rule, clock, { unit: 'workingHour', amount: 1 }).due).toBe('2012-10-17 09:15')
  })

  test('changing the rule recounts from the same start and keeps every pause', () => {
    const clock = clockAt('2012-10-16 10:12', {
      pauses: [{ from: at('2012-10-17 09:00'), to: at('2012-10-19 09:00') }],
    })
    expect(dates(ruleOf(days(5)), clock).due).toBe('2012-10-25 18:00')
    expect(dates(ruleOf(days(13)), clock).due).toBe('2012-11-06 18:00')
    expect(dates(ruleOf(days(5)), clock).due).toBe('2012-10-25 18:00')
  })
})

describe('cards', () => {
  const deadline = deadlineOf(ruleOf(days(5)), clockAt('2012-10-16 10:12'), calendar)

  test.each([
    ['2012-10-22 08:29', 'none'],
    ['2012-10-22 08:30', 'yellow'],
    ['2012-10-23 18:01', 'yellow'],
    ['2012-10-24 08:29', 'yellow'],
    ['2012-10-24 08:30', 'red'],
  ])('%s %s', (now, card) => {
    expect(cardOf(deadline, at(now), false)).toBe(card)
    expect(cardOf(deadline, at(now), true)).toBe('none')
  })
})

/** A second, plain count: day after day with no prefix sums, pauses asked instant by instant. */
function countPlainly(start: Instant, amount: number, pauses: Clock['pauses']): number {
  let day = beijingDayNumber(start)
  let counted = 0
  while (counted < amount) {
    day += 1
    const closing = day * DAY - 8 * HOUR + 1080 * MINUTE
    const standing = pauses.some(({ from, to }) => to !== null && from <= closing && closing < to)
    if (calendar.isWorkday(day) && !standing) counted += 1
  }
  return day
}

function allowed(unit: TimeLimit['unit'], amount: number, extension: number): number {
  if (unit === 'sameDay') return Math.max(1, extension)
  return amount + extension * (unit === 'workingHour' ? 8 : 1)
}

const instants = fc
  .integer({ min: at('2010-01-01 00:00') / MINUTE, max: at('2026-09-30 00:00') / MINUTE })
  .map((minute) => minute * MINUTE)
const pauses = (start: Instant): fc.Arbitrary<Clock['pauses']> =>
  fc.array(
    fc
      .record({
        from: fc.integer({ min: -3 * 1440, max: 60 * 1440 }).map((minute) => start + minute * MINUTE),
        length: fc.option(fc.integer({ min: 0, max: 20 * 1440 }), { freq: 6 }),
      })
      .map(({ from, length }) => ({ from, to: length === null ? null : from + length * MINUTE })),
    { maxLength: 4 },
  )
const cases = instants.chain((startedAt) =>
  fc.record({
    startedAt: fc.constant(startedAt),
    pauses: pauses(startedAt),
    extensionDays: fc.integer({ min: 0, max: 10 }),
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('workingDay', 'naturalDay', 'workingHour', 'sameDay'),
  }),
)

describe('laws', () => {
  test('working days agree with a plain count', () => {
    fc.assert(
      fc.property(cases, ({ amount, unit: _, ...clock }) => {
        const { dueAt } = deadlineOf(ruleOf(days(amount)), { ruleId: 'test', ...clock }, calendar)
        expect(beijingDayNumber(dueAt)).toBe(countPlainly(clock.startedAt, amount + clock.extensionDays, clock.pauses))
      }),
      { numRuns: 1500 },
    )
  })

  test('yellow is never after due, due always before red, nothing before the start', () => {
    fc.assert(
      fc.property(cases, ({ amount, unit, ...clock }) => {
        const { dueAt, yellowAt, redAt } = deadlineOf(ruleOf({ unit, amount }), { ruleId: 'test', ...clock }, calendar)
        expect(yellowAt).toBeGreaterThanOrEqual(clock.startedAt)
        expect(yellowAt).toBeLessThanOrEqual(dueAt)
        expect(dueAt).toBeLessThan(redAt)
      }),
      { numRuns: 1000 },
    )
  })

  test('the ledger adds up to the limit and ends on the same date', () => {
    fc.assert(
      fc.property(cases, ({ amount, unit, ...facts }) => {
        const clock = { ruleId: 'test', ...facts }
        const rule = ruleOf({ unit, amount })
        const lines = explainDeadline(rule, clock, calendar)
        const { dueAt, yellowAt, redAt } = deadlineOf(rule, clock, calendar)
        const find = (code: string): number | undefined => lines.find((line) => line.code === code)?.from
        expect([find('yellow'), find('due'), find('red')]).toEqual([yellowAt, dueAt, redAt])
        const counted = lines.reduce((sum, line) => sum + line.counted, 0)
        expect(counted).toBeCloseTo(lines.at(-1)?.total ?? -1, 3)
        expect(counted).toBeCloseTo(allowed(unit, amount, clock.extensionDays), 3)
        const last = lines.findLast(
          (line) => line.code === 'counted' || line.code === 'makeUp' || line.code === 'movedToWorkday',
        )
        expect(beijingDayNumber(last?.to ?? 0)).toBe(beijingDayNumber(dueAt))
      }),
      { numRuns: 600 },
    )
  })

  test('a longer pause never brings the date forward', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 20_000 }), ({ amount, unit, ...clock }, more) => {
        const rule = ruleOf({ unit, amount })
        const longer = clock.pauses.map(({ from, to }) => ({ from, to: to === null ? null : to + more * MINUTE }))
        const before = deadlineOf(rule, { ruleId: 'test', ...clock }, calendar).dueAt
        const after = deadlineOf(rule, { ruleId: 'test', ...clock, pauses: longer }, calendar).dueAt
        expect(after).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 600 },
    )
  })
})
