/**
 * Views: queries whose order is frozen when they are loaded. Rows change in place; what comes new is counted and waits.
 * While the store is still filling, new rows are put at the end, so that nothing that is on the screen moves.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { wordsOf } from '../columns/plain-text.ts'
import { rowAt } from '../columns/row.ts'
import type { Facets, Group, Row, Sums, ViewState } from '../protocol.ts'
import { countGroups, sumRows } from '../query/groups.ts'
import { matchersOf, type QueryContext, textMatcher } from '../query/matchers.ts'
import type { FieldId, GroupFields, Query, QueueId } from '../query/query.ts'
import { arrange, countFacets, select } from '../query/run.ts'

export type View = {
  readonly name: string
  readonly query: Query
  version: number
  order: Int32Array
  /** 1 for each slot that is in the order. */
  members: Uint8Array
  readonly arrived: Set<number>
}

/** What views ask of the store; made anew for each request. */
export type ViewSource = {
  readonly context: QueryContext
  /** All slots, newest case first. */
  readonly newest: () => Int32Array
  readonly counts: () => Readonly<Record<QueueId, number>>
  readonly complete: boolean
}

export function openView(name: string, query: Query, source: ViewSource): View {
  const view: View = {
    name,
    query,
    version: 0,
    order: new Int32Array(0),
    members: new Uint8Array(0),
    arrived: new Set(),
  }
  reload(view, source)
  return view
}

/** Takes in what came and puts everything in order again. */
export function reload(view: View, { context, newest }: ViewSource): void {
  view.order = arrange(select(view.query, newest(), context), view.query.order, context)
  view.members = new Uint8Array(Math.ceil(context.table.count() * 1.1) + 1024)
  for (const slot of view.order) view.members[slot] = 1
  view.version += 1
  view.arrived.clear()
}

export function stateOf(view: View, source: ViewSource): ViewState {
  return {
    view: view.name,
    version: view.version,
    total: view.order.length,
    queueTotal: source.counts()[view.query.queue],
    arrived: view.arrived.size,
    complete: source.complete,
  }
}

export function indexOf(view: View, id: CaseId | null, { context }: ViewSource): number | null {
  const slot = id === null ? -1 : context.table.slotOf(id)
  const index = slot < 0 ? -1 : view.order.indexOf(slot)
  return index < 0 ? null : index
}

export function rowsOf(view: View, start: number, end: number, { context }: ViewSource): readonly Row[] {
  return Array.from(view.order.subarray(start, end), (slot) => rowAt(context.table, slot, context.now))
}

export function idsOf(view: View, start: number, end: number, { context }: ViewSource): readonly CaseId[] {
  const { id } = context.table.columns()
  return Array.from(view.order.subarray(start, end), (slot) => id[slot] ?? 0)
}

/**
 * Of the rows that match now, arrived ones included. A field is counted without its own conditions: what could be chosen
 * beside the values that are chosen already must stay in view.
 */
export function facetsOf(view: View, fields: readonly FieldId[], { context, newest }: ViewSource): Facets {
  const { conditions } = view.query
  const isChosen = (field: FieldId): boolean => conditions.some((each) => each.field === field)
  const others = fields.filter((field) => !isChosen(field))
  const facets: Facets = { ...countFacets(select(view.query, newest(), context), others, context) }
  for (const field of fields.filter(isChosen)) {
    const wider = { ...view.query, conditions: conditions.filter((each) => each.field !== field) }
    Object.assign(facets, countFacets(select(wider, newest(), context), [field], context))
  }
  return facets
}

export function groupsOf(view: View, fields: GroupFields, source: ViewSource): readonly Group[] {
  const { context, newest } = source
  return countGroups(select(view.query, newest(), context), fields, context)
}

/** Of the rows that stand in the view, or of these. */
export function sumsOf(view: View, ids: readonly CaseId[] | null, { context }: ViewSource): Sums {
  if (ids === null) return sumRows(view.order, context)
  const slots = ids.map((id) => context.table.slotOf(id)).filter((slot) => slot >= 0)
  return sumRows(Int32Array.from(slots), context)
}

/** Of several at the same distance the first in the order. */
export function nearestOf(
  view: View,
  receivedAt: number,
  { context }: ViewSource,
): { readonly index: number; readonly id: CaseId } | null {
  const columns = context.table.columns()
  let best = -1
  let distance = Infinity
  for (const [index, slot] of view.order.entries()) {
    const away = Math.abs((columns.receivedAt[slot] ?? 0) - receivedAt)
    if (away >= distance) continue
    best = index
    distance = away
  }
  return best < 0 ? null : { index: best, id: columns.id[view.order[best] ?? 0] ?? 0 }
}

export type Changed = { readonly rows: readonly Row[]; readonly moved: boolean }

/** Tells a view which slots changed; answers the rows of its order that look different now and whether its counts moved. */
export function noteChanges(view: View, slots: Iterable<number>, source: ViewSource): Changed {
  const { context } = source
  const matches = matcherOf(view.query, context)
  const rows: Row[] = []
  const fresh: number[] = []
  const before = view.arrived.size
  for (const slot of slots) {
    if (view.members[slot] === 1) rows.push(rowAt(context.table, slot, context.now))
    else if (!matches(slot)) view.arrived.delete(slot)
    else if (source.complete) view.arrived.add(slot)
    else fresh.push(slot)
  }
  if (fresh.length > 0) append(view, fresh, context)
  return { rows, moved: fresh.length > 0 || view.arrived.size !== before }
}

function matcherOf(query: Query, context: QueryContext): (slot: number) => boolean {
  const matchers = matchersOf(query, context)
  const inText = wordsOf(query.text).length === 0 ? null : textMatcher(query.text, context)
  return (slot) => matchers.every((matcher) => matcher(slot)) && (inText === null || inText(slot))
}

function append(view: View, slots: readonly number[], context: QueryContext): void {
  const more = arrange(Int32Array.from(slots), view.query.order, context)
  const order = new Int32Array(view.order.length + more.length)
  order.set(view.order)
  order.set(more, view.order.length)
  view.order = order
  const highest = Math.max(...more)
  if (highest >= view.members.length) {
    const members = new Uint8Array(Math.max(highest + 1, context.table.count()) * 2)
    members.set(view.members)
    view.members = members
  }
  for (const slot of more) view.members[slot] = 1
}
