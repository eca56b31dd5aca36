// Puts a whole list of appeals into cases: scores every candidate pair, then joins groups bottom-up. A group is joined
// by how alike its members are on average and at best; a group that already stands needs a little less (RULES.md R10).

import { type Joint, popJoint, pushJoint } from './joint-queue.ts'
import { addAndCompareAll, apartKey, candidatesOf, factsOf, type RepeatIndex } from '../repeat-index.ts'
import { oddsOf, scoreOf } from '../scoring/scoring.ts'
import type { RepeatSubject } from '../subject.ts'
import { trainedModel } from '../scoring/trained-model.ts'
import type { TreeModel } from '../scoring/trees.ts'

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

/**
 * The pairs of a large batch in one pass, each scored from the side of the later appeal in the list; for an empty index of
 * breadth `brief`. `floor` above `guardedScore` saves most of the work.
 */
export function scoreInOnePass(
  index: RepeatIndex,
  subjects: readonly RepeatSubject[],
  floor: number,
  model: TreeModel = trainedModel,
): ScoredPair[] {
  const pairs: ScoredPair[] = []
  addAndCompareAll(index, subjects, (facts, candidates) => {
    for (const { key, facts: other, values } of candidates) {
      if (index.apart.size > 0 && index.apart.has(apartKey(facts.key, key))) continue
      const score = scoreOf([oddsOf(model, facts, other, values)])
      if (score >= floor) pairs.push({ a: Math.min(facts.key, key), b: Math.max(facts.key, key), score, values })
    }
  })
  return pairs
}

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
  const heap: Joint[] = []
  let next = 1
  for (const id of groups.keys()) {
    next = Math.max(next, id + 1)
    pushJoints(heap, groups, { id, threshold, onlyAbove: true })
  }
  for (let top = popJoint(heap); top !== undefined; top = popJoint(heap)) {
    if (!isStillTrue(groups, top) || saidDifferent(groups, top, apart)) continue
    join(groups, top.id, top.other, next)
    pushJoints(heap, groups, { id: next, threshold, onlyAbove: false })
    next += 1
  }
  return [...groups.values()]
    .map((group) => group.members.sort((x, y) => x - y))
    .filter((members) => members.length > 1)
}

/** Offers the joints of one group that reach the threshold; `onlyAbove` offers each pair of first groups once. */
function pushJoints(
  heap: Joint[],
  groups: ReadonlyMap<number, Group>,
  { id, threshold, onlyAbove }: { readonly id: number; readonly threshold: number; readonly onlyAbove: boolean },
): void {
  for (const other of groups.get(id)?.sums.keys() ?? []) {
    if (onlyAbove && other < id) continue
    const score = linkage(groups, id, other)
    if (score >= threshold) pushJoint(heap, { id, other, score })
  }
}

/** A joint grows old when one of its groups was joined with a third. */
function isStillTrue(groups: ReadonlyMap<number, Group>, { id, other, score }: Joint): boolean {
  return groups.has(id) && groups.has(other) && linkage(groups, id, other) === score
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
    for (const neighbour of group.sums.keys()) {
      if (neighbour !== id && neighbour !== other) takeOver(joined, group, neighbour)
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

function takeOver(joined: Group, from: Group, neighbour: number): void {
  joined.sums.set(neighbour, (joined.sums.get(neighbour) ?? 0) + (from.sums.get(neighbour) ?? 0))
  joined.bests.set(neighbour, Math.max(joined.bests.get(neighbour) ?? 0, from.bests.get(neighbour) ?? 0))
}

function saidDifferent(groups: ReadonlyMap<number, Group>, { id, other }: Joint, apart: ReadonlySet<string>): boolean {
  if (apart.size === 0) return false
  const left = groups.get(id)?.members ?? []
  const right = groups.get(other)?.members ?? []
  return left.some((a) => right.some((b) => apart.has(apartKey(a, b))))
}
