/**
 * The text of all rows, folded and joined: one search walks over thousands of rows. Two texts per chunk: `wide` (title,
 * place, what was said, names), packed, and `latin` (numbers, phones, initials), which takes one byte per character. A row whose text changed gets a new entry; its old one is dead: hits in it do not count.
 */
import { createDigitIndex } from './digit-index.ts'
import { createGramIndex } from './gram-index.ts'
import { FIELD_END, type RowText } from './row-text.ts'
import { packTexts, unpackText } from './packed-text.ts'
import { type Chunk, markAmong, type Place, scan, scanWide } from './scan.ts'

const ROW_END = '\u0002'
const FIELD_END_UNIT = FIELD_END.charCodeAt(0)

export type TextStore = {
  /** Gives a slot its text; replaces what it had. */
  readonly put: (slot: number, text: RowText) => void
  /** Takes over a chunk read from disk; its slots must be new. */
  readonly addChunk: (chunk: Chunk) => void
  readonly read: (slot: number) => RowText
  /** The first field of the wide text. */
  readonly title: (slot: number) => string
  /** Marks every slot whose text holds the word. */
  readonly mark: (word: string, hits: Uint8Array) => void
  readonly holds: (slot: number, word: string) => boolean
  /**
   * For when nobody waits: throws dead text of one chunk away, or indexes some of the first `count` slots until `until`
   * (performance clock). Answers whether it did something.
   */
  readonly index: (count: number, until: number) => boolean
  readonly indexBytes: () => number
  /** Bytes kept, dead ones included. */
  readonly size: () => { readonly bytes: number; readonly dead: number }
}

/** Entries that wait to be joined: small enough that searching them one by one costs nothing. */
const TAIL_LENGTH = 2048
/** A chunk is written anew when more than this share of its entries is dead. */
const MOST_DEAD = 0.25
const IN_TAIL = -2
const NOWHERE = -1

type Tail = { wide: string[]; latin: string[]; slots: number[] }

export function createTextStore(): TextStore {
  const chunks: Chunk[] = []
  const digits = createDigitIndex((slot) => read(slot))
  const pairs = createGramIndex({
    read: (slot) => read(slot).wide,
    holds: (slot, word) => read(slot).wide.includes(word),
    markAmong: (slots, length, word, hits) => markAmong({ slots, length, word, hits, placeOf }),
  })
  let tail: Tail = { wide: [], latin: [], slots: [] }
  let chunkOf = new Int32Array(1024).fill(NOWHERE)
  let entryOf = new Int32Array(1024)
  let bytes = 0
  let dead = 0
  /** Dead entries of each chunk. */
  const deadIn: number[] = []

  function reserve(slot: number): void {
    if (slot < chunkOf.length) return
    const length = Math.max(chunkOf.length * 2, slot + 1)
    chunkOf = lengthened(chunkOf, length, NOWHERE)
    entryOf = lengthened(entryOf, length, 0)
  }

  function adopt(chunk: Chunk): void {
    const number = chunks.push(chunk) - 1
    for (const [entry, slot] of chunk.slots.entries()) {
      reserve(slot)
      chunkOf[slot] = number
      entryOf[slot] = entry
    }
    bytes += bytesOf(chunk)
  }

  /** Of a slot that was put twice the later entry counts. */
  function sealTail(): void {
    const living = tail.slots.filter((slot, entry) => chunkOf[slot] === IN_TAIL && entryOf[slot] === entry)
    const joined = joinRows(living.map(read), living)
    tail = { wide: [], latin: [], slots: [] }
    adopt(joined)
  }

  function read(slot: number): RowText {
    const number = chunkOf[slot] ?? NOWHERE
    const entry = entryOf[slot] ?? 0
    if (number === NOWHERE) return { wide: '', latin: '' }
    if (number === IN_TAIL) return { wide: tail.wide[entry] ?? '', latin: tail.latin[entry] ?? '' }
    const chunk = chunks[number]
    if (chunk === undefined) return { wide: '', latin: '' }
    return { wide: unpackText(chunk.wide, entry), latin: sliceOf(chunk.latin, chunk.latinStarts, entry) }
  }

  function title(slot: number): string {
    const place = placeOf(slot)
    if (place !== null) return unpackText(place.chunk.wide, place.entry, FIELD_END_UNIT)
    const { wide } = read(slot)
    const end = wide.indexOf(FIELD_END)
    return end < 0 ? wide : wide.slice(0, end)
  }

  /** Null: not in a chunk (yet). */
  function placeOf(slot: number): Place | null {
    const chunk = chunks[chunkOf[slot] ?? NOWHERE]
    return chunk === undefined ? null : { chunk, entry: entryOf[slot] ?? 0 }
  }

  function put(slot: number, text: RowText): void {
    reserve(slot)
    const old = read(slot)
    if (chunkOf[slot] !== NOWHERE && old.wide === text.wide && old.latin === text.latin) return
    const number = chunkOf[slot] ?? NOWHERE
    const place = placeOf(slot)
    if (place !== null) {
      dead += bytesOfEntry(place)
      deadIn[number] = (deadIn[number] ?? 0) + 1
    }
    digits.changed(slot)
    pairs.changed(slot)
    tail.wide.push(text.wide)
    tail.latin.push(text.latin)
    entryOf[slot] = tail.slots.push(slot) - 1
    chunkOf[slot] = IN_TAIL
    if (tail.slots.length >= TAIL_LENGTH) sealTail()
  }

  /** Rows that change all day would keep every text they ever had. */
  function tidy(): boolean {
    const number = deadIn.findIndex((count, index) => count > (chunks[index]?.slots.length ?? 0) * MOST_DEAD)
    const chunk = chunks[number]
    if (chunk === undefined) return false
    const living = [...chunk.slots].filter((slot, entry) => chunkOf[slot] === number && entryOf[slot] === entry)
    const joined = joinRows(living.map(read), living)
    for (const [entry, slot] of living.entries()) entryOf[slot] = entry
    const freed = bytesOf(chunk) - bytesOf(joined)
    chunks[number] = joined
    deadIn[number] = 0
    bytes -= freed
    dead -= freed
    return true
  }

  function mark(word: string, hits: Uint8Array): void {
    if (digits.mark(word, hits, (slot) => holds(slot, word))) return
    const isWideDone = pairs.mark(word, hits)
    for (const [number, chunk] of chunks.entries()) {
      const found = (entry: number): void => {
        const slot = chunk.slots[entry] ?? NOWHERE
        if (chunkOf[slot] === number && entryOf[slot] === entry) hits[slot] = 1
      }
      if (!isWideDone) scanWide(chunk.wide, word, found)
      scan(chunk.latin, chunk.latinStarts, word, found)
    }
    for (const [entry, slot] of tail.slots.entries()) {
      if (chunkOf[slot] !== IN_TAIL || entryOf[slot] !== entry) continue
      if (tail.wide[entry]?.includes(word) === true || tail.latin[entry]?.includes(word) === true) hits[slot] = 1
    }
  }

  function holds(slot: number, word: string): boolean {
    const text = read(slot)
    return text.wide.includes(word) || text.latin.includes(word)
  }

  return {
    put,
    addChunk: adopt,
    read,
    title,
    mark,
    holds,
    index: (count, until) => tidy() || digits.prepare(count, until) || pairs.prepare(count, until),
    indexBytes: pairs.bytes,
    size: () => ({ bytes, dead }),
  }
}

function lengthened(values: Int32Array<ArrayBuffer>, length: number, rest: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length).fill(rest)
  longer.set(values)
  return longer
}

function joinRows(texts: readonly RowText[], slots: readonly number[]): Chunk {
  return joinChunk(
    texts.map(({ wide }) => wide),
    texts.map(({ latin }) => latin),
    Int32Array.from(slots),
  )
}

export function joinChunk(wide: readonly string[], latin: readonly string[], slots: Int32Array): Chunk {
  return {
    wide: packTexts(wide),
    latin: latin.map((text) => text + ROW_END).join(''),
    latinStarts: startsOf(latin),
    slots,
  }
}

function bytesOf({ wide, latin }: Chunk): number {
  return wide.bytes.length + latin.length
}

function bytesOfEntry({ chunk: { wide, latinStarts }, entry }: Place): number {
  const length = (starts: Uint32Array): number => (starts[entry + 1] ?? 0) - (starts[entry] ?? 0)
  return length(wide.starts) + length(latinStarts)
}

function startsOf(texts: readonly string[]): Uint32Array {
  const starts = new Uint32Array(texts.length + 1)
  let at = 0
  for (const [index, text] of texts.entries()) {
    starts[index] = at
    at += text.length + 1
  }
  starts[texts.length] = at
  return starts
}

function sliceOf(text: string, starts: Uint32Array, entry: number): string {
  return text.slice(starts[entry], (starts[entry + 1] ?? 1) - 1)
}
