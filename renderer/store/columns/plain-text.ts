/**
 * Text as it is searched: full-width letters, digits and punctuation become half-width, letters lower-case. One code unit
 * stays one code unit, so that a place in the folded text is the same place in the original.
 */
const folds = foldTable()

function foldTable(): Uint16Array {
  const table = new Uint16Array(65_536)
  for (let unit = 0; unit < 65_536; unit += 1) table[unit] = folded(unit)
  return table
}

function folded(unit: number): number {
  if (unit === 0x3000) return 0x20
  // Below a blank stand our own separators: no text may hold them.
  if (unit < 0x20) return 0x20
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  const lower = String.fromCharCode(half).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : half
}

export function foldText(text: string): string {
  let done = ''
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const plain = folds[unit] ?? unit
    if (plain === unit) continue
    done += text.slice(start, at) + String.fromCharCode(plain)
    start = at + 1
  }
  return start === 0 ? text : done + text.slice(start)
}

/**
 * What folding changes in a text: each place and the unit that stood there, two units each. Few texts differ in that.
 * `from`: the place of the text in a longer one.
 */
export function unfoldingOf(text: string, from = 0): string {
  let unfolding = ''
  const length = Math.min(text.length, folds.length - from)
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at)
    if (folds[unit] !== unit) unfolding += String.fromCharCode(from + at, unit)
  }
  return unfolding
}

/** The text that was folded. */
export function unfoldText(folded: string, unfolding: string): string {
  let text = ''
  let start = 0
  for (let index = 0; index < unfolding.length; index += 2) {
    const at = unfolding.charCodeAt(index)
    text += folded.slice(start, at) + unfolding.charAt(index + 1)
    start = at + 1
  }
  return text + folded.slice(start)
}

/** Words of a query: folded, without blanks, without repetition. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(foldText(text).split(' '))].filter((word) => word !== '')
}

/** FNV-1a over code units, 32 bits; 0 is kept for the empty text. */
export function hashText(text: string): number {
  if (text === '') return 0
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0 || 1
}

/** Every code unit is ASCII: such text is kept in one-byte strings. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false
  return true
}
