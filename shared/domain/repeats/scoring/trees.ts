// Evaluates boosted decision trees. Every tree is complete: inner nodes level by level, then the leaves.

export type TreeModel = {
  readonly depth: number
  readonly bias: number
  /** Per tree 2^depth − 1 entries: which feature an inner node asks for. */
  readonly features: Uint8Array
  /** Same layout; a value below or equal goes left. */
  readonly thresholds: Float64Array
  /** Per tree 2^depth entries. */
  readonly leaves: Float64Array
}

/** The model's answer before the logistic curve: 0 means even odds. */
export function evaluateTrees({ depth, bias, features, thresholds, leaves }: TreeModel, values: Float64Array): number {
  const inner = 2 ** depth - 1
  let total = bias
  for (let firstNode = 0, firstLeaf = 0; firstLeaf < leaves.length; firstNode += inner, firstLeaf += inner + 1) {
    let node = 0
    while (node < inner) {
      const place = firstNode + node
      const goesLeft = (values[features[place] ?? 0] ?? 0) <= (thresholds[place] ?? 0)
      node = 2 * node + (goesLeft ? 1 : 2)
    }
    total += leaves[firstLeaf + node - inner] ?? 0
  }
  return total
}

export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
