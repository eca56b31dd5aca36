/** When the store is left alone for a moment, it tidies up: one piece at a time, so that a key press waits for one at most. */
const QUIET_MS = 1500
/** Between two pages of a bootstrap a slow line may let that long pass. */
const QUIET_FILLING_MS = 10_000
/** A busy city never leaves it alone that long: then tidying up begins all the same, between two changes. */
const LONGEST_WAIT_MS = 3000
const BETWEEN_PIECES_MS = 20
/** A window that asked something asks more: a card after a row, counts after a list. Somebody waits for it. */
const AFTER_QUESTION_MS = 150
/** So much has been read and thrown away by then that collecting it is worth a third of a second in which nobody waits. */
const PIECES_BETWEEN_RESTS = 400
const NOBODY_ASKED_MS = 10_000
/** What could not be done (no gateway to fetch from) is tried again. */
const AGAIN_MS = 30_000

export type Housekeeping = {
  /** Something changed: not now. `isFilling`: pages come one after the other, and whoever fetches them needs every moment. */
  readonly disturb: (isFilling: boolean) => void
  /** A window asks: the next piece waits until it has been answered and drawn. */
  readonly makeWay: () => void
  readonly stop: () => void
}

/**
 * `piece` does one thing and answers whether there may be more. `rest`: called after many pieces, and when for the first time
 * there is nothing more to do; never soon after a window asked something.
 */
export function startHousekeeping(piece: () => Promise<boolean>, rest: () => void = () => undefined): Housekeeping {
  let timer: ReturnType<typeof setTimeout> | null = null
  let busy = false
  let stopped = false
  let isFirstRest = true
  let piecesSinceRest = 0
  /** When the first disturbance since the last piece was. */
  let waitsSince: number | null = null
  let askedAt = -Infinity

  function after(pauseMs: number): void {
    if (stopped) return
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void work(), pauseMs)
  }

  async function work(): Promise<void> {
    timer = null
    const early = askedAt + AFTER_QUESTION_MS - performance.now()
    if (early > 0) {
      after(early)
      return
    }
    waitsSince = null
    busy = true
    const more = await piece()
    busy = false
    if (more) piecesSinceRest += 1
    restIfDue(more)
    after(more ? BETWEEN_PIECES_MS : AGAIN_MS)
  }

  function restIfDue(more: boolean): void {
    const isDue = piecesSinceRest >= PIECES_BETWEEN_RESTS || (!more && isFirstRest)
    if (!isDue || performance.now() - askedAt < NOBODY_ASKED_MS) return
    if (!more) isFirstRest = false
    piecesSinceRest = 0
    rest()
  }

  after(QUIET_MS)
  return {
    disturb(isFilling) {
      if (busy) return
      if (isFilling) {
        after(QUIET_FILLING_MS)
        return
      }
      const now = performance.now()
      waitsSince ??= now
      after(Math.max(0, Math.min(QUIET_MS, waitsSince + LONGEST_WAIT_MS - now)))
    },
    makeWay() {
      askedAt = performance.now()
    },
    stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
