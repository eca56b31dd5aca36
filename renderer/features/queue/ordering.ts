import type { FieldId, Order } from '../../store/query/query.ts'

/** What a list without a wish is ordered by. */
export const usualOrder: Order = { field: 'dueAt', descending: false }

/** Where large or late values are what people look for first. */
const largestFirst: ReadonlySet<FieldId> = new Set<FieldId>(['receivedAt', 'likelyRepeats', 'appealCount'])

/**
 * The order after a field was chosen. Alone: by this field only, and turned round when it was so already. `more`
 * (Shift): added after the others, then turned round, then taken out again. The last field stays.
 */
export function nextOrder(order: readonly Order[], field: FieldId, more: boolean): readonly Order[] {
  const present = order.length === 0 ? [usualOrder] : order
  const first: Order = { field, descending: largestFirst.has(field) }
  const at = present.findIndex((each) => each.field === field)
  const known = present[at]
  if (!more) {
    return known === undefined || present.length > 1 ? [known ?? first] : [{ field, descending: !known.descending }]
  }
  if (known === undefined) return [...present, first]
  const turned: Order = { field, descending: !known.descending }
  if (known.descending === first.descending) return present.with(at, turned)
  return present.length === 1 ? present.with(at, turned) : present.toSpliced(at, 1)
}
