// Features that need the whole list of candidates: how much closer is this one than the next?

import { featureAt } from './pair-features.ts'

/** `rows` are the candidates of one appeal; fills rank, shareOfBest and aheadOfOthers in place. */
export function fillNeighbourFeatures(rows: readonly Float64Array[]): void {
  const similarities = rows.map((row) => row[featureAt.cosineMean] ?? 0)
  const order = [...similarities.keys()].sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0))
  const sorted = order.map((place) => similarities[place] ?? 0)
  for (const [rank, place] of order.entries()) {
    const row = rows[place]
    if (row === undefined) continue
    const own = sorted[rank] ?? 0
    const best = sorted[rank === 0 ? 1 : 0] ?? 0
    const others = [...sorted.slice(0, rank), ...sorted.slice(rank + 1)].slice(0, 10)
    const mean = others.reduce((total, value) => total + value, 0) / Math.max(1, others.length)
    row[featureAt.rank] = Math.min(rank, 20)
    row[featureAt.shareOfBest] = Math.min(3, own / Math.max(0.02, best))
    row[featureAt.aheadOfOthers] = own - mean
  }
}
