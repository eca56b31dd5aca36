/** The days of a deadline as weeks of a wall calendar, made from the same ledger that is read beside it. */
import { beijingDayNumber, startOfBeijingDay, type Instant } from '#shared/domain/core/instants.ts'
import type { LedgerCode, LedgerLine } from '#shared/domain/deadline/explain.ts'

export type CalendarDay = {
  readonly at: Instant
  /** What the day did to the count; null for days before the start and after the end. */
  readonly code: Extract<LedgerCode, 'counted' | 'makeUp' | 'weekend' | 'holiday' | 'pause'> | 'received' | null
  /** The how-manieth counted day it is, in the unit of the limit; null where hours are counted. */
  readonly number: number | null
  readonly marks: readonly ('today' | 'yellow' | 'due' | 'red')[]
}

/** More weeks would push the ledger out of sight; the last ones matter. */
const MOST_WEEKS = 8

const counting: readonly LedgerCode[] = ['counted', 'makeUp', 'weekend', 'holiday', 'pause']

export function calendarWeeks(ledger: readonly LedgerLine[], now: Instant): readonly (readonly CalendarDay[])[] {
  const received = lineOf(ledger, 'received')
  const due = lineOf(ledger, 'due')
  if (received === undefined || due === undefined) return []
  const first = mondayOf(beijingDayNumber(received.from))
  const last = mondayOf(beijingDayNumber(due.from)) + 6
  const weeks: CalendarDay[][] = []
  for (let monday = first; monday <= last; monday += 7) {
    weeks.push(Array.from({ length: 7 }, (_, offset) => dayOf(monday + offset, ledger, now)))
  }
  return weeks.slice(-MOST_WEEKS)
}

function lineOf(ledger: readonly LedgerLine[], code: LedgerCode): LedgerLine | undefined {
  return ledger.find((line) => line.code === code)
}

/** Day 0 (1970-01-01) was a Thursday. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

function dayOf(day: number, ledger: readonly LedgerLine[], now: Instant): CalendarDay {
  const covering = ledger.find((line) => counting.includes(line.code) && covers(line, day))
  const isStart = beijingDayNumber(lineOf(ledger, 'received')?.from ?? 0) === day
  const code = (covering?.code as CalendarDay['code'] | undefined) ?? (isStart ? 'received' : null)
  const marks: CalendarDay['marks'][number][] = []
  if (beijingDayNumber(now) === day) marks.push('today')
  for (const mark of ['yellow', 'due', 'red'] as const) {
    const line = lineOf(ledger, mark)
    if (line !== undefined && beijingDayNumber(line.from) === day) marks.push(mark)
  }
  return { at: startOfBeijingDay(day), code, number: covering === undefined ? null : numberOf(covering, day), marks }
}

function covers(line: LedgerLine, day: number): boolean {
  return beijingDayNumber(line.from) <= day && day <= beijingDayNumber(line.to)
}

function numberOf(line: LedgerLine, day: number): number | null {
  const counts = line.code === 'counted' || line.code === 'makeUp'
  if (!counts || line.unit === 'workingHour' || line.unit === 'sameDay') return null
  return line.total - line.counted + (day - beijingDayNumber(line.from)) + 1
}
