/**
 * Reads what claims to be the content of a view, from a file of a colleague or from the shelf of another version. Written
 * by hand because schemas stay out of the window. Says where the first wrong thing stands.
 */
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { Condition, FieldId, GroupField, Order, Query } from '../../store/query/query.ts'
import type { GridLayout } from '../../ui/grid/layout.ts'
import { fieldNames, queueIds } from './known-names.ts'
import type { ViewContent } from './saved-view.ts'

/** `where` is the path in the file: `views[0].query.conditions[1].field`. */
export type WrongPart = { readonly code: 'wrong'; readonly where: string }

type Read<T> = Result<T, WrongPart>
type Reader<T> = (value: unknown, where: string) => Read<T>

const MOST = 200
const LONGEST_TEXT = 400

const wrong = (where: string): Read<never> => fail({ code: 'wrong', where })

export const readContent: Reader<ViewContent> = (value, where) => {
  if (!isRecord(value)) return wrong(where)
  const query = readQuery(value['query'], `${where}.query`)
  if (!query.ok) return query
  const layout = readLayout(value['columns'], `${where}.columns`)
  if (!layout.ok) return layout
  const density = oneOf(['compact', 'comfortable'] as const)(value['density'], `${where}.density`)
  if (!density.ok) return density
  const groups = listOf(readGroupField, 2)(value['groups'], `${where}.groups`)
  if (!groups.ok) return groups
  return ok({ query: query.value, layout: layout.value, density: density.value, groups: groups.value })
}

const readQuery: Reader<Query> = (value, where) => {
  if (!isRecord(value)) return wrong(where)
  const queue = oneOf(queueIds)(value['queue'], `${where}.queue`)
  if (!queue.ok) return queue
  const conditions = listOf(readCondition)(value['conditions'], `${where}.conditions`)
  if (!conditions.ok) return conditions
  const text = readText(value['text'], `${where}.text`)
  if (!text.ok) return text
  const order = listOf(readOrder)(value['order'], `${where}.order`)
  if (!order.ok) return order
  return ok({ queue: queue.value, conditions: conditions.value, text: text.value, order: order.value })
}

const readField: Reader<FieldId> = (value, where) => oneOf(fieldNames)(value, where)

const readGroupField: Reader<GroupField> = (value, where) => {
  const field = readField(value, where)
  if (!field.ok) return field
  return field.value === 'no' || field.value === 'title' || field.value === 'appellant' ? wrong(where) : ok(field.value)
}

/** Fields that hold numbers or times take ranges; the others take values. */
const ranged: ReadonlySet<FieldId> = new Set<FieldId>([
  'receivedAt',
  'dueAt',
  'changedAt',
  'appealCount',
  'likelyRepeats',
])

const readCondition: Reader<Condition> = (value, where) => {
  if (!isRecord(value)) return wrong(where)
  const field = readField(value['field'], `${where}.field`)
  if (!field.ok) return field
  if (value['op'] === 'within') {
    return ranged.has(field.value) ? readRange(value, field.value, where) : wrong(`${where}.op`)
  }
  const op = oneOf(['is', 'isNot'] as const)(value['op'], `${where}.op`)
  if (!op.ok) return op
  const values = listOf(readText)(value['values'], `${where}.values`)
  if (!values.ok) return values
  return values.value.length === 0
    ? wrong(`${where}.values`)
    : ok({ field: field.value, op: op.value, values: values.value })
}

function readRange(value: Readonly<Record<string, unknown>>, field: FieldId, where: string): Read<Condition> {
  const { from, to, typed } = value
  if (!isNumberOrNull(from)) return wrong(`${where}.from`)
  if (!isNumberOrNull(to)) return wrong(`${where}.to`)
  if (typed === undefined) return ok({ field, op: 'within', from, to })
  const written = readText(typed, `${where}.typed`)
  return written.ok ? ok({ field, op: 'within', from, to, typed: written.value }) : written
}

const readOrder: Reader<Order> = (value, where) => {
  if (!isRecord(value)) return wrong(where)
  const field = readField(value['field'], `${where}.field`)
  if (!field.ok) return field
  const { descending } = value
  return typeof descending === 'boolean' ? ok({ field: field.value, descending }) : wrong(`${where}.descending`)
}

export const readLayout: Reader<GridLayout> = (value, where) => {
  if (!isRecord(value)) return wrong(where)
  const order = listOf(readText)(value['order'], `${where}.order`)
  if (!order.ok) return order
  const hidden = listOf(readText)(value['hidden'], `${where}.hidden`)
  if (!hidden.ok) return hidden
  const pinned = listOf(readText)(value['pinned'], `${where}.pinned`)
  if (!pinned.ok) return pinned
  const { widths } = value
  if (!isRecord(widths)) return wrong(`${where}.widths`)
  const wide = Object.entries(widths).find(([, width]) => typeof width !== 'number' || !(width >= 20 && width <= 2_000))
  if (wide !== undefined) return wrong(`${where}.widths.${wide[0]}`)
  const asked = widths as Readonly<Record<string, number>>
  return ok({ order: order.value, hidden: hidden.value, pinned: pinned.value, widths: asked })
}

const readText: Reader<string> = (value, where) =>
  typeof value === 'string' && value.length <= LONGEST_TEXT ? ok(value) : wrong(where)

function oneOf<const V extends string>(known: readonly V[]): Reader<V> {
  return (value, where) => {
    const found = known.find((each) => each === value)
    return found === undefined ? wrong(where) : ok(found)
  }
}

function listOf<T>(read: Reader<T>, most = MOST): Reader<readonly T[]> {
  return (value, where) => {
    if (!Array.isArray(value) || value.length > most) return wrong(where)
    const all: T[] = []
    for (const [at, each] of (value as unknown[]).entries()) {
      const one = read(each, `${where}[${at}]`)
      if (!one.ok) return one
      all.push(one.value)
    }
    return ok(all)
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumberOrNull(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value))
}
