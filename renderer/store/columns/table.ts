/** All rows of the store in memory: columns, dictionaries, text, and which slot a case has. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import {
  createColumns,
  createDictionaries,
  type Columns,
  type Dictionaries,
  type DictionaryName,
  flag,
  grownColumns,
  syncStates,
} from './columns.ts'
import { codeOf, valueOf } from './dictionary.ts'
import { unfoldingOf, unfoldText } from './plain-text.ts'
import { countOfAppeals, placeHashOf, type Projected } from './project.ts'
import { createSlots } from './slots.ts'
import { FIELD_END } from './row-text.ts'
import { createTextStore, type TextStore } from './text.ts'

export type Heading = { readonly title: string; readonly place: string }

export type CaseTable = {
  /** Grows; read it anew after every change. Rows are 0 … count - 1. */
  readonly count: () => number
  /** The arrays change when the table grows: do not keep them across a change. */
  readonly columns: () => Columns
  readonly dictionaries: Dictionaries
  readonly text: TextStore
  /** -1: not here. */
  readonly slotOf: (id: CaseId) => number
  /** Writes a row, new or not; answers its slot. Whether it was opened and its repeats stay as they were. */
  readonly put: (projected: Projected) => number
  /** Makes room for this many rows in all, once instead of little by little. */
  readonly reserve: (rows: number) => void
  /** Makes room for rows read from disk; answers the first of the new slots. The caller fills the columns. */
  readonly extend: (rows: number) => number
  /** Enters slots of `extend` whose ids are written into the index. */
  readonly index: (first: number, rows: number) => void
  readonly heading: (slot: number) => Heading
}

/** Half a million rows have 50 MB of columns: doubling would keep as much again empty. */
const GROWTH = 1.25

export function createTable(): CaseTable {
  let columns = createColumns(1024)
  let count = 0
  const dictionaries = createDictionaries()
  const text = createTextStore()
  const slots = createSlots((slot) => columns.id[slot] ?? -1)

  function extend(rows: number): number {
    const first = count
    count += rows
    if (count > columns.id.length)
      columns = grownColumns(columns, Math.ceil(Math.max(columns.id.length * GROWTH, count)))
    return first
  }

  function put(projected: Projected): number {
    const { id } = projected.state
    let slot = slots.find(id)
    if (slot < 0) {
      slot = extend(1)
      columns.id[slot] = id
      slots.set(id, slot)
    }
    writeRow(columns, dictionaries, slot, projected)
    text.put(slot, projected.text)
    return slot
  }

  return {
    count: () => count,
    columns: () => columns,
    dictionaries,
    text,
    slotOf: (id) => slots.find(id),
    put,
    reserve(rows) {
      if (rows > columns.id.length) columns = grownColumns(columns, rows)
    },
    extend,
    index(first, rows) {
      for (let slot = first; slot < first + rows; slot += 1) slots.set(columns.id[slot] ?? -1, slot)
    },
    heading(slot) {
      const unfolding = valueOf(dictionaries.unfolding, columns.unfolding[slot] ?? 0)
      return headingIn(text.read(slot).wide, unfolding)
    },
  }
}

/** Title and place stand in front, with one character between them. */
function headingIn(wide: string, unfolding: string): Heading {
  const titleEnd = wide.indexOf(FIELD_END)
  const placeEnd = wide.indexOf(FIELD_END, titleEnd + 1)
  const heading = unfoldText(placeEnd < 0 ? wide : wide.slice(0, placeEnd), unfolding)
  return { title: heading.slice(0, titleEnd), place: heading.slice(titleEnd + 1) }
}

/** The number by which case numbers sort: 121016-0471 → 121016 then 471. */
export function noKeyOf(no: string): number {
  const dash = no.indexOf('-')
  const end = dash < 0 ? no.length : dash
  return leadingNumber(no, 0, end) * 1e8 + leadingNumber(no, end + 1, no.length)
}

function leadingNumber(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) break
    number = number * 10 + digit
  }
  return number
}

/** Also used on the columns of a segment that is being written to disk. */
export function writeRow(columns: Columns, dictionaries: Dictionaries, slot: number, projected: Projected): void {
  const { state } = projected
  columns.id[slot] = state.id
  columns.noKey[slot] = noKeyOf(state.no)
  columns.revision[slot] = state.revision
  columns.receivedAt[slot] = state.receivedAt
  columns.dueAt[slot] = state.deadline.dueAt
  columns.yellowAt[slot] = state.deadline.yellowAt
  columns.redAt[slot] = state.deadline.redAt
  columns.changedAt[slot] = projected.changedAt
  columns.mergedInto[slot] = state.mergedInto ?? 0
  columns.placeHash[slot] = placeHashOf(projected.place)
  columns.appealCount[slot] = countOfAppeals(state)
  columns.urges[slot] = Math.min(state.urges, 255)
  columns.flags[slot] = ((columns.flags[slot] ?? 0) & flag.opened) | projected.flags
  columns.sync[slot] = syncStates.indexOf(projected.sync)
  writeCodes(columns, dictionaries, slot, projected)
}

function writeCodes(columns: Columns, dictionaries: Dictionaries, slot: number, projected: Projected): void {
  const { state, claim } = projected
  const write = (name: DictionaryName, value: string): void => {
    columns[name][slot] = codeOf(dictionaries[name], value)
  }
  write('network', state.network)
  write('channel', state.channel)
  write('nature', state.nature)
  write('classCode', state.classCode ?? '')
  write('district', projected.districtCode)
  write('street', projected.streetCode)
  write('lead', state.assignment?.lead ?? '')
  write('status', state.status)
  write('urgency', state.urgency)
  write('appellant', projected.appellant)
  write('claimStage', claim?.stage ?? '')
  write('claimName', claim?.name ?? '')
  const { title, place } = projected
  write('unfolding', unfoldingOf(title) + unfoldingOf(place, title.length + FIELD_END.length))
  columns.claimUntil[slot] = claim?.until ?? 0
}

export function textOf(table: CaseTable, name: DictionaryName, slot: number): string {
  return valueOf(table.dictionaries[name], table.columns()[name][slot] ?? 0)
}
