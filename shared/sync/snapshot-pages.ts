/** How many cases the pages of a bootstrap hold. The store asks for them, and main asks for the next one before the store does. */
import { BUCKET_SPAN } from '#shared/wire/changes.ts'

/** The first page is small, so that rows show at once. */
const FIRST = 400
/** Cases of the others: a span ends where buckets do, so that every page on disk is written once. */
const SPAN = 16 * BUCKET_SPAN
/** A shorter page than this is not worth its request: it takes the next span along. */
const SMALLEST = 1_000

/** As many cases as lie below `before` (a case id; null: from the newest on), down to a boundary of spans where no number is missing. */
export function snapshotLimit(before: number | null): number {
  if (before === null) return FIRST
  const inSpan = ((before - 1) % SPAN) + 1
  return inSpan < SMALLEST ? inSpan + SPAN : inSpan
}
