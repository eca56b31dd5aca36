/** The day of each link as the panel shows it: bars, and what interrupted it, decided from the history alone. */
import type { Instant } from '#shared/domain/core/instants.ts'
import { links, spansOf, type LinkHistory, type LinkId, type LinkSpan } from '#shared/domain/channel/link-history.ts'

export const DAY_MS = 86_400_000
/** Days that can be gone back to; the history keeps two. */
export const DAYS_BACK = 1
/** One missed answer is no outage; it stays in the bar and out of the list. */
const SHORTEST_MS = 3_000

export type LinkDay = {
  readonly link: LinkId
  readonly spans: readonly LinkSpan[]
  readonly outages: number
  readonly downMs: number
  readonly unknownMs: number
}
export type Day = {
  readonly from: Instant
  readonly to: Instant
  readonly links: readonly LinkDay[]
  /** Newest first. */
  readonly interruptions: readonly LinkSpan[]
}

/** The 24 hours that end `back` days before `now`. */
export function dayOf(history: LinkHistory, now: Instant, back: number): Day {
  const to = now - back * DAY_MS
  const from = to - DAY_MS
  const days = links.map((link) => linkDay(link, spansOf(history, link, from, to)))
  const interruptions = days
    .flatMap((day) => day.spans)
    .filter((span) => span.state === 'down' && span.to - span.from >= SHORTEST_MS)
  // That nobody was there to see it concerns all links at once: it is told once, by the gateway's.
  const unseen = days
    .filter((day) => day.link === 'gateway')
    .flatMap((day) => day.spans)
    .filter((span) => span.state === 'unknown' && span.from > from)
  return { from, to, links: days, interruptions: [...interruptions, ...unseen].toSorted((a, b) => b.from - a.from) }
}

function linkDay(link: LinkId, spans: readonly LinkSpan[]): LinkDay {
  const sum = (state: LinkSpan['state']): number =>
    spans.filter((span) => span.state === state).reduce((total, span) => total + span.to - span.from, 0)
  const outages = spans.filter((span) => span.state === 'down' && span.to - span.from >= SHORTEST_MS).length
  return { link, spans, outages, downMs: sum('down'), unknownMs: sum('unknown') }
}

/** Whole hours (of Beijing, as of every zone with whole hours) within the day, every `every` of them. */
export function hourMarks({ from, to }: Pick<Day, 'from' | 'to'>, every: number): readonly Instant[] {
  const step = every * 3_600_000
  const offset = 8 * 3_600_000
  const first = Math.ceil((from + offset) / step) * step - offset
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step)
}
