/**
 * Rows held against the gateway's digests, from the disk up: record by record as it lies there, and the rows in memory by
 * their revision. Whatever made them differ (a bug, a damaged disk under a valid seal), the ledger's word takes their place.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { ok } from '#shared/domain/core/result.ts'
import { BUCKET_SPAN, type DigestsResponse, type SnapshotResponse } from '#shared/wire/changes.ts'
import type { Base } from '../base.ts'
import { PAGE_SPAN, pageOf } from '../storage/page.ts'
import type { BucketRange } from '../sync/sync-store.ts'
import type { Stored } from './commit.ts'
import { applyRepair, rangeOfPage } from './repair.ts'
import type { Touch } from './rows.ts'

/** One bucket between two key presses: `turn` lets others in. What does not open at all is repaired on its own (repair.ts). */
export async function differingBuckets(
  base: Base,
  answer: DigestsResponse,
  range: BucketRange,
  turn: <T>(step: () => Promise<T>) => Promise<T>,
): Promise<readonly number[]> {
  const theirs = new Map(answer.buckets.map((each) => [each.bucket, each]))
  const onDisk = [...base.records.pageNumbers()].map((page) => bucketOf(page * PAGE_SPAN))
  const changed = [...base.records.deltaIds()].map(bucketOf)
  const ours = [...onDisk, ...changed].filter((bucket) => bucket >= range.from && bucket <= range.to)
  const differing: number[] = []
  for (const bucket of new Set([...theirs.keys(), ...ours])) {
    const said = theirs.get(bucket)
    // What changed after our cursor is on its way.
    if (said !== undefined && said.position > base.cursor.position) continue
    if (!(await turn(() => agrees(base, bucket, said?.digest ?? null)))) differing.push(bucket)
  }
  return differing
}

function bucketOf(id: CaseId): number {
  return Math.floor(id / BUCKET_SPAN)
}

function idsOf(bucket: number): readonly CaseId[] {
  return Array.from({ length: BUCKET_SPAN }, (_, index) => bucket * BUCKET_SPAN + index)
}

async function agrees(base: Base, bucket: number, digest: string | null): Promise<boolean> {
  const ids = idsOf(bucket)
  const records = await base.records.read(ids)
  const { damaged } = base.records
  if (ids.some((id) => damaged.pages.has(pageOf(id)) || damaged.delta.has(id))) return true
  if (!ids.every((id) => isInMemory(base, id, records.get(id)))) return false
  return records.size === 0 ? digest === null : (await digestOf(records)) === digest
}

/** As shared/wire/changes.ts agrees it: SHA-256 over the texts, oldest case first, one line each. */
export async function digestOf(records: ReadonlyMap<CaseId, CaseRecord>): Promise<string> {
  const texts = [...records].toSorted(([a], [b]) => a - b).map(([, record]) => JSON.stringify(record))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texts.join('\n'))))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A row on which pending commands lie is made anew with every change. */
function isInMemory({ table, overlaid }: Base, id: CaseId, record: CaseRecord | undefined): boolean {
  const slot = table.slotOf(id)
  if (record === undefined) return slot < 0
  return slot >= 0 && (overlaid.has(id) || table.columns().revision[slot] === record.state.revision)
}

export type Healed = { readonly stored: Stored; readonly healed: number }

/** How many cases were others, or `foreign` when the ledger has never had some of them. */
export async function repairBucket(
  base: Base,
  bucket: number,
  page: SnapshotResponse,
  touch: Touch,
): Promise<Healed | 'foreign'> {
  const ids = new Set(idsOf(bucket))
  const before = await base.records.read([...ids])
  const records = page.records.filter((record) => ids.has(record.state.id))
  const theirs = new Set(records.map((record) => record.state.id))
  if ([...ids].some((id) => !theirs.has(id) && (before.has(id) || base.table.slotOf(id) >= 0))) return 'foreign'
  const others = records.filter(
    (record) =>
      JSON.stringify(before.get(record.state.id)) !== JSON.stringify(record) ||
      !isInMemory(base, record.state.id, record),
  )
  for (const page of new Set(others.map((record) => pageOf(record.state.id)))) {
    const range = rangeOfPage(page)
    const part = records.filter((record) => pageOf(record.state.id) === page)
    const stored = await applyRepair(base, { range, records: part, whole: true }, touch)
    if (!stored.ok) return { stored, healed: 0 }
  }
  return { stored: ok(null), healed: others.length }
}
