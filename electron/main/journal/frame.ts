import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * One frame: length of what follows (u32, little endian) · iv (12) · AES-256-GCM of the content · tag (16). The tag
 * also covers the frame's place (its sequence in the file and the tag before it), so frames cannot be reordered,
 * dropped from the middle, or copied in from another journal without being noticed.
 */
const IV = 12
const TAG = 16
/** Far above the longest command (texts are limited), far below what a damaged length could ask for. */
const LONGEST = 4 * 1024 * 1024

export type Place = { readonly sequence: number; readonly previousTag: Buffer }

export const firstPlace: Place = { sequence: 0, previousTag: Buffer.alloc(TAG) }

export function writeFrame(
  key: Buffer,
  place: Place,
  content: string,
): { readonly bytes: Buffer; readonly next: Place } {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(placeBytes(place))
  const sealed = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()])
  const tag = cipher.getAuthTag()
  const length = Buffer.alloc(4)
  length.writeUInt32LE(IV + sealed.length + TAG)
  return { bytes: Buffer.concat([length, iv, sealed, tag]), next: { sequence: place.sequence + 1, previousTag: tag } }
}

/** The frame at `offset`, or null when the bytes there are not the whole, untouched next frame. */
export function readFrame(
  key: Buffer,
  place: Place,
  bytes: Buffer,
  offset: number,
): { readonly content: string; readonly end: number; readonly next: Place } | null {
  if (offset + 4 > bytes.length) return null
  const length = bytes.readUInt32LE(offset)
  const end = offset + 4 + length
  if (length < IV + TAG || length > LONGEST || end > bytes.length) return null
  const body = bytes.subarray(offset + 4, end)
  const tag = body.subarray(-TAG)
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, IV)).setAAD(placeBytes(place))
  decipher.setAuthTag(tag)
  try {
    const content = Buffer.concat([decipher.update(body.subarray(IV, -TAG)), decipher.final()]).toString('utf8')
    return { content, end, next: { sequence: place.sequence + 1, previousTag: Buffer.from(tag) } }
  } catch {
    return null
  }
}

function placeBytes({ sequence, previousTag }: Place): Buffer {
  const head = Buffer.alloc(8)
  head.writeBigUInt64LE(BigInt(sequence))
  return Buffer.concat([head, previousTag])
}
