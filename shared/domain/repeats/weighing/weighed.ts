// One appeal's facts seen through a vocabulary: rare pieces weigh more.

import type { Facts } from '../reading/facts.ts'
import type { Pieces } from '../reading/pieces.ts'
import { rarityOf, type Vocabulary } from './vocabulary.ts'

/** `length` is the Euclidean length, `total` the plain sum of the weights. */
export type WeighedPieces = {
  readonly ids: Uint32Array
  readonly weights: Float32Array
  readonly length: number
  readonly total: number
}

export type Weighed = {
  readonly facts: Facts
  readonly all: WeighedPieces
  readonly title: WeighedPieces
  readonly body: WeighedPieces
}

/** Pieces of the title count once more in `all`: citizens put place and matter there. */
const logOfRepeats = Float64Array.from({ length: 257 }, (_, count) => 1 + Math.log(Math.max(1, count)))

export function weigh(facts: Facts, vocabulary: Vocabulary): Weighed {
  const { ids, counts } = facts.all
  const rarities = raritiesOf(ids, vocabulary)
  const title = weighPart(facts.titlePieces, ids, rarities)
  const body = weighPart(facts.bodyPieces, ids, rarities)
  const weights = new Float32Array(ids.length)
  const titleIds = facts.titlePieces.ids
  let squares = 0
  let total = 0
  for (let at = 0, inTitle = 0; at < weights.length; at += 1) {
    const again = titleIds[inTitle] === ids[at] ? 1 : 0
    inTitle += again
    const weight = (logOfRepeats[(counts[at] ?? 1) + again] ?? 1) * (rarities[at] ?? 0)
    weights[at] = weight
    squares += weight * weight
    total += weight
  }
  return { facts, all: { ids, weights, length: Math.sqrt(squares), total }, title, body }
}

/** Working memory of one weighing. */
let kept = new Float64Array(1024)

function raritiesOf(ids: Uint32Array, vocabulary: Vocabulary): Float64Array {
  if (kept.length < ids.length) kept = new Float64Array(ids.length)
  for (let at = 0; at < ids.length; at += 1) kept[at] = rarityOf(vocabulary, ids[at] ?? 0)
  return kept
}

/** `allIds` hold every piece of the part; `rarities` stand beside them. */
function weighPart({ ids, counts }: Pieces, allIds: Uint32Array, rarities: Float64Array): WeighedPieces {
  const weights = new Float32Array(ids.length)
  let squares = 0
  let total = 0
  for (let at = 0, inAll = 0; at < weights.length; at += 1, inAll += 1) {
    while ((allIds[inAll] ?? Infinity) < (ids[at] ?? 0)) inAll += 1
    const weight = (logOfRepeats[counts[at] ?? 1] ?? 1) * (rarities[inAll] ?? 0)
    weights[at] = weight
    squares += weight * weight
    total += weight
  }
  return { ids, weights, length: Math.sqrt(squares), total }
}

/** Cosine of two weighed piece lists, 0..1. */
export function cosine(a: WeighedPieces, b: WeighedPieces): number {
  let dot = 0
  let i = 0
  let j = 0
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0
    const right = b.ids[j] ?? 0
    if (left === right) dot += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0)
    else if (left < right) i += 1
    else j += 1
  }
  return a.length > 0 && b.length > 0 ? Math.min(1, dot / (a.length * b.length)) : 0
}

/** Share of a's weight that is also in b, 0..1; not symmetric. */
export function containment(a: WeighedPieces, b: WeighedPieces): number {
  let shared = 0
  let j = 0
  for (let i = 0; i < a.ids.length; i += 1) {
    const id = a.ids[i] ?? 0
    while (j < b.ids.length && (b.ids[j] ?? 0) < id) j += 1
    if (b.ids[j] === id) shared += a.weights[i] ?? 0
  }
  return a.total > 0 ? shared / a.total : 0
}
