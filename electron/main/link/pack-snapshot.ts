/**
 * A page of a snapshot cut into its records without reading them, and compressed bucket by bucket: a sixth of the bytes goes
 * on to the worker and its disk, for a few microseconds a record on threads that have nothing else to do. A record begins
 * with its state and the state with its id, and its history comes last; neither beginning can stand inside a record,
 * because quotes within strings are escaped and nothing else has a list of that name.
 */
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import type { PackedBucket, PackedSnapshot } from '#shared/ipc/packed-snapshot.ts'
import { BUCKET_SPAN } from '#shared/wire/changes.ts'

const deflate = promisify(deflateRaw)
/** The fastest level: the next ones take half as long again for a few hundredths. Whole buckets fit into one chunk. */
const SPEED = { level: 1, chunkSize: 512 * 1024 }

const LIST = '{"records":['
const RECORD = '{"state":{"id":'
const HISTORY = ',"history":['
const SAID_AT = ',"saidAt":'

/** Places in the body: where it begins, where its history does, and one past its end. `at`: when the latest event was. */
type Cut = {
  readonly id: number
  readonly from: number
  readonly history: number
  readonly end: number
  readonly at: number | null
}

/** Null: it is not written as the gateway writes it, and whoever asked must read the whole. */
export async function packSnapshot(body: Buffer): Promise<PackedSnapshot | null> {
  const ends = recordEnds(body)
  const last = ends?.at(-1)
  if (ends === null || last === undefined) return null
  const cuts = ends.map((end, index) => cutRecord(body, index === 0 ? LIST.length : (ends[index - 1] ?? 0) + 1, end))
  if (!cuts.every((cut) => cut !== null)) return null
  return {
    fields: `{${body.toString('utf8', last + 2)}`,
    buckets: await Promise.all(byBucket(cuts).map((each) => packBucket(body, each))),
  }
}

/** One past the end of every record; the last one is followed by the end of the list. */
function recordEnds(body: Buffer): readonly number[] | null {
  if (!startsWith(body, LIST + RECORD, 0)) return null
  const ends: number[] = []
  for (let next = body.indexOf(`,${RECORD}`); next >= 0; next = body.indexOf(`,${RECORD}`, next + 1)) ends.push(next)
  const end = endOfObject(body, (ends.at(-1) ?? LIST.length - 1) + 1)
  return startsWith(body, '],', end) ? [...ends, end] : null
}

function startsWith(body: Buffer, text: string, at: number): boolean {
  return body.toString('latin1', at, at + text.length) === text
}

const [OPENS = 0, CLOSES = 0, QUOTE = 0, ESCAPE = 0] = Buffer.from('{}"\\')

/** One past the bracket that closes the object which opens at `from`; the end of the body if nothing does. */
function endOfObject(body: Buffer, from: number): number {
  let depth = 0
  let inString = false
  for (let at = from; at < body.length; at += 1) {
    const byte = body[at]
    if (inString) {
      if (byte === ESCAPE) at += 1
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === OPENS) depth += 1
    else if (byte === CLOSES) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return body.length
}

function cutRecord(body: Buffer, from: number, end: number): Cut | null {
  const idAt = from + RECORD.length
  const id = numberIn(body, idAt, body.indexOf(',', idAt))
  const history = body.indexOf(HISTORY, from)
  if (id === null || history < 0 || history > end) return null
  return { id, from, history, end, at: lastMoment(body.subarray(history, end)) }
}

/** When the last event happened: it is written right before what its author's clock said. */
function lastMoment(history: Buffer): number | null {
  const end = history.lastIndexOf(SAID_AT)
  return end < 0 ? null : numberIn(history, history.lastIndexOf(':', end) + 1, end)
}

function numberIn(body: Buffer, from: number, end: number): number | null {
  const number = Number(body.toString('latin1', from, Math.min(end, from + 20)))
  return Number.isSafeInteger(number) ? number : null
}

function byBucket(cuts: readonly Cut[]): readonly (readonly Cut[])[] {
  const buckets = new Map<number, Cut[]>()
  for (const cut of cuts) {
    const bucket = Math.floor(cut.id / BUCKET_SPAN)
    const known = buckets.get(bucket)
    if (known === undefined) buckets.set(bucket, [cut])
    else known.push(cut)
  }
  return [...buckets.values()]
}

async function packBucket(body: Buffer, cuts: readonly Cut[]): Promise<PackedBucket> {
  const ends = new Uint32Array(cuts.length)
  let length = 0
  for (const [index, { from, end }] of cuts.entries()) {
    length += end - from
    ends[index] = length
  }
  const records = Buffer.concat(
    cuts.map(({ from, end }) => body.subarray(from, end)),
    length,
  )
  const heads = cuts.flatMap(({ from, history, at }, index) => [
    Buffer.from(index === 0 ? '[' : ','),
    body.subarray(from, history),
    Buffer.from(`${HISTORY}${at === null ? '' : `{"at":${at}}`}]}`),
  ])
  // Each in memory of its own: what is sent takes the whole memory that it is part of along.
  return {
    heads: new Uint8Array(Buffer.concat([...heads, Buffer.from(']')])),
    ends,
    deflated: new Uint8Array(await deflate(records, SPEED)),
  }
}
