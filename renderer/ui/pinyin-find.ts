/**
 * Finds Chinese text by what a hand types without an input method: characters, pinyin initials (wsr), whole syllables
 * (wangsheren) or a mixture (wangsr). Every reading of a character counts, because nobody stops to think which one is meant.
 */
import { pinyin } from 'pinyin-pro'

/** `readings[i]`: lower-case readings without tones of the character at `i`, its own text for anything that is not Han. */
export type Findable = { readonly text: string; readonly readings: readonly (readonly string[])[] }

/** Half-open range of characters. */
export type Hit = { readonly from: number; readonly to: number }

const han = /\p{Script=Han}/u
/** 退单、退单处理 is found by tdtd: nobody types what stands between words. */
const betweenWords = /^[^\p{L}\p{N}]$/u

/** Costs some microseconds a character: make once, keep. */
export function findable(text: string): Findable {
  const inWords = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true })
  const characters = [...text]
  const aligned = inWords.length === characters.length
  const readings = characters.map((character, index) => {
    if (!han.test(character)) return [character.toLowerCase()]
    const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
    const first = aligned ? [inWords[index] ?? ''] : []
    return [...new Set([...first, ...all])].filter((reading) => reading !== '')
  })
  return { text: characters.join(''), readings }
}

/** The first place where the typed word fits, or null. The word has no blanks; case does not matter. */
export function find(subject: Findable, typed: string): Hit | null {
  const word = typed.toLowerCase()
  if (word === '') return null
  const plain = subject.text.toLowerCase().indexOf(word)
  if (plain >= 0) return { from: plain, to: plain + word.length }
  const characters = [...subject.text]
  for (let from = 0; from < characters.length; from += 1) {
    const length = fits({ subject, characters, word }, from, 0)
    if (length !== null) return { from, to: from + length }
  }
  return null
}

type Search = { readonly subject: Findable; readonly characters: readonly string[]; readonly word: string }

/** How many characters from `at` on the rest of the word covers, or null when it does not fit here. */
function fits(search: Search, at: number, typed: number): number | null {
  const { subject, characters, word } = search
  if (typed === word.length) return 0
  const character = characters[at]
  const readings = subject.readings[at]
  if (character === undefined || readings === undefined) return null
  for (const reading of [character.toLowerCase(), ...readings]) {
    for (let taken = Math.min(reading.length, word.length - typed); taken > 0; taken -= 1) {
      if (!word.startsWith(reading.slice(0, taken), typed)) continue
      if (!han.test(character) && taken < reading.length) continue
      const length = passed(search, at, typed + taken)
      if (length !== null) return length
    }
  }
  return typed > 0 && betweenWords.test(character) ? passed(search, at, typed) : null
}

function passed(search: Search, at: number, typed: number): number | null {
  const rest = fits(search, at + 1, typed)
  return rest === null ? null : rest + 1
}

/** Every word (separated by blanks) must be found somewhere; null when one is not. Hits are sorted and may touch. */
export function findAll(subject: Findable, typed: string): readonly Hit[] | null {
  const hits: Hit[] = []
  for (const word of typed.trim().split(/\s+/u)) {
    if (word === '') continue
    const hit = find(subject, word)
    if (hit === null) return null
    hits.push(hit)
  }
  return hits.toSorted((a, b) => a.from - b.from)
}
