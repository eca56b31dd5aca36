import type { Instant } from '#shared/domain/core/instants.ts'
import type { HaltReason, Lane } from './sync-state.ts'
import { ANSWER_LIMIT_MS } from './sync-timing.ts'

/** Nothing to do, and no time to look. */
export const rest: Lane = { kind: 'rest', wakeAt: null }

/** Due at once. */
export function awake(now: Instant): Lane {
  return { kind: 'rest', wakeAt: now }
}

/** Ends a rest or a wait; what is out stays out. */
export function wake(lane: Lane, now: Instant): Lane {
  return lane.kind === 'rest' || lane.kind === 'waiting' ? awake(now) : lane
}

/** Ends a wait; the push lane needs no clock of its own, commands wake it. */
export function calm(lane: Lane): Lane {
  return lane.kind === 'waiting' ? rest : lane
}

/** The lane with every time of its own moved back by `by` ms. */
export function earlier(lane: Lane, by: number): Lane {
  if (lane.kind === 'asked') return { ...lane, since: lane.since - by }
  if (lane.kind === 'waiting') return { ...lane, until: lane.until - by }
  return lane.kind === 'rest' && lane.wakeAt !== null ? { ...lane, wakeAt: lane.wakeAt - by } : lane
}

/** An answer that comes after its request was given up proves nothing. */
export function provenWhenAsked(lane: Lane): number {
  return lane.kind === 'asked' || lane.kind === 'storing' ? lane.proven : 0
}

/** When this lane wants to be looked at, null: not by itself. */
export function laneTime(lane: Lane, halted: HaltReason | null): Instant | null {
  if (lane.kind === 'asked') return lane.since + ANSWER_LIMIT_MS + 1
  if (halted !== null) return null
  if (lane.kind === 'waiting') return lane.until
  return lane.kind === 'rest' ? lane.wakeAt : null
}
