// Trains gradient-boosted trees (logistic loss, second order, histograms). Deterministic: the seed is an argument.

import { evaluateTrees, probabilityOf, type TreeModel } from '#shared/domain/repeats/trees.ts'

export type TrainingRow = { readonly values: Float64Array; readonly label: 0 | 1; readonly weight: number }

export type BoostingSettings = {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly smoothing: number
  readonly lightestLeaf: number
  readonly rowShare: number
  readonly featureShare: number
  readonly seed: number
  /** Features that the trees may ask for, by place. */
  readonly usable: readonly number[]
}

const bins = 48
/** A threshold that no feature reaches: the node sends everything left. */
const farRight = 1e9

export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function cutsOf(rows: readonly TrainingRow[], feature: number): number[] {
  const weighted = rows.map((row) => row.values[feature] ?? 0).sort((a, b) => a - b)
  const cuts = new Set<number>()
  const positives = rows
    .filter((row) => row.label === 1)
    .map((row) => row.values[feature] ?? 0)
    .sort((a, b) => a - b)
  for (const sorted of [weighted, positives]) {
    for (let cut = 1; cut < bins / 2; cut += 1) {
      const here = sorted[Math.floor((cut * sorted.length) / (bins / 2))] ?? 0
      cuts.add(Math.round(here * 1e5) / 1e5)
    }
  }
  return [...cuts].sort((a, b) => a - b)
}

type Split = {
  readonly feature: number
  readonly cut: number
  readonly gain: number
  readonly left: number
  readonly right: number
}

export function trainTrees(rows: readonly TrainingRow[], featureCount: number, settings: BoostingSettings): TreeModel {
  const random = seededRandom(settings.seed)
  const cuts = Array.from({ length: featureCount }, (_, feature) => cutsOf(rows, feature))
  const binned = cuts.map((list, feature) => {
    const column = new Uint8Array(rows.length)
    for (const [place, row] of rows.entries()) {
      const value = row.values[feature] ?? 0
      let bin = 0
      while (bin < list.length && value > (list[bin] ?? 0)) bin += 1
      column[place] = bin
    }
    return column
  })
  let good = 0
  let all = 0
  for (const row of rows) {
    all += row.weight
    good += row.weight * row.label
  }
  const bias = Math.log(good / (all - good))
  const odds = new Float64Array(rows.length).fill(bias)
  const model = {
    depth: settings.depth,
    bias,
    features: [] as number[],
    thresholds: [] as number[],
    leaves: [] as number[],
  }
  const inner = 2 ** settings.depth - 1
  for (let tree = 0; tree < settings.trees; tree += 1) {
    const gradient = new Float64Array(rows.length)
    const curvature = new Float64Array(rows.length)
    for (const [place, row] of rows.entries()) {
      const p = probabilityOf(odds[place] ?? 0)
      gradient[place] = row.weight * (row.label - p)
      curvature[place] = row.weight * Math.max(1e-6, p * (1 - p))
    }
    const usable = settings.usable.filter(() => random() < settings.featureShare)
    const features = new Array<number>(inner).fill(0)
    const thresholds = new Array<number>(inner).fill(farRight)
    const leaves = new Array<number>(inner + 1).fill(0)
    const members = new Map<number, number[]>([[0, [...rows.keys()].filter(() => random() < settings.rowShare)]])
    for (let node = 0; node < inner; node += 1) {
      const own = members.get(node) ?? []
      const split = own.length > 1 ? bestSplit(own, usable) : undefined
      if (split === undefined) {
        members.set(2 * node + 1, own)
        members.set(2 * node + 2, [])
        continue
      }
      features[node] = split.feature
      thresholds[node] = cuts[split.feature]?.[split.cut] ?? farRight
      const column = binned[split.feature] ?? new Uint8Array(0)
      members.set(
        2 * node + 1,
        own.filter((place) => (column[place] ?? 0) <= split.cut),
      )
      members.set(
        2 * node + 2,
        own.filter((place) => (column[place] ?? 0) > split.cut),
      )
    }
    for (let leaf = 0; leaf <= inner; leaf += 1) {
      const own = members.get(inner + leaf) ?? []
      let g = 0
      let h = 0
      for (const place of own) {
        g += gradient[place] ?? 0
        h += curvature[place] ?? 0
      }
      const value = g / (h + settings.smoothing)
      leaves[leaf] = Math.round(value * settings.rate * 1e5) / 1e5
    }
    const one: TreeModel = { depth: settings.depth, bias: 0, features, thresholds, leaves }
    for (const [place, row] of rows.entries()) odds[place] = (odds[place] ?? 0) + evaluateTrees(one, row.values)
    model.features.push(...features)
    model.thresholds.push(...thresholds)
    model.leaves.push(...leaves)

    function bestSplit(own: readonly number[], candidates: readonly number[]): Split | undefined {
      let total = 0
      let weight = 0
      for (const place of own) {
        total += gradient[place] ?? 0
        weight += curvature[place] ?? 0
      }
      let best: Split | undefined
      for (const feature of candidates) {
        const column = binned[feature] ?? new Uint8Array(0)
        const list = cuts[feature] ?? []
        const g = new Float64Array(list.length + 1)
        const h = new Float64Array(list.length + 1)
        for (const place of own) {
          const bin = column[place] ?? 0
          g[bin] = (g[bin] ?? 0) + (gradient[place] ?? 0)
          h[bin] = (h[bin] ?? 0) + (curvature[place] ?? 0)
        }
        let leftG = 0
        let leftH = 0
        for (let cut = 0; cut < list.length; cut += 1) {
          leftG += g[cut] ?? 0
          leftH += h[cut] ?? 0
          const rightG = total - leftG
          const rightH = weight - leftH
          if (leftH < settings.lightestLeaf || rightH < settings.lightestLeaf) continue
          const left = leftG / (leftH + settings.smoothing)
          const right = rightG / (rightH + settings.smoothing)
          const gain = leftG * left + rightG * right - (total * total) / (weight + settings.smoothing)
          if (gain > (best?.gain ?? 1e-9)) best = { feature, cut, gain, left, right }
        }
      }
      return best
    }
  }
  return model
}
