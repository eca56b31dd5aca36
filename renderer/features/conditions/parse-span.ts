import {
  beijingDayNumber,
  beijingParts,
  DAY,
  fromBeijing,
  HOUR,
  MINUTE,
  startOfBeijingDay,
  type Instant,
} from '#shared/domain/core/instants.ts'

export type Span = { readonly from: Instant | null; readonly to: Instant | null }

const units: Readonly<Record<string, number>> = {
  天: DAY,
  日: DAY,
  d: DAY,
  时: HOUR,
  小时: HOUR,
  h: HOUR,
  分: MINUTE,
  分钟: MINUTE,
  m: MINUTE,
  min: MINUTE,
}
const ahead = new Set(['dueAt'])

type Context = { readonly field: string; readonly now: Instant }

/**
 * `<3天`: due within three days from now, or received less than three days ago. `:今天` `:昨天` `:近7天` `:10-16`
 * `:09-27..10-03` `:09-27起` `>09-27`. Null when it says no time.
 */
export function parseSpan(value: string, sign: string, context: Context): Span | null {
  return parseLength(value, sign, context) ?? parseDays(value, sign, context)
}

function parseLength(value: string, sign: string, { field, now }: Context): Span | null {
  const match = /^(\d{1,4})(天|日|小时|时|分钟|分|d|h|min|m)$/iu.exec(value)
  const unit = units[match?.[2]?.toLowerCase() ?? '']
  if (match === null || unit === undefined) return null
  const length = Number(match[1]) * unit
  const isLess = sign.startsWith('<') || sign === '≤' || sign === ':' || sign === '='
  if (ahead.has(field)) return isLess ? { from: null, to: now + length } : { from: now + length, to: null }
  return isLess ? { from: now - length, to: null } : { from: null, to: now - length }
}

function parseDays(value: string, sign: string, { now }: Context): Span | null {
  const range = /^(.+?)(?:\.\.|~|至|到)(.+)$/u.exec(value)
  if (range !== null) return spanOfDays(dayCalled(range[1] ?? '', now), dayCalled(range[2] ?? '', now))
  const recent = /^近(\d{1,3})天$/u.exec(value)
  if (recent !== null) return { from: startOfBeijingDay(beijingDayNumber(now) - Number(recent[1]) + 1), to: null }
  const isSince = value.endsWith('起')
  const day = dayCalled(isSince ? value.slice(0, -1) : value, now)
  return day === null ? null : spanOfDay(day, isSince ? '>=' : sign)
}

function spanOfDays(first: number | null, last: number | null): Span | null {
  return first === null || last === null
    ? null
    : { from: startOfBeijingDay(first), to: startOfBeijingDay(last + 1) - 1 }
}

function spanOfDay(day: number, sign: string): Span {
  const [first, after] = [startOfBeijingDay(day), startOfBeijingDay(day + 1)]
  switch (sign) {
    case '>=':
    case '≥':
      return { from: first, to: null }
    case '>':
      return { from: after, to: null }
    case '<':
      return { from: null, to: first - 1 }
    case '<=':
    case '≤':
      return { from: null, to: after - 1 }
    default:
      return { from: first, to: after - 1 }
  }
}

const named: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  yesterday: -1,
  今天: 0,
  今日: 0,
  today: 0,
  明天: 1,
  tomorrow: 1,
  后天: 2,
}

/** Beijing day number. A date without a year is the one nearest to now. */
function dayCalled(text: string, now: Instant): number | null {
  const offset = named[text.toLowerCase()]
  const today = beijingDayNumber(now)
  if (offset !== undefined) return today + offset
  const match = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text)
  if (match === null) return null
  const [month, day] = [Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  if (match[1] !== undefined) return beijingDayNumber(fromBeijing([Number(match[1]), month, day]))
  const { year } = beijingParts(now)
  const days = [year - 1, year, year + 1].map((each) => beijingDayNumber(fromBeijing([each, month, day])))
  return days.reduce((best, each) => (Math.abs(each - today) < Math.abs(best - today) ? each : best))
}
