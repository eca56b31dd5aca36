import type { Instant } from '#shared/domain/core/instants.ts'

/** The commonest public failure of such systems is a queue that stands still and says nothing, ms. */
export const STUCK_AFTER_MS = 300_000

export type Queue = {
  /** Commands that wait for their outcome or for its effect. */
  readonly waiting: number
  readonly linkUp: boolean
  readonly linkSince: Instant
  /** When the queue last began or became shorter. */
  readonly movedAt: Instant
}

/**
 * Since when the queue has stood still although nothing keeps it from moving; null: it has not, or not for long enough. A
 * link that is down is an outage, which says so itself. Pure; ask again as time passes.
 */
export function stuckSince({ waiting, linkUp, linkSince, movedAt }: Queue, now: Instant): Instant | null {
  if (waiting === 0 || !linkUp) return null
  const since = Math.max(movedAt, linkSince)
  return now - since > STUCK_AFTER_MS ? since : null
}
