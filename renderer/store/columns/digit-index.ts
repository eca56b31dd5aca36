/**
 * Finds digits without walking over the text: phones and numbers are full of the same ten characters, and looking for 「0012」
 * in 500,000 rows cost 50 ms of CPU. For every digit of a row the index holds the four symbols that start there (a run that
 * ends sooner is filled with an end symbol), so that one list answers any two to four digits exactly.
 */
import type { RowText } from './row-text.ts'

export type DigitIndex = {
  /** The text of this slot came or changed: until its block is made anew it is looked at directly. */
  readonly changed: (slot: number) => void
  /** Marks the slots that hold the word; false when this index cannot tell and the text must be searched. */
  readonly mark: (word: string, hits: Uint8Array, holds: (slot: number) => boolean) => boolean
  /** Works on missing or outdated blocks until `until` (performance clock); answers whether there was one. */
  readonly prepare: (count: number, until: number) => boolean
}

/** Slots per block: a slot inside a block fits into 16 bits (33 MB for 500,000 rows of 33 digits), and making one takes 30 ms, in steps of about one. */
const BLOCK = 16_384
const SYMBOLS = 11
const END = 10
const GRAMS = SYMBOLS ** 4
/** Slots of a block that were looked at directly so far: beyond this it is made anew. */
const MOST_LATE = 2000
/** With more candidates than this share, walking over the text is as fast. */
const MOST_CANDIDATES = 0.1

/** `rows[starts[gram]] … rows[starts[gram + 1] - 1]`: slots, counted from the first of the block. */
type Block = { readonly length: number; readonly starts: Uint32Array; readonly rows: Uint16Array }

/** Grams from `low` to below `high` begin with these digits. */
type Span = { readonly low: number; readonly high: number }

/** `covered`: slots below this are in a block. */
type Plan = { readonly span: Span; readonly isExact: boolean; readonly covered: number }

/** `late`: slots that changed since the block was begun. */
type Building = { readonly number: number; readonly late: Set<number>; readonly steps: Generator<void, Block> }

export function createDigitIndex(read: (slot: number) => RowText): DigitIndex {
  const blocks: (Block | undefined)[] = []
  const late = new Map<number, Set<number>>()
  let building: Building | null = null

  function begin(count: number): Building | null {
    for (let number = 0; number * BLOCK < count; number += 1) {
      const length = Math.min(BLOCK, count - number * BLOCK)
      const outdated = (late.get(number)?.size ?? 0) > MOST_LATE
      if (blocks[number] !== undefined && !outdated) continue
      return { number, late: new Set(), steps: buildBlock(number * BLOCK, length, read) }
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

  /** Null: walking over the text is as good. */
  function plan(word: string, count: number): Plan | null {
    const spans = spansIn(word)
    const built = blocks.filter((block) => block !== undefined)
    const covered = built.length * BLOCK
    if (spans.length === 0 || covered < count - MOST_LATE) return null
    const isExact = spans.length === 1 && word.length <= 4 && /^\d+$/.test(word)
    const sizes = spans.map((span) => ({ span, size: sizeOf(built, span) }))
    const best = sizes.reduce((least, one) => (one.size < least.size ? one : least))
    return isExact || best.size <= count * MOST_CANDIDATES ? { span: best.span, isExact, covered } : null
  }

  function mark(word: string, hits: Uint8Array, holds: (slot: number) => boolean): boolean {
    const planned = plan(word, hits.length)
    if (planned === null) return false
    const { span, isExact, covered } = planned
    for (const [number, block] of blocks.entries()) {
      if (block === undefined) continue
      markBlock({ block, first: number * BLOCK, span, late: late.get(number) }, hits, isExact ? null : holds)
    }
    const look = (slot: number): void => {
      if (slot < hits.length && holds(slot)) hits[slot] = 1
    }
    for (let slot = covered; slot < hits.length; slot += 1) look(slot)
    for (const slots of late.values()) for (const slot of slots) look(slot)
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
  }
}

type Marked = {
  readonly block: Block
  readonly first: number
  readonly span: Span
  readonly late: ReadonlySet<number> | undefined
}

function markBlock(
  { block, first, span, late }: Marked,
  hits: Uint8Array,
  holds: ((slot: number) => boolean) | null,
): void {
  const end = block.starts[span.high] ?? 0
  for (let at = block.starts[span.low] ?? 0; at < end; at += 1) {
    const slot = first + (block.rows[at] ?? 0)
    if (hits[slot] === 1 || late?.has(slot) === true) continue
    if (holds === null || holds(slot)) hits[slot] = 1
  }
}

function sizeOf(blocks: readonly Block[], span: Span): number {
  return blocks.reduce((sum, { starts }) => sum + (starts[span.high] ?? 0) - (starts[span.low] ?? 0), 0)
}

/** What must occur in a row that holds the word: every four digits in sequence, or a shorter run whole. */
function spansIn(word: string): readonly Span[] {
  const spans: Span[] = []
  for (const [run] of word.matchAll(/\d{2,}/g)) {
    const length = Math.min(run.length, 4)
    for (let at = 0; at + length <= run.length; at += 1) {
      const width = SYMBOLS ** (4 - length)
      let low = 0
      for (let index = 0; index < length; index += 1) low = low * SYMBOLS + run.charCodeAt(at + index) - 48
      spans.push({ low: low * width, high: (low + 1) * width })
    }
  }
  return spans
}

const ROWS_A_STEP = 256

function* buildBlock(first: number, length: number, read: (slot: number) => RowText): Generator<void, Block> {
  const grams: number[] = []
  const counts = new Uint32Array(length)
  const starts = new Uint32Array(GRAMS + 1)
  let all = new Uint16Array(length * 32)
  let total = 0
  for (let row = 0; row < length; row += 1) {
    grams.length = 0
    const { wide, latin } = read(first + row)
    gramsOf(wide, grams)
    gramsOf(latin, grams)
    counts[row] = grams.length
    if (total + grams.length > all.length) all = grown(all, total + grams.length)
    for (const gram of grams) {
      all[total] = gram
      total += 1
      starts[gram + 1] = (starts[gram + 1] ?? 0) + 1
    }
    if (row % ROWS_A_STEP === 0) yield
  }
  for (let gram = 1; gram <= GRAMS; gram += 1) starts[gram] = (starts[gram] ?? 0) + (starts[gram - 1] ?? 0)
  return { length, starts, rows: yield* placed(all, counts, starts) }
}

function grown(values: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(Math.max(values.length * 2, least))
  more.set(values)
  return more
}

/** Counting sort of the rows by their grams. */
function* placed(all: Uint16Array, counts: Uint32Array, starts: Uint32Array): Generator<void, Uint16Array> {
  const next = starts.slice()
  const rows = new Uint16Array(starts[GRAMS] ?? 0)
  let at = 0
  for (let row = 0; row < counts.length; row += 1) {
    for (const end = at + (counts[row] ?? 0); at < end; at += 1) {
      const gram = all[at] ?? 0
      const place = next[gram] ?? 0
      rows[place] = row
      next[gram] = place + 1
    }
    if (row % (ROWS_A_STEP * 8) === 0) yield
  }
  return rows
}

/** The four symbols that start at each digit. */
function gramsOf(text: string, grams: number[]): void {
  const digitAt = (at: number): number => {
    const digit = at < text.length ? text.charCodeAt(at) - 48 : END
    return digit >= 0 && digit <= 9 ? digit : END
  }
  for (let at = 0; at < text.length; at += 1) {
    const first = digitAt(at)
    if (first === END) continue
    const second = digitAt(at + 1)
    const third = second === END ? END : digitAt(at + 2)
    const fourth = third === END ? END : digitAt(at + 3)
    grams.push(((first * SYMBOLS + second) * SYMBOLS + third) * SYMBOLS + fourth)
  }
}
