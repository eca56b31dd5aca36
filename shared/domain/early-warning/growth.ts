import { DAY, startOfBeijingDay, beijingDayNumber, type Instant } from '../core/instants.ts'

/** What "lately" means: the last three days, to the moment. */
export const LATELY = 3 * DAY
/** What "before" means: the 27 days ahead of those three. */
export const BEFORE = 27 * DAY
/** Days of the small picture, today included. */
export const TREND_DAYS = 14
/** Fewer people than this are no crowd, however quiet it was before. */
export const LEAST_PEOPLE = 4
/** So rarely may chance alone bring as many people. */
const RARE = 0.001
/** A matter that was never heard of is expected to bring this many people in three days. */
const FLOOR = 0.4

export type Voice = { readonly receivedAt: Instant; readonly person: string }

export type Growth = {
  /** Different people of the last three days. */
  readonly people: number
  /** Different people a three days' span had on average before; 0 when the matter is new. */
  readonly usual: number
  /** Appeals per Beijing day, oldest first, `TREND_DAYS` long, the last one is today and not over yet. */
  readonly days: readonly number[]
  readonly isFast: boolean
}

/**
 * How fast a matter grows. Counts people, not appeals: one person who writes ten times is no crowd. A matter is fast when
 * at least `LEAST_PEOPLE` spoke lately and a Poisson count with the former pace would reach that many less than once in
 * a thousand: the one-place case of the prospective scan statistic (Kulldorff, J. R. Statist. Soc. A 164, 2001, p. 61).
 * Voices after `now` (a channel with a fast clock) count as lately.
 */
export function growthOf(voices: readonly Voice[], now: Instant): Growth {
  const lately = new Set<string>()
  const before = new Set<string>()
  const days = new Array<number>(TREND_DAYS).fill(0)
  const first = beijingDayNumber(now) - TREND_DAYS + 1
  for (const { receivedAt, person } of voices) {
    if (receivedAt >= now - LATELY) lately.add(person)
    else if (receivedAt >= now - LATELY - BEFORE) before.add(person)
    const day = Math.min(TREND_DAYS - 1, beijingDayNumber(receivedAt) - first)
    if (day >= 0) days[day] = (days[day] ?? 0) + 1
  }
  const usual = before.size / (BEFORE / LATELY)
  const isFast = lately.size >= LEAST_PEOPLE && chanceOfAtLeast(lately.size, Math.max(FLOOR, usual)) < RARE
  return { people: lately.size, usual, days, isFast }
}

/** P(X ≥ count) of a Poisson count with this mean. */
export function chanceOfAtLeast(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let below = 0
  for (let each = 0; each < count; each += 1) {
    below += term
    term *= mean / (each + 1)
  }
  return Math.max(0, 1 - below)
}

/** First instant of the day that `days[at]` of a growth stands for. */
export function trendDay(now: Instant, at: number): Instant {
  return startOfBeijingDay(beijingDayNumber(now) - TREND_DAYS + 1 + at)
}
