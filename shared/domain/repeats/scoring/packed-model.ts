// Reads a model from its packed text, so that some ten thousand numbers take a few screens instead of many.

import type { TreeModel } from './trees.ts'

/** Thresholds and leaves are whole numbers of this size. */
export const packedStep = 1e-5

/**
 * `features` holds one base-36 digit a node; `thresholds` and `leaves` hold base-36 whole numbers of `packedStep`, apart
 * by white space. A text of the wrong length is a bug and throws.
 */
export type PackedModel = {
  readonly depth: number
  readonly bias: number
  readonly features: string
  readonly thresholds: string
  readonly leaves: string
}

export function unpackModel({ depth, bias, features, thresholds, leaves }: PackedModel): TreeModel {
  const model: TreeModel = {
    depth,
    bias,
    features: Uint8Array.from(features.replace(/\s/g, ''), (digit) => Number.parseInt(digit, 36)),
    thresholds: numbersOf(thresholds),
    leaves: numbersOf(leaves),
  }
  const trees = model.leaves.length / 2 ** depth
  const nodes = trees * (2 ** depth - 1)
  if (model.features.length !== nodes || model.thresholds.length !== nodes || !model.leaves.every(Number.isFinite))
    throw new Error('unpackModel: the packed text is damaged')
  return model
}

function numbersOf(text: string): Float64Array {
  return Float64Array.from(text.trim().split(/\s+/), (number) => Math.round(Number.parseInt(number, 36)) / 1e5)
}
