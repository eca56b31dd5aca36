/**
 * A page: the records of one range of case ids, each as JSON bytes behind a table of offsets, so that reading one case
 * parses one case. Layout: count, then ids (float64), then starts (uint32, one more than records), then the bytes.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Bytes } from './envelope.ts'

/** Ids per page. 256 records of about 3 kB: a value of under 1 MB, the size that speed.md §2.1 found fastest. */
export const PAGE_SPAN = 256

export function pageOf(id: CaseId): number {
  return Math.floor(id / PAGE_SPAN)
}

/** One record as the bytes that a page keeps. */
export type PackedRecord = { readonly id: CaseId; readonly json: Uint8Array }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function packRecord(record: CaseRecord): PackedRecord {
  return { id: record.state.id, json: encoder.encode(JSON.stringify(record)) }
}

/** `json` must be the text of `record` as the gateway wrote it: spares writing it out again. */
export function packText(id: CaseId, json: string): PackedRecord {
  return { id, json: encoder.encode(json) }
}

export function unpackRecord(packed: PackedRecord): CaseRecord {
  return JSON.parse(decoder.decode(packed.json)) as CaseRecord
}

/** Records must be of one page; the order is kept. */
export function encodePage(records: readonly PackedRecord[]): Bytes {
  const headLength = 8 + records.length * 8 + (records.length + 1) * 4
  const total = records.reduce((sum, record) => sum + record.json.length, headLength)
  const bytes = new Uint8Array(total)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, records.length, true)
  const startsAt = 8 + records.length * 8
  let at = headLength
  for (const [index, record] of records.entries()) {
    view.setFloat64(8 + index * 8, record.id, true)
    view.setUint32(startsAt + index * 4, at, true)
    bytes.set(record.json, at)
    at += record.json.length
  }
  view.setUint32(startsAt + records.length * 4, at, true)
  return bytes
}

export function decodePage(bytes: Bytes): readonly PackedRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = view.getUint32(0, true)
  const startsAt = 8 + count * 8
  const records: PackedRecord[] = []
  for (let index = 0; index < count; index += 1) {
    const from = view.getUint32(startsAt + index * 4, true)
    const to = view.getUint32(startsAt + index * 4 + 4, true)
    records.push({ id: view.getFloat64(8 + index * 8, true), json: bytes.subarray(from, to) })
  }
  return records
}
