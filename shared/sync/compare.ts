/** When rows are compared with the gateway's digests, and what a step of it changes. The pull lane does it when it rests. */
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Compare, SyncState } from './sync-state.ts'
import {
  COMPARE_AFTER_START_MS,
  COMPARE_EVERY_MS,
  COMPARE_PAUSE_MS,
  COMPARE_SPREAD_MS,
  LONG_OUTAGE_MS,
} from './sync-timing.ts'

type When = { readonly now: Instant; readonly jitter: number }

export function firstCompare({ now, jitter }: When): Compare {
  const dueAt = now + COMPARE_AFTER_START_MS + COMPARE_SPREAD_MS * jitter
  return { from: 0, dueAt, urgent: false, healed: 0, last: null }
}

/** Rows that were just read anew need no comparison; one that could not be done is for the next hour. */
export function compareLater(compare: Compare, { now, jitter }: When): Compare {
  const dueAt = now + COMPARE_EVERY_MS + COMPARE_SPREAD_MS * jitter
  return { ...compare, from: 0, dueAt, urgent: false, healed: 0 }
}

export function compareNow(compare: Compare, now: Instant): Compare {
  return { ...compare, from: 0, dueAt: now, urgent: true, healed: 0 }
}

/** The gateway answers again: after more than a moment of silence the rows are compared soon. */
export function compareAfterOutage(compare: Compare, since: Instant, { now, jitter }: When): Compare {
  if (now - since < LONG_OUTAGE_MS) return compare
  const dueAt = Math.min(compare.dueAt, now + COMPARE_SPREAD_MS * jitter)
  return { ...compare, from: 0, dueAt, healed: 0 }
}

export function comparedStep(compare: Compare, next: number | null, healed: number, when: When): Compare {
  const sum = compare.healed + healed
  if (next === null) return { ...compareLater(compare, when), last: { at: when.now, healed: sum } }
  return { ...compare, from: next, dueAt: when.now + (compare.urgent ? 0 : COMPARE_PAUSE_MS), healed: sum }
}

/** Only a complete base of a known history can be compared. */
export function canCompare({ cursor, dropping, pullHalted }: SyncState): boolean {
  return cursor.epoch !== null && cursor.snapshot === null && dropping === null && pullHalted === null
}
