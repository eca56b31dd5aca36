/** Keeps comparing arrivals for as long as a gateway runs: in small pieces, after everything else, and never twice at once. */
import type { Database } from '../database/database.ts'
import type { Hints } from '../server/gateway.ts'
import type { Log } from '../server/log.ts'
import type { Arrivals } from './arrivals.ts'
import { compareArrivals } from './compare-arrivals.ts'

/** A gateway that starts has other things to do first. */
const FIRST_MS = 3_000
/** Between pieces and within them, after every five milliseconds of work. */
const REST_MS = 10
/** While commits or pages of a bootstrap follow each other, they have the processor: a twentieth of it is left to this. */
const BUSY_REST_MS = 100
const BUSY_FOR_MS = 300
const BOOTSTRAP_FOR_MS = 2_000
const AFTER_TROUBLE_MS = 5_000

type Context = {
  readonly database: Database
  readonly hints: Hints
  readonly now: () => number
  readonly log: Log
}

export function startArrivals({ database, hints, now, log }: Context): Arrivals {
  let stopped = false
  let busyUntil = Number.NEGATIVE_INFINITY
  const isBusy = (): boolean => performance.now() < busyUntil
  const busyFor = (ms: number): void => void (busyUntil = Math.max(busyUntil, performance.now() + ms))
  const rest = (): Promise<void> => {
    const ms = stopped ? 0 : isBusy() ? BUSY_REST_MS : REST_MS
    return new Promise((resolve) => void setTimeout(resolve, ms))
  }
  const comparing = compareArrivals({ database, now, rest })
  let waiting: { readonly timer: NodeJS.Timeout; readonly ms: number } | null = null
  let running: Promise<void> | null = null
  let isMore = false

  async function work(): Promise<void> {
    try {
      do {
        isMore = false
        while (!stopped && (await comparing.step())) await rest()
        // What came while the last piece ended.
      } while (isMore && !stopped)
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
      isMore = true
      running ??= work().finally(() => (running = null))
    }, afterMs)
    waiting = { timer: timer.unref(), ms: afterMs }
  }
  const unsubscribe = hints.subscribe(() => {
    busyFor(BUSY_FOR_MS)
    wake(comparing.comparedTo() < 0 ? FIRST_MS : BUSY_REST_MS)
  })
  wake(FIRST_MS)
  return {
    comparedTo: () => {
      if (comparing.comparedTo() < hints.head()) wake(0)
      return comparing.comparedTo()
    },
    makeWay: () => busyFor(BOOTSTRAP_FOR_MS),
    stop: async () => {
      stopped = true
      unsubscribe()
      if (waiting !== null) clearTimeout(waiting.timer)
      await running
    },
  }
}
