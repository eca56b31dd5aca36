import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { idsOf, type View, type ViewSource } from '../views/views.ts'

/**
 * The cases of a view in its order; or those that are given, in its order too, and behind them what is marked but no
 * longer in the view. Ids, not slots: a store that is filled anew while an
 * export runs gives its rows other slots.
 */
export function idsOfExport(view: View, only: readonly CaseId[] | null, source: ViewSource): readonly CaseId[] {
  const all = idsOf(view, 0, view.order.length, source)
  if (only === null) return all
  const wanted = new Set(only)
  const inOrder = all.filter((id) => wanted.delete(id))
  return [...inOrder, ...wanted]
}
