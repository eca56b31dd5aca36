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

/** Working memory of one reading, kept between readings: making arrays costs more than filling them. */
let gathered = new Uint32Array(1024)
let sorted = new Uint32Array(1024)
let counted = new Uint8Array(1024)

function makeRoom(size: number): void {
  if (sorted.length >= size) return
  gathered = new Uint32Array(size)
  sorted = new Uint32Array(size)
  counted = new Uint8Array(size)
}

/** Pair and triple pieces of a stretch of a text, sorted. `pairs` must come from the whole text. */
export function piecesOf(plain: string, pairs: Uint32Array, from = 0, until = pairs.length): Pieces {
  makeRoom(pairs.length * 2)
  const into = gathered
  let size = 0
  for (let at = from; at < until; at += 1) {
    const pair = pairs[at] ?? 0
    if (pair === 0) continue
    into[size++] = pair
    if (at + 1 < until && pairs[at + 1] !== 0) into[size++] = triplePiece(pair, plain.charCodeAt(at + 2))
  }
  sortGathered(size)
  return countSorted(size)
}

/** Above this many pieces the quick way could be made slow by a text written for it. */
const fewPieces = 1024
const ends = new Uint16Array(fewPieces + 1)

/** Pieces are spread evenly over 32 bits: laid out by their first bits they are all but sorted. */
function sortGathered(size: number): void {
  if (size > fewPieces) {
    sorted.set(gathered.subarray(0, size).sort())
    return
  }
  const bits = Math.max(4, 32 - Math.clz32(size >>> 1))
  const shift = 32 - bits
  ends.fill(0, 0, 2 ** bits + 1)
  for (let at = 0; at < size; at += 1) {
    const bucket = ((gathered[at] ?? 0) >>> shift) + 1
    ends[bucket] = (ends[bucket] ?? 0) + 1
  }
  for (let bucket = 1; bucket < 2 ** bits; bucket += 1) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0)
  for (let at = 0; at < size; at += 1) {
    const piece = gathered[at] ?? 0
    const bucket = piece >>> shift
    const place = ends[bucket] ?? 0
    ends[bucket] = place + 1
    sorted[place] = piece
  }
  for (let at = 1; at < size; at += 1) sinkIn(at)
}

function sinkIn(place: number): void {
  const piece = sorted[place] ?? 0
  let at = place
  for (; at > 0 && (sorted[at - 1] ?? 0) > piece; at -= 1) sorted[at] = sorted[at - 1] ?? 0
  sorted[at] = piece
}

function countSorted(length: number): Pieces {
  let size = 0
  for (let at = 0; at < length; at += 1) {
    const id = sorted[at] ?? 0
    if (size > 0 && sorted[size - 1] === id) {
      const before = counted[size - 1] ?? 0
      if (before < 255) counted[size - 1] = before + 1
    } else {
      sorted[size] = id
      counted[size] = 1
      size += 1
    }
  }
  return { ids: sorted.slice(0, size), counts: counted.slice(0, size) }
}

/** The pieces of two texts together, counts added. */
export function joinPieces(a: Pieces, b: Pieces): Pieces {
  makeRoom(a.ids.length + b.ids.length)
  let size = 0
  let i = 0
  let j = 0
  for (; i < a.ids.length || j < b.ids.length; size += 1) {
    const one = i < a.ids.length ? (a.ids[i] ?? 0) : Infinity
    const two = j < b.ids.length ? (b.ids[j] ?? 0) : Infinity
    sorted[size] = Math.min(one, two)
    let count = 0
    if (one <= two) count += a.counts[i++] ?? 0
    if (two <= one) count += b.counts[j++] ?? 0
    counted[size] = Math.min(255, count)
  }
  return { ids: sorted.slice(0, size), counts: counted.slice(0, size) }
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
