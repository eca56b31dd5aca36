/** How often a terminal asks by itself, ms. With a standing stream of hints the pull only proves that hints are not lost. */
export const POLL_WITH_STREAM_MS = 5_000
export const POLL_WITHOUT_STREAM_MS = 2_000

/** A request without an answer after this long counts as failed: half-open connections give no error. */
export const ANSWER_LIMIT_MS = 45_000

/** First retry after about a second, doubling up to half a minute; full jitter spreads fifty terminals apart. */
export const FIRST_RETRY_MS = 1_000
export const LONGEST_RETRY_MS = 30_000

/** Commands sent in one request: small enough to be answered well inside ANSWER_LIMIT_MS on a slow line. */
export const PUSH_BATCH = 200

/**
 * When the rows are compared with the gateway's digests, ms: every hour; after a start when it is quiet again; after an
 * outage that was none of a second. Chance spreads fifty terminals apart. A comparison goes on in small steps, so that a
 * change never waits behind more than one of them.
 */
export const COMPARE_EVERY_MS = 3_600_000
export const COMPARE_AFTER_START_MS = 300_000
export const LONG_OUTAGE_MS = 60_000
export const COMPARE_SPREAD_MS = 60_000
export const COMPARE_PAUSE_MS = 500

/** Waiting time before attempt `attempt` (1 = first retry). `jitter` is uniform in [0, 1). Never below Retry-After. */
export function retryDelay(attempt: number, jitter: number, retryAfterMs: number | null): number {
  const ceiling = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempt - 1))
  // Half fixed, half random: no retry storms, yet nobody waits zero.
  const delay = ceiling / 2 + (ceiling / 2) * jitter
  return Math.max(delay, retryAfterMs === null ? 0 : retryAfterMs + delay / 2)
}
