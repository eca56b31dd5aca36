/** What does not open is fetched again: the base is a cache of the gateway, so damage costs a request and nothing else. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { snapshotResponseSchema, type SnapshotResponse } from '#shared/wire/changes.ts'
import type { Base } from '../base.ts'
import { emptyBatch } from '../storage/database.ts'
import { PAGE_SPAN, packRecord, pageOf } from '../storage/page.ts'
import { commitStep, type Stored } from './commit.ts'
import { loadTouched, overlay, putBaseRows, type Touch } from './rows.ts'
import { segmentOfPage } from './segments.ts'

const REPAIR_PAUSE_MS = 30_000

/** `whole`: the range is a page, and all of it is written anew. */
type Repair = { readonly range: CaseRange; readonly records: readonly CaseRecord[]; readonly whole: boolean }

/** Both ends belong to it. */
export type CaseRange = { readonly from: CaseId; readonly to: CaseId }

/** Ranges of cases whose records are on disk and cannot be read. */
export function damagedRanges(base: Base): readonly CaseRange[] {
  const { pages, delta } = base.records.damaged
  const single = [...delta].filter((id) => !pages.has(pageOf(id))).map((id) => ({ from: id, to: id }))
  return [...[...pages].map(rangeOfPage), ...single]
}

export function rangeOfPage(page: number): CaseRange {
  return { from: page * PAGE_SPAN, to: (page + 1) * PAGE_SPAN - 1 }
}

/** Fetches one damaged range. Answers whether something was repaired; without a gateway the damage simply stays. */
export async function repairNext(base: Base, touch: Touch): Promise<boolean> {
  const [range] = damagedRanges(base)
  if (range === undefined || base.cursor.snapshot !== null || base.clock() < base.repairAfter) return false
  base.troubles.add('pageDamaged')
  base.repairAfter = base.clock() + REPAIR_PAUSE_MS
  const answer = await base.mainPort.request({
    ...{ kind: 'gateway.snapshot' as const, before: range.to + 1, limit: PAGE_SPAN },
    heard: base.heard,
  })
  if (!answer.ok || typeof answer.value !== 'string') return false
  const raw = parsed(answer.value)
  const read = snapshotResponseSchema.safeParse(raw)
  if (!read.success || read.data.epoch !== base.cursor.epoch) return false
  base.repairAfter = 0
  // As they were written, not as the schema orders them: digests compare texts.
  const records = (raw as SnapshotResponse).records.filter((record) => record.state.id >= range.from)
  const whole = base.records.damaged.pages.has(pageOf(range.from))
  const stored = await applyRepair(base, { range, records, whole }, touch)
  if (damagedRanges(base).length === 0) base.troubles.delete('pageDamaged')
  return stored.ok
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Records of the range as the gateway has them now: at least as new as the cursor, so what the delta held gives way. */
export async function applyRepair(base: Base, { range, records, whole }: Repair, touch: Touch): Promise<Stored> {
  const batch = emptyBatch()
  const page = pageOf(range.from)
  if (whole) {
    await base.records.replacePage(batch, page, records.map(packRecord))
    batch.deletes.push({ table: 'columns', key: segmentOfPage(page) })
  } else {
    await base.records.putDelta(batch, records.map(packRecord))
  }
  const stored = await commitStep(base, batch)
  if (!stored.ok) return stored
  base.records.damaged.pages.delete(page)
  for (const id of base.records.damaged.delta)
    if (id >= range.from && id <= range.to) base.records.damaged.delta.delete(id)
  if (whole) {
    base.segments.delete(segmentOfPage(page))
    base.records.committed({ folded: [page] })
  } else {
    base.records.committed({ delta: records.map((record) => record.state.id) })
  }
  await loadTouched(
    base,
    records.map((record) => record.state.id).filter((id) => base.overlaid.has(id)),
  )
  putBaseRows(base, records, touch)
  overlay(
    base,
    records.map((record) => record.state.id).filter((id) => base.touched.has(id)),
    touch,
  )
  return stored
}
