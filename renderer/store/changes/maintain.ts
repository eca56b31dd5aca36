/** Work for when nobody waits: one small piece at a time, between the steps of windows and sync. */
import type { Base } from '../base.ts'
import { emptyBatch } from '../storage/database.ts'
import { pageOf } from '../storage/page.ts'
import { commitStep } from './commit.ts'
import { repairNext } from './repair.ts'
import type { Touch } from './rows.ts'
import { missingSegments, persistSegments, putSegment, segmentOfPage } from './segments.ts'

/** A page is rewritten when this many of its records lie in the delta: less often it would cost more than it saves. */
const WORTH_FOLDING = 24
/** A delta beyond this slows the start noticeably (each row is a value of its own): fold whatever has most. */
const LONGEST_DELTA = 4000
/** Pages of one transaction: they share a segment, so that its columns are written once. */
const PAGES_AT_ONCE = 8

/** Does one piece; answers whether there may be more. */
export async function maintain(base: Base, touch: Touch): Promise<boolean> {
  if (!base.loaded) return false
  if (await repairNext(base, touch)) return true
  const [missing] = missingSegments(base)
  if (missing !== undefined) return (await persistSegments(base, [missing]))?.ok === true
  const pages = foldable(base)
  if (pages.length > 0) return foldNow(base, pages)
  base.titleRanks.prepare()
  return false
}

/** Pages worth rewriting, of one segment, most changed first. */
export function foldable(base: Base): readonly number[] {
  const { records, cursor } = base
  if (cursor.snapshot !== null) return []
  const changed = new Map<number, number>()
  for (const id of records.deltaIds()) changed.set(pageOf(id), (changed.get(pageOf(id)) ?? 0) + 1)
  const least = records.deltaIds().size > LONGEST_DELTA ? 1 : WORTH_FOLDING
  const worth = [...changed].filter(([page, count]) => count >= least && !records.damaged.pages.has(page)).toSorted((a, b) => b[1] - a[1])
  const [first] = worth
  if (first === undefined) return []
  return worth.map(([page]) => page).filter((page) => segmentOfPage(page) === segmentOfPage(first[0])).slice(0, PAGES_AT_ONCE)
}

/** Pages and their segment in one transaction (segments.ts says why). */
async function foldNow(base: Base, pages: readonly number[]): Promise<boolean> {
  const [first = 0] = pages
  const segment = segmentOfPage(first)
  const batch = emptyBatch()
  await base.records.foldPages(batch, pages)
  await putSegment(base, batch, segment)
  const stored = await commitStep(base, batch)
  if (!stored.ok) return false
  base.records.committed({ folded: pages.filter((page) => !base.records.damaged.pages.has(page)) })
  base.segments.add(segment)
  return true
}
