import { monthOf, type Period } from '#shared/domain/assessment/saved-handlings.ts'
import { beijingDate, beijingParts, fromBeijing, type Instant } from '#shared/domain/core/instants.ts'
import type { Group } from '../../store/protocol.ts'
import type { Condition, GroupField, Query } from '../../store/query/query.ts'

export const dimensions = ['handlingBranch', 'handlingStation', 'handlingClass', 'channel'] as const
export type Dimension = (typeof dimensions)[number] & GroupField

/** In the order of their columns. */
export const figures = ['came', 'crossChannelRepeat', 'massIncident', 'saved', 'rate'] as const
export type Figure = (typeof figures)[number]

export type SavingsPeriod = Period & { readonly kind: 'year' | 'month' }

const MONTHS = 12

/** The last twelve months together, then each of them, this month first; by Beijing time. */
export function periodsOf(now: Instant): readonly SavingsPeriod[] {
  const { year, month } = beijingParts(now)
  const months = Array.from({ length: MONTHS }, (_, back): SavingsPeriod => {
    return { ...monthOf(fromBeijing([year, month - back, 1])), kind: 'month' }
  })
  const [first, last] = [months.at(-1), months[0]]
  if (first === undefined || last === undefined) return []
  return [{ from: first.from, until: last.until, kind: 'year' }, ...months]
}

/** `2026-11` */
export function monthName({ from }: Period): string {
  return beijingDate(from).slice(0, 7)
}

/** One line of the table; `value` null: the sum of all. */
export type SavingsLine = {
  readonly value: string | null
  readonly condition: Condition | null
  readonly came: number
  readonly crossChannelRepeat: number
  readonly massIncident: number
  readonly saved: number
}

/** The sum first, then what saved most; among equals what had most appeals. */
export function linesOf(groups: readonly Group[]): readonly SavingsLine[] {
  const lines = groups.map(lineOf).toSorted((a, b) => b.saved - a.saved || b.came - a.came)
  const sum = (name: 'came' | 'crossChannelRepeat' | 'massIncident' | 'saved'): number =>
    lines.reduce((all, line) => all + line[name], 0)
  const total: SavingsLine = {
    ...{ value: null, condition: null, came: sum('came'), saved: sum('saved') },
    ...{ crossChannelRepeat: sum('crossChannelRepeat'), massIncident: sum('massIncident') },
  }
  return [total, ...lines]
}

function lineOf({ value, condition, count, groups }: Group): SavingsLine {
  const merged = (as: string): number => groups.find((part) => part.value === as)?.count ?? 0
  const [crossChannelRepeat, massIncident] = [merged('crossChannelRepeat'), merged('massIncident')]
  const saved = count - merged('')
  return { value, condition, came: count, crossChannelRepeat, massIncident, saved }
}

/** The rows that a figure has counted; a rate leads to what was saved. */
export function queryOf(period: Period, line: SavingsLine, figure: Figure): Query {
  const counted: readonly Condition[] =
    figure === 'came'
      ? []
      : figure === 'saved' || figure === 'rate'
        ? [{ field: 'status', op: 'is', values: ['merged'] }]
        : [{ field: 'mergedAs', op: 'is', values: [figure] }]
  return {
    queue: 'all',
    conditions: [
      { field: 'receivedAt', op: 'within', from: period.from, to: period.until - 1 },
      ...(line.condition === null ? [] : [line.condition]),
      ...counted,
    ],
    ...{ text: '', order: [{ field: 'receivedAt', descending: true }] },
  }
}

/** `6.1 %`, cut off and not rounded: 100 % only when every one was saved. Nothing came: —. */
export function sayRate(saved: number, came: number): string {
  return came === 0 ? '—' : `${(Math.floor((saved * 1000) / came) / 10).toFixed(1)} %`
}
