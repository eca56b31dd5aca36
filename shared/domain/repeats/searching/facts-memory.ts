// Facts that were read lately, with their weights, so that a text is not read again for every comparison. Two halves: when
// the young one is full it becomes the old one, and what nobody asked for since is forgotten.

import type { Facts, Reading } from '../reading/facts.ts'
import type { Vocabulary } from '../weighing/vocabulary.ts'
import { weigh, type Weighed } from '../weighing/weighed.ts'

/** `facts` and `weighed` come when they are first asked for. */
export type Kept = {
  readonly reading: Reading
  facts: Facts | undefined
  weighed: Weighed | undefined
  version: number
}

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

export function remember(memory: FactsMemory, reading: Reading): Kept {
  const kept: Kept = { reading, facts: undefined, weighed: undefined, version: -1 }
  keep(memory, kept)
  return kept
}

function keep(memory: FactsMemory, kept: Kept): void {
  const cost = kept.reading.plain.length + costOfOne
  if (memory.cost + cost > memory.halfBudget) {
    memory.old = memory.young
    memory.young = new Map()
    memory.cost = 0
  }
  memory.young.set(kept.reading.key, kept)
  memory.cost += cost
}

export function recall(memory: FactsMemory, key: number): Kept | undefined {
  const young = memory.young.get(key)
  if (young !== undefined) return young
  const old = memory.old.get(key)
  if (old !== undefined) keep(memory, old)
  return old
}

/** `facts` are those of `kept`, seen through the vocabulary as it is now. */
export function weighKept(kept: Kept, facts: Facts, vocabulary: Vocabulary): Weighed {
  if (kept.weighed === undefined || kept.version !== vocabulary.version) {
    kept.weighed = weigh(facts, vocabulary)
    kept.version = vocabulary.version
  }
  return kept.weighed
}

export function forget(memory: FactsMemory, key: number): void {
  memory.young.delete(key)
  memory.old.delete(key)
}
