/**
 * How the columns of a list are laid out, as data: order, what is hidden, what stays at the left, own widths. Columns
 * are named by id; ids that a list does not know (a view from another version) are ignored, ids that are missing stand
 * at their usual place.
 */
export type GridLayout = {
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  readonly pinned: readonly string[]
  readonly widths: Readonly<Record<string, number>>
}

export const usualLayout: GridLayout = { order: [], hidden: [], pinned: [], widths: {} }

const NARROWEST = 40
const WIDEST = 1200

/** The ids of `known` in the order of the layout; each exactly once, pinned ones first. */
export function orderOf(layout: GridLayout, known: readonly string[]): readonly string[] {
  const named = layout.order.filter((id, at) => known.includes(id) && layout.order.indexOf(id) === at)
  const all = [...named]
  for (const [at, id] of known.entries()) {
    if (all.includes(id)) continue
    // After the nearest neighbour that usually stands before it.
    const before = known.slice(0, at).findLast((each) => all.includes(each))
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, id)
  }
  const isPinned = (id: string): boolean => layout.pinned.includes(id)
  return [...all.filter(isPinned), ...all.filter((id) => !isPinned(id))]
}

/** Moves a column by a number of places among the known ones; at an end it stays. */
export function moveColumn(layout: GridLayout, known: readonly string[], id: string, step: number): GridLayout {
  const order = [...orderOf(layout, known)]
  const from = order.indexOf(id)
  const to = Math.min(Math.max(from + step, 0), order.length - 1)
  if (from < 0 || from === to) return layout
  order.splice(to, 0, ...order.splice(from, 1))
  return { ...layout, order }
}

export function toggleHidden(layout: GridLayout, id: string): GridLayout {
  return { ...layout, hidden: toggled(layout.hidden, id) }
}

export function togglePinned(layout: GridLayout, id: string): GridLayout {
  return { ...layout, pinned: toggled(layout.pinned, id) }
}

/** Null gives the column its usual width back. */
export function widen(layout: GridLayout, id: string, width: number | null): GridLayout {
  const { [id]: _before, ...others } = layout.widths
  if (width === null) return { ...layout, widths: others }
  return { ...layout, widths: { ...others, [id]: Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)) } }
}

export function isUsual(layout: GridLayout): boolean {
  return [layout.order, layout.hidden, layout.pinned, Object.keys(layout.widths)].every((part) => part.length === 0)
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]
}
