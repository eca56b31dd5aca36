type Planned = { readonly at: number; readonly order: number; readonly run: () => void }

/** Virtual time: events in order of their instant, equal instants in order of planning. Nothing waits for a real clock. */
export type Schedule = {
  readonly now: () => number
  readonly after: (delay: number, run: () => void) => () => void
  /** Runs until `end` (virtual) or until `done` says so; lets every promise settle between two events. */
  readonly runUntil: (end: number, done?: () => boolean) => Promise<void>
  readonly steps: () => number
}

/** A world has a few thousand events in all; this many at one instant are a loop that would never end. */
const STEPS_AT_ONE_INSTANT = 10_000

export function createSchedule(start: number, name: string): Schedule {
  let now = start
  let order = 0
  let steps = 0
  let stepsNow = 0
  const heap: Planned[] = []

  function before(a: Planned, b: Planned): boolean {
    return a.at < b.at || (a.at === b.at && a.order < b.order)
  }

  function push(planned: Planned): void {
    let at = heap.push(planned) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const other = heap[parent]
      if (other === undefined || !before(planned, other)) break
      heap[at] = other
      at = parent
    }
    heap[at] = planned
  }

  function pop(): Planned | undefined {
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      const left = heap[child]
      const right = heap[child + 1]
      if (left === undefined) break
      if (right !== undefined && before(right, left)) child += 1
      const smaller = heap[child]
      if (smaller === undefined || !before(smaller, last)) break
      heap[at] = smaller
      at = child
    }
    heap[at] = last
    return first
  }

  function count(at: number): void {
    stepsNow = at > now ? 0 : stepsNow + 1
    now = Math.max(now, at)
    steps += 1
    if (stepsNow > STEPS_AT_ONE_INSTANT) throw new Error(`${name}: endless steps at the instant ${now - start} ms`)
  }

  return {
    now: () => now,
    steps: () => steps,
    after(delay, run) {
      let forgotten = false
      order += 1
      push({ at: now + Math.max(0, Math.ceil(delay)), order, run: () => (forgotten ? undefined : run()) })
      return () => {
        forgotten = true
      }
    },
    async runUntil(end, done) {
      while (heap[0] !== undefined && heap[0].at <= end) {
        const next = pop()
        if (next === undefined) break
        count(next.at)
        next.run()
        await settled()
        if (done?.() === true) return
      }
      now = Math.max(now, end)
    },
  }
}

/**
 * Every promise that can go on has gone on. Node empties the queue of microtasks before it looks at the next tick; a
 * macrotask would say the same, some ten times slower.
 */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    process.nextTick(resolve)
  })
}
