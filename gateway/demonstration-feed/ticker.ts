/** Tasks that come back after a while, each one never beside itself, and that can be stopped without leaving one halfway. */
export type Ticker = {
  /** `waitMs` is asked anew before every turn; null rests until `again`. */
  readonly every: (name: string, waitMs: () => number | null, task: () => Promise<void>) => void
  /** Asks the waiting time anew now. */
  readonly again: (name: string) => void
  /** Settles when nothing runs any more. */
  readonly stop: () => Promise<void>
}

export function createTicker(failed: (code: string) => void): Ticker {
  const timers = new Map<string, NodeJS.Timeout>()
  const plans = new Map<string, () => void>()
  const running = new Map<string, Promise<void>>()
  let stopped = false

  const every: Ticker['every'] = (name, waitMs, task) => {
    const turn = async (): Promise<void> => {
      await task().catch((error: unknown) => failed(`${name} ${error instanceof Error ? error.name : 'unknown'}`))
      running.delete(name)
      plan()
    }
    const plan = (): void => {
      clearTimeout(timers.get(name))
      const wait = stopped ? null : waitMs()
      if (wait !== null)
        timers.set(
          name,
          setTimeout(() => running.set(name, turn()), wait),
        )
    }
    plans.set(name, plan)
    plan()
  }

  return {
    every,
    again: (name) => {
      if (!running.has(name)) plans.get(name)?.()
    },
    stop: async () => {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}
