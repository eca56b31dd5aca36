/**
 * A segment: the columns and the text of one range of case ids as one value, so that a restart reads arrays instead of
 * records. Self-contained: its codes count in dictionaries of its own and are translated on the way in.
 * Layout: length of the head (uint32), the head as JSON, then every array at a multiple of eight bytes.
 */
import {
  bytesPerValue,
  columnFrom,
  type ColumnName,
  columnNames,
  type Columns,
  createColumns,
  dictionaryNames,
  type DictionaryName,
  flag,
} from '../columns/columns.ts'
import { codeOf, createDictionary, type Dictionary, valueOf } from '../columns/dictionary.ts'
import type { Projected } from '../columns/project.ts'
import { type CaseTable, writeRow } from '../columns/table.ts'
import { joinChunk } from '../columns/text.ts'
import type { Bytes } from './envelope.ts'

/** Ids per segment: 4,096 rows are about 2 MB, read and decrypted in some 20 ms. */
export const SEGMENT_SPAN = 4096

export function segmentOf(id: number): number {
  return Math.floor(id / SEGMENT_SPAN)
}

type Head = {
  readonly count: number
  readonly wide: number
  readonly units: number
  readonly latin: number
  readonly dictionaries: Readonly<Record<DictionaryName, readonly string[]>>
}

const encoder = new TextEncoder()
const utf8 = new TextDecoder()

/** `slots` in the order in which the rows are to be kept. `instead`: rows that are to be kept otherwise than they stand. */
export function encodeSegment(table: CaseTable, slots: Int32Array, instead: ReadonlyMap<number, Projected>): Bytes {
  const columns = gather(table, slots)
  for (const [row, slot] of slots.entries()) {
    const projected = instead.get(slot)
    if (projected !== undefined) writeRow(columns, table.dictionaries, row, projected)
  }
  const dictionaries = Object.fromEntries(
    dictionaryNames.map((name) => [name, localCodes(columns, table.dictionaries[name], name)]),
  ) as Head['dictionaries']
  const texts = Array.from(slots, (slot) => instead.get(slot)?.text ?? table.text.read(slot))
  const chunk = joinChunk(
    texts.map((text) => text.wide),
    texts.map((text) => text.latin),
    slots,
  )
  const { wide, latin, latinStarts } = chunk
  const head: Head = {
    count: slots.length,
    ...{ wide: wide.bytes.length, units: wide.units.length, latin: latin.length },
    dictionaries,
  }
  const parts: ArrayBufferView[] = columnNames.map((name) => columns[name])
  return joinParts(encoder.encode(JSON.stringify(head)), [
    ...parts,
    ...[wide.starts, latinStarts, wide.units, wide.bytes],
    encoder.encode(latin),
  ])
}

function gather(table: CaseTable, slots: Int32Array): Columns {
  const from = table.columns()
  const to = createColumns(slots.length)
  for (const name of columnNames) {
    const source = from[name]
    const target = to[name]
    for (let row = 0; row < slots.length; row += 1) target[row] = source[slots[row] ?? 0] ?? 0
  }
  // Who opened and saw what is kept by itself and put in after loading.
  to.seen.fill(0)
  for (let row = 0; row < slots.length; row += 1) to.flags[row] = (to.flags[row] ?? 0) & ~flag.opened
  return to
}

/** Rewrites a column of codes into codes of a dictionary that holds only what occurs here. */
function localCodes(columns: Columns, global: Dictionary, name: DictionaryName): readonly string[] {
  const local = createDictionary()
  const column = columns[name]
  const known = new Map<number, number>([[0, 0]])
  for (let row = 0; row < column.length; row += 1) {
    const code = column[row] ?? 0
    let translated = known.get(code)
    if (translated === undefined) {
      translated = codeOf(local, valueOf(global, code))
      known.set(code, translated)
    }
    column[row] = translated
  }
  return local.values
}

const aligned = (length: number): number => Math.ceil(length / 8) * 8

function joinParts(head: Uint8Array, parts: readonly ArrayBufferView[]): Bytes {
  const first = aligned(4 + head.length)
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), first))
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = first
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += aligned(part.byteLength)
  }
  return bytes
}

/** Adds the rows of a segment to the table; none of them may be there yet. Answers the slots. */
export function decodeSegment(table: CaseTable, bytes: Bytes): { readonly first: number; readonly count: number } {
  const whole = bytes.byteOffset === 0 ? bytes : bytes.slice()
  const headLength = new DataView(whole.buffer).getUint32(0, true)
  const head = JSON.parse(utf8.decode(whole.subarray(4, 4 + headLength))) as Head
  const { count } = head
  const first = table.extend(count)
  const columns = table.columns()
  let at = aligned(4 + headLength)
  for (const name of columnNames) {
    columns[name].set(translated(table, head, name, columnFrom(name, whole.buffer, at, count)), first)
    at += aligned(count * bytesPerValue(name))
  }
  const after = (length: number): number => {
    const start = at
    at += aligned(length)
    return start
  }
  const starts = new Uint32Array(whole.buffer, after((count + 1) * 4), count + 1).slice()
  const latinStarts = new Uint32Array(whole.buffer, after((count + 1) * 4), count + 1).slice()
  const units = new Uint16Array(whole.buffer, after(head.units * 2), head.units).slice()
  // Copied, so that the rest of the segment is not kept.
  const wide = { bytes: new Uint8Array(whole.buffer, after(head.wide), head.wide).slice(), starts, units }
  const latin = utf8.decode(new Uint8Array(whole.buffer, after(head.latin), head.latin))
  const slots = Int32Array.from({ length: count }, (_, row) => first + row)
  table.text.addChunk({ wide, latin, latinStarts, slots })
  table.index(first, count)
  return { first, count }
}

function translated(table: CaseTable, head: Head, name: ColumnName, column: Columns[ColumnName]): Columns[ColumnName] {
  if (!isDictionaryName(name)) return column
  const dictionary = table.dictionaries[name]
  const codes = head.dictionaries[name].map((value) => codeOf(dictionary, value))
  for (let row = 0; row < column.length; row += 1) column[row] = codes[column[row] ?? 0] ?? 0
  return column
}

function isDictionaryName(name: ColumnName): name is DictionaryName & ColumnName {
  return (dictionaryNames as readonly string[]).includes(name)
}
