/**
 * A page: the records of one range of case ids as one value, each as the text that the gateway wrote, behind the list of
 * their ids and where each ends, so that reading one case parses one case. A bootstrap brings the records compressed and
 * they stay so; what is written here later is not: deflating a page took 6 ms of our own thread. Batches of the delta have
 * the same form.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { BUCKET_SPAN } from '#shared/wire/changes.ts'
import type { Bytes } from './envelope.ts'
import { inflate } from './inflate.ts'

/** Ids per page: those of a bucket of the gateway's digests, so that a page is compared and fetched again as a whole. */
export const PAGE_SPAN = BUCKET_SPAN

export function pageOf(id: CaseId): number {
  return Math.floor(id / PAGE_SPAN)
}

/** One record as the gateway wrote it. */
export type PackedRecord = { readonly id: CaseId; readonly text: string }
/** The same as it lies in a page: it goes from one to another without being read. */
export type StoredRecord = { readonly id: CaseId; readonly bytes: Uint8Array }
/** `ends[n]`: where record `n` ends in `content`. */
export type Page = { readonly ids: readonly CaseId[]; readonly ends: Uint32Array; readonly content: Uint8Array }

/** A page as it comes with a bootstrap: `ends` counts before the records were compressed. */
export type PackedPage = { readonly ids: readonly CaseId[]; readonly ends: Uint32Array; readonly deflated: Uint8Array }

export const noPage: Page = { ids: [], ends: new Uint32Array(0), content: new Uint8Array(0) }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function packRecord(record: CaseRecord): PackedRecord {
  return { id: record.state.id, text: JSON.stringify(record) }
}

/** Writes pages into memory of its own: what it answers holds until it is called again. */
export type PageWriter = (records: readonly (PackedRecord | StoredRecord)[]) => Bytes

/** A code unit is three bytes at most. */
const BYTES_PER_UNIT = 3
const ID_BYTES = 8
const END_BYTES = 4
const HEAD_BYTES = 8
const PLAIN = 0
const DEFLATED = 1

/** Layout: count (uint32), whether the records are compressed (uint32), ids (float64), ends (uint32), records. The order is kept. */
export function createPageWriter(): PageWriter {
  let memory = new Uint8Array(0)
  return (records) => {
    const first = HEAD_BYTES + records.length * (ID_BYTES + END_BYTES)
    const most = records.reduce((sum, record) => sum + mostBytes(record), first)
    if (memory.length < most) memory = new Uint8Array(most)
    const view = new DataView(memory.buffer)
    view.setUint32(0, records.length, true)
    view.setUint32(4, PLAIN, true)
    let at = first
    for (const [index, record] of records.entries()) {
      if ('text' in record) at += encoder.encodeInto(record.text, memory.subarray(at)).written
      else {
        memory.set(record.bytes, at)
        at += record.bytes.length
      }
      view.setFloat64(HEAD_BYTES + index * ID_BYTES, record.id, true)
      view.setUint32(HEAD_BYTES + records.length * ID_BYTES + index * END_BYTES, at - first, true)
    }
    return memory.subarray(0, at)
  }
}

function mostBytes(record: PackedRecord | StoredRecord): number {
  return 'text' in record ? record.text.length * BYTES_PER_UNIT : record.bytes.length
}

/** The same layout around records that are compressed already. */
export function writePacked({ ids, ends, deflated }: PackedPage): Bytes {
  const first = HEAD_BYTES + ids.length * (ID_BYTES + END_BYTES)
  const bytes = new Uint8Array(first + deflated.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, ids.length, true)
  view.setUint32(4, DEFLATED, true)
  for (const [index, id] of ids.entries()) {
    view.setFloat64(HEAD_BYTES + index * ID_BYTES, id, true)
    view.setUint32(HEAD_BYTES + ids.length * ID_BYTES + index * END_BYTES, ends[index] ?? 0, true)
  }
  bytes.set(deflated, first)
  return bytes
}

/** A page with its records as they were before they were compressed, if they are. */
export async function openPage(bytes: Bytes): Promise<Page> {
  const page = decodePage(bytes)
  const isDeflated = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) === DEFLATED
  return isDeflated ? { ...page, content: await inflate(page.content, page.ends.at(-1) ?? 0) } : page
}

/** A page that is not compressed. */
export function decodePage(bytes: Bytes): Page {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = view.getUint32(0, true)
  const endsAt = HEAD_BYTES + count * ID_BYTES
  const ids = Array.from({ length: count }, (_, index) => view.getFloat64(HEAD_BYTES + index * ID_BYTES, true))
  const ends = Uint32Array.from(ids, (_, index) => view.getUint32(endsAt + index * END_BYTES, true))
  return { ids, ends, content: bytes.subarray(endsAt + count * END_BYTES) }
}

function contentAt(page: Page, index: number): Uint8Array {
  return page.content.subarray(index === 0 ? 0 : page.ends[index - 1], page.ends[index])
}

export function recordIn(page: Page, id: CaseId): CaseRecord | undefined {
  const stored = storedIn(page, id)
  return stored === undefined ? undefined : parseStored(stored)
}

export function storedIn(page: Page, id: CaseId): StoredRecord | undefined {
  const index = page.ids.indexOf(id)
  return index < 0 ? undefined : { id, bytes: contentAt(page, index) }
}

export function allStored(page: Page): readonly StoredRecord[] {
  return page.ids.map((id, index) => ({ id, bytes: contentAt(page, index) }))
}

export function recordsOf(page: Page): readonly PackedRecord[] {
  return page.ids.map((id, index) => ({ id, text: decoder.decode(contentAt(page, index)) }))
}

/** What our own code sealed is what it reads: the tag vouches for it. */
export function parseStored({ bytes }: StoredRecord): CaseRecord {
  return JSON.parse(decoder.decode(bytes)) as CaseRecord
}
