// One appeal's facts seen through a vocabulary: rare pieces weigh more.

import type { Facts } from './facts.ts';
import { placeOf, type Pieces } from './pieces.ts';
import { rarityOf, type Vocabulary } from './vocabulary.ts';

export type WeighedPieces = { readonly ids: Uint32Array; readonly weights: Float32Array; readonly length: number };

export type Weighed = {
  readonly facts: Facts;
  readonly all: WeighedPieces;
  readonly title: WeighedPieces;
  readonly body: WeighedPieces;
  /** 1 where the piece at this place of `all` belongs to a name. */
  readonly isName: Uint8Array;
  readonly matterLength: number;
  readonly nameLength: number;
};

export function weigh(facts: Facts, vocabulary: Vocabulary): Weighed {
  const title = weighPieces(facts.titlePieces, vocabulary);
  const body = weighPieces(facts.bodyPieces, vocabulary);
  const { ids, counts } = facts.all;
  const weights = new Float32Array(ids.length);
  const isName = new Uint8Array(ids.length);
  let matter = 0;
  let names = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const inTitle = placeOf(facts.titlePieces.ids, id) >= 0 ? 1 : 0;
    const weight = (1 + Math.log((counts[at] ?? 1) + inTitle)) * rarityOf(vocabulary, id);
    weights[at] = weight;
    if (placeOf(facts.namePieces, id) >= 0) {
      isName[at] = 1;
      names += weight * weight;
    } else matter += weight * weight;
  }
  const all = { ids, weights, length: Math.sqrt(matter + names) };
  return { facts, all, title, body, isName, matterLength: Math.sqrt(matter), nameLength: Math.sqrt(names) };
}

function weighPieces(pieces: Pieces, vocabulary: Vocabulary): WeighedPieces {
  const weights = new Float32Array(pieces.ids.length);
  let squares = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = (1 + Math.log(pieces.counts[at] ?? 1)) * rarityOf(vocabulary, pieces.ids[at] ?? 0);
    weights[at] = weight;
    squares += weight * weight;
  }
  return { ids: pieces.ids, weights, length: Math.sqrt(squares) };
}

/** Cosine of two weighed piece lists, 0..1. */
export function cosine(a: WeighedPieces, b: WeighedPieces): number {
  let dot = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) dot += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0);
    else if (left < right) i += 1;
    else j += 1;
  }
  return a.length > 0 && b.length > 0 ? dot / (a.length * b.length) : 0;
}

/** Share of a's weight that is also in b, 0..1; not symmetric. */
export function containment(a: WeighedPieces, b: WeighedPieces): number {
  let shared = 0;
  let total = 0;
  let j = 0;
  for (let i = 0; i < a.ids.length; i += 1) {
    const id = a.ids[i] ?? 0;
    const weight = a.weights[i] ?? 0;
    total += weight;
    while (j < b.ids.length && (b.ids[j] ?? 0) < id) j += 1;
    if (b.ids[j] === id) shared += weight;
  }
  return total > 0 ? shared / total : 0;
}
