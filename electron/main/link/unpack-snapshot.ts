/**
 * A page of a bootstrap made ready for the store's worker: the compressed records go on as they came, beside them the parts
 * that rows are made of. Inflating happens on threads that have nothing else to do.
 */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { PackedBucket, PackedSnapshot } from '#shared/ipc/packed-snapshot.ts'
import { LENGTH_BYTES, type PackedRecords, type PackedSnapshotPage, readPacked } from '#shared/wire/packed-snapshot.ts'

const inflate = promisify(inflateRaw)

/** Null: it is not what it says it is, and nothing of it is used. */
export async function unpackSnapshot(body: Buffer): Promise<PackedSnapshot | null> {
  const page = readPage(body)
  if (page === null) return null
  const buckets = await Promise.all(page.buckets.map(unpackBucket))
  const whole = buckets.flatMap((bucket) => bucket ?? [])
  return whole.length === buckets.length ? { fields: JSON.stringify(page.fields), buckets: whole } : null
}

function readPage(body: Buffer): PackedSnapshotPage | null {
  if (body.length < LENGTH_BYTES) return null
  const end = LENGTH_BYTES + body.readUInt32LE(0)
  return readPacked(body.toString('utf8', LENGTH_BYTES, end), body.subarray(end))
}

/** Of one bucket; its longest ordinary records come to a fifth of it. What claims more is not given the memory. */
const LARGEST_BUCKET = 128 * 1024 * 1024

async function unpackBucket({ ends, histories, latest, deflated }: PackedRecords): Promise<PackedBucket | null> {
  const length = ends.at(-1) ?? 0
  if (length > LARGEST_BUCKET) return null
  const records = await inflate(deflated, {
    chunkSize: Math.max(length, 64),
    maxOutputLength: Math.max(length, 1),
  }).catch(() => null)
  if (records?.length !== length) return null
  return {
    heads: headsOf(records, { ends, histories, latest }),
    ends: Uint32Array.from(ends),
    // In memory of its own: what is sent takes the whole memory that it is part of along.
    deflated: new Uint8Array(deflated),
  }
}

const HISTORY = ',"history":['
/** `,"history":[{"at":9007199254740991}]}` and what separates records. */
const LONGEST_END = 48

/** Each record up to its history, and of that only when the latest event was: a list in JSON. */
function headsOf(records: Buffer, { ends, histories, latest }: Omit<PackedRecords, 'deflated'>): Uint8Array {
  const size = histories.reduce((sum, history, index) => sum + history - (ends[index - 1] ?? 0) + LONGEST_END, 2)
  const heads = Buffer.allocUnsafeSlow(size)
  let at = 0
  for (const [index, history] of histories.entries()) {
    at += heads.write(index === 0 ? '[' : ',', at)
    at += records.copy(heads, at, ends[index - 1] ?? 0, history)
    const last = latest[index] ?? null
    at += heads.write(`${HISTORY}${last === null ? '' : `{"at":${last}}`}]}`, at)
  }
  at += heads.write(']', at)
  return new Uint8Array(heads.buffer, 0, at).slice()
}
