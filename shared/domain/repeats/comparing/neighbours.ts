// Features that need the whole list of candidates: how much closer is this one than the next?

import { featureAt } from './pair-features.ts'

/** `similarities` of all candidates of one appeal, highest first; fills the features of the one at `rank` in place. */
export function fillNeighbourFeatures(values: Float64Array, similarities: readonly number[], rank: number): void {
  const own = similarities[rank] ?? 0
  const best = similarities[rank === 0 ? 1 : 0] ?? 0
  let total = 0
  let others = 0
  for (let at = 0; at < similarities.length && others < 10; at += 1) {
    if (at === rank) continue
    total += similarities[at] ?? 0
    others += 1
  }
  values[featureAt.rank] = Math.min(rank, 20)
  values[featureAt.shareOfBest] = Math.min(3, own / Math.max(0.02, best))
  values[featureAt.aheadOfOthers] = own - total / Math.max(1, others)
}
