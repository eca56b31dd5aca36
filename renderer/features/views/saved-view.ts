import type { Settings } from '#shared/ipc/contract.ts'
import type { GroupField, Query } from '../../store/query/query.ts'
import type { GridLayout } from '../../ui/grid/layout.ts'

/** Everything that makes a list look and hold what it does; what a named view keeps. */
export type ViewContent = {
  readonly query: Query
  readonly layout: GridLayout
  readonly density: Settings['density']
  /** Fields that the group panel counts by, from the outside in; empty: no panel. */
  readonly groups: readonly GroupField[]
}

export type SavedView = ViewContent & {
  readonly id: string
  readonly name: string
  /** Ascending order in rail and menus. */
  readonly place: number
}

export const NAME_LENGTH = 40

/** Whether the list still is what the view keeps: nothing to save again. */
export function isSameContent(a: ViewContent, b: ViewContent): boolean {
  return JSON.stringify(partsOf(a)) === JSON.stringify(partsOf(b))
}

/** The same content always in the same order of keys. Times that follow the clock are compared as they were written. */
function partsOf({ query, layout, density, groups }: ViewContent): unknown {
  const conditions = query.conditions.map((each) => {
    if (each.op !== 'within') return [each.field, each.op, each.values]
    return each.typed === undefined ? [each.field, each.from, each.to] : [each.field, each.typed]
  })
  const order = query.order.map(({ field, descending }) => [field, descending])
  const widths = Object.entries(layout.widths).toSorted(([first], [second]) => (first < second ? -1 : 1))
  const { hidden, pinned } = layout
  return [query.queue, conditions, query.text, order, layout.order, hidden, pinned, widths, density, groups]
}
