/**
 * Finds words in the wide text without walking over it. For every pair of neighbouring characters the index knows the rows
 * that hold it: a word of one or two characters is answered exactly, a longer one by the rows that hold all of its pairs,
 * which then are looked at. 500,000 rows of 143 characters: some 65 MB, and a search in milliseconds where a walk takes 100 ms.
 */

import { FIELD_END } from './row-text.ts'

const SEPARATOR = FIELD_END.charCodeAt(0)

/** What the index asks of the text. Slots come in ascending order. */
export type WideText = {
  readonly read: (slot: number) => string
  readonly holds: (slot: number, word: string) => boolean
  /** Marks those of the first `length` slots whose wide text holds the word. */
  readonly markAmong: (slots: Int32Array, length: number, word: string, hits: Uint8Array) => void
}

export type GramIndex = {
  /** The text of this slot came or changed: until its block is made anew it is looked at directly. */
  readonly changed: (slot: number) => void
  /** Marks the slots that hold the word; false when this index cannot tell and the text must be searched. */
  readonly mark: (word: string, hits: Uint8Array) => boolean
  /** Works on missing or outdated blocks until `until` (performance clock); answers whether there was one. */
  readonly prepare: (count: number, until: number) => boolean
  readonly bytes: () => number
}

/** Slots per block: making one takes some 30 ms, in steps of about one. */
const BLOCK = 8192
const BITMAP_BYTES = BLOCK / 8
/** Slots of a block that are looked at directly: beyond this it is made anew. */
const MOST_LATE = 400

/** Rows of pair `keys[n]` lie in `rows` from `starts[n]` to `starts[n + 1]`: a bitmap when they fill its length, else gaps. */
type Block = {
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly rows: Uint8Array
}

/** `late`: slots that changed since the block was begun. */
type Building = { readonly number: number; readonly late: Set<number>; readonly steps: Generator<void, Block> }

export function createGramIndex(text: WideText): GramIndex {
  const blocks: (Block | undefined)[] = []
  const late = new Map<number, Set<number>>()
  let building: Building | null = null

  function begin(count: number): Building | null {
    for (let number = 0; number * BLOCK < count; number += 1) {
      const length = Math.min(BLOCK, count - number * BLOCK)
      if (blocks[number] !== undefined && (late.get(number)?.size ?? 0) <= MOST_LATE) continue
      return { number, late: new Set(), steps: buildBlock(number * BLOCK, length, text.read) }
    }
    return null
  }

  function prepare(count: number, until: number): boolean {
    building ??= begin(count)
    if (building === null) return false
    const { number, steps } = building
    do {
      const step = steps.next()
      if (step.done !== true) continue
      blocks[number] = step.value
      late.set(number, building.late)
      building = null
      return true
    } while (performance.now() < until)
    return true
  }

  function isReady(count: number): boolean {
    return blocks.length * BLOCK >= count - MOST_LATE && !blocks.includes(undefined)
  }

  function mark(word: string, hits: Uint8Array): boolean {
    if (word === '' || !isReady(hits.length)) return false
    const pairs = pairsOf(word)
    const bitmap = new Uint8Array(BITMAP_BYTES)
    const found = new Int32Array(BLOCK)
    for (const [number, block] of blocks.entries()) {
      if (block === undefined || !markBlock(block, { word, pairs }, bitmap)) continue
      const length = slotsIn(bitmap, { first: number * BLOCK, late: late.get(number) }, found)
      if (pairs.length > 1) text.markAmong(found, length, word, hits)
      else for (let at = 0; at < length; at += 1) hits[found[at] ?? 0] = 1
    }
    const look = (slot: number): void => {
      if (slot < hits.length && text.holds(slot, word)) hits[slot] = 1
    }
    for (const slots of late.values()) for (const slot of slots) look(slot)
    for (let slot = blocks.length * BLOCK; slot < hits.length; slot += 1) look(slot)
    return true
  }

  return {
    changed(slot) {
      const number = Math.floor(slot / BLOCK)
      if (building?.number === number) building.late.add(slot)
      if (blocks[number] === undefined) return
      const slots = late.get(number)
      if (slots === undefined) late.set(number, new Set([slot]))
      else slots.add(slot)
    },
    mark,
    prepare,
    bytes: () =>
      blocks.reduce((sum, block) => sum + (block === undefined ? 0 : block.rows.length + block.keys.length * 8), 0),
  }
}

/** Different pairs of a word. */
function pairsOf(word: string): readonly number[] {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < word.length; at += 1) pairs.add(pairAt(word, at))
  return [...pairs]
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0
}

type Word = { readonly word: string; readonly pairs: readonly number[] }

function markBlock(block: Block, { word, pairs }: Word, bitmap: Uint8Array): boolean {
  return pairs.length === 0 ? markFirst(block, word, bitmap) : markPairs(block, pairs, bitmap)
}

/** Rows of a block that hold every pair, as bits; false when there are none. */
function markPairs(block: Block, pairs: readonly number[], bitmap: Uint8Array): boolean {
  const entries = pairs.map((pair) => entryOf(block.keys, pair))
  if (entries.includes(-1)) return false
  for (const [index, entry] of entries.entries()) {
    const rows = block.rows.subarray(block.starts[entry], block.starts[entry + 1])
    const bits = rows.length === BITMAP_BYTES ? rows : bitsOf(rows)
    if (index === 0) bitmap.set(bits)
    else for (let at = 0; at < BITMAP_BYTES; at += 1) bitmap[at] = (bitmap[at] ?? 0) & (bits[at] ?? 0)
  }
  return true
}

/** Rows of a block that hold the character: in front of another one or at the end of a field. */
function markFirst(block: Block, word: string, bitmap: Uint8Array): boolean {
  const first = word.charCodeAt(0) * 65_536
  let entry = lowerBound(block.keys, first)
  if ((block.keys[entry] ?? Infinity) >= first + 65_536) return false
  bitmap.fill(0)
  for (; (block.keys[entry] ?? Infinity) < first + 65_536; entry += 1) {
    const rows = block.rows.subarray(block.starts[entry], block.starts[entry + 1])
    if (rows.length === BITMAP_BYTES)
      for (let at = 0; at < BITMAP_BYTES; at += 1) bitmap[at] = (bitmap[at] ?? 0) | (rows[at] ?? 0)
    else setBits(rows, bitmap)
  }
  return true
}

function entryOf(keys: Uint32Array, pair: number): number {
  const entry = lowerBound(keys, pair)
  return keys[entry] === pair ? entry : -1
}

/** The first entry that is not below. */
function lowerBound(keys: Uint32Array, pair: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? 0) < pair) low = middle + 1
    else high = middle
  }
  return low
}

/** Gaps below LONG take one byte, others two. */
const LONG = 0xc0

function bitsOf(gaps: Uint8Array): Uint8Array {
  const bits = new Uint8Array(BITMAP_BYTES)
  setBits(gaps, bits)
  return bits
}

function setBits(gaps: Uint8Array, bits: Uint8Array): void {
  let row = -1
  for (let at = 0; at < gaps.length; at += 1) {
    const byte = gaps[at] ?? 0
    if (byte < LONG) row += byte
    else {
      at += 1
      row += ((byte - LONG) << 8) | (gaps[at] ?? 0)
    }
    bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7))
  }
}

type Place = { readonly first: number; readonly late: ReadonlySet<number> | undefined }

function slotsIn(bitmap: Uint8Array, { first, late }: Place, found: Int32Array): number {
  let length = 0
  for (let at = 0; at < BITMAP_BYTES; at += 1) {
    for (let byte = bitmap[at] ?? 0, bit = 0; byte !== 0; byte >>= 1, bit += 1) {
      const slot = first + at * 8 + bit
      if ((byte & 1) === 0 || late?.has(slot) === true) continue
      found[length] = slot
      length += 1
    }
  }
  return length
}

/** Rows whose pairs are noted in one step, and pairs that are packed in one. */
const ROWS_A_STEP = 128
const PAIRS_A_STEP = 4096

function* buildBlock(first: number, length: number, read: (slot: number) => string): Generator<void, Block> {
  const counter = createPairCounter()
  for (let row = 0; row < length; row += 1) {
    counter.add(row, read(first + row))
    if (row % ROWS_A_STEP === 0) yield
  }
  return yield* counter.finish(length)
}

/** Open addressing over pairs; every occurrence is noted once per row, in the order of the rows. */
function createPairCounter() {
  let capacity = 1 << 12
  let used = 0
  let pairs = new Uint32Array(capacity)
  let entries = new Int32Array(capacity).fill(-1)
  const lastRow: number[] = []
  const counts: number[] = []
  let noted = new Uint32Array(1 << 14)
  const ends: number[] = []
  let total = 0

  function placeOf(pair: number): number {
    let place = (Math.imul(pair, 0x9e3779b1) >>> 8) & (capacity - 1)
    while ((entries[place] ?? -1) >= 0 && pairs[place] !== pair) place = (place + 1) & (capacity - 1)
    return place
  }

  function grow(): void {
    const [oldPairs, oldEntries] = [pairs, entries]
    capacity *= 2
    pairs = new Uint32Array(capacity)
    entries = new Int32Array(capacity).fill(-1)
    for (const [old, entry] of oldEntries.entries()) {
      if (entry < 0) continue
      const place = placeOf(oldPairs[old] ?? 0)
      pairs[place] = oldPairs[old] ?? 0
      entries[place] = entry
    }
  }

  function entryFor(pair: number): number {
    const place = placeOf(pair)
    const known = entries[place] ?? -1
    if (known >= 0) return known
    pairs[place] = pair
    entries[place] = used
    lastRow.push(-1)
    counts.push(0)
    used += 1
    if (used * 2 > capacity) grow()
    return used - 1
  }

  function note(entry: number): void {
    if (total === noted.length) {
      const more = new Uint32Array(noted.length * 2)
      more.set(noted)
      noted = more
    }
    noted[total] = entry
    total += 1
  }

  return {
    add(row: number, text: string): void {
      for (let at = 0; at < text.length; at += 1) {
        // No word goes over the end of a field; the last character stands before it.
        const pair = at + 1 < text.length ? pairAt(text, at) : text.charCodeAt(at) * 65_536 + SEPARATOR
        if (pair >>> 16 === SEPARATOR) continue
        const entry = entryFor(pair)
        if (lastRow[entry] === row) continue
        lastRow[entry] = row
        counts[entry] = (counts[entry] ?? 0) + 1
        note(entry)
      }
      ends.push(total)
    },
    *finish(length: number): Generator<void, Block> {
      const order = sortedEntries(pairs, entries, used)
      yield
      return { keys: order.keys, ...(yield* packRows({ order: order.entries, counts, noted, ends, length })) }
    },
  }
}

function sortedEntries(pairs: Uint32Array, entries: Int32Array, used: number) {
  const pairOf = new Uint32Array(used)
  for (const [place, entry] of entries.entries()) if (entry >= 0) pairOf[entry] = pairs[place] ?? 0
  // Pair and entry in one number: entries of a block fit into 21 bits, pairs into 32.
  const joined = Float64Array.from(pairOf, (pair, entry) => pair * 2_097_152 + entry).toSorted()
  const order = Uint32Array.from(joined, (both) => both % 2_097_152)
  return { keys: Uint32Array.from(order, (entry) => pairOf[entry] ?? 0), entries: order }
}

type Noted = {
  readonly order: Uint32Array
  readonly counts: readonly number[]
  readonly noted: Uint32Array
  readonly ends: readonly number[]
  readonly length: number
}

/** Rows of each entry, first as they come, then packed. */
function* packRows({ order, counts, noted, ends, length }: Noted): Generator<void, Pick<Block, 'starts' | 'rows'>> {
  const next = new Uint32Array(counts.length)
  let sum = 0
  for (const [entry, count] of counts.entries()) {
    next[entry] = sum
    sum += count
  }
  const firstOf = next.slice()
  const rowsOf = new Uint16Array(sum)
  let at = 0
  for (let row = 0; row < length; row += 1) {
    for (; at < (ends[row] ?? 0); at += 1) {
      const entry = noted[at] ?? 0
      rowsOf[next[entry] ?? 0] = row
      next[entry] = (next[entry] ?? 0) + 1
    }
    if (row % 1024 === 0) yield
  }
  const starts = new Uint32Array(order.length + 1)
  let packed = new Uint8Array(sum + counts.length * 2 + BITMAP_BYTES)
  let end = 0
  for (const [place, entry] of order.entries()) {
    const rows = rowsOf.subarray(firstOf[entry], next[entry])
    if (end + rows.length * 2 + BITMAP_BYTES > packed.length) packed = enlarged(packed)
    end = packOne(rows, packed, end)
    starts[place + 1] = end
    if (place % PAIRS_A_STEP === 0) yield
  }
  return { starts, rows: packed.slice(0, end) }
}

function enlarged(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(bytes.length * 2)
  more.set(bytes)
  return more
}

/** Gaps, or a bitmap where gaps would be as long; answers the new end. */
function packOne(rows: Uint16Array, into: Uint8Array, start: number): number {
  let end = start
  let before = -1
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const gap = row - before
    before = row
    if (gap < LONG) {
      into[end] = gap
      end += 1
    } else {
      into[end] = LONG + (gap >> 8)
      into[end + 1] = gap & 0xff
      end += 2
    }
  }
  if (end - start < BITMAP_BYTES) return end
  into.fill(0, start, end)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    into[start + (row >> 3)] = (into[start + (row >> 3)] ?? 0) | (1 << (row & 7))
  }
  return start + BITMAP_BYTES
}
