/**
 * The wide texts of a chunk in bytes: 143 characters of a row take some 185 bytes instead of 286, and what lies on disk is
 * what is searched. Each chunk numbers the characters that occur in it, the frequent ones first: 192 of them take one byte,
 * the next 11,904 two, all others three. Only a leading byte is 0xc0 or above, so a place can be told to be a beginning.
 */
export type PackedText = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Entry `e` lies in `bytes` from `starts[e]` to `starts[e + 1]`. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** The code unit of each number. */
  readonly units: Uint16Array<ArrayBuffer>
}

const SHORT = 0xc0
const TWO = 0xc0
const THREE = 0xfe
const TWO_BYTES_FROM = SHORT
const THREE_BYTES_FROM = TWO_BYTES_FROM + (THREE - TWO) * SHORT
const UNITS = 65_536

export function packTexts(texts: readonly string[]): PackedText {
  const { units, numbers, counts } = numbered(texts)
  const starts = new Uint32Array(texts.length + 1)
  const bytes = new Uint8Array(units.reduce((sum, unit, number) => sum + (counts[unit] ?? 0) * lengthOf(number), 0))
  let at = 0
  for (const [entry, text] of texts.entries()) {
    starts[entry] = at
    for (let index = 0; index < text.length; index += 1) at = write(numbers[text.charCodeAt(index)] ?? 0, bytes, at)
  }
  starts[texts.length] = at
  return { bytes, starts, units }
}

function numbered(texts: readonly string[]) {
  const counts = new Uint32Array(UNITS)
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      counts[unit] = (counts[unit] ?? 0) + 1
    }
  }
  const used: number[] = []
  for (let unit = 0; unit < UNITS; unit += 1) if ((counts[unit] ?? 0) > 0) used.push(unit)
  const units = Uint16Array.from(used.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)))
  const numbers = new Uint16Array(UNITS)
  for (const [number, unit] of units.entries()) numbers[unit] = number
  return { units, numbers, counts }
}

function lengthOf(number: number): number {
  if (number < TWO_BYTES_FROM) return 1
  return number < THREE_BYTES_FROM ? 2 : 3
}

/** Answers where the next one begins. */
function write(number: number, bytes: Uint8Array, at: number): number {
  if (number < TWO_BYTES_FROM) {
    bytes[at] = number
    return at + 1
  }
  if (number < THREE_BYTES_FROM) {
    const rest = number - TWO_BYTES_FROM
    bytes[at] = TWO + Math.floor(rest / SHORT)
    bytes[at + 1] = rest % SHORT
    return at + 2
  }
  const rest = number - THREE_BYTES_FROM
  bytes[at] = THREE + Math.floor(rest / (SHORT * SHORT))
  bytes[at + 1] = Math.floor(rest / SHORT) % SHORT
  bytes[at + 2] = rest % SHORT
  return at + 3
}

function numberAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < TWO) return first
  const second = bytes[at + 1] ?? 0
  if (first < THREE) return TWO_BYTES_FROM + (first - TWO) * SHORT + second
  return THREE_BYTES_FROM + ((first - THREE) * SHORT + second) * SHORT + (bytes[at + 2] ?? 0)
}

const scratch = new Uint16Array(4096)

/** The text of an entry, or what stands before the first `end` in it. */
export function unpackText({ bytes, starts, units }: PackedText, entry: number, end = -1): string {
  const last = starts[entry + 1] ?? 0
  let text = ''
  let length = 0
  for (let at = starts[entry] ?? 0; at < last;) {
    const number = numberAt(bytes, at)
    at += lengthOf(number)
    const unit = units[number] ?? 0
    if (unit === end) break
    scratch[length] = unit
    length += 1
    if (length < scratch.length) continue
    text += fromUnits(scratch)
    length = 0
  }
  return text + fromUnits(scratch.subarray(0, length))
}

/** Arguments spread out would be walked over one by one. */
function fromUnits(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, null, units)
}

/** A word in the numbers of one chunk, and how far to go on when a byte stands where its last one should. */
export type PackedWord = { readonly bytes: Uint8Array; readonly steps: Uint8Array }

/** Null: the chunk has a character of the word nowhere. */
export function packWord({ units }: PackedText, word: string): PackedWord | null {
  const bytes = new Uint8Array(word.length * 3)
  let length = 0
  for (let index = 0; index < word.length; index += 1) {
    const number = units.indexOf(word.charCodeAt(index))
    if (number < 0) return null
    length = write(number, bytes, length)
  }
  const packed = bytes.slice(0, length)
  const steps = new Uint8Array(256).fill(Math.min(255, length))
  for (let at = 0; at < length - 1; at += 1) steps[packed[at] ?? 0] = Math.min(255, length - 1 - at)
  return { bytes: packed, steps }
}

/** Where the word begins next, at or after `from` and before `to`; -1: nowhere. */
export function findPacked(text: Uint8Array, { bytes, steps }: PackedWord, from: number, to: number): number {
  const last = bytes.length - 1
  const ending = bytes[last]
  for (let at = from; at + last < to;) {
    const byte = text[at + last] ?? 0
    if (byte === ending && isAt(text, bytes, at) && isBeginning(text, at)) return at
    at += steps[byte] ?? 1
  }
  return -1
}

function isAt(text: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = bytes.length - 2; index >= 0; index -= 1) if (text[at + index] !== bytes[index]) return false
  return true
}

/** Not the second or third byte of a character. */
function isBeginning(text: Uint8Array, at: number): boolean {
  return (text[at - 1] ?? 0) < TWO && (text[at - 2] ?? 0) < THREE
}
