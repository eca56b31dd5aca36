/**
 * Views: queries whose order is frozen when they are loaded. Rows change in place; what comes new is counted and waits.
 * While the store is still filling, new rows are put at the end, so that nothing that is on the screen moves.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { wordsOf } from '../columns/plain-text.ts'
import { rowAt } from '../columns/row.ts'
import type { Facets, Row, ViewState } from '../protocol.ts'
import { matchersOf, type QueryContext, textMatcher } from '../query/matchers.ts'
import type { FieldId, Query, QueueId } from '../query/query.ts'
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

/** Of the rows that match now, arrived ones included. */
export function facetsOf(view: View, fields: readonly FieldId[], { context, newest }: ViewSource): Facets {
  return countFacets(select(view.query, newest(), context), fields, context)
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
