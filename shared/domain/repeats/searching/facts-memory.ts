// Facts that were read lately, with their weights, so that a text is not read again for every comparison. Two halves: when
// the young one is full it becomes the old one, and what nobody asked for since is forgotten.

import { type Facts } from '../reading/facts.ts'
import type { Vocabulary } from '../weighing/vocabulary.ts'
import { weigh, type Weighed } from '../weighing/weighed.ts'

type Kept = { readonly facts: Facts; weighed: Weighed | undefined; version: number }

export type FactsMemory = {
  young: Map<number, Kept>
  old: Map<number, Kept>
  cost: number
  readonly halfBudget: number
}

/** What one appeal costs beside its characters; a unit is about 50 bytes. */
const costOfOne = 40

/** `budget` in characters of text, about 50 bytes each. */
export function createFactsMemory(budget: number): FactsMemory {
  return { young: new Map(), old: new Map(), cost: 0, halfBudget: budget / 2 }
}

export function rememberFacts(memory: FactsMemory, facts: Facts): void {
  keep(memory, { facts, weighed: undefined, version: -1 })
}

function keep(memory: FactsMemory, kept: Kept): void {
  const cost = kept.facts.plain.length + costOfOne
  if (memory.cost + cost > memory.halfBudget) {
    memory.old = memory.young
    memory.young = new Map()
    memory.cost = 0
  }
  memory.young.set(kept.facts.key, kept)
  memory.cost += cost
}

function find(memory: FactsMemory, key: number): Kept | undefined {
  const young = memory.young.get(key)
  if (young !== undefined) return young
  const old = memory.old.get(key)
  if (old !== undefined) keep(memory, old)
  return old
}

export function recallFacts(memory: FactsMemory, key: number): Facts | undefined {
  return find(memory, key)?.facts
}

/** The facts seen through the vocabulary as it is now; they must be remembered. */
export function weighRemembered(memory: FactsMemory, facts: Facts, vocabulary: Vocabulary): Weighed {
  const kept = find(memory, facts.key)
  if (kept?.facts !== facts) return weigh(facts, vocabulary)
  if (kept.weighed === undefined || kept.version !== vocabulary.version) {
    kept.weighed = weigh(facts, vocabulary)
    kept.version = vocabulary.version
  }
  return kept.weighed
}

export function forgetFacts(memory: FactsMemory, key: number): void {
  memory.young.delete(key)
  memory.old.delete(key)
}
