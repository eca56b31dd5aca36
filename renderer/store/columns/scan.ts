/** Looking for words in the joined texts of a chunk: from hit to hit, never row by row. */
/** Entry `e` covers `wide.slice(wideStarts[e], wideStarts[e + 1] - 1)`; the last character ends the row. */
export type Chunk = {
  readonly wide: string
  readonly wideStarts: Uint32Array
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

/**
 * Marks those of the first `length` slots whose wide text holds the word. They are mostly neighbours in one chunk and mostly
 * hold it: looking from one candidate on finds the next that does, and passes by all in between.
 */
export function markAmong({ slots, length, word, hits, placeOf }: Among): void {
  let chunk: Chunk | null = null
  /** No entry of this chunk from `from` on holds the word before `hit` does. */
  let from = 0
  let hit = 0
  for (let at = 0; at < length; at += 1) {
    const slot = slots[at] ?? 0
    const place = placeOf(slot)
    if (place === null) continue
    const { entry } = place
    if (place.chunk !== chunk || entry < from || entry > hit) {
      chunk = place.chunk
      from = entry
      hit = entryWith(chunk.wide, chunk.wideStarts, word, entry)
    }
    if (entry === hit) hits[slot] = 1
  }
}

/** The first entry from `from` on that holds the word; behind the last when there is none. */
function entryWith(text: string, starts: Uint32Array, word: string, from: number): number {
  const at = text.indexOf(word, starts[from])
  return at < 0 ? starts.length : entryAt(starts, at, from)
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
