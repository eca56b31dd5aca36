import { describe, expect, test } from 'vitest'
import { beijingDate, fromBeijing, type Instant } from '../core/instants.ts'
import { chinaCalendar as calendar } from './calendar.ts'
import { explainDeadline, tellRecounts } from './explain.ts'
import type { Clock, DeadlineRule, TimeLimit } from './rule.ts'

const rule: DeadlineRule = {
  id: 'provincial',
  version: 3,
  name: '省级交办',
  nameEn: 'Provincial',
  hours: [
    { from: 510, to: 720 },
    { from: 810, to: 1080 },
  ],
  stages: {
    acknowledge: { unit: 'workingDay', amount: 1 },
    whole: { unit: 'workingDay', amount: 15 },
    returnWithin: { unit: 'workingDay', amount: 2 },
  },
  extension: { days: 7, times: 1 },
  yellowBefore: { unit: 'workingDay', amount: 1 },
}

function ledger(clock: Clock, limit?: TimeLimit): string[] {
  const short = (instant: Instant): string => beijingDate(instant).slice(5)
  return explainDeadline(rule, clock, calendar, limit).map((line) => {
    const span = short(line.from) === short(line.to) ? short(line.from) : `${short(line.from)}…${short(line.to)}`
    return `${line.code} ${span} +${line.counted} =${line.total} (${line.amount})${line.name ? ` ${line.name}` : ''}`
  })
}

describe('why this date', () => {
  test('the ledger of the dispatch screen, line by line', () => {
    const clock: Clock = {
      ruleId: 'provincial',
      startedAt: fromBeijing([2012, 9, 27], [15, 20]),
      pauses: [{ from: fromBeijing([2012, 10, 9], [9]), to: fromBeijing([2012, 10, 11], [9]) }],
      extensionDays: 0,
    }
    expect(ledger(clock)).toEqual([
      'received 09-27 +0 =0 (0)',
      'limit 09-27 +0 =0 (15) 省级交办',
      'counted 09-28 +1 =1 (0)',
      'makeUp 09-29 +1 =2 (0) 中秋节、国庆节',
      'holiday 09-30…10-07 +0 =2 (8) 中秋节、国庆节',
      'counted 10-08 +1 =3 (0)',
      'pause 10-09…10-10 +0 =3 (2)',
      'counted 10-11…10-12 +2 =5 (0)',
      'weekend 10-13…10-14 +0 =5 (2)',
      'counted 10-15…10-19 +5 =10 (0)',
      'weekend 10-20…10-21 +0 =10 (2)',
      'counted 10-22…10-26 +5 =15 (0)',
      'yellow 10-25 +0 =15 (0)',
      'due 10-26 +0 =15 (0)',
      'red 10-29 +0 =15 (0)',
    ])
    const [, limit] = explainDeadline(rule, clock, calendar)
    expect(limit).toMatchObject({ ruleId: 'provincial', version: 3, nameEn: 'Provincial', unit: 'workingDay' })
  })

  test('names the extension, the open pause, and days without holiday data', () => {
    const clock: Clock = {
      ruleId: 'provincial',
      startedAt: fromBeijing([2026, 12, 14], [10]),
      pauses: [{ from: fromBeijing([2026, 12, 16], [9]), to: null }],
      extensionDays: 2,
    }
    const lines = ledger(clock)
    expect(lines).toContain('extension 12-14 +0 =0 (2)')
    expect(lines).toContain('outsideCalendar 01-01 +0 =13 (0)')
    expect(lines).toContain('openPause 12-16 +0 =17 (0)')
    expect(lines.at(-2)).toBe('due 01-06 +0 =17 (0)')
  })

  test('natural days count weekends and say when the last day moved', () => {
    const clock: Clock = {
      ruleId: 'provincial',
      startedAt: fromBeijing([2012, 9, 24], [10]),
      pauses: [],
      extensionDays: 0,
    }
    expect(ledger(clock, { unit: 'naturalDay', amount: 7 }).slice(2, 4)).toEqual([
      'counted 09-25…10-01 +7 =7 (0)',
      'movedToWorkday 10-01…10-08 +0 =7 (0)',
    ])
  })

  test('working hours tell hours day by day', () => {
    const clock: Clock = {
      ruleId: 'provincial',
      startedAt: fromBeijing([2012, 9, 29], [16]),
      pauses: [{ from: fromBeijing([2012, 10, 8], [9]), to: fromBeijing([2012, 10, 8], [10]) }],
      extensionDays: 0,
    }
    expect(ledger(clock, { unit: 'workingHour', amount: 4 }).slice(2, 6)).toEqual([
      'counted 09-29…09-30 +2 =2 (0)',
      'holiday 09-30…10-07 +0 =2 (8) 中秋节、国庆节',
      'pause 10-08 +0 =2 (1)',
      'counted 10-08 +2 =4 (0)',
    ])
  })

  test('a change of the rules stands behind the limit, with the date until then; the sum stays', () => {
    const clock: Clock = { ruleId: 'provincial', startedAt: fromBeijing([2012, 10, 8]), pauses: [], extensionDays: 0 }
    const lines = explainDeadline(rule, clock, calendar)
    const change = { at: fromBeijing([2012, 10, 10]), dueBefore: fromBeijing([2012, 10, 15], [18]), version: 3 }
    const told = tellRecounts(lines, [change])
    expect(told.map((each) => each.code).slice(0, 4)).toEqual(['received', 'limit', 'recounted', 'counted'])
    expect(told[2]).toMatchObject({ from: change.at, to: change.dueBefore, version: 3, counted: 0, total: 0 })
    expect(told.filter((each) => each.code !== 'recounted')).toEqual(lines)
    expect(tellRecounts(lines, [])).toEqual(lines)
  })
})
