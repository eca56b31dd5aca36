/**
 * The text of all rows, folded and joined: one search walks over thousands of rows. Two texts per chunk: `wide` (title,
 * place, what was said, names) and `latin` (numbers, phones, initials), which takes one byte per character. A row whose text changed gets a new entry; its old one is dead: hits in it do not count.
 */
import { createDigitIndex } from './digit-index.ts'
import type { RowText } from './row-text.ts'

const ROW_END = '\u0002'

/** Entry `e` covers `wide.slice(wideStarts[e], wideStarts[e + 1] - 1)`; the last character is ROW_END. */
export type Chunk = {
  readonly wide: string
  readonly wideStarts: Uint32Array
  readonly latin: string
  readonly latinStarts: Uint32Array
  readonly slots: Int32Array
}

export type TextStore = {
  /** Gives a slot its text; replaces what it had. */
  readonly put: (slot: number, text: RowText) => void
  /** Takes over a chunk read from disk; its slots must be new. */
  readonly addChunk: (chunk: Chunk) => void
  readonly read: (slot: number) => RowText
  /** Marks every slot whose text holds the word. */
  readonly mark: (word: string, hits: Uint8Array) => void
  readonly holds: (slot: number, word: string) => boolean
  /** Indexes digits of the first `count` slots as far as that is missing: when nobody waits. Answers whether it did something. */
  readonly indexDigits: (count: number) => boolean
  /** Characters kept, dead ones included. */
  readonly size: () => { readonly characters: number; readonly dead: number }
}

/** Entries that wait to be joined: small enough that searching them one by one costs nothing. */
const TAIL_LENGTH = 2048
const IN_TAIL = -2
const NOWHERE = -1

type Tail = { wide: string[]; latin: string[]; slots: number[] }

export function createTextStore(): TextStore {
  const chunks: Chunk[] = []
  const digits = createDigitIndex((slot) => read(slot))
  let tail: Tail = { wide: [], latin: [], slots: [] }
  let chunkOf = new Int32Array(1024).fill(NOWHERE)
  let entryOf = new Int32Array(1024)
  let characters = 0
  let dead = 0

  function reserve(slot: number): void {
    if (slot < chunkOf.length) return
    const length = Math.max(chunkOf.length * 2, slot + 1)
    const grown = new Int32Array(length).fill(NOWHERE)
    grown.set(chunkOf)
    const entries = new Int32Array(length)
    entries.set(entryOf)
    chunkOf = grown
    entryOf = entries
  }

  function adopt(chunk: Chunk): void {
    const number = chunks.push(chunk) - 1
    for (const [entry, slot] of chunk.slots.entries()) {
      reserve(slot)
      chunkOf[slot] = number
      entryOf[slot] = entry
    }
    characters += chunk.wide.length + chunk.latin.length
  }

  function sealTail(): void {
    const kept = tail
    tail = { wide: [], latin: [], slots: [] }
    // Of a slot that was put twice the later entry counts.
    adopt(joinChunk(kept.wide, kept.latin, Int32Array.from(kept.slots)))
  }

  function read(slot: number): RowText {
    const number = chunkOf[slot] ?? NOWHERE
    const entry = entryOf[slot] ?? 0
    if (number === NOWHERE) return { wide: '', latin: '' }
    if (number === IN_TAIL) return { wide: tail.wide[entry] ?? '', latin: tail.latin[entry] ?? '' }
    const chunk = chunks[number]
    if (chunk === undefined) return { wide: '', latin: '' }
    return {
      wide: sliceOf(chunk.wide, chunk.wideStarts, entry),
      latin: sliceOf(chunk.latin, chunk.latinStarts, entry),
    }
  }

  function put(slot: number, text: RowText): void {
    reserve(slot)
    const old = read(slot)
    if (chunkOf[slot] !== NOWHERE && old.wide === text.wide && old.latin === text.latin) return
    dead += old.wide.length + old.latin.length
    digits.changed(slot)
    tail.wide.push(text.wide)
    tail.latin.push(text.latin)
    entryOf[slot] = tail.slots.push(slot) - 1
    chunkOf[slot] = IN_TAIL
    if (tail.slots.length >= TAIL_LENGTH) sealTail()
  }

  function mark(word: string, hits: Uint8Array): void {
    if (digits.mark(word, hits, (slot) => holds(slot, word))) return
    for (const [number, chunk] of chunks.entries()) {
      const found = (entry: number): void => {
        const slot = chunk.slots[entry] ?? NOWHERE
        if (chunkOf[slot] === number && entryOf[slot] === entry) hits[slot] = 1
      }
      scan(chunk.wide, chunk.wideStarts, word, found)
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

  return { put, addChunk: adopt, read, mark, holds, indexDigits: digits.prepare, size: () => ({ characters, dead }) }
}

export function joinChunk(wide: readonly string[], latin: readonly string[], slots: Int32Array): Chunk {
  return {
    wide: wide.map((text) => text + ROW_END).join(''),
    wideStarts: startsOf(wide),
    latin: latin.map((text) => text + ROW_END).join(''),
    latinStarts: startsOf(latin),
    slots,
  }
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

/** Calls `found` once for each entry that holds the word. */
function scan(text: string, starts: Uint32Array, word: string, found: (entry: number) => void): void {
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
