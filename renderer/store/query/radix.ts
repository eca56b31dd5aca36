/** What slots are sorted by: a whole number each, none further from another than 2^53. */
export type Key = { readonly keyOf: (slot: number) => number; readonly descending: boolean }

/**
 * Stable sort of slots, the most important key first. From the last digit of the last key to the first of the first, twelve
 * bits at a time, so that the places where the next ones go stay in the nearest cache. Only digits in which the numbers
 * differ are looked at: codes cost one pass, instants three. 500,000 rows: a comparator sort takes ten times as long.
 */
export function sortByKeys(slots: Int32Array, keys: readonly Key[]): Int32Array {
  const { length } = slots
  const digits = takeBench(length)
  let { from, to } = digits
  for (let at = 0; at < length; at += 1) from[at] = at
  for (const key of keys.toReversed()) {
    const most = readDigits(digits, slots, key)
    for (let shift = 0; shift < WORD && most >= 2 ** shift; shift += DIGIT) {
      if (spread({ digits: digits.low, shift, from, to })) [from, to] = [to, from]
    }
    for (let shift = 0; most >= 2 ** (WORD + shift); shift += DIGIT) {
      if (spread({ digits: digits.high, shift, from, to })) [from, to] = [to, from]
    }
  }
  const sorted = new Int32Array(length)
  for (let at = 0; at < length; at += 1) sorted[at] = slots[from[at] ?? 0] ?? 0
  return sorted
}

type Bench = Digits & { readonly from: Int32Array; readonly to: Int32Array }

/**
 * Kept from one sort to the next: half a million rows take twelve megabytes of it, and giving them away each time had the
 * collector look through the whole store after every few sorts.
 */
let kept: Bench | null = null

function takeBench(length: number): Bench {
  if (kept === null || kept.whole.length < length) kept = makeBench(Math.ceil(length * 1.1))
  const { whole, low, high, from, to } = kept
  return {
    ...{ whole: whole.subarray(0, length), low: low.subarray(0, length), high: high.subarray(0, length) },
    ...{ from: from.subarray(0, length), to: to.subarray(0, length) },
  }
}

function makeBench(length: number): Bench {
  return {
    ...{ whole: new Float64Array(length), low: new Uint32Array(length), high: new Uint32Array(length) },
    ...{ from: new Int32Array(length), to: new Int32Array(length) },
  }
}

/** Bits of a digit, and of the digits that lie in one array. */
const DIGIT = 12
const WORD = 24
const MASK = 2 ** DIGIT - 1

type Digits = { readonly whole: Float64Array; readonly low: Uint32Array; readonly high: Uint32Array }

/** How far each number is from the one that comes first, in two words; answers how far the last one is. */
function readDigits({ whole, low, high }: Digits, slots: Int32Array, { keyOf, descending }: Key): number {
  let least = Infinity
  let most = -Infinity
  for (let at = 0; at < slots.length; at += 1) {
    const key = keyOf(slots[at] ?? 0)
    whole[at] = key
    if (key < least) least = key
    if (key > most) most = key
  }
  const isLong = most - least >= 2 ** WORD
  for (let at = 0; at < slots.length; at += 1) {
    const key = whole[at] ?? 0
    const offset = descending ? most - key : key - least
    const top = isLong ? Math.floor(offset / 2 ** WORD) : 0
    high[at] = top
    low[at] = offset - top * 2 ** WORD
  }
  return most - least
}

type Pass = { readonly digits: Uint32Array; readonly shift: number; readonly from: Int32Array; readonly to: Int32Array }

/** One counting pass; false when every digit is the same and nothing was moved. */
function spread({ digits, shift, from, to }: Pass): boolean {
  const starts = startsOf(digits, shift)
  if (starts === null) return false
  for (let at = 0; at < from.length; at += 1) {
    const index = from[at] ?? 0
    const digit = ((digits[index] ?? 0) >>> shift) & MASK
    const place = starts[digit] ?? 0
    starts[digit] = place + 1
    to[place] = index
  }
  return true
}

/** Where the first of each digit goes, or null when there is only one digit. */
function startsOf(digits: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(MASK + 2)
  for (let at = 0; at < digits.length; at += 1) {
    const digit = ((digits[at] ?? 0) >>> shift) & MASK
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1
  }
  const first = ((digits[0] ?? 0) >>> shift) & MASK
  if (starts[first + 1] === digits.length) return null
  for (let digit = 1; digit <= MASK; digit += 1) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0)
  return starts
}
