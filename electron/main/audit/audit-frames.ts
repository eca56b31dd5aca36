/** What stands in the audit file, and what is found in it again. Each frame is encrypted and chained by its tag (journal/frame.ts). */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { auditRowSchema, auditSaid, auditText, type AuditRow } from '#shared/wire/audit.ts'
import { firstPlace, readFrame, type Place } from '../journal/frame.ts'

const hash = z.string().regex(/^(?:[0-9a-f]{64})?$/)

const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('row'), row: auditRowSchema }),
  /** The gateway has all rows up to `n`; `at` is its clock. */
  z.strictObject({ kind: z.literal('acknowledged'), n: z.int().nonnegative(), at: z.int() }),
  /** First in a file that was written anew: rows up to `n` are not in it; the next one follows from `hash`. */
  z.strictObject({ kind: z.literal('left'), n: z.int().nonnegative(), hash }),
])
export type Entry = z.infer<typeof entrySchema>
export type Acknowledged = Extract<Entry, { readonly kind: 'acknowledged' }>

export type Found = {
  readonly rows: readonly AuditRow[]
  readonly acknowledged: readonly Acknowledged[]
  /** Number and hash of what comes before the first row. */
  readonly left: { readonly n: number; readonly hash: string }
  readonly place: Place
  readonly end: number
}

/** A file that is not what this program wrote: nothing may be shown or leave until somebody has looked at it. */
export class AuditDamaged extends Error {
  readonly code = 'auditDamaged'
}

/** Bytes of the smallest frame (its length field, iv and tag), and far above the largest: a row has its limits. */
const SMALLEST = 4 + 12 + 16
const LARGEST = 256 * 1024

/**
 * Everything that is whole. Only the very end may be torn (a power cut while its row was written: it was never said to be
 * there); a frame that does not open while others follow it, the first one, or a row that breaks the chain was changed,
 * and the error names it.
 */
export function readEntries(key: Buffer, bytes: Buffer, terminal: string): Found {
  const rows: AuditRow[] = []
  const acknowledged: Acknowledged[] = []
  let left = { n: 0, hash: '' }
  let place = firstPlace
  let end = 0
  for (;;) {
    const frame = readFrame(key, place, bytes, end)
    if (frame === null) break
    const entry = entrySchema.parse(JSON.parse(frame.content))
    if (entry.kind === 'left' && end === 0) left = { n: entry.n, hash: entry.hash }
    else if (entry.kind === 'acknowledged') acknowledged.push(entry)
    else if (entry.kind === 'row' && follows(terminal, rows.at(-1) ?? left, entry.row)) rows.push(entry.row)
    else throw new AuditDamaged(`row ${(rows.at(-1) ?? left).n + 1} does not follow from the one before it`)
    place = frame.next
    end = frame.end
  }
  if (!isTorn(key, bytes, { place, end }))
    throw new AuditDamaged(`row ${(rows.at(-1) ?? left).n + 1} cannot be read with this key`)
  return { rows, acknowledged, left, place, end }
}

type Stop = Pick<Found, 'place' | 'end'>

/** Whether what is behind `end` can be a frame whose writing was cut off: nothing that was written later follows it. */
function isTorn(key: Buffer, bytes: Buffer, { place, end }: Stop): boolean {
  const rest = bytes.subarray(end)
  // Room that the disk had given already and nothing was written to.
  if (rest.every((byte) => byte === 0)) return true
  if (end > 0) return rest.length <= LARGEST && !isFollowed(key, bytes, { place, end })
  // The first frame: a whole one that does not open belongs to another key.
  const length = rest.length < 4 ? LARGEST : 4 + rest.readUInt32LE(0)
  return length > rest.length && length <= LARGEST
}

/**
 * Whether frames of ours stand further on: as many whole ones as their lengths say, or one that is chained to the tag in
 * front of it, whatever has become of the frame between. Only one is ever being written at a time.
 */
function isFollowed(key: Buffer, bytes: Buffer, { place, end }: Stop): boolean {
  const second = afterFrame(bytes, end)
  if (second !== null && afterFrame(bytes, second) !== null) return true
  for (let at = end + SMALLEST; at + SMALLEST <= bytes.length; at += 1) {
    if (at + 4 + bytes.readUInt32LE(at) > bytes.length) continue
    const previousTag = bytes.subarray(at - 16, at)
    for (const missed of [0, 1, 2, 3]) {
      const here = { sequence: place.sequence + missed, previousTag }
      if (readFrame(key, here, bytes, at) !== null) return true
    }
  }
  return false
}

function afterFrame(bytes: Buffer, at: number): number | null {
  if (at + SMALLEST > bytes.length) return null
  const next = at + 4 + bytes.readUInt32LE(at)
  return next >= at + SMALLEST && next <= bytes.length ? next : null
}

function follows(terminal: string, before: { readonly n: number; readonly hash: string }, row: AuditRow): boolean {
  return row.n === before.n + 1 && row.hash === hashOf(terminal, before.hash, row)
}

export function hashOf(terminal: string, previous: string, row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256')
    .update(auditText(terminal, previous, auditSaid(row)))
    .digest('hex')
}
