/** Which words two or three texts have in common, and which clauses say something of their own. */

export type Piece = { readonly text: string; readonly kind: 'same' | 'different' | 'plain' }

const han = /\p{Script=Han}/u
const latin = /[\p{Script=Latin}\p{Nd}]/u

/** Characters that carry no matter: two texts that share only these share nothing. */
const emptyWords = new Set('的了是在我他她你们这那有和也就都不没还又要会到把被给让从对为与及之其个一着过吗呢吧啊等很')

const clauseEnd = /[\uFF0C\u3002\uFF1B\uFF01\uFF1F\u3001,.;!?\s]/u

/**
 * `text` in pieces: `same` = occurs in one of the others too (from two Han characters, or a whole word of letters and
 * digits), `different` = a clause without any common word, `plain` = the rest. The pieces joined are the text.
 */
export function compareWords(text: string, others: readonly string[]): readonly Piece[] {
  const characters = [...text]
  const marks = new Array<boolean>(characters.length).fill(false)
  markRuns(characters, marks, runsOf(others, 3), 3)
  markRuns(characters, marks, runsOf(others, 2), 2)
  markWords(characters, marks, others)
  const kinds = characters.map((_, index): Piece['kind'] => (marks[index] === true ? 'same' : 'plain'))
  if (others.some((other) => other.trim() !== '')) markOwnClauses(characters, kinds)
  return joined(characters, kinds)
}

/** Every run of `size` Han characters of the others; runs of two must carry matter in both. */
function runsOf(texts: readonly string[], size: number): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const text of texts) {
    const characters = [...text]
    for (let at = 0; at + size <= characters.length; at += 1) {
      const run = characters.slice(at, at + size)
      if (run.every((character) => han.test(character)) && carries(run)) runs.add(run.join(''))
    }
  }
  return runs
}

/** Of two characters both must carry matter, of three at least two. */
function carries(run: readonly string[]): boolean {
  return run.filter((character) => emptyWords.has(character)).length < run.length - 1
}

function markRuns(characters: readonly string[], marks: boolean[], runs: ReadonlySet<string>, size: number): void {
  for (let at = 0; at + size <= characters.length; at += 1) {
    if (!runs.has(characters.slice(at, at + size).join(''))) continue
    for (let offset = 0; offset < size; offset += 1) marks[at + offset] = true
  }
}

/** Whole words of letters and digits, masked numbers among them: 199****0012, JN-2012. Single digits say nothing. */
function markWords(characters: readonly string[], marks: boolean[], others: readonly string[]): void {
  const known = new Set(others.flatMap((other) => wordsIn([...other]).map(({ word }) => word)))
  for (const { from, word } of wordsIn(characters)) {
    if (known.has(word)) marks.fill(true, from, from + [...word].length)
  }
}

function wordsIn(characters: readonly string[]): readonly { readonly from: number; readonly word: string }[] {
  const words: { from: number; word: string }[] = []
  let from = -1
  for (let at = 0; at <= characters.length; at += 1) {
    const character = characters[at]
    const inside = character !== undefined && (latin.test(character) || (from >= 0 && /[*\-:]/u.test(character)))
    if (inside && from < 0) from = at
    if (!inside && from >= 0) {
      const word = characters.slice(from, at).join('')
      if (word.length > 1) words.push({ from, word })
      from = -1
    }
  }
  return words
}

/** A clause of at least two characters in which nothing is common says something of its own. */
function markOwnClauses(characters: readonly string[], kinds: Piece['kind'][]): void {
  let from = 0
  for (let at = 0; at <= characters.length; at += 1) {
    const character = characters[at]
    if (character !== undefined && !clauseEnd.test(character)) continue
    if (at - from > 1 && kinds.slice(from, at).every((kind) => kind === 'plain')) kinds.fill('different', from, at)
    from = at + 1
  }
}

function joined(characters: readonly string[], kinds: readonly Piece['kind'][]): readonly Piece[] {
  const pieces: { text: string; kind: Piece['kind'] }[] = []
  characters.forEach((character, index) => {
    const kind = kinds[index] ?? 'plain'
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += character
    else pieces.push({ text: character, kind })
  })
  return pieces
}

export type RowMark = 'same' | 'near' | 'different'

/** ＝ the same but for spaces and punctuation, ≈ some words in common, ≠ none. Null where one of the two is empty. */
export function markOf(value: string, primary: string): RowMark | null {
  const [a, b] = [bare(value), bare(primary)]
  if (a === '' || b === '') return null
  if (a === b) return 'same'
  return compareWords(value, [primary]).some((piece) => piece.kind === 'same') ? 'near' : 'different'
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '')
}
