/**
 * Which Beijing days are worked. A calendar answers in constant time: workdays are numbered once, so that
 * half a million due dates are a matter of array look-ups. Outside its data it counts Monday to Friday and says so (`covers`).
 */
import { assert } from '../core/assert.ts'
import { beijingDayNumber, fromBeijing, startOfBeijingDay, type Instant } from '../core/instants.ts'
import {
  firstDataYear,
  type HolidayCode,
  holidayNames,
  holidayRows,
  type HolidayRow,
  lastDataYear,
} from './calendar-days.ts'

export type DayName = {
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeUp'
  /** Chinese and English name of the holiday (for `makeUp`: the holiday it is worked for); 星期三 / Wednesday otherwise. */
  readonly name: string
  readonly nameEn: string
}

export type WorkCalendar = {
  readonly isWorkday: (beijingDayNumber: number) => boolean
  readonly dayName: (beijingDayNumber: number) => DayName
  /** False where the data do not reach: `isWorkday` then means Monday to Friday. */
  readonly covers: (beijingDayNumber: number) => boolean
  /** How many workdays lie between a fixed origin and this day, the day itself included. Only differences mean anything. */
  readonly workdaysThrough: (beijingDayNumber: number) => number
  /** Inverse: the day on which `workdaysThrough` first reaches the count. */
  readonly workdayAt: (count: number) => number
}

const weekdayNames = [
  ['星期一', 'Monday'],
  ['星期二', 'Tuesday'],
  ['星期三', 'Wednesday'],
  ['星期四', 'Thursday'],
  ['星期五', 'Friday'],
  ['星期六', 'Saturday'],
  ['星期日', 'Sunday'],
] as const

/** Monday = 0. Day 0 (1970-01-01) was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Mondays to Fridays from Monday 1969-12-29 through the day; negative before it. */
function plainThrough(day: number): number {
  return Math.floor((day + 3) / 7) * 5 + Math.min(weekday(day) + 1, 5)
}

/** The day on which `plainThrough` first reaches `count`. */
function plainDayAt(count: number): number {
  const week = Math.floor((count - 1) / 5)
  return week * 7 + (count - 1 - week * 5) - 3
}

type Exception = { readonly holiday: HolidayCode; readonly off: boolean }

function dayOf(text: string): number {
  const [year, month, day] = text.split('-').map(Number)
  assert(year !== undefined && month !== undefined && day !== undefined, `calendar day ${text} is YYYY-MM-DD`)
  return beijingDayNumber(fromBeijing([year, month, day]))
}

function daysOf(runs: string): number[] {
  if (runs === '') return []
  return runs.split(' ').flatMap((run) => {
    const [first = '', last = first] = run.split('/')
    const start = dayOf(first)
    return Array.from({ length: dayOf(last) - start + 1 }, (_, offset) => start + offset)
  })
}

function readExceptions(rows: readonly HolidayRow[]): Map<number, Exception> {
  const exceptions = new Map<number, Exception>()
  for (const [, holiday, off, worked] of rows) {
    for (const day of daysOf(off)) exceptions.set(day, { holiday, off: true })
    for (const day of daysOf(worked)) exceptions.set(day, { holiday, off: false })
  }
  return exceptions
}

function nameDay(day: number, exception: Exception | undefined): DayName {
  const [name, nameEn] = exception ? holidayNames[exception.holiday] : (weekdayNames[weekday(day)] ?? weekdayNames[0])
  const weekend = weekday(day) > 4
  if (!exception) return { kind: weekend ? 'weekend' : 'workday', name, nameEn }
  return { kind: exception.off ? 'holiday' : 'makeUp', name, nameEn }
}

/** A calendar from holiday rows that are complete for all days of the years `firstYear` to `lastYear`. */
export function createCalendar(rows: readonly HolidayRow[], firstYear: number, lastYear: number): WorkCalendar {
  const exceptions = readExceptions(rows)
  const first = dayOf(`${firstYear}-01-01`)
  const last = dayOf(`${lastYear}-12-31`)
  const before = plainThrough(first - 1)
  const isWorkday = (day: number): boolean => {
    const exception = exceptions.get(day)
    return exception ? !exception.off : weekday(day) < 5
  }
  const through = new Int32Array(last - first + 1)
  const days: number[] = []
  for (let day = first; day <= last; day += 1) {
    if (isWorkday(day)) days.push(day)
    through[day - first] = before + days.length
  }
  const lastCount = before + days.length
  const shift = lastCount - plainThrough(last)
  return {
    isWorkday,
    dayName: (day) => nameDay(day, exceptions.get(day)),
    covers: (day) => day >= first && day <= last,
    workdaysThrough: (day) =>
      day < first ? plainThrough(day) : day > last ? plainThrough(day) + shift : (through[day - first] ?? 0),
    workdayAt: (count) =>
      count <= before
        ? plainDayAt(count)
        : count > lastCount
          ? plainDayAt(count - shift)
          : (days[count - before - 1] ?? 0),
  }
}

/** Mainland China, 2010 to 2026. */
export const chinaCalendar: WorkCalendar = createCalendar(holidayRows, firstDataYear, lastDataYear)

/** The instant of a minute of a Beijing day. */
export function minuteOfDay(day: number, minute: number): Instant {
  return startOfBeijingDay(day) + minute * 60_000
}
