/** Reads where a person wants to go in the list: a row by its place, a moment by the clock. Pure: now comes in. */
import { beijingParts, DAY, fromBeijing, type Instant } from '#shared/domain/core/instants.ts'

/** `第 120 行`, `120`. Null when it names no row. */
export function readRow(typed: string): number | null {
  const match = /^(?:第\s*)?(\d{1,7})(?:\s*行)?$/u.exec(typed.trim())
  const row = Number(match?.[1] ?? 0)
  return row > 0 ? row : null
}

const days: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, yesterday: -1, 今天: 0, 今日: 0, today: 0 }

/** `10:30`, `昨天`, `昨天 16:00`, `10-16`, `10-16 10:12`, `2012-10-16`. A day alone is its beginning. */
export function readMoment(typed: string, now: Instant): Instant | null {
  const match = /^(?:(\S*?[^\d:\uFF1A\s]\S*)\s*)?(?:(\d{1,2})[:\uFF1A](\d{2}))?$/u.exec(typed.trim())
  if (match === null || typed.trim() === '') return null
  const [, dayText, hourText, minuteText] = match
  const day = dayText === undefined ? dayOf(now) : readDay(dayText.toLowerCase(), now)
  if (day === null) return null
  const [hour, minute] = [Number(hourText ?? 0), Number(minuteText ?? 0)]
  return hour > 23 || minute > 59 ? null : fromBeijing(day, [hour, minute])
}

type Day = readonly [year: number, month: number, day: number]

function dayOf(at: Instant): Day {
  const { year, month, day } = beijingParts(at)
  return [year, month, day]
}

function readDay(text: string, now: Instant): Day | null {
  const offset = days[text]
  if (offset !== undefined) return dayOf(now + offset * DAY)
  const match = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text)
  if (match === null) return null
  const [month, day] = [Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  if (match[1] !== undefined) return [Number(match[1]), month, day]
  // What was received lies behind: a date that would be ahead is last year's.
  const { year } = beijingParts(now)
  return fromBeijing([year, month, day]) > now ? [year - 1, month, day] : [year, month, day]
}
