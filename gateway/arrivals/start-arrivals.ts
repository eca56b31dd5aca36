/** Keeps comparing arrivals for as long as a gateway runs: in small pieces, after everything else, and never twice at once. */
import type { Database } from '../database/database.ts'
import type { Hints } from '../server/gateway.ts'
import type { Log } from '../server/log.ts'
import { compareArrivals } from './compare-arrivals.ts'

export type Arrivals = {
  /** Position up to which this node has compared; asking begins the work at once. */
  readonly comparedTo: () => number
  /** Waits for the piece under way. */
  readonly stop: () => Promise<void>
}

/** A gateway that starts has other things to do first. */
const FIRST_MS = 3_000
/** Between pieces and within them: at most half of one processor. */
const REST_MS = 10
const AFTER_TROUBLE_MS = 5_000

type Context = {
  readonly database: Database
  readonly hints: Hints
  readonly now: () => number
  readonly log: Log
}

export function startArrivals({ database, hints, now, log }: Context): Arrivals {
  const rest = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, REST_MS))
  const comparing = compareArrivals({ database, now, rest })
  let stopped = false
  let waiting: { readonly timer: NodeJS.Timeout; readonly ms: number } | null = null
  let running: Promise<void> | null = null

  async function work(): Promise<void> {
    try {
      while (!stopped && (await comparing.step())) await rest()
    } catch (error) {
      if (stopped) return
      log('arrivalsInterrupted', { sqlState: (error as { code?: string }).code ?? null })
      wake(AFTER_TROUBLE_MS)
    }
  }
  function wake(afterMs: number): void {
    if (stopped || (waiting !== null && waiting.ms <= afterMs)) return
    if (waiting !== null) clearTimeout(waiting.timer)
    const timer = setTimeout(() => {
      waiting = null
      // What came while the last piece ended is looked for by this one.
      running = (running ?? Promise.resolve()).then(work)
    }, afterMs)
    waiting = { timer: timer.unref(), ms: afterMs }
  }
  const unsubscribe = hints.subscribe(() => wake(comparing.comparedTo() < 0 ? FIRST_MS : 0))
  wake(FIRST_MS)
  return {
    comparedTo: () => {
      if (comparing.comparedTo() < hints.head()) wake(0)
      return comparing.comparedTo()
    },
    stop: async () => {
      stopped = true
      unsubscribe()
      if (waiting !== null) clearTimeout(waiting.timer)
      await running
    },
  }
}
