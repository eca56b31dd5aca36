/** Looking for words in the joined texts of a chunk. */
import { findPacked, type PackedText, type PackedWord, packWord } from './packed-text.ts'

/** Of `latin` entry `e` covers `latinStarts[e]` to `latinStarts[e + 1] - 1`; the last character ends the row. */
export type Chunk = {
  readonly wide: PackedText
  readonly latin: string
  readonly latinStarts: Uint32Array
  readonly slots: Int32Array
}

export type Place = { readonly chunk: Chunk; readonly entry: number }

type Among = {
  readonly slots: Int32Array
  readonly length: number
  readonly word: string
  readonly hits: Uint8Array
  readonly placeOf: (slot: number) => Place | null
}

/** Marks those of the first `length` slots whose wide text holds the word. They are mostly neighbours in one chunk. */
export function markAmong({ slots, length, word, hits, placeOf }: Among): void {
  let chunk: Chunk | null = null
  let packed: PackedWord | null = null
  for (let at = 0; at < length; at += 1) {
    const slot = slots[at] ?? 0
    const place = placeOf(slot)
    if (place === null) continue
    if (place.chunk !== chunk) {
      chunk = place.chunk
      packed = packWord(chunk.wide, word)
    }
    const { bytes, starts } = chunk.wide
    const { entry } = place
    if (packed !== null && findPacked(bytes, packed, starts[entry] ?? 0, starts[entry + 1] ?? 0) >= 0) hits[slot] = 1
  }
}

/** Calls `found` once for each entry whose wide text holds the word. */
export function scanWide({ bytes, starts, units }: PackedText, word: string, found: (entry: number) => void): void {
  const packed = packWord({ bytes, starts, units }, word)
  if (packed === null) return
  for (let entry = 0; entry < starts.length - 1; entry += 1)
    if (findPacked(bytes, packed, starts[entry] ?? 0, starts[entry + 1] ?? 0) >= 0) found(entry)
}

/** Calls `found` once for each entry that holds the word. */
export function scan(text: string, starts: Uint32Array, word: string, found: (entry: number) => void): void {
  let entry = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[entry])) {
    entry = entryAt(starts, at, entry)
    found(entry)
    entry += 1
    if (entry >= starts.length - 1) return
  }
}

/** The entry that covers a place, at or after `from`. Hits are often neighbours, so the steps grow from small ones. */
function entryAt(starts: Uint32Array, place: number, from: number): number {
  const last = starts.length - 2
  let low = from
  let step = 1
  while (low + step <= last && (starts[low + step] ?? 0) <= place) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, last + 1) - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
