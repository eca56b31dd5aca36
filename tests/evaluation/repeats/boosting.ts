// Trains gradient-boosted trees (logistic loss, second order, histograms). Deterministic: the seed is an argument.

import { evaluateTrees, probabilityOf, type TreeModel } from '#shared/domain/repeats/scoring/trees.ts'

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
const farRight = 10_000

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

type Split = { readonly feature: number; readonly cut: number; readonly gain: number }

/** Rows as columns of bins, with the slopes of the loss at the present odds. */
type Table = {
  readonly cuts: readonly (readonly number[])[]
  readonly binned: readonly Uint8Array[]
  readonly gradient: Float64Array
  readonly curvature: Float64Array
  readonly settings: BoostingSettings
}

export function trainTrees(rows: readonly TrainingRow[], featureCount: number, settings: BoostingSettings): TreeModel {
  const random = seededRandom(settings.seed)
  const cuts = Array.from({ length: featureCount }, (_, feature) => cutsOf(rows, feature))
  const table: Table = {
    ...{ cuts, settings, binned: cuts.map((list, feature) => binsOf(rows, feature, list)) },
    ...{ gradient: new Float64Array(rows.length), curvature: new Float64Array(rows.length) },
  }
  const bias = startingOdds(rows)
  const odds = new Float64Array(rows.length).fill(bias)
  const trees: TreeModel[] = []
  for (let tree = 0; tree < settings.trees; tree += 1) {
    fillSlopes(rows, odds, table)
    const usable = settings.usable.filter(() => random() < settings.featureShare)
    const one = growTree(
      table,
      [...rows.keys()].filter(() => random() < settings.rowShare),
      usable,
    )
    for (const [place, row] of rows.entries()) odds[place] = (odds[place] ?? 0) + evaluateTrees(one, row.values)
    trees.push(one)
  }
  return {
    depth: settings.depth,
    bias,
    features: Uint8Array.from(trees.flatMap((tree) => [...tree.features])),
    thresholds: Float64Array.from(trees.flatMap((tree) => [...tree.thresholds])),
    leaves: Float64Array.from(trees.flatMap((tree) => [...tree.leaves])),
  }
}

function binsOf(rows: readonly TrainingRow[], feature: number, cuts: readonly number[]): Uint8Array {
  return Uint8Array.from(rows, (row) => {
    const value = row.values[feature] ?? 0
    let bin = 0
    while (bin < cuts.length && value > (cuts[bin] ?? 0)) bin += 1
    return bin
  })
}

function startingOdds(rows: readonly TrainingRow[]): number {
  let good = 0
  let all = 0
  for (const row of rows) {
    all += row.weight
    good += row.weight * row.label
  }
  return Math.log(good / (all - good))
}

function fillSlopes(rows: readonly TrainingRow[], odds: Float64Array, { gradient, curvature }: Table): void {
  for (const [place, row] of rows.entries()) {
    const p = probabilityOf(odds[place] ?? 0)
    gradient[place] = row.weight * (row.label - p)
    curvature[place] = row.weight * Math.max(1e-6, p * (1 - p))
  }
}

function growTree(table: Table, drawn: number[], usable: readonly number[]): TreeModel {
  const { cuts, binned, settings } = table
  const inner = 2 ** settings.depth - 1
  const features = new Uint8Array(inner)
  const thresholds = new Float64Array(inner).fill(farRight)
  const members: number[][] = [drawn]
  for (let node = 0; node < inner; node += 1) {
    const own = members[node] ?? []
    const split = own.length > 1 ? bestSplit(table, own, usable) : undefined
    const column = binned[split?.feature ?? 0]
    const goesLeft = (place: number): boolean => split === undefined || (column?.[place] ?? 0) <= split.cut
    members[2 * node + 1] = own.filter(goesLeft)
    members[2 * node + 2] = own.filter((place) => !goesLeft(place))
    if (split === undefined) continue
    features[node] = split.feature
    thresholds[node] = cuts[split.feature]?.[split.cut] ?? farRight
  }
  const leaves = Float64Array.from({ length: inner + 1 }, (_, leaf) => leafOf(table, members[inner + leaf] ?? []))
  return { depth: settings.depth, bias: 0, features, thresholds, leaves }
}

function leafOf({ gradient, curvature, settings }: Table, own: readonly number[]): number {
  let g = 0
  let h = 0
  for (const place of own) {
    g += gradient[place] ?? 0
    h += curvature[place] ?? 0
  }
  return Math.round((g / (h + settings.smoothing)) * settings.rate * 1e5) / 1e5
}

function bestSplit(table: Table, own: readonly number[], usable: readonly number[]): Split | undefined {
  let best: Split | undefined
  for (const feature of usable) {
    const split = bestCut(table, own, feature)
    if (split.gain > (best?.gain ?? 1e-9)) best = split
  }
  return best
}

function bestCut(table: Table, own: readonly number[], feature: number): Split {
  const { smoothing, lightestLeaf } = table.settings
  const { g, h, total, weight } = histogram(table, own, feature)
  let best: Split = { feature, cut: 0, gain: 0 }
  let leftG = 0
  let leftH = 0
  for (let cut = 0; cut + 1 < g.length; cut += 1) {
    leftG += g[cut] ?? 0
    leftH += h[cut] ?? 0
    const rightG = total - leftG
    const rightH = weight - leftH
    if (leftH < lightestLeaf || rightH < lightestLeaf) continue
    const gain =
      leftG ** 2 / (leftH + smoothing) + rightG ** 2 / (rightH + smoothing) - total ** 2 / (weight + smoothing)
    if (gain > best.gain) best = { feature, cut, gain }
  }
  return best
}

function histogram(
  { cuts, binned, gradient, curvature }: Table,
  own: readonly number[],
  feature: number,
): { readonly g: Float64Array; readonly h: Float64Array; readonly total: number; readonly weight: number } {
  const column = binned[feature] ?? new Uint8Array(0)
  const g = new Float64Array((cuts[feature]?.length ?? 0) + 1)
  const h = new Float64Array(g.length)
  let total = 0
  let weight = 0
  for (const place of own) {
    const bin = column[place] ?? 0
    g[bin] = (g[bin] ?? 0) + (gradient[place] ?? 0)
    h[bin] = (h[bin] ?? 0) + (curvature[place] ?? 0)
    total += gradient[place] ?? 0
    weight += curvature[place] ?? 0
  }
  return { g, h, total, weight }
}
