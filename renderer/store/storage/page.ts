/**
 * A page: the records of one range of case ids, one JSON text per line behind the list of their ids, so that reading one
 * case parses one case. JSON written without blanks holds no line break: strings escape theirs.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Bytes } from './envelope.ts'

/** Ids per page. 256 records of about 2 kB: a value of half a megabyte, the size that speed.md §2.1 found fastest. */
export const PAGE_SPAN = 256

export function pageOf(id: CaseId): number {
  return Math.floor(id / PAGE_SPAN)
}

/** One record as a page keeps it: on one line. */
export type PackedRecord = { readonly id: CaseId; readonly text: string }
export type Page = { readonly ids: readonly CaseId[]; readonly lines: Uint8Array }

const LINE_END = 10
const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function packRecord(record: CaseRecord): PackedRecord {
  return { id: record.state.id, text: JSON.stringify(record) }
}

/** Layout: count (uint32, padded to eight bytes), ids (float64), lines. The order is kept. */
export function encodePage(records: readonly PackedRecord[]): Bytes {
  const lines = encoder.encode(records.map((record) => record.text).join('\n'))
  const bytes = new Uint8Array(8 + records.length * 8 + lines.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, records.length, true)
  for (const [index, record] of records.entries()) view.setFloat64(8 + index * 8, record.id, true)
  bytes.set(lines, 8 + records.length * 8)
  return bytes
}

export function decodePage(bytes: Bytes): Page {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = view.getUint32(0, true)
  const ids = Array.from({ length: count }, (_, index) => view.getFloat64(8 + index * 8, true))
  return { ids, lines: bytes.subarray(8 + count * 8) }
}

export function recordIn(page: Page, id: CaseId): CaseRecord | undefined {
  const line = page.ids.indexOf(id)
  if (line < 0) return undefined
  let from = 0
  for (let before = 0; before < line; before += 1) from = page.lines.indexOf(LINE_END, from) + 1
  const end = page.lines.indexOf(LINE_END, from)
  return JSON.parse(decoder.decode(page.lines.subarray(from, end < 0 ? page.lines.length : end))) as CaseRecord
}

export function recordsOf(page: Page): readonly PackedRecord[] {
  if (page.ids.length === 0) return []
  return decoder
    .decode(page.lines)
    .split('\n')
    .map((text, index) => ({ id: page.ids[index] ?? 0, text }))
}
