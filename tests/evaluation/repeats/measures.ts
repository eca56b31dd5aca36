// Pair precision, recall and F0.5, B³, and recall per size of matter, over a chosen part of the appeals.

import type { Judged } from './dataset.ts'

export type PairMeasure = {
  readonly precision: number
  readonly recall: number
  readonly fHalf: number
  readonly wrong: number
  readonly right: number
  readonly missed: number
}

export function sameMatter(a: Judged | undefined, b: Judged | undefined): boolean {
  return a !== undefined && b !== undefined && a.matter !== '' && a.matter === b.matter
}

function pairsWithin(groups: Iterable<readonly number[]>, visit: (a: number, b: number) => void): void {
  for (const group of groups) {
    for (const [place, a] of group.entries()) for (const b of group.slice(place + 1)) visit(a, b)
  }
}

export function matters(appeals: readonly Judged[], counts: (appeal: Judged) => boolean): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const appeal of appeals) {
    if (appeal.matter === '' || !counts(appeal)) continue
    const list = groups.get(appeal.matter)
    if (list === undefined) groups.set(appeal.matter, [appeal.subject.key])
    else list.push(appeal.subject.key)
  }
  return groups
}

export function measurePairs(
  appeals: readonly Judged[],
  cases: readonly (readonly number[])[],
  counts: (appeal: Judged) => boolean,
): PairMeasure {
  let right = 0
  let wrong = 0
  const kept = cases.map((group) => group.filter((key) => appeals[key] !== undefined && counts(appeals[key])))
  pairsWithin(kept, (a, b) => {
    if (sameMatter(appeals[a], appeals[b])) right += 1
    else wrong += 1
  })
  let all = 0
  pairsWithin(matters(appeals, counts).values(), () => (all += 1))
  const precision = right / Math.max(1, right + wrong)
  const recall = right / Math.max(1, all)
  const fHalf = precision + recall === 0 ? 0 : (1.25 * precision * recall) / (0.25 * precision + recall)
  return { precision, recall, fHalf, wrong, right, missed: all - right }
}

/** B³: every appeal counts the same, so that one large matter does not drown the rest. */
export function measureBCubed(
  appeals: readonly Judged[],
  cases: readonly (readonly number[])[],
  counts: (appeal: Judged) => boolean,
): { readonly precision: number; readonly recall: number } {
  const groupOf = new Map<number, readonly number[]>()
  for (const group of cases) for (const key of group) groupOf.set(key, group)
  const truth = matters(appeals, counts)
  let precision = 0
  let recall = 0
  const counted = appeals.filter(counts)
  for (const appeal of counted) {
    const key = appeal.subject.key
    const mine = (groupOf.get(key) ?? [key]).filter((other) => appeals[other] !== undefined && counts(appeals[other]))
    const wanted = appeal.matter === '' ? [key] : (truth.get(appeal.matter) ?? [key])
    const shared = mine.filter((other) => other === key || sameMatter(appeals[other], appeal)).length
    precision += shared / mine.length
    recall += shared / wanted.length
  }
  return { precision: precision / counted.length, recall: recall / counted.length }
}

export function recallBySize(
  appeals: readonly Judged[],
  cases: readonly (readonly number[])[],
  counts: (appeal: Judged) => boolean,
): { readonly size: string; readonly matters: number; readonly pairs: number; readonly recall: number }[] {
  const groupOf = new Map<number, number>()
  for (const [place, group] of cases.entries()) for (const key of group) groupOf.set(key, place)
  const bands = [
    ['2', 2, 2],
    ['3', 3, 3],
    ['4–5', 4, 5],
    ['6–15', 6, 15],
    ['16 and more', 16, Infinity],
  ] as const
  return bands.map(([size, from, to]) => {
    const chosen = [...matters(appeals, counts).values()].filter((group) => group.length >= from && group.length <= to)
    let pairs = 0
    let found = 0
    pairsWithin(chosen, (a, b) => {
      pairs += 1
      if (groupOf.has(a) && groupOf.get(a) === groupOf.get(b)) found += 1
    })
    return { size, matters: chosen.length, pairs, recall: pairs === 0 ? 0 : found / pairs }
  })
}
