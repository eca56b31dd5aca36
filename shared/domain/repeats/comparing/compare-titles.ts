// What two titles share beyond place names, what one of them has alone, and the longest passage two texts share.

import type { Facts } from '../reading/facts.ts'
import { placeOf } from '../reading/pieces.ts'
import { highestRarity, rarityOf, type Vocabulary } from '../weighing/vocabulary.ts'
import type { Weighed } from '../weighing/weighed.ts'

/** Cosine of the titles without the pieces that belong to names of either: what is asked, not where. 0..1. */
export function titleMatter(a: Weighed, b: Weighed): number {
  const left = a.title
  const right = b.title
  let dot = 0
  for (let i = 0, j = 0; i < left.ids.length && j < right.ids.length;) {
    const one = left.ids[i] ?? 0
    const two = right.ids[j] ?? 0
    if (one === two) {
      if (!isName(one, a, b)) dot += (left.weights[i] ?? 0) * (right.weights[j] ?? 0)
      i += 1
      j += 1
    } else if (one < two) i += 1
    else j += 1
  }
  return dot === 0 ? 0 : dot / Math.sqrt(matterSquares(a, a, b) * matterSquares(b, a, b))
}

function isName(id: number, a: Weighed, b: Weighed): boolean {
  return placeOf(a.facts.namePieces, id) >= 0 || placeOf(b.facts.namePieces, id) >= 0
}

function matterSquares(own: Weighed, a: Weighed, b: Weighed): number {
  let squares = 0
  for (let place = 0; place < own.title.ids.length; place += 1) {
    if (!isName(own.title.ids[place] ?? 0, a, b)) squares += (own.title.weights[place] ?? 0) ** 2
  }
  return squares
}

/** The heaviest run of title characters that the other text lacks: another estate's name shows up here. */
export function missingRun(from: Facts, into: Facts, vocabulary: Vocabulary): number {
  let best = 0
  let run = 0
  for (let place = 0; place + 1 < from.title.length; place += 1) {
    const pair = from.pairs[place] ?? 0
    if (pair !== 0 && placeOf(into.all.ids, pair) < 0) {
      run += rarityOf(vocabulary, pair)
      if (run > best) best = run
    } else run = 0
  }
  return best / highestRarity
}

/** The longest run of the shorter text whose pieces all occur in the longer one. Linear, slightly generous. */
export function longestPassage(
  a: Facts,
  b: Facts,
): { readonly start: number; readonly length: number; readonly from: Facts } {
  const [from, into] = a.plain.length <= b.plain.length ? [a, b] : [b, a]
  let best = 0
  let bestStart = 0
  let run = 0
  for (let place = 0; place < from.pairs.length; place += 1) {
    const pair = from.pairs[place] ?? 0
    if (pair !== 0 && placeOf(into.all.ids, pair) >= 0) {
      run += 1
      if (run > best) {
        best = run
        bestStart = place - run + 1
      }
    } else run = 0
  }
  return { start: bestStart, length: best > 0 ? best + 1 : 0, from }
}
