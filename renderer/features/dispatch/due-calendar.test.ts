import { describe, expect, it } from 'vitest'
import { fromBeijing } from '#shared/domain/core/instants.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import { explainDeadline } from '#shared/domain/deadline/explain.ts'
import type { DeadlineRule } from '#shared/domain/deadline/rule.ts'
import { calendarWeeks } from './due-calendar.ts'

const rule: DeadlineRule = {
  id: 'provincial',
  version: 3,
  name: '省级交办 15 个工作日',
  nameEn: '15 working days',
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
const pause = { from: fromBeijing([2012, 10, 9], [9]), to: fromBeijing([2012, 10, 11], [9]) }
const clock = {
  ruleId: 'provincial',
  startedAt: fromBeijing([2012, 9, 27], [15, 20]),
  pauses: [pause],
  extensionDays: 0,
}
const weeks = calendarWeeks(explainDeadline(rule, clock, chinaCalendar), fromBeijing([2012, 10, 16], [10, 48]))

function row(index: number): string {
  return (weeks[index] ?? [])
    .map((day) => `${day.code ?? '-'}${day.number ?? ''}${day.marks.map((mark) => `!${mark}`).join('')}`)
    .join(' ')
}

describe('calendarWeeks', () => {
  it('draws the golden case of the 派单 picture: National Day, a make-up Saturday, two days awaiting information', () => {
    expect(weeks).toHaveLength(5)
    expect(row(0)).toBe('- - - received counted1 makeUp2 holiday')
    expect(row(1)).toBe('holiday holiday holiday holiday holiday holiday holiday')
    expect(row(2)).toBe('counted3 pause pause counted4 counted5 weekend weekend')
    expect(row(3)).toBe('counted6 counted7!today counted8 counted9 counted10 weekend weekend')
    expect(row(4)).toBe('counted11 counted12 counted13 counted14!yellow counted15!due - -')
  })

  it('shows the last weeks of a very long clock', () => {
    const long = { ...clock, extensionDays: 100 }
    const all = calendarWeeks(explainDeadline(rule, long, chinaCalendar), fromBeijing([2012, 10, 16]))
    expect(all).toHaveLength(8)
    expect(all.at(-1)?.some((day) => day.marks.includes('due'))).toBe(true)
  })
})
