/** Work for when nobody waits: one small piece at a time, between the steps of windows and sync. */
import type { Base } from '../base.ts'
import { emptyBatch } from '../storage/database.ts'
import { metaKeys } from '../storage/cursor.ts'
import { pageOf } from '../storage/page.ts'
import { commitStep, writeMeta } from './commit.ts'
import { readOverlaid } from '../cases.ts'
import { keptPairs, noteCase, scoreCases, settleRepeats, takeClosed, writeCounts } from '../repeats.ts'
import { keepLooks } from './looks.ts'
import { repairNext } from './repair.ts'
import type { Touch } from './rows.ts'
import { noteSightings } from '../warnings.ts'
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
  if (await tidyDisk(base)) return true
  // What a hand asks for next, before what only tells it more: seconds of work each, where comparing takes a minute.
  if (base.titleRanks.prepareSome(performance.now() + PIECE_MS)) return true
  if (base.table.text.index(base.table.count(), performance.now() + INDEX_PIECE_MS)) return true
  if (await compareMore(base, touch)) return true
  if (await watchMore(base)) return true
  await keepLooks(base)
  if (base.repeats.isUnsaved)
    base.repeats.isUnsaved = !(await writeMeta(base, metaKeys.repeats, keptPairs(base.repeats))).ok
  return false
}

/** Columns that are missing, changes that are worth folding, batches that are worth merging. */
async function tidyDisk(base: Base): Promise<boolean> {
  const [missing] = missingSegments(base)
  if (missing !== undefined) return (await persistSegments(base, [missing]))?.ok === true
  const pages = foldable(base)
  return pages.length > 0 ? foldNow(base, pages) : mergeNow(base)
}

/** Pages worth rewriting, of one segment, most changed first. */
export function foldable(base: Base): readonly number[] {
  const { records, cursor } = base
  if (cursor.snapshot !== null) return []
  const changed = new Map<number, number>()
  for (const id of records.deltaIds())
    if (!records.damaged.delta.has(id)) changed.set(pageOf(id), (changed.get(pageOf(id)) ?? 0) + 1)
  const least = records.deltaIds().size > LONGEST_DELTA ? 1 : WORTH_FOLDING
  const worth = [...changed]
    .filter(([page, count]) => count >= least && !records.damaged.pages.has(page))
    .toSorted((a, b) => b[1] - a[1])
  const [first] = worth
  if (first === undefined) return []
  return worth
    .map(([page]) => page)
    .filter((page) => segmentOfPage(page) === segmentOfPage(first[0]))
    .slice(0, PAGES_AT_ONCE)
}

/** Pages and their segment in one transaction (segments.ts says why). */
async function foldNow(base: Base, pages: readonly number[]): Promise<boolean> {
  const [first = 0] = pages
  const segment = segmentOfPage(first)
  const batch = emptyBatch()
  const folded = await base.records.foldPages(batch, pages)
  await putSegment(base, batch, segment)
  const stored = await commitStep(base, batch)
  if (!stored.ok) return false
  base.records.committed({ folded })
  base.segments.add(segment)
  return true
}

/** Small batches of the delta into one: each costs the start two reads. */
async function mergeNow(base: Base): Promise<boolean> {
  if (base.cursor.snapshot !== null) return false
  const batch = emptyBatch()
  const merged = await base.records.mergeDelta(batch)
  if (merged === null || !(await commitStep(base, batch)).ok) return false
  merged()
  return true
}

/** Cases whose words are read at once: they share pages, which are opened once. */
const READ_AT_ONCE = 64
/** How long one piece of comparing may hold up a key press. */
const PIECE_MS = 15
/** There are hundreds of these after every start. */
const INDEX_PIECE_MS = 6

/** First all open cases into the finder, then each compared with all: the other way round the first would find nobody. */
async function compareMore(base: Base, touch: Touch): Promise<boolean> {
  const { repeats, unread } = base
  if (unread.size > 0) {
    const ids = [...unread].slice(0, READ_AT_ONCE)
    for (const id of ids) unread.delete(id)
    for (const record of (await readOverlaid(base, ids)).values()) noteCase(repeats, record, base.clock())
    return true
  }
  if (repeats.unscored.size === 0) return readClosed(base, touch)
  scoreCases(repeats, performance.now() + PIECE_MS, () => performance.now())
  writeCounts(repeats, base.table, touch)
  return true
}

/** Closed cases last: they are only there to be found. */
async function readClosed(base: Base, touch: Touch): Promise<boolean> {
  const { repeats } = base
  const ids = takeClosed(repeats, READ_AT_ONCE)
  for (const record of (await readOverlaid(base, ids)).values()) noteCase(repeats, record, base.clock())
  if (ids.length === 0 && !settleRepeats(repeats)) return false
  writeCounts(repeats, base.table, touch)
  return true
}

/** Early warning reads what the finder of repeats does not look at: closed cases, and all after a start. */
async function watchMore(base: Base): Promise<boolean> {
  const ids = [...base.warnings.unread].slice(0, READ_AT_ONCE)
  for (const id of ids) base.warnings.unread.delete(id)
  for (const record of (await readOverlaid(base, ids)).values()) noteSightings(base.warnings, record, base.clock())
  return ids.length > 0
}

/** A few arrivals are compared before anybody hears of them; many (a snapshot, a long absence) wait for a quiet moment. */
const MOST_ARRIVALS = 8

export function compareArrivals(base: Base, touch: Touch): void {
  const { repeats } = base
  if (base.loaded && base.unread.size === 0 && repeats.unscored.size <= MOST_ARRIVALS)
    scoreCases(repeats, Infinity, () => 0)
  writeCounts(repeats, base.table, touch)
}
