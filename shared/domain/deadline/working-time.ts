/** Working hours as one continuous count of milliseconds, and back. Both directions take constant time. */
import { beijingDayNumber, type Instant, MINUTE, startOfBeijingDay } from '../core/instants.ts'
import { minuteOfDay, type WorkCalendar } from './calendar.ts'
import type { WorkingHours } from './rule.ts'
import type { Span } from './stopped-days.ts'

function dayLength(hours: WorkingHours): number {
  return hours.reduce((sum, { from, to }) => sum + (to - from), 0) * MINUTE
}

function workedOfDay(hours: WorkingHours, sinceMidnight: number): number {
  return hours.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(sinceMidnight, to * MINUTE) - from * MINUTE), 0)
}

/** Working milliseconds from a fixed origin to the instant. Only differences mean anything. */
export function workingTimeThrough(calendar: WorkCalendar, hours: WorkingHours, instant: Instant): number {
  const day = beijingDayNumber(instant)
  const whole = calendar.workdaysThrough(day - 1) * dayLength(hours)
  return calendar.isWorkday(day) ? whole + workedOfDay(hours, instant - startOfBeijingDay(day)) : whole
}

/** The earliest instant at which `workingTimeThrough` reaches `worked`: the end of a day rather than the opening of the next. */
export function instantAtWorkingTime(calendar: WorkCalendar, hours: WorkingHours, worked: number): Instant {
  const length = dayLength(hours)
  const count = Math.ceil(worked / length)
  const day = calendar.workdayAt(count)
  let left = worked - (count - 1) * length
  for (const { from, to } of hours) {
    const piece = (to - from) * MINUTE
    if (left <= piece) return minuteOfDay(day, from) + left
    left -= piece
  }
  return minuteOfDay(day, hours.at(-1)?.to ?? 0)
}

/** The instant `amount` working milliseconds after `start`, the paused spans left out. */
export function afterWorkingTime(
  [calendar, hours]: readonly [WorkCalendar, WorkingHours],
  start: Instant,
  amount: number,
  paused: readonly Span[],
): Instant {
  let position = workingTimeThrough(calendar, hours, start)
  let left = amount
  for (const { from, to } of paused) {
    const pauseStart = workingTimeThrough(calendar, hours, from)
    const pauseEnd = workingTimeThrough(calendar, hours, to)
    if (pauseEnd <= position) continue
    const running = Math.max(0, pauseStart - position)
    if (running >= left) break
    left -= running
    position = pauseEnd
  }
  return instantAtWorkingTime(calendar, hours, position + left)
}
