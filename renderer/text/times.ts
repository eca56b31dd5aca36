import {
  beijingDate,
  beijingDayNumber,
  beijingParts,
  DAY,
  HOUR,
  MINUTE,
  type Instant,
} from '#shared/domain/core/instants.ts'
import type { Translate } from './translate.ts'

/** Times as they stand on the screen: Beijing time, 24 hours, the same in both languages. */

/** `10-16 10:48` */
export function monthDayTime(at: Instant): string {
  return `${monthDay(at)} ${hourMinute(at)}`
}

/** `10-16` */
export function monthDay(at: Instant): string {
  return beijingDate(at).slice(5)
}

/** `10:48` */
export function hourMinute(at: Instant): string {
  const { hour, minute } = beijingParts(at)
  return `${two(hour)}:${two(minute)}`
}

/** `10:48:06` */
export function clockTime(at: Instant): string {
  return `${hourMinute(at)}:${two(beijingParts(at).second)}`
}

/** `2012-10-16 10:48:06` */
export function fullTime(at: Instant): string {
  return `${beijingDate(at)} ${clockTime(at)}`
}

/** The time alone when it is of the same Beijing day as `now`, otherwise with the day before it. */
export function timeOrDay(at: Instant, now: Instant): string {
  return beijingDayNumber(at) === beijingDayNumber(now) ? hourMinute(at) : monthDayTime(at)
}

/** How long a span is, in words that never claim more than is true: `6 分`, `2 时 02 分`. */
export function ageWords(lengthMs: number, t: Translate): string {
  const whole = Math.max(0, lengthMs)
  if (whole < MINUTE) return t('age.seconds', { s: Math.floor(whole / 1000) })
  if (whole < HOUR) return t('age.minutes', { m: Math.floor(whole / MINUTE) })
  if (whole < DAY) return t('age.hours', { h: Math.floor(whole / HOUR), m: two(Math.floor((whole % HOUR) / MINUTE)) })
  return t('age.days', { d: Math.floor(whole / DAY), h: Math.floor((whole % DAY) / HOUR) })
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
