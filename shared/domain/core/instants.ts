/** A moment: milliseconds since 1970-01-01T00:00:00Z. Never local time, never a string. */
export type Instant = number

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** China has used UTC+8 without daylight saving since 1992; every earlier date here is outside the product's life. */
const BEIJING_OFFSET = 8 * HOUR

/** Whole days since 1970-01-01 in Beijing; equal for two instants exactly when they share a Beijing calendar day. */
export function beijingDayNumber(instant: Instant): number {
  return Math.floor((instant + BEIJING_OFFSET) / DAY)
}

/** The first instant of a Beijing day given as whole days since 1970-01-01. */
export function startOfBeijingDay(dayNumber: number): Instant {
  return dayNumber * DAY - BEIJING_OFFSET
}

export type BeijingParts = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** 0 = Sunday … 6 = Saturday */
  readonly weekday: number
}

export function beijingParts(instant: Instant): BeijingParts {
  const shifted = new Date(instant + BEIJING_OFFSET)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  }
}

/** `YYYY-MM-DD` of the Beijing day. */
export function beijingDate(instant: Instant): string {
  return new Date(instant + BEIJING_OFFSET).toISOString().slice(0, 10)
}

/** The instant of a Beijing wall-clock time. Months and days count from 1; overflow rolls over as in `Date.UTC`. */
export function fromBeijing(
  [year, month, day]: readonly [year: number, month: number, day: number],
  [hour = 0, minute = 0, second = 0]: readonly number[] = [],
): Instant {
  return Date.UTC(year, month - 1, day, hour, minute, second) - BEIJING_OFFSET
}
