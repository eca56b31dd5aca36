/**
 * What the rows amount to, bucket by bucket, so that a terminal can find a row that differs without reading all. Kept in
 * memory as asked for: a bucket is computed again only after one of its cases changed, however many terminals compare.
 */
import { BUCKET_SPAN, type DigestsResponse } from '#shared/wire/changes.ts'
import { judgeHeard, positionsToProve, type Heard, type LedgerMark } from '#shared/wire/ledger-mark.ts'
import type { Database, Session } from '../database/database.ts'
import { hashesAt, isCopy, readHistory, type HistoryFault } from './history.ts'
import { markOf } from './status.ts'

type Digest = { readonly position: number; readonly digest: string }
type Query = {
  readonly epoch: string
  readonly heard: Heard
  readonly from: number
  readonly limit: number
}
export type DigestsAnswer =
  | { readonly ok: true; readonly value: DigestsResponse }
  | { readonly ok: false; readonly fault: HistoryFault }
export type ReadDigests = (database: Database, query: Query) => Promise<DigestsAnswer>

export function createDigests(): ReadDigests {
  /** Buckets that were asked for, null: empty. True at `at` and at every head since which does not touch the bucket. */
  const known = new Map<number, Digest | null>()
  let at: LedgerMark | null = null

  /** Forgets what has changed since; everything, when this is not the ledger of before. */
  async function follow(session: Session, head: LedgerMark): Promise<void> {
    if (at === null) {
      at = head
      return
    }
    // A replica that is a little behind: what is known holds for it, too, or is of a change it has not reached.
    if (at.position > head.position && (await isCopy(session))) return
    const before = { pull: at, push: null }
    const hashes = await hashesAt(session, positionsToProve(before, head))
    const judged = judgeHeard(before, { head, hashAt: (position) => hashes.get(position), mayBeLate: false })
    if (judged === 'same') for (const bucket of await changedBuckets(session, at.position)) known.delete(bucket)
    else known.clear()
    at = head
  }

  return (database, { epoch, heard, from, limit }) =>
    database.snapshot(async (session) => {
      const { head, fault } = await readHistory(session, { epoch, since: 0, heard })
      if (fault !== null) return { ok: false, fault }
      const mark = markOf(head)
      await follow(session, mark)
      const wanted = Array.from({ length: limit }, (_, index) => from + index)
      const missing = wanted.filter((bucket) => !known.has(bucket))
      const fresh = await computed(session, missing)
      // Somebody whose moment is later may have forgotten one of these buckets meanwhile.
      if (at?.position === mark.position) for (const bucket of missing) known.set(bucket, fresh.get(bucket) ?? null)
      const buckets = wanted.flatMap((bucket) => {
        const digest = fresh.get(bucket) ?? known.get(bucket) ?? null
        return digest === null ? [] : [{ bucket, ...digest }]
      })
      return { ok: true, value: { epoch: head.epoch, buckets, next: await bucketAfter(session, from + limit), mark } }
    })
}

async function changedBuckets(session: Session, since: number): Promise<readonly number[]> {
  const rows = await session.query<{ bucket: number }>(
    `SELECT DISTINCT id / ${BUCKET_SPAN} AS bucket FROM cases WHERE position > $1`,
    [since],
  )
  return rows.map((row) => row.bucket)
}

async function computed(session: Session, buckets: readonly number[]): Promise<ReadonlyMap<number, Digest>> {
  const [first] = buckets
  const last = buckets.at(-1)
  if (first === undefined || last === undefined) return new Map()
  const rows = await session.query<Digest & { readonly bucket: number }>(
    `SELECT id / ${BUCKET_SPAN} AS bucket, max(position) AS position,
       encode(sha256(convert_to(string_agg(record::text, E'\\n' ORDER BY id), 'UTF8')), 'hex') AS digest
     FROM cases WHERE id >= $1 AND id < $2 GROUP BY 1`,
    [first * BUCKET_SPAN, (last + 1) * BUCKET_SPAN],
  )
  return new Map(rows.map(({ bucket, position, digest }) => [bucket, { position, digest }]))
}

async function bucketAfter(session: Session, bucket: number): Promise<number | null> {
  const [row] = await session.query<{ id: number | null }>('SELECT min(id) AS id FROM cases WHERE id >= $1', [
    bucket * BUCKET_SPAN,
  ])
  return row === undefined || row.id === null ? null : Math.floor(row.id / BUCKET_SPAN)
}
