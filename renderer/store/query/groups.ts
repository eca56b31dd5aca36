/**
 * Groups: how many rows stand together under each value of one field, or of two, with the sums that a list says at its
 * foot. Each group carries the condition that selects exactly its rows, so that opening it is one more condition.
 */
import { beijingDate, beijingDayNumber, startOfBeijingDay } from '#shared/domain/core/instants.ts'
import { DAY } from '#shared/domain/core/instants.ts'
import type { CaseTable } from '../columns/table.ts'
import { handledSlot, mergedAs, mergedAsValues } from '../merges.ts'
import type { Group, Sums } from '../protocol.ts'
import { isUnitField } from './lookups.ts'
import {
  cardReader,
  cardValues,
  claimValue,
  dictionaryOfField,
  numberOfField,
  openCodes,
  type QueryContext,
  topClass,
} from './matchers.ts'
import { type Condition, claimValues, type FieldId, type GroupField, type GroupFields } from './query.ts'
import { flag, syncStates } from '../columns/columns.ts'

/** Rows of one field as small numbers: `keyOf` answers 0 … size - 1. */
type Keys = {
  readonly size: number
  readonly keyOf: (slot: number) => number
  readonly valueOf: (key: number) => string
  readonly conditionOf: (value: string) => Condition | null
}

/** Parts of `Sums` in the order in which they are counted. */
const PARTS = 6

export function countGroups(slots: Int32Array, [by, second]: GroupFields, context: QueryContext): readonly Group[] {
  const level = by === 'class' || second === 'class' ? levelThatTells(slots, context) : 0
  const outer = keysOf(by, slots, context, level)
  if (second === undefined)
    return sorted([...sumByKey(slots, outer.keyOf, context)].map(([key, sum]) => groupOf(outer, key, sum, [])))
  const inner = keysOf(second, slots, context, by === second ? level + 1 : level)
  const { size } = inner
  const sums = sumByKey(slots, (slot) => outer.keyOf(slot) * size + inner.keyOf(slot), context)
  const members = new Map<number, (readonly [key: number, sum: Float64Array])[]>()
  for (const [both, sum] of sums) {
    const parts = members.get(Math.floor(both / size))
    if (parts === undefined) members.set(Math.floor(both / size), [[both % size, sum]])
    else parts.push([both % size, sum])
  }
  return sorted(
    [...members].map(([key, parts]) => {
      const groups = sorted(parts.map(([part, sum]) => groupOf(inner, part, sum, [])))
      return groupOf(outer, key, total(parts.map(([, sum]) => sum)), groups)
    }),
  )
}

function sumByKey(
  slots: Int32Array,
  keyOf: (slot: number) => number,
  context: QueryContext,
): ReadonlyMap<number, Float64Array> {
  const sums = new Map<number, Float64Array>()
  const add = adder(context)
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0
    const key = keyOf(slot)
    let sum = sums.get(key)
    if (sum === undefined) sums.set(key, (sum = new Float64Array(PARTS)))
    add(sum, slot)
  }
  return sums
}

/** What the foot of a list says about these rows. */
export function sumRows(slots: Int32Array, context: QueryContext): Sums {
  const { appealCount, urges, status } = context.table.columns()
  const isOpenCode = openCodes(context.table)
  const cardOf = cardReader(context)
  const sum = { count: slots.length, appeals: 0, open: 0, yellow: 0, red: 0, urges: 0 }
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0
    const card = cardOf(slot)
    sum.appeals += appealCount[slot] ?? 0
    sum.open += isOpenCode[status[slot] ?? 0] ?? 0
    if (card === 1) sum.yellow += 1
    else if (card === 2) sum.red += 1
    sum.urges += urges[slot] ?? 0
  }
  return sum
}

function groupOf(keys: Keys, key: number, sum: Float64Array, groups: readonly Group[]): Group {
  const value = keys.valueOf(key)
  return { value, count: sum[0] ?? 0, sums: sumsOf(sum), condition: keys.conditionOf(value), groups }
}

/** Most frequent first; equal ones by value, so that two equal answers look alike. */
function sorted(groups: Group[]): readonly Group[] {
  return groups.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function total(sums: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(PARTS)
  for (const sum of sums) for (let part = 0; part < PARTS; part += 1) all[part] = (all[part] ?? 0) + (sum[part] ?? 0)
  return all
}

function sumsOf(sum: Float64Array): Sums {
  const [count = 0, appeals = 0, open = 0, yellow = 0, red = 0, urges = 0] = sum
  return { count, appeals, open, yellow, red, urges }
}

function adder(context: QueryContext): (sum: Float64Array, slot: number) => void {
  const { appealCount, urges, status } = context.table.columns()
  const isOpenCode = openCodes(context.table)
  const cardOf = cardReader(context)
  return (sum, slot) => {
    const card = cardOf(slot)
    raise(sum, 0, 1)
    raise(sum, 1, appealCount[slot] ?? 0)
    raise(sum, 2, isOpenCode[status[slot] ?? 0] ?? 0)
    raise(sum, 3, card === 1 ? 1 : 0)
    raise(sum, 4, card === 2 ? 1 : 0)
    raise(sum, 5, urges[slot] ?? 0)
  }
}

function raise(sum: Float64Array, part: number, by: number): void {
  sum[part] = (sum[part] ?? 0) + by
}

function keysOf(field: GroupField, slots: Int32Array, context: QueryContext, level: number): Keys {
  if (field === 'class') return classKeys(context, level)
  if (field === 'receivedAt' || field === 'dueAt' || field === 'changedAt') return dayKeys(field, slots, context.table)
  if (field === 'appealCount' || field === 'likelyRepeats') return numberKeys(field, context.table)
  const handled = handledKeys(field, context)
  if (handled !== undefined) return handled
  if (isUnitField(field)) {
    const { values } = context.table.dictionaries.lead
    const { lead } = context.table.columns()
    return named(
      field,
      values.map((_, code) => context.lookups.unitAt(field, code)),
      (slot) => lead[slot] ?? 0,
    )
  }
  const dictionary = dictionaryOfField(field)
  if (dictionary !== undefined) {
    const column = context.table.columns()[dictionary]
    return named(field, context.table.dictionaries[dictionary].values, (slot) => column[slot] ?? 0)
  }
  return stateKeys(field, context)
}

/** Fields of the case that is handled in place of a row. Classes stand on level 1, so that every group can be opened. */
function handledKeys(field: GroupField, { table, lookups }: QueryContext): Keys | undefined {
  const { lead, classCode } = table.columns()
  switch (field) {
    case 'handlingClass':
      return named(
        field,
        table.dictionaries.classCode.values.map((code) => topClass(code, lookups)),
        (slot) => classCode[handledSlot(table, slot)] ?? 0,
      )
    case 'handlingBranch':
    case 'handlingStation': {
      const level = field === 'handlingBranch' ? 'branch' : 'station'
      return named(
        field,
        table.dictionaries.lead.values.map((_, code) => lookups.unitAt(level, code)),
        (slot) => lead[handledSlot(table, slot)] ?? 0,
      )
    }
    default:
      return undefined
  }
}

/** Several codes may have one value (officers of one branch): they share a key. */
function named(field: GroupField, valueOfCode: readonly string[], codeOf: (slot: number) => number): Keys {
  const values = [...new Set(valueOfCode)]
  const keyOfValue = new Map(values.map((value, key) => [value, key]))
  const keyOfCode = Uint32Array.from(valueOfCode, (value) => keyOfValue.get(value) ?? 0)
  return {
    size: values.length,
    keyOf: (slot) => keyOfCode[codeOf(slot)] ?? 0,
    valueOf: (key) => values[key] ?? '',
    conditionOf: (value) => ({ field, op: 'is', values: [value] }),
  }
}

/** Fields without a dictionary of which it is known beforehand what values they can have; undefined: another field. */
export function workedOutKeys(field: FieldId, context: QueryContext): Keys | undefined {
  if (field === 'appealCount' || field === 'likelyRepeats') return numberKeys(field, context.table)
  if (!(workedOut as readonly string[]).includes(field)) return undefined
  return handledKeys(field as GroupField, context) ?? stateKeys(field as GroupField, context)
}

const workedOut = [
  ...['card', 'sync', 'mergedAs', 'claim', 'supervised'],
  ...['handlingClass', 'handlingBranch', 'handlingStation'],
] as const

/** Fields without a dictionary that have a handful of values. */
function stateKeys(field: GroupField, context: QueryContext): Keys {
  const { table, now } = context
  const { sync, flags } = table.columns()
  switch (field) {
    case 'card':
      return named(field, cardValues, cardReader(context))
    case 'sync':
      return named(field, syncStates, (slot) => sync[slot] ?? 0)
    case 'mergedAs':
      return named(field, mergedAsValues, (slot) => mergedAsValues.indexOf(mergedAs(table, context.merges, slot)))
    case 'claim':
      return named(field, claimValues, (slot) => claimValues.indexOf(claimValue(table, slot, now)))
    default:
      return named(field, ['false', 'true'], (slot) => (((flags[slot] ?? 0) & flag.supervised) === 0 ? 0 : 1))
  }
}

/** The first level, from the top (0), on which the classes of these rows are not all the same. */
function levelThatTells(slots: Int32Array, { table, lookups }: QueryContext): number {
  const { classCode } = table.columns()
  const { values } = table.dictionaries.classCode
  const occurs = new Uint8Array(values.length)
  for (let at = 0; at < slots.length; at += 1) occurs[classCode[slots[at] ?? 0] ?? 0] = 1
  const paths = values.filter((_, code) => occurs[code] === 1).map((code) => lookups.classPath(code))
  const classed = paths.filter((path) => path.length > 0)
  const deepest = Math.max(0, ...classed.map((path) => path.length - 1))
  for (let level = 0; level < deepest; level += 1)
    if (new Set(classed.map((path) => path[level] ?? '')).size > 1) return level
  return deepest
}

/**
 * Classes stand in a tree and are grouped on one level of it. A row that is classed above that level keeps its own class;
 * no condition says "exactly this one and nothing below", so such a group cannot be opened.
 */
function classKeys({ table, lookups }: QueryContext, level: number): Keys {
  const { values } = table.dictionaries.classCode
  const { classCode } = table.columns()
  const paths = values.map((code) => lookups.classPath(code))
  const keys = named(
    'class',
    paths.map((path, code) => path[level] ?? path.at(-1) ?? values[code] ?? ''),
    (slot) => classCode[slot] ?? 0,
  )
  const above = new Set(paths.filter((path) => path.length > 0 && path.length <= level).map((path) => path.at(-1)))
  return { ...keys, conditionOf: (value) => (above.has(value) ? null : keys.conditionOf(value)) }
}

/** Days of Beijing; a value is written as 2012-10-16. */
function dayKeys(field: 'receivedAt' | 'dueAt' | 'changedAt', slots: Int32Array, table: CaseTable): Keys {
  const column = table.columns()[field]
  let first = Infinity
  let last = -Infinity
  for (let at = 0; at < slots.length; at += 1) {
    const instant = column[slots[at] ?? 0] ?? 0
    if (instant < first) first = instant
    if (instant > last) last = instant
  }
  const firstDay = slots.length === 0 ? 0 : beijingDayNumber(first)
  return {
    size: slots.length === 0 ? 1 : beijingDayNumber(last) - firstDay + 1,
    keyOf: (slot) => beijingDayNumber(column[slot] ?? 0) - firstDay,
    valueOf: (key) => beijingDate(startOfBeijingDay(firstDay + key)),
    conditionOf: (value) => {
      const from = startOfBeijingDay(Math.round(Date.parse(value) / DAY))
      return { field, op: 'within', from, to: from + DAY - 1 }
    },
  }
}

function numberKeys(field: 'appealCount' | 'likelyRepeats', table: CaseTable): Keys {
  const column = table.columns()[numberOfField(field) ?? field]
  return {
    size: 65_536,
    keyOf: (slot) => column[slot] ?? 0,
    valueOf: String,
    conditionOf: (value) => ({ field, op: 'within', from: Number(value), to: Number(value) }),
  }
}
