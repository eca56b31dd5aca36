/** A small seeded generator (sfc32), so that a demonstration or a bench can be repeated to the letter. Not for secrets. */
export type Random = {
  /** Uniform in [0, 1). */
  readonly next: () => number
  /** Whole number, both ends included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
}

function spread(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

export function createRandom(seed: number): Random {
  const start = spread(seed)
  let a = start()
  let b = start()
  let c = start()
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('broken promise: pick from a list that is not empty')
      return item
    },
  }
}

/** Draws indexes in proportion to the weights, in logarithmic time. */
export function createWeighted<T>(items: readonly T[], weightOf: (item: T) => number): (random: Random) => T {
  const sums: number[] = []
  let total = 0
  for (const item of items) sums.push((total += weightOf(item)))
  return (random) => {
    const aim = random.next() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > aim) high = middle
      else low = middle + 1
    }
    const item = items[low]
    if (item === undefined) throw new Error('broken promise: weights of a list that is not empty')
    return item
  }
}
