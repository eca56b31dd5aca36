// Evaluates boosted decision trees. Every tree is complete: inner nodes level by level, then the leaves.

export type TreeModel = {
  readonly depth: number
  readonly bias: number
  /** Per tree 2^depth − 1 entries: which feature an inner node asks for. */
  readonly features: readonly number[]
  /** Same layout; a value below or equal goes left. */
  readonly thresholds: readonly number[]
  /** Per tree 2^depth entries. */
  readonly leaves: readonly number[]
}

/** The model's answer before the logistic curve: 0 means even odds. */
export function evaluateTrees(model: TreeModel, values: Float64Array): number {
  const inner = 2 ** model.depth - 1
  const trees = model.leaves.length / (inner + 1)
  let total = model.bias
  for (let tree = 0; tree < trees; tree += 1) {
    let node = 0
    while (node < inner) {
      const place = tree * inner + node
      const goesLeft = (values[model.features[place] ?? 0] ?? 0) <= (model.thresholds[place] ?? 0)
      node = 2 * node + (goesLeft ? 1 : 2)
    }
    total += model.leaves[tree * (inner + 1) + node - inner] ?? 0
  }
  return total
}

export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
