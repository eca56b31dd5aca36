// The peer: character 2–3-gram TF-IDF over title and text, cosine, single link. No dictionary, no names, no learning.

import type { Judged } from './dataset.ts'

function grams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const size of [2, 3]) {
    for (let at = 0; at + size <= text.length; at += 1) {
      const gram = text.slice(at, at + size)
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return counts
}

export type BaselinePair = { readonly a: number; readonly b: number; readonly cosine: number }

/** Every pair with a cosine of at least `floor`. */
export function baselinePairs(appeals: readonly Judged[], floor: number): BaselinePair[] {
  const documents = appeals.map(({ subject }) => grams(`${subject.title} ${subject.text}`.replace(/\s+/g, '')))
  const seen = new Map<string, number>()
  for (const document of documents) for (const gram of document.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1)
  const postings = new Map<string, [number, number][]>()
  const pairs: BaselinePair[] = []
  for (const [own, document] of documents.entries()) {
    const weights = [...document].map(
      ([gram, count]) =>
        [gram, (1 + Math.log(count)) * (1 + Math.log((appeals.length + 1) / ((seen.get(gram) ?? 0) + 1)))] as const,
    )
    const length = Math.sqrt(weights.reduce((total, [, weight]) => total + weight * weight, 0)) || 1
    const products = new Map<number, number>()
    for (const [gram, weight] of weights) {
      let list = postings.get(gram)
      if (list === undefined) postings.set(gram, (list = []))
      for (const [other, value] of list) products.set(other, (products.get(other) ?? 0) + (value * weight) / length)
      list.push([own, weight / length])
    }
    for (const [other, cosine] of products) if (cosine >= floor) pairs.push({ a: other, b: own, cosine })
  }
  return pairs
}

/** Single link: whatever hangs together above the threshold is one case. */
export function singleLink(pairs: readonly BaselinePair[], threshold: number): number[][] {
  const parent = new Map<number, number>()
  const root = (key: number): number => {
    let at = key
    while (parent.get(at) !== undefined && parent.get(at) !== at) at = parent.get(at) ?? at
    return at
  }
  for (const { a, b, cosine } of pairs) if (cosine >= threshold) parent.set(root(a), root(b))
  const groups = new Map<number, number[]>()
  for (const key of new Set(pairs.flatMap((pair) => [pair.a, pair.b]))) {
    const top = root(key)
    groups.set(top, [...(groups.get(top) ?? []), key])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
