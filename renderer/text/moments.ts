/** Longer forms of the times in times.ts: with the weekday, or as short as a list of mixed days allows. */
import { beijingDate, beijingDayNumber, beijingParts, type Instant } from '#shared/domain/core/instants.ts'
import { clockTime, hourMinute, monthDay, monthDayTime } from './times.ts'
import type { Language } from './translate.ts'

const weekdays = [
  ['周日', 'Sun'],
  ['周一', 'Mon'],
  ['周二', 'Tue'],
  ['周三', 'Wed'],
  ['周四', 'Thu'],
  ['周五', 'Fri'],
  ['周六', 'Sat'],
] as const

function sameYear(at: Instant, now: Instant): boolean {
  return beijingParts(at).year === beijingParts(now).year
}

/** 10:48:08 today, 10-16 10:48 this year, 2011-10-16 10:48 otherwise. */
export function nearMoment(at: Instant, now: Instant): string {
  return beijingDayNumber(at) === beijingDayNumber(now) ? clockTime(at) : yearMoment(at, now)
}

/** 10-16 10:48, with the year in front when it is not the present one. */
export function yearMoment(at: Instant, now: Instant): string {
  return sameYear(at, now) ? monthDayTime(at) : `${beijingParts(at).year}-${monthDayTime(at)}`
}

/** 10-16 10:48 this year, 2007-05-24 otherwise: as wide as a column of times is. */
export function columnMoment(at: Instant, now: Instant): string {
  return sameYear(at, now) ? monthDayTime(at) : beijingDate(at)
}

/** 10-16 this year, 2007-05-24 otherwise. */
export function columnDay(at: Instant, now: Instant): string {
  return sameYear(at, now) ? monthDay(at) : beijingDate(at)
}

export function weekdayWord(at: Instant, language: Language): string {
  const names = weekdays[beijingParts(at).weekday] ?? weekdays[0]
  return language === 'en' ? names[1] : names[0]
}

/** 10-23 周二 18:00 · Tue 10-23 18:00 */
export function dueMoment(at: Instant, now: Instant, language: Language): string {
  const day = sameYear(at, now) ? monthDay(at) : `${beijingParts(at).year}-${monthDay(at)}`
  const week = weekdayWord(at, language)
  return language === 'en' ? `${week} ${day} ${hourMinute(at)}` : `${day} ${week} ${hourMinute(at)}`
}
