/** A query as functions from slot to yes or no. The same functions make an order and tell whether a changed row belongs. */
import { assert } from '#shared/domain/core/assert.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Status } from '#shared/domain/case/status.ts'
import { type ColumnName, type DictionaryName, flag, syncStates } from '../columns/columns.ts'
import { foldText, wordsOf } from '../columns/plain-text.ts'
import { noAt } from '../columns/row.ts'
import type { CaseTable } from '../columns/table.ts'
import type { TitleRanks } from '../columns/title-ranks.ts'
import { handledSlot, mergedAs, type Merges } from '../merges.ts'
import { cardCode, circumstanceOf, queueTable } from './circumstances.ts'
import { isUnitField, type Lookups } from './lookups.ts'
import type { claimValues, Condition, FieldId, Query, QueueId } from './query.ts'
import { isOpen } from './queues.ts'

export type Matcher = (slot: number) => boolean
export type QueryContext = {
  readonly table: CaseTable
  readonly lookups: Lookups
  readonly now: Instant
  readonly titleRanks: TitleRanks
  /** How merged rows were merged. */
  readonly merges: Merges
}

export const cardValues = ['none', 'yellow', 'red'] as const

const dictionaryOf: Partial<Record<FieldId, DictionaryName>> = {
  network: 'network',
  channel: 'channel',
  nature: 'nature',
  class: 'classCode',
  district: 'district',
  street: 'street',
  status: 'status',
  urgency: 'urgency',
  appellant: 'appellant',
}
const numberOf: Partial<Record<FieldId, ColumnName>> = {
  receivedAt: 'receivedAt',
  dueAt: 'dueAt',
  appealCount: 'appealCount',
  likelyRepeats: 'likelyRepeats',
  changedAt: 'changedAt',
}

export function dictionaryOfField(field: FieldId): DictionaryName | undefined {
  return dictionaryOf[field]
}

export function numberOfField(field: FieldId): ColumnName | undefined {
  return numberOf[field]
}

/** The queue and the conditions; text apart (`textMatcher`, `markWords`). */
export function matchersOf(query: Pick<Query, 'queue' | 'conditions'>, context: QueryContext): readonly Matcher[] {
  return [
    ...queueMatcher(query.queue, context),
    ...query.conditions.map((condition) => conditionMatcher(condition, context)),
  ]
}

function queueMatcher(queue: QueueId, { table, now }: QueryContext): readonly Matcher[] {
  if (queue === 'all') return []
  const columns = table.columns()
  const held = queueTable(queue, table)
  return [(slot) => held[circumstanceOf(columns, slot, now)] === 1]
}

function conditionMatcher(condition: Condition, context: QueryContext): Matcher {
  if (condition.op === 'within') return withinMatcher(condition, context)
  const matches = isMatcher(condition.field, condition.values, context)
  return condition.op === 'is' ? matches : (slot) => !matches(slot)
}

function withinMatcher(condition: Extract<Condition, { readonly op: 'within' }>, { table }: QueryContext): Matcher {
  const column = numberOf[condition.field]
  assert(column !== undefined, `field ${condition.field} has a range`)
  const values = table.columns()[column]
  const from = condition.from ?? -Infinity
  const to = condition.to ?? Infinity
  return (slot) => {
    const value = values[slot] ?? 0
    return value >= from && value <= to
  }
}

function isMatcher(field: FieldId, values: readonly string[], context: QueryContext): Matcher {
  const { table, lookups } = context
  const columns = table.columns()
  const dictionary = dictionaryOf[field]
  if (dictionary !== undefined) {
    const column = columns[dictionary]
    const allowed = allowedCodes(field, table.dictionaries[dictionary].values, values)
    return (slot) => allowed[column[slot] ?? 0] === 1
  }
  if (isUnitField(field)) {
    const allowed = Uint8Array.from(table.dictionaries.lead.values, (_, code) =>
      values.includes(lookups.unitAt(field, code)) ? 1 : 0,
    )
    return (slot) => allowed[columns.lead[slot] ?? 0] === 1
  }
  if (field === 'handlingClass') return handledClassMatcher(values, context)
  const read = valueReader(field, context)
  if (field === 'title' || field === 'no') {
    const wanted = values.map(foldText)
    return (slot) => wanted.some((part) => foldText(read(slot)).includes(part))
  }
  return (slot) => values.includes(read(slot))
}

/** As `class`, of the case that is handled in place of the row. */
function handledClassMatcher(values: readonly string[], { table, lookups }: QueryContext): Matcher {
  const allowed = Uint8Array.from(table.dictionaries.classCode.values, (code) =>
    values.some((value) => code === value || lookups.classPath(code).includes(value)) ? 1 : 0,
  )
  return (slot) => allowed[table.columns().classCode[handledSlot(table, slot)] ?? 0] === 1
}

/** A class holds the classes below it; an appellant is asked for by any part of what the row shows; the rest by code. */
function allowedCodes(field: FieldId, known: readonly string[], values: readonly string[]): Uint8Array {
  const fits = (code: string, value: string): boolean => {
    if (field === 'class') return value === '' ? code === '' : code.startsWith(value)
    if (field === 'appellant') return foldText(code).includes(foldText(value))
    return code === value
  }
  return Uint8Array.from(known, (code) => (values.some((value) => fits(code, value)) ? 1 : 0))
}

/** The value of a row as conditions and facets name it. */
export function valueReader(field: FieldId, { table, now, lookups, merges }: QueryContext): (slot: number) => string {
  const columns = table.columns()
  const dictionary = dictionaryOf[field]
  if (dictionary !== undefined)
    return (slot) => table.dictionaries[dictionary].values[columns[dictionary][slot] ?? 0] ?? ''
  if (isUnitField(field)) return (slot) => lookups.unitAt(field, columns.lead[slot] ?? 0)
  const number = numberOf[field]
  if (number !== undefined) return (slot) => String(columns[number][slot] ?? 0)
  switch (field) {
    case 'no':
      return (slot) => noAt(table, slot)
    case 'title':
      return (slot) => table.heading(slot).title
    case 'card': {
      const card = cardReader({ table, now })
      return (slot) => cardValues[card(slot)] ?? 'none'
    }
    case 'sync':
      return (slot) => syncStates[columns.sync[slot] ?? 0] ?? 'settled'
    case 'claim':
      return (slot) => claimValue(table, slot, now)
    case 'mergedAs':
      return (slot) => mergedAs(table, merges, slot)
    case 'handlingBranch':
    case 'handlingStation': {
      const level = field === 'handlingBranch' ? 'branch' : 'station'
      return (slot) => lookups.unitAt(level, columns.lead[handledSlot(table, slot)] ?? 0)
    }
    case 'handlingClass': {
      const tops = table.dictionaries.classCode.values.map((code) => topClass(code, lookups))
      return (slot) => tops[columns.classCode[handledSlot(table, slot)] ?? 0] ?? ''
    }
    default:
      return (slot) => (((columns.flags[slot] ?? 0) & flag.supervised) === 0 ? 'false' : 'true')
  }
}

/** The class of level 1 above a class; the class itself when the reference does not know it. */
export function topClass(code: string, lookups: Lookups): string {
  return lookups.classPath(code)[0] ?? code
}

type Moment = Pick<QueryContext, 'table' | 'now'>

/** 1 for the codes of the states in which a case is open. */
export function openCodes(table: CaseTable): Uint8Array {
  return Uint8Array.from(table.dictionaries.status.values, (status) => (isOpen(status as Status) ? 1 : 0))
}

/** Cards hang on open cases only: 0 none, 1 yellow, 2 red (`cardValues`). */
export function cardReader({ table, now }: Moment): (slot: number) => number {
  const columns = table.columns()
  const { status } = columns
  const open = openCodes(table)
  return (slot) => (open[status[slot] ?? 0] === 1 ? cardCode(columns, slot, now) : 0)
}

/** Who holds the row now: mine, other, none. */
export function claimValue(table: CaseTable, slot: number, now: Instant): (typeof claimValues)[number] {
  const columns = table.columns()
  if ((columns.claimUntil[slot] ?? 0) <= now) return 'none'
  return ((columns.flags[slot] ?? 0) & flag.claimMine) === 0 ? 'other' : 'mine'
}

/** Whether one row holds every word, in any of its fields. */
export function textMatcher(text: string, { table, lookups }: QueryContext): Matcher {
  const columns = table.columns()
  const words = wordsOf(text).map((word) => ({ word, named: lookups.codesWith(word) }))
  return (slot) =>
    words.every(
      ({ word, named }) =>
        table.text.holds(slot, word) || named.some(({ name, codes }) => codes[columns[name][slot] ?? 0] === 1),
    )
}

/** 1 for every slot that holds the word in its text or in the names of its codes. */
export function markWord(word: string, { table, lookups }: QueryContext): Uint8Array {
  const hits = new Uint8Array(table.count())
  table.text.mark(word, hits)
  const columns = table.columns()
  for (const { name, codes } of lookups.codesWith(word)) {
    if (!codes.includes(1)) continue
    const column = columns[name]
    for (let slot = 0; slot < hits.length; slot += 1) if (codes[column[slot] ?? 0] === 1) hits[slot] = 1
  }
  return hits
}
