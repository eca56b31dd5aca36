/** A pause in the work of the hands: what is counted then keeps no command waiting in the store. */
const RESTS_MS = 400
const LATEST_MS = 2_000

export type Calm = { readonly ask: () => void; readonly stop: () => void }

/** Calls when `ask` has not been called for a while, at the latest some time after the first of the calls. */
export function whenCalm(call: () => void): Calm {
  let timer: ReturnType<typeof setTimeout> | null = null
  let first = 0

  function stop(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  return {
    ask() {
      const now = Date.now()
      if (timer === null) first = now
      stop()
      const wait = Math.max(0, Math.min(RESTS_MS, first + LATEST_MS - now))
      timer = setTimeout(() => {
        timer = null
        call()
      }, wait)
    },
    stop,
  }
}

/** Rows are drawn and painted by then; counting half a million of them at the same time would hold them up. */
const PAINTED_MS = 60

/** Calls a moment after a list has changed. */
export function oncePainted(call: () => void): Pick<Calm, 'stop'> {
  const timer = setTimeout(call, PAINTED_MS)
  return { stop: () => clearTimeout(timer) }
}
