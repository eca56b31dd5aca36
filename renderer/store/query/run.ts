/** Runs a query over the columns: which rows, in which order, how many of each value. */
import type { DictionaryName } from '../columns/columns.ts'
import { wordsOf } from '../columns/plain-text.ts'
import { handledSlot, mergedAs, mergedAsValues } from '../merges.ts'
import type { Facets } from '../protocol.ts'
import { workedOutKeys } from './groups.ts'
import { isUnitField } from './lookups.ts'
import {
  cardReader,
  dictionaryOfField,
  type Matcher,
  markWord,
  matchersOf,
  numberOfField,
  type QueryContext,
  topClass,
  valueReader,
} from './matchers.ts'
import type { FieldId, Order, Query } from './query.ts'
import { sortByKeys } from './radix.ts'

/** Without an order of its own a list shows the most urgent first. */
const byDeadline: readonly Order[] = [{ field: 'dueAt', descending: false }]

/** Slots of all rows, newest case first. Kept by the caller until rows are added. */
export function newestFirst({ table }: Pick<QueryContext, 'table'>): Int32Array {
  const count = table.count()
  const slots = new Int32Array(count)
  for (let slot = 0; slot < count; slot += 1) slots[slot] = slot
  const { id } = table.columns()
  return sortByKeys(slots, [{ keyOf: (slot) => id[slot] ?? 0, descending: true }])
}

/** Slots that match, in the order of `among`. */
export function select(
  query: Pick<Query, 'queue' | 'conditions' | 'text'>,
  among: Int32Array,
  context: QueryContext,
): Int32Array {
  const marks = wordsOf(query.text).map((word) => markWord(word, context))
  const byMarks: readonly Matcher[] = marks.map((hits) => (slot) => hits[slot] === 1)
  let slots = among
  for (const matcher of [...byMarks, ...matchersOf(query, context)]) slots = keep(slots, matcher)
  return slots
}

/** Memory grows with what is kept: most questions keep a few hundred of half a million. */
function keep(slots: Int32Array, matcher: Matcher): Int32Array {
  let kept: Int32Array = new Int32Array(Math.min(slots.length, FIRST_KEPT))
  let length = 0
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0
    if (!matcher(slot)) continue
    if (length === kept.length) kept = larger(kept, slots.length)
    kept[length] = slot
    length += 1
  }
  return kept.subarray(0, length)
}

const FIRST_KEPT = 4096

function larger(kept: Int32Array, most: number): Int32Array {
  const grown = new Int32Array(Math.min(most, kept.length * 4))
  grown.set(kept)
  return grown
}

/** Ties keep the order in which the slots come: newest first. */
export function arrange(slots: Int32Array, order: readonly Order[], context: QueryContext): Int32Array {
  const orders = order.length === 0 ? byDeadline : order
  return sortByKeys(
    slots,
    orders.map(({ field, descending }) => ({ keyOf: keyReader(field, context), descending })),
  )
}

/** The number by which a row sorts in a field. */
function keyReader(field: FieldId, context: QueryContext): (slot: number) => number {
  const { table, lookups } = context
  const columns = table.columns()
  const number = numberOfField(field)
  if (number !== undefined) return (slot) => columns[number][slot] ?? 0
  if (isUnitField(field)) {
    const ranks = lookups.ranks(field)
    return (slot) => ranks[columns.lead[slot] ?? 0] ?? 0
  }
  const dictionary = dictionaryOfField(field)
  if (dictionary !== undefined) {
    const ranks = lookups.ranks(dictionary)
    return (slot) => ranks[columns[dictionary][slot] ?? 0] ?? 0
  }
  switch (field) {
    case 'no':
      return (slot) => columns.noKey[slot] ?? 0
    case 'title':
      context.titleRanks.prepare()
      return context.titleRanks.rankOf
    case 'card':
      return cardReader(context)
    case 'sync':
      return (slot) => columns.sync[slot] ?? 0
    case 'handlingBranch':
    case 'handlingStation': {
      const ranks = lookups.ranks(field === 'handlingBranch' ? 'branch' : 'station')
      return (slot) => ranks[columns.lead[handledSlot(table, slot)] ?? 0] ?? 0
    }
    case 'handlingClass': {
      const tops = table.dictionaries.classCode.values.map((code) => topClass(code, lookups))
      const sorted = [...new Set(tops)].toSorted((a, b) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0) || (a < b ? -1 : 1))
      return (slot) => sorted.indexOf(tops[columns.classCode[handledSlot(table, slot)] ?? 0] ?? '')
    }
    case 'mergedAs':
      return (slot) => mergedAsValues.indexOf(mergedAs(table, context.merges, slot))
    default: {
      const read = valueReader(field, context)
      return (slot) => ['none', 'other', 'mine', 'false', 'true'].indexOf(read(slot))
    }
  }
}

/** How often each value occurs among the slots, most frequent first. */
export function countFacets(slots: Int32Array, fields: readonly FieldId[], context: QueryContext): Facets {
  return Object.fromEntries(fields.map((field) => [field, countField(slots, field, context)]))
}

function countField(slots: Int32Array, field: FieldId, context: QueryContext): Facets[FieldId] {
  const dictionary = isUnitField(field) ? 'lead' : dictionaryOfField(field)
  const keys = workedOutKeys(field, context)
  const counts =
    dictionary !== undefined
      ? countCodes(slots, { field, dictionary }, context)
      : keys !== undefined
        ? countWorkedOut(slots, keys)
        : countValues(slots, valueReader(field, context))
  const facet = [...counts].map(([value, count]) => ({ value, count }))
  return facet.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function countWorkedOut(
  slots: Int32Array,
  { size, keyOf, valueOf }: NonNullable<ReturnType<typeof workedOutKeys>>,
): ReadonlyMap<string, number> {
  const byKey = new Uint32Array(size)
  for (let at = 0; at < slots.length; at += 1) {
    const key = keyOf(slots[at] ?? 0)
    byKey[key] = (byKey[key] ?? 0) + 1
  }
  const counts = new Map<string, number>()
  for (const [key, count] of byKey.entries()) if (count > 0) counts.set(valueOf(key), count)
  return counts
}

function countValues(slots: Int32Array, read: (slot: number) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const slot of slots) {
    const value = read(slot)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

type Coded = { readonly field: FieldId; readonly dictionary: DictionaryName }

/** Codes are counted as numbers; several units of one branch count together. */
function countCodes(
  slots: Int32Array,
  { field, dictionary }: Coded,
  context: QueryContext,
): ReadonlyMap<string, number> {
  const column = context.table.columns()[dictionary]
  const { values } = context.table.dictionaries[dictionary]
  const byCode = new Uint32Array(values.length)
  for (let at = 0; at < slots.length; at += 1) {
    const code = column[slots[at] ?? 0] ?? 0
    byCode[code] = (byCode[code] ?? 0) + 1
  }
  const counts = new Map<string, number>()
  for (const [code, count] of byCode.entries()) {
    if (count === 0) continue
    const value = isUnitField(field) ? context.lookups.unitAt(field, code) : (values[code] ?? '')
    counts.set(value, (counts.get(value) ?? 0) + count)
  }
  return counts
}
