import { expect, test } from 'vitest'
import { STUCK_AFTER_MS, stuckSince } from './watchdog.ts'

const queue = { waiting: 37, linkUp: true, linkSince: 1_000, movedAt: 5_000 }

test('S16: a queue that could move and does not is named, with the moment since when', () => {
  expect(stuckSince(queue, 5_000 + STUCK_AFTER_MS)).toBe(null)
  expect(stuckSince(queue, 5_001 + STUCK_AFTER_MS)).toBe(5_000)
})

test('S16: an empty queue and an outage are not stuck; after an outage the time counts from its end', () => {
  const late = 5_000 + 2 * STUCK_AFTER_MS
  expect(stuckSince({ ...queue, waiting: 0 }, late)).toBe(null)
  expect(stuckSince({ ...queue, linkUp: false }, late)).toBe(null)
  expect(stuckSince({ ...queue, linkSince: late - 10 }, late)).toBe(null)
  expect(stuckSince({ ...queue, linkSince: late - 10 }, late + STUCK_AFTER_MS)).toBe(late - 10)
})
