/**
 * Packs records of a bootstrap without reading them (shared/wire/packed-snapshot.ts). A record begins with its state and the
 * state with its id, and its history comes last; neither beginning can stand inside a record, because quotes within strings
 * are escaped and nothing else has a list of that name.
 */
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { BUCKET_SPAN } from '#shared/wire/changes.ts'
import {
  LENGTH_BYTES,
  type PackedRecords,
  type PackedSnapshotPage,
  writePackedHead,
} from '#shared/wire/packed-snapshot.ts'

const deflate = promisify(deflateRaw)
/** The fastest level: the next ones take half as long again for a few hundredths. Most buckets fit into one chunk. */
const SPEED = { level: 1, chunkSize: 256 * 1024 }

const RECORD = Buffer.from('{"state":{"id":')
const HISTORY = Buffer.from(',"history":[')
const SAID_AT = Buffer.from(',"saidAt":')
const [COLON = 0, ZERO = 0, NINE = 0] = Buffer.from(':09')

type Cut = { readonly id: number; readonly text: Buffer; readonly history: number; readonly latest: number | null }

/** Records newest case first. Null: one of them is not written as the ledger writes it, and they must go as they are. */
export async function packRecords(records: readonly Uint8Array[]): Promise<readonly PackedRecords[] | null> {
  const cuts: Cut[] = []
  for (const record of records) {
    const cut = cutRecord(record)
    if (cut === null) return null
    cuts.push(cut)
  }
  return Promise.all(byBucket(cuts).map(packBucket))
}

/** The page as it goes out. */
export function writePacked(page: PackedSnapshotPage): Buffer {
  const head = Buffer.from(writePackedHead(page))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, ...page.buckets.map(({ deflated }) => deflated)])
}

function cutRecord(record: Uint8Array): Cut | null {
  const text = Buffer.from(record.buffer, record.byteOffset, record.length)
  const history = text.indexOf(HISTORY)
  if (history < 0 || text.indexOf(RECORD) !== 0) return null
  const id = numberAt(text, RECORD.length)
  if (id === null) return null
  // When the last event happened is written right before what its author's clock said.
  const saidAt = text.lastIndexOf(SAID_AT)
  const latest = saidAt < history ? null : numberAt(text, text.lastIndexOf(COLON, saidAt) + 1)
  return { id, text, history, latest }
}

/** The whole number written there; null: none. */
function numberAt(text: Buffer, from: number): number | null {
  let value = 0
  let at = from
  for (let digit = text[at] ?? 0; digit >= ZERO && digit <= NINE; digit = text[at] ?? 0) {
    value = value * 10 + digit - ZERO
    at += 1
  }
  return at > from && Number.isSafeInteger(value) ? value : null
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

async function packBucket(cuts: readonly Cut[]): Promise<PackedRecords> {
  let length = 0
  const histories: number[] = []
  const ends: number[] = []
  for (const { text, history } of cuts) {
    histories.push(length + history)
    length += text.length
    ends.push(length)
  }
  const deflated = await deflate(inOnePiece(cuts, length), SPEED)
  return { ends, histories, latest: cuts.map(({ latest }) => latest), deflated }
}

/** A database that writes its texts one behind the other spares us copying them. */
function inOnePiece(cuts: readonly Cut[], length: number): Buffer {
  const [first] = cuts
  let end = first?.text.byteOffset ?? 0
  const lieTogether = cuts.every(({ text }) => {
    const follows = text.buffer === first?.text.buffer && text.byteOffset === end
    end += text.length
    return follows
  })
  if (first === undefined || !lieTogether)
    return Buffer.concat(
      cuts.map(({ text }) => text),
      length,
    )
  return Buffer.from(first.text.buffer, first.text.byteOffset, length)
}
