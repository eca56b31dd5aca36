/**
 * Columns on disk. What holds at every moment: a segment with the delta laid over it says the same as its pages with the
 * delta laid over them. So a page changes only together with its segment, or while there is none.
 */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Base } from '../base.ts'
import { type Projected, project } from '../columns/project.ts'
import { type Batch, emptyBatch } from '../storage/database.ts'
import { PAGE_SPAN, recordsOf } from '../storage/page.ts'
import { decodeSegment, encodeSegment, SEGMENT_SPAN, segmentOf } from '../storage/segment.ts'
import { commitStep, type Stored } from './commit.ts'
import { putBaseRows, type Touch } from './rows.ts'

const PAGES_PER_SEGMENT = SEGMENT_SPAN / PAGE_SPAN

export function segmentOfPage(page: number): number {
  return Math.floor(page / PAGES_PER_SEGMENT)
}

/** Adds the write of one segment as the gateway's word has it: rows with pending commands are written without them. */
export async function putSegment(base: Base, batch: Batch, segment: number): Promise<void> {
  const slots = slotsOf(base, segment)
  if (slots.length === 0) return
  const place = { table: 'columns', key: segment } as const
  batch.puts.push({
    ...place,
    value: await base.vault.seal(place, encodeSegment(base.table, slots, withoutPending(base))),
  })
}

function slotsOf(base: Base, segment: number): Int32Array {
  const { id } = base.table.columns()
  const count = base.table.count()
  const found: number[] = []
  for (let slot = 0; slot < count; slot += 1) if (segmentOf(id[slot] ?? 0) === segment) found.push(slot)
  return Int32Array.from(found.toSorted((a, b) => (id[b] ?? 0) - (id[a] ?? 0)))
}

function withoutPending(base: Base): ReadonlyMap<number, Projected> {
  const context = { me: base.actor.id, initials: base.initials }
  return new Map(
    [...base.touched.values()].map((record) => [base.table.slotOf(record.state.id), project(record, null, context)]),
  )
}

/** Writes segments whose rows are all in memory, a few at a time. */
export async function persistSegments(base: Base, segments: readonly number[]): Promise<Stored | null> {
  let stored: Stored | null = null
  for (let at = 0; at < segments.length && stored?.ok !== false; at += 2) {
    const batch = emptyBatch()
    const portion = segments.slice(at, at + 2)
    for (const segment of portion) await putSegment(base, batch, segment)
    stored = await commitStep(base, batch)
    if (stored.ok) for (const segment of portion) base.segments.add(segment)
  }
  return stored
}

/** Segments that have pages and no columns on disk, and of which no page is still to come. */
export function missingSegments(base: Base): readonly number[] {
  const before = base.cursor.snapshot === null ? 0 : (base.cursor.snapshot.before ?? Infinity)
  const wanted = new Set([...base.records.pageNumbers()].map(segmentOfPage))
  return [...wanted].filter((segment) => !base.segments.has(segment) && segment * SEGMENT_SPAN >= before)
}

/** Segments read at once: enough to keep the disk and the decryption busy while our own thread takes the ones before in. */
const AT_ONCE = 6

/** All rows, newest first; a segment that is missing or damaged is made anew from its pages. Answers those that were. */
export async function loadSegments(base: Base, progress: (touch: Touch) => Promise<void>): Promise<readonly number[]> {
  const segments = [...new Set([...base.records.pageNumbers()].map(segmentOfPage))].toSorted((a, b) => b - a)
  const remade: number[] = []
  base.table.reserve(segments.length * SEGMENT_SPAN)
  let reading = readPortion(base, segments, 0)
  while (reading !== null) {
    const portion = reading
    // The next one is on its way while this one is taken in.
    reading = readPortion(base, segments, portion.end)
    const touch: Touch = new Set()
    for (const [index, bytes] of (await portion.read).entries()) {
      const segment = segments[portion.start + index] ?? 0
      if (bytes === undefined) {
        await loadPages(base, segment, touch)
        remade.push(segment)
        continue
      }
      const { first, count } = decodeSegment(base.table, bytes)
      for (let slot = first; slot < first + count; slot += 1) touch.add(slot)
    }
    await progress(touch)
  }
  return remade
}

type Portion = {
  readonly start: number
  readonly end: number
  readonly read: ReturnType<Base['vault']['read']>
}

/** The first one is a single segment: it is what the first screen shows. */
function readPortion(base: Base, segments: readonly number[], start: number): Portion | null {
  if (start >= segments.length) return null
  const end = Math.min(segments.length, start + (start === 0 ? 1 : AT_ONCE))
  return { start, end, read: base.vault.read('columns', segments.slice(start, end)) }
}

async function loadPages(base: Base, segment: number, touch: Touch): Promise<void> {
  const pages = [...base.records.pageNumbers()].filter((page) => segmentOfPage(page) === segment)
  for (const page of pages.toSorted((a, b) => b - a)) {
    const records = recordsOf(await base.records.readPage(page)).map((packed) => JSON.parse(packed.text) as CaseRecord)
    putBaseRows(base, records, touch)
  }
}
