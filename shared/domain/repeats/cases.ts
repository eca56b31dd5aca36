// Puts a whole list of appeals into cases: scores every candidate pair, then joins groups bottom-up. A group is joined
// by how alike its members are on average and at best; a group that already stands needs a little less (RULES.md R10).

import { type Joint, popJoint, pushJoint } from './joint-queue.ts'
import { apartKey, candidatesOf, factsOf, type RepeatIndex } from './repeat-index.ts'
import { oddsOf, scoreOf } from './scoring.ts'
import { trainedModel } from './trained-model.ts'
import type { TreeModel } from './trees.ts'

export type ScoredPair = {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly values: Float64Array
}

/**
 * Every candidate pair once, a < b, unordered. All keys must be in the index, which must hold fewer than 2^26 appeals.
 * Pairs below `floor` are dropped; large sets need a floor, or strangers fill the memory.
 */
export function scorePairs(
  index: RepeatIndex,
  keys: readonly number[],
  floor = 0,
  model: TreeModel = trainedModel,
): ScoredPair[] {
  const found = new Map<
    number,
    { readonly a: number; readonly b: number; readonly odds: number[]; readonly values: Float64Array }
  >()
  for (const key of keys) {
    const facts = factsOf(index, key)
    for (const candidate of candidatesOf(index, facts)) {
      if (index.apart.size > 0 && index.apart.has(apartKey(key, candidate.key))) continue
      const odds = oddsOf(model, facts, candidate.facts, candidate.values)
      if (floor > 0 && scoreOf([odds]) < floor) continue
      const a = Math.min(key, candidate.key)
      const b = Math.max(key, candidate.key)
      const name = (index.slotOf.get(a) ?? 0) * slotSpan + (index.slotOf.get(b) ?? 0)
      const known = found.get(name)
      if (known === undefined) found.set(name, { a, b, odds: [odds], values: candidate.values })
      else known.odds.push(odds)
    }
  }
  return [...found.values()].map(({ a, b, odds, values }) => ({ a, b, score: scoreOf(odds), values }))
}

const slotSpan = 2 ** 26

/** What a standing group is granted for each doubling of its size, and for how many doublings. */
export const sizeGrant = 0.1
export const mostDoublings = 4
/** Pairs below this are as good as strangers. */
const weakestLink = 0.02

type Group = { members: number[]; sums: Map<number, number>; bests: Map<number, number> }

/** Groups of at least two keys, in which no two keys were marked different. Deterministic. */
export function groupIntoCases(
  pairs: readonly Omit<ScoredPair, 'values'>[],
  threshold: number,
  apart: ReadonlySet<string>,
): number[][] {
  const groups = startingGroups(pairs)
  const queue = [...groups].flatMap(([id, group]) =>
    [...group.sums.keys()]
      .filter((other) => id < other)
      .map((other) => ({ id, other, score: linkage(groups, id, other) })),
  )
  const heap: Joint[] = []
  for (const entry of queue) if (entry.score >= threshold) pushJoint(heap, entry)
  let next = Math.max(0, ...groups.keys()) + 1
  for (let top = popJoint(heap); top !== undefined; top = popJoint(heap)) {
    const { id, other, score } = top
    if (!groups.has(id) || !groups.has(other) || linkage(groups, id, other) !== score) continue
    if (saidDifferent(groups.get(id)?.members ?? [], groups.get(other)?.members ?? [], apart)) continue
    join(groups, id, other, next)
    for (const neighbour of groups.get(next)?.sums.keys() ?? []) {
      const fresh = linkage(groups, next, neighbour)
      if (fresh >= threshold) pushJoint(heap, { id: next, other: neighbour, score: fresh })
    }
    next += 1
  }
  return [...groups.values()]
    .map((group) => group.members.sort((x, y) => x - y))
    .filter((members) => members.length > 1)
}

function startingGroups(pairs: readonly Omit<ScoredPair, 'values'>[]): Map<number, Group> {
  const groups = new Map<number, Group>()
  const group = (key: number): Group => {
    let found = groups.get(key)
    if (found === undefined) groups.set(key, (found = { members: [key], sums: new Map(), bests: new Map() }))
    return found
  }
  for (const { a, b, score } of pairs) {
    if (score < weakestLink) continue
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      group(own).sums.set(other, score)
      group(own).bests.set(other, score)
    }
  }
  return groups
}

function linkage(groups: ReadonlyMap<number, Group>, id: number, other: number): number {
  const a = groups.get(id)
  const b = groups.get(other)
  if (a === undefined || b === undefined) return 0
  const average = (a.sums.get(other) ?? 0) / (a.members.length * b.members.length)
  const doublings = Math.min(mostDoublings, Math.log2((a.members.length + b.members.length) / 2))
  return 0.5 * average + 0.5 * (a.bests.get(other) ?? 0) + sizeGrant * doublings
}

function join(groups: Map<number, Group>, id: number, other: number, next: number): void {
  const joined: Group = { members: [], sums: new Map(), bests: new Map() }
  for (const old of [id, other]) {
    const group = groups.get(old)
    if (group === undefined) continue
    joined.members.push(...group.members)
    for (const [neighbour, sum] of group.sums) {
      if (neighbour === id || neighbour === other) continue
      joined.sums.set(neighbour, (joined.sums.get(neighbour) ?? 0) + sum)
      joined.bests.set(neighbour, Math.max(joined.bests.get(neighbour) ?? 0, group.bests.get(neighbour) ?? 0))
    }
    groups.delete(old)
  }
  groups.set(next, joined)
  for (const [neighbour, sum] of joined.sums) {
    const group = groups.get(neighbour)
    if (group === undefined) continue
    for (const old of [id, other]) {
      group.sums.delete(old)
      group.bests.delete(old)
    }
    group.sums.set(next, sum)
    group.bests.set(next, joined.bests.get(neighbour) ?? 0)
  }
}

function saidDifferent(left: readonly number[], right: readonly number[], apart: ReadonlySet<string>): boolean {
  return apart.size > 0 && left.some((a) => right.some((b) => apart.has(apartKey(a, b))))
}
