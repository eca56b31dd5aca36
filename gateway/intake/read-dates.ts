import { DAY, fromBeijing, type Instant } from '#shared/domain/core/instants.ts'

/** Day 0 of spreadsheets (1899-12-30) in days before 1970-01-01. */
const SPREADSHEET_EPOCH = 25_569

const written =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*[:时點点]\s*(\d{1,2})\s*分?(?:\s*[:]?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?)?$/u
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/
const withZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/

/** Reads the forms that channels use; without a zone it is Beijing time. Null when it is none of them. */
export function readInstant(word: string): Instant | null {
  const text = word.normalize('NFKC').trim()
  if (withZone.test(text)) {
    const parsed = Date.parse(text.replace(' ', 'T').replaceAll(' ', ''))
    return Number.isNaN(parsed) ? null : parsed
  }
  return readNumber(text) ?? readParts(written.exec(text)) ?? readParts(compact.exec(text))
}

/** Seconds or milliseconds since 1970, or the day number of a spreadsheet (years 1954 to 2118). */
function readNumber(text: string): Instant | null {
  if (/^1\d{12}$/.test(text)) return Number(text)
  if (/^1\d{9}$/.test(text)) return Number(text) * 1000
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null
  const days = Number(text)
  if (days < 20_000 || days > 80_000) return null
  const sinceEpoch = (days - SPREADSHEET_EPOCH) * DAY
  // Spreadsheets hold wall-clock time; the fraction of a day is exact to a second at best.
  return fromBeijing([1970, 1, 1]) + Math.round(sinceEpoch / 1000) * 1000
}

function readParts(match: RegExpExecArray | null): Instant | null {
  if (match === null) return null
  const [year = 0, month = 0, day = 0, ...time] = match.slice(1).map((part) => Number(part ?? 0))
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return isDay && isTime(time) ? fromBeijing([year, month, day], time) : null
}

/** 24:00 is how some channels write midnight at the end of a day. */
function isTime([hour = 0, minute = 0, second = 0]: readonly number[]): boolean {
  return hour <= 24 && minute < 60 && second < 60
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
