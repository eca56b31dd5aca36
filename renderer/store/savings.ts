/**
 * 合并节约 as the panel shows it: appeals that came in each period, those of them that needed no handling of their own
 * (formula: shared/domain/assessment), and one period broken down. Counted anew when asked, over the columns.
 */
import type { Period } from '#shared/domain/assessment/saved-handlings.ts'
import type { Base } from './base.ts'
import { readOverlaid } from './cases.ts'
import { readMerges } from './merges.ts'
import type { Requests } from './protocol.ts'
import { countGroups } from './query/groups.ts'
import type { QueryContext } from './query/matchers.ts'
import type { Query } from './query/query.ts'
import { select } from './query/run.ts'

/** How long one question may read primaries; what is left is read by the next. */
const READ_MS = 120

export function cameQuery({ from, until }: Period): Query {
  return {
    queue: 'all',
    conditions: [{ field: 'receivedAt', op: 'within', from, to: until - 1 }],
    ...{ text: '', order: [] },
  }
}

type Asked = Requests['savings.list']

export async function listSavings(
  base: Base,
  { context, newest }: { readonly context: QueryContext; readonly newest: Int32Array },
  { periods, at, by }: Asked['input'],
): Promise<Asked['output']> {
  const period = periods[at]
  const { table, merges } = base
  const slots = period === undefined ? new Int32Array(0) : select(cameQuery(period), newest, context)
  const place = { table, merges, read: (ids: readonly number[]) => readOverlaid(base, ids) }
  const complete = await readMerges(place, slots, performance.now() + READ_MS, () => performance.now())
  return { periods: countPeriods(context, periods), groups: countGroups(slots, [by, 'mergedAs'], context), complete }
}

/** One pass over all rows. Periods may overlap. */
export function countPeriods({ table }: QueryContext, periods: readonly Period[]): Asked['output']['periods'] {
  const { receivedAt, mergedInto } = table.columns()
  const came = new Float64Array(periods.length)
  const saved = new Float64Array(periods.length)
  const first = Math.min(...periods.map(({ from }) => from))
  for (let slot = 0; slot < table.count(); slot += 1) {
    const instant = receivedAt[slot] ?? 0
    if (instant < first) continue
    const isSaved = (mergedInto[slot] ?? 0) !== 0
    for (let at = 0; at < periods.length; at += 1) {
      const period = periods[at]
      if (period === undefined || instant < period.from || instant >= period.until) continue
      came[at] = (came[at] ?? 0) + 1
      if (isSaved) saved[at] = (saved[at] ?? 0) + 1
    }
  }
  return periods.map((_, at) => ({ came: came[at] ?? 0, saved: saved[at] ?? 0 }))
}
