/** Due dates: pure functions of rule, clock and calendar, constant time for clocks without pauses. `explain.ts` tells why. */
import { unreachable } from '../core/assert.ts'
import { beijingDayNumber, DAY, HOUR, type Instant, startOfBeijingDay } from '../core/instants.ts'
import { minuteOfDay, type WorkCalendar } from './calendar.ts'
import type { Clock, DeadlineRule, TimeLimit } from './rule.ts'
import {
  closingMinute,
  naturalDayAfter,
  openingMinute,
  pausedSpans,
  stoppedDays,
  workdayAfter,
} from './stopped-days.ts'
import { afterWorkingTime, instantAtWorkingTime, workingTimeThrough } from './working-time.ts'

/**
 * `dueAt` is the last instant that is in time. The yellow card hangs from `yellowAt` on, the red card from `redAt` on:
 * for day limits that is the opening of the first workday after the due day, so a case may be late and not yet red.
 */
export type Deadline = { readonly dueAt: Instant; readonly yellowAt: Instant; readonly redAt: Instant }

/** Raise it when the same rule, clock and calendar give another date than before: a ledger then counts its cases anew. */
export const COUNTING = 1

/** How much is counted: the limit, plus extensions where the whole order is meant. */
export function countedAmount(rule: DeadlineRule, clock: Clock, limit: TimeLimit | undefined): TimeLimit {
  if (limit) return limit
  const whole = rule.stages.whole
  if (clock.extensionDays === 0 || whole.unit === 'naturalDay')
    return { unit: whole.unit, amount: whole.amount + clock.extensionDays }
  if (whole.unit === 'sameDay') return { unit: 'workingDay', amount: clock.extensionDays }
  if (whole.unit === 'workingDay') return { unit: 'workingDay', amount: whole.amount + clock.extensionDays }
  return { unit: 'workingHour', amount: whole.amount + clock.extensionDays * hoursPerDay(rule) }
}

function hoursPerDay(rule: DeadlineRule): number {
  return rule.hours.reduce((sum, { from, to }) => sum + (to - from), 0) / 60
}

/** The day on which a day limit ends. A natural-day limit that ends on a day off ends on the next workday. */
function dueDay(rule: DeadlineRule, clock: Clock, calendar: WorkCalendar, counted: TimeLimit): number {
  const start = beijingDayNumber(clock.startedAt)
  const stopped = stoppedDays(clock.pauses, closingMinute(rule.hours))
  if (counted.unit === 'workingDay') return workdayAfter(calendar, start, counted.amount, stopped)
  const last = naturalDayAfter(start, counted.amount, stopped)
  return calendar.workdayAt(calendar.workdaysThrough(last - 1) + 1)
}

function dueInstant(rule: DeadlineRule, clock: Clock, calendar: WorkCalendar, counted: TimeLimit): Instant {
  switch (counted.unit) {
    case 'workingDay':
    case 'naturalDay':
      return minuteOfDay(dueDay(rule, clock, calendar, counted), closingMinute(rule.hours))
    case 'workingHour':
      return afterWorkingTime([calendar, rule.hours], clock.startedAt, counted.amount * HOUR, pausedSpans(clock.pauses))
    case 'sameDay': {
      const closing = closingMinute(rule.hours)
      const stopped = stoppedDays(clock.pauses, closing)
      return startOfBeijingDay(naturalDayAfter(beijingDayNumber(clock.startedAt) - 1, 1, stopped)) + DAY - 1
    }
    default:
      return unreachable(counted.unit)
  }
}

function warnInstant(rule: DeadlineRule, clock: Clock, calendar: WorkCalendar, dueAt: Instant): Instant {
  const before = rule.yellowBefore
  const due = beijingDayNumber(dueAt)
  const opening = openingMinute(rule.hours)
  switch (before.unit) {
    case 'workingDay':
      return minuteOfDay(runningWorkdayBefore(rule, clock, calendar, [due, before.amount]), opening)
    case 'naturalDay':
      return minuteOfDay(due - before.amount, opening)
    case 'workingHour':
      return instantAtWorkingTime(
        calendar,
        rule.hours,
        workingTimeThrough(calendar, rule.hours, dueAt) - before.amount * HOUR,
      )
    case 'sameDay':
      return minuteOfDay(due, opening)
    default:
      return unreachable(before.unit)
  }
}

/** The workday from which `amount` running workdays, itself not counted, lead to the due day. */
function runningWorkdayBefore(
  rule: DeadlineRule,
  clock: Clock,
  calendar: WorkCalendar,
  [due, amount]: readonly [number, number],
): number {
  const stopped = clock.pauses.length === 0 ? [] : stoppedDays(clock.pauses, closingMinute(rule.hours))
  let day = due
  for (let left = amount; left > 0;) {
    day = calendar.workdayAt(calendar.workdaysThrough(day - 1))
    if (!stopped.some((span) => day >= span.from && day < span.to)) left -= 1
  }
  return day
}

function redInstant(rule: DeadlineRule, calendar: WorkCalendar, counted: TimeLimit, dueAt: Instant): Instant {
  if (counted.unit === 'workingHour' || counted.unit === 'sameDay') return dueAt + 1
  const next = calendar.workdayAt(calendar.workdaysThrough(beijingDayNumber(dueAt)) + 1)
  return minuteOfDay(next, openingMinute(rule.hours))
}

/**
 * The whole order's dates, or a stage's when its limit is given (extensions move the whole order only).
 * The clock's own `startedAt` is the start of that stage: pass the dispatch time for 签收.
 * An open pause counts as if it had ended the moment it began; the dates are recomputed when it closes.
 */
export function deadlineOf(rule: DeadlineRule, clock: Clock, calendar: WorkCalendar, limit?: TimeLimit): Deadline {
  const counted = countedAmount(rule, clock, limit)
  const dueAt = dueInstant(rule, clock, calendar, counted)
  const yellowAt = Math.min(dueAt, Math.max(clock.startedAt, warnInstant(rule, clock, calendar, dueAt)))
  return { dueAt, yellowAt, redAt: redInstant(rule, calendar, counted, dueAt) }
}

export type Card = 'none' | 'yellow' | 'red'

/**
 * The card that hangs on a case at `now`. A paused case shows none, because its dates are about to move;
 * where the card that hung before the pause matters, ask with `now` = start of the pause and `paused` = false.
 */
export function cardOf(deadline: Deadline, now: Instant, paused: boolean): Card {
  if (paused) return 'none'
  if (now >= deadline.redAt) return 'red'
  return now >= deadline.yellowAt ? 'yellow' : 'none'
}

/** Whether the clock stands still now. */
export function isPaused(clock: Clock): boolean {
  return clock.pauses.some((pause) => pause.to === null)
}
