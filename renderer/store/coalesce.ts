/** Calls at once when the last call is long enough ago, otherwise once when the pause is over: never more often than that. */
export function coalesce(pauseMs: number, call: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null
  let asked = false

  function run(): void {
    asked = false
    timer = setTimeout(() => {
      timer = null
      if (asked) run()
    }, pauseMs)
    call()
  }

  return {
    ask() {
      asked = true
      if (timer === null) run()
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      asked = false
    },
  }
}
