/**
 * Pauses as days and as spans. A day counts when the clock runs at that day's closing time, so a pause of a morning costs
 * nothing, and a pause from Tuesday 9:00 to Thursday 9:00 stops Tuesday and Wednesday.
 * A pause that is still open stops nothing yet: the date is the one that would hold if work resumed at once.
 */
import { beijingDayNumber, type Instant } from '../core/instants.ts'
import { minuteOfDay, type WorkCalendar } from './calendar.ts'
import type { Clock, WorkingHours } from './rule.ts'

/** Half-open: `from` is inside, `to` is not. */
export type Span = { readonly from: number; readonly to: number }

export function closingMinute(hours: WorkingHours): number {
  return hours.at(-1)?.to ?? 1080
}

export function openingMinute(hours: WorkingHours): number {
  return hours[0]?.from ?? 510
}

/** Ascending and apart; empty and open ones left out. */
export function pausedSpans(pauses: Clock['pauses']): readonly Span[] {
  const closed: Span[] = []
  for (const { from, to } of pauses) if (to !== null && to > from) closed.push({ from, to })
  return mergeSpans(closed)
}

function mergeSpans(spans: Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  const merged: { from: number; to: number }[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

function dayClosingFrom(instant: Instant, closing: number): number {
  const day = beijingDayNumber(instant)
  return instant <= minuteOfDay(day, closing) ? day : day + 1
}

/** The days (numbers, half-open) on which the clock stood still at closing time. */
export function stoppedDays(pauses: Clock['pauses'], closing: number): readonly Span[] {
  if (pauses.length === 0) return []
  const days: Span[] = []
  for (const { from, to } of pausedSpans(pauses)) {
    const span = { from: dayClosingFrom(from, closing), to: dayClosingFrom(to, closing) }
    if (span.to > span.from) days.push(span)
  }
  return mergeSpans(days)
}

/** The `amount`-th running workday after `day`; stopped days are skipped. Amount 0 is the day itself. */
export function workdayAfter(calendar: WorkCalendar, day: number, amount: number, stopped: readonly Span[]): number {
  if (amount <= 0) return day
  let position = day
  let left = amount
  for (const { from, to } of stopped) {
    if (to - 1 <= position) continue
    const running = Math.max(0, calendar.workdaysThrough(from - 1) - calendar.workdaysThrough(position))
    if (running >= left) break
    left -= running
    position = to - 1
  }
  return calendar.workdayAt(calendar.workdaysThrough(position) + left)
}

/** The `amount`-th running natural day after `day`. */
export function naturalDayAfter(day: number, amount: number, stopped: readonly Span[]): number {
  let position = day
  let left = amount
  for (const { from, to } of stopped) {
    if (to - 1 <= position) continue
    const running = Math.max(0, from - 1 - position)
    if (running >= left) break
    left -= running
    position = to - 1
  }
  return position + left
}
