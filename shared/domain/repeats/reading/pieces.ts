// Word pieces: runs of two and three characters as numbers. Chinese has no spaces; pieces need no dictionary.

import { phraseEnd } from './plain-text.ts'

/** Sorted, unique piece numbers and how often each one occurs. */
export type Pieces = { readonly ids: Uint32Array; readonly counts: Uint8Array }

const end = phraseEnd.charCodeAt(0)

/** Spreads the bits of a piece over 32 bits; two pieces rarely meet. */
function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39)
  return (x ^ (x >>> 15)) >>> 0
}

/** The order of the two does not matter: 聚利 and 利聚 are one piece, for letters twist names. */
export function pairPiece(first: number, second: number): number {
  const low = Math.min(first, second)
  return mix(Math.imul(low, 0x10001) ^ Math.imul(first + second - low, 0x9e3779b1))
}

export function triplePiece(pair: number, third: number): number {
  return mix(Math.imul(pair, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35) ^ 0x5bd1e995)
}

/** Pair pieces by position: entry i covers characters i and i+1; 0 where a phrase ends. */
export function pairsByPosition(plain: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, plain.length - 1))
  for (let at = 0; at < pairs.length; at += 1) {
    const first = plain.charCodeAt(at)
    const second = plain.charCodeAt(at + 1)
    if (first !== end && second !== end) pairs[at] = pairPiece(first, second)
  }
  return pairs
}

/** Pair and triple pieces of a text, sorted. `pairs` must come from the same text. */
export function piecesOf(plain: string, pairs: Uint32Array): Pieces {
  const all = new Uint32Array(pairs.length * 2)
  let size = 0
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] ?? 0
    if (pair === 0) continue
    all[size++] = pair
    if ((pairs[at + 1] ?? 0) !== 0) all[size++] = triplePiece(pair, plain.charCodeAt(at + 2))
  }
  return countSorted(all.subarray(0, size).sort())
}

function countSorted(sorted: Uint32Array): Pieces {
  const ids = new Uint32Array(sorted.length)
  const counts = new Uint8Array(sorted.length)
  let size = 0
  for (const id of sorted) {
    if (size > 0 && ids[size - 1] === id) {
      const before = counts[size - 1] ?? 0
      if (before < 255) counts[size - 1] = before + 1
    } else {
      ids[size] = id
      counts[size] = 1
      size += 1
    }
  }
  return { ids: ids.slice(0, size), counts: counts.slice(0, size) }
}

/** The pieces of two texts together, counts added. */
export function joinPieces(a: Pieces, b: Pieces): Pieces {
  const ids = new Uint32Array(a.ids.length + b.ids.length)
  const counts = new Uint8Array(ids.length)
  let size = 0
  for (let i = 0, j = 0; i < a.ids.length || j < b.ids.length; size += 1) {
    const one = i < a.ids.length ? (a.ids[i] ?? 0) : Infinity
    const two = j < b.ids.length ? (b.ids[j] ?? 0) : Infinity
    ids[size] = Math.min(one, two)
    let count = 0
    if (one <= two) count += a.counts[i++] ?? 0
    if (two <= one) count += b.counts[j++] ?? 0
    counts[size] = Math.min(255, count)
  }
  return { ids: ids.slice(0, size), counts: counts.slice(0, size) }
}

/** Place of `id` in a sorted array, or -1. */
export function placeOf(ids: Uint32Array, id: number): number {
  let low = 0
  let high = ids.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const value = ids[middle] ?? 0
    if (value === id) return middle
    if (value < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}
