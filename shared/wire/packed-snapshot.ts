/**
 * A page of a bootstrap in packed form: the same answer as the JSON of `GET /v1/snapshot`, asked for by its media type in
 * `Accept`. A gateway may answer JSON all the same. Half a million records are a sixth of their bytes on the wire this way,
 * are compressed once, and go on the terminal's disk as they came.
 *
 * Layout: length of the head (uint32, little-endian), the head (JSON in UTF-8), then the compressed records of each bucket in
 * the order of the head.
 */
import { z } from 'zod'
import { snapshotResponseSchema } from './changes.ts'

export const PACKED_SNAPSHOT = 'application/vnd.minsheng-desk.snapshot'

const place = z.int().nonnegative()

/** One bucket of `BUCKET_SPAN` ids, newest case first; the lists have an entry for each record. */
const packedRecordsSchema = z.strictObject({
  /** Where each record ends in the bytes before they were compressed. */
  ends: z.array(place).min(1),
  /** Where the history of each begins, which is written last: `,"history":[`. */
  histories: z.array(place),
  /** When the latest event of each happened; null: nothing has happened. */
  latest: z.array(z.int().nullable()),
  /** Length of the compressed bytes: raw DEFLATE of the records one after the other, each as the ledger has it. */
  deflated: place,
})

const headSchema = z.strictObject({
  fields: snapshotResponseSchema.omit({ records: true }),
  buckets: z.array(packedRecordsSchema),
})
type Head = z.infer<typeof headSchema>
export type PackedRecords = Omit<Head['buckets'][number], 'deflated'> & { readonly deflated: Uint8Array }
export type PackedSnapshotPage = { readonly fields: Head['fields']; readonly buckets: readonly PackedRecords[] }

/** Bytes of the length before the head. */
export const LENGTH_BYTES = 4

/** The head of a page; the compressed bytes follow it in the order of `buckets`. */
export function writePackedHead({ fields, buckets }: PackedSnapshotPage): string {
  const head: Head = { fields, buckets: buckets.map((each) => ({ ...each, deflated: each.deflated.length })) }
  return JSON.stringify(head)
}

/**
 * `records`: everything behind the head. Null: it is no such page, or not a whole one. The compressed bytes are views of
 * `records` and not looked into.
 */
export function readPacked(head: string, records: Uint8Array): PackedSnapshotPage | null {
  const read = readHead(head)
  if (read === null) return null
  let at = 0
  const buckets = read.buckets.map((bucket) => {
    const from = at
    at += bucket.deflated
    return { ...bucket, deflated: records.subarray(from, at) }
  })
  return at === records.length && buckets.every(isOrdered) ? { fields: read.fields, buckets } : null
}

function readHead(text: string): Head | null {
  try {
    return headSchema.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Records lie one behind the other, and each history inside its record. */
function isOrdered({ ends, histories, latest }: PackedRecords): boolean {
  if (histories.length !== ends.length || latest.length !== ends.length) return false
  return ends.every((end, index) => {
    const history = histories[index] ?? -1
    return history > (index === 0 ? 0 : (ends[index - 1] ?? 0)) && history < end
  })
}
