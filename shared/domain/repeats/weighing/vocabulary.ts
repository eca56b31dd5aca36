// How common each word piece is among the appeals seen so far. Learnt from the input itself; bounded memory.

/** Counts of appeals per piece, hashed into a fixed table. Collisions only make a piece look more common. */
export type Vocabulary = {
  readonly counts: Uint32Array
  readonly mask: number
  appeals: number
  /** How many appeals each counted one stands for: more than 1 when only a sample was counted. */
  each: number
  /** Grows with every change: weights computed at one version hold until the next. */
  version: number
  loggedAt: number
  logged: number
}

/** `bits` 16..24; 4 bytes each. 18 bits serve some thousands of appeals, 22 bits some hundred thousand. */
export function createVocabulary(bits: number): Vocabulary {
  return {
    counts: new Uint32Array(2 ** bits),
    mask: 2 ** bits - 1,
    appeals: 0,
    each: 1,
    version: 0,
    loggedAt: -1,
    logged: 0,
  }
}

/** `by` is 1 when an appeal comes and -1 when it goes. `ids` must be unique. */
export function countAppeal(vocabulary: Vocabulary, ids: Uint32Array, by: 1 | -1): void {
  vocabulary.appeals += by
  vocabulary.version += 1
  for (const id of ids) {
    const slot = id & vocabulary.mask
    vocabulary.counts[slot] = Math.max(0, (vocabulary.counts[slot] ?? 0) + by)
  }
}

export function countOf(vocabulary: Vocabulary, id: number): number {
  return vocabulary.counts[id & vocabulary.mask] ?? 0
}

/** A young vocabulary knows nothing: it is treated as if this many appeals without the piece had been seen before. */
const priorAppeals = 300
/** Rarity stops here, so that a score means the same among 2,000 appeals and among 600,000. */
export const highestRarity = 7.5

/** Logarithms of small counts, so that weighing a text needs none. */
const logOfCount = Float64Array.from({ length: 4096 }, (_, count) => Math.log(count + 0.5))

/** Natural logarithm of (appeals / appeals with the piece), smoothed, 0..highestRarity. */
export function rarityOf(vocabulary: Vocabulary, id: number): number {
  const seen = countOf(vocabulary, id)
  if (vocabulary.appeals !== vocabulary.loggedAt) {
    vocabulary.loggedAt = vocabulary.appeals
    vocabulary.logged = Math.log(vocabulary.appeals + priorAppeals + 1)
  }
  const rarity = vocabulary.logged - (seen < logOfCount.length ? (logOfCount[seen] ?? 0) : Math.log(seen + 0.5))
  return rarity > highestRarity ? highestRarity : rarity < 0 ? 0 : rarity
}
