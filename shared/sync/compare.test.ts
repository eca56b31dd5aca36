import { describe, expect, test } from 'vitest'
import { newSyncState, nextTick, step } from './step.ts'
import type { Failure, SyncEvent, SyncState } from './sync-state.ts'
import {
  COMPARE_AFTER_START_MS,
  COMPARE_EVERY_MS,
  COMPARE_PAUSE_MS,
  COMPARE_SPREAD_MS,
  LONG_OUTAGE_MS,
} from './sync-timing.ts'

const cursor = { epoch: 'e1', position: 10, snapshot: null } as const
const started: SyncEvent = { kind: 'started', cursor, settled: 0, last: 0 }
const stored: SyncEvent = { kind: 'pullStored', cursor, confirmed: 0 }
const notFound: Failure = { code: 'notFound', retry: 'never', retryAfterMs: null, answered: true, expected: null }

/** A desk that runs beside events: every pull is answered at once with nothing new. */
function desk(jitter = 0) {
  let state: SyncState = newSyncState(0)
  const effects: string[] = []
  const at = (now: number, event: SyncEvent): void => {
    const next = step(state, event, { now, jitter })
    state = next.state
    for (const effect of next.effects) {
      effects.push(effect.kind === 'compare' ? `compare ${effect.from}` : effect.kind)
      if (effect.kind !== 'askChanges') continue
      at(now, { kind: 'pullAnswered', head: 10 })
      at(now, stored)
    }
  }
  return { at, effects, state: () => state, comparisons: () => effects.filter((each) => each.startsWith('compare')) }
}

describe('when', () => {
  test('S15: some minutes after the start, then every hour, in steps with the pull in between', () => {
    const { at, state, effects, comparisons } = desk()
    at(0, started)
    at(COMPARE_AFTER_START_MS - 1, { kind: 'tick' })
    expect(comparisons()).toEqual([])
    expect(nextTick(state())).toBeLessThanOrEqual(COMPARE_AFTER_START_MS)
    at(COMPARE_AFTER_START_MS, { kind: 'tick' })
    effects.length = 0
    at(COMPARE_AFTER_START_MS + 1, { kind: 'compared', next: 8, healed: 2 })
    expect(effects).toEqual(['askChanges'])
    at(COMPARE_AFTER_START_MS + 1 + COMPARE_PAUSE_MS, { kind: 'tick' })
    expect(effects.at(-1)).toBe('compare 8')
    const end = COMPARE_AFTER_START_MS + 2 * COMPARE_PAUSE_MS
    at(end, { kind: 'compared', next: null, healed: 1 })
    expect(state().compare.last).toEqual({ at: end, healed: 3 })
    at(end + COMPARE_EVERY_MS - 1, { kind: 'tick' })
    expect(comparisons()).toEqual(['compare 8'])
    at(end + COMPARE_EVERY_MS, { kind: 'tick' })
    expect(comparisons()).toEqual(['compare 8', 'compare 0'])
  })

  test('S15: soon after an outage of more than a minute, not after a hiccup, and not all desks at once', () => {
    for (const [length, jitter, due] of [
      [LONG_OUTAGE_MS, 0, true],
      [LONG_OUTAGE_MS, 0.5, false],
      [LONG_OUTAGE_MS - 1, 0, false],
    ] as const) {
      const { at, comparisons } = desk(jitter)
      at(0, started)
      const down: Failure = { ...notFound, code: 'unreachable', retry: 'later', answered: false }
      at(5_000, { kind: 'tick' })
      at(5_000, { kind: 'pullFailed', failure: down })
      at(5_000 + length, { kind: 'pullAnswered', head: 10 })
      at(5_000 + length, stored)
      expect(comparisons()).toEqual(due ? ['compare 0'] : [])
      at(5_000 + length + COMPARE_SPREAD_MS, { kind: 'tick' })
      expect(comparisons().length > 0).toBe(length >= LONG_OUTAGE_MS)
    }
  })

  test('S15: at once when a person asks, and then without pauses', () => {
    const { at, comparisons } = desk()
    at(0, started)
    at(1_000, { kind: 'demanded' })
    at(1_001, { kind: 'compared', next: 8, healed: 0 })
    at(1_002, { kind: 'compared', next: null, healed: 0 })
    expect(comparisons()).toEqual(['compare 0', 'compare 8'])
  })

  test('S15: never while the base is incomplete', () => {
    const { at, comparisons, state } = desk()
    at(0, { kind: 'started', cursor: { epoch: 'e1', position: 10, snapshot: 7 }, settled: 0, last: 0 })
    at(COMPARE_AFTER_START_MS + 1, { kind: 'demanded' })
    expect(comparisons()).toEqual([])
    expect(state().pull.kind).toBe('asked')
  })
})

describe('what hinders it', () => {
  test('S15: a gateway that cannot compare is still pulled from', () => {
    const { at, state, effects } = desk()
    at(0, started)
    at(1_000, { kind: 'demanded' })
    effects.length = 0
    at(1_001, { kind: 'compareFailed', failure: notFound })
    expect(effects).toEqual(['askChanges'])
    expect(state()).toMatchObject({ pullHalted: null, compare: { dueAt: 1_001 + COMPARE_EVERY_MS } })
  })

  test('S7 S15: cases that the ledger never had are another history', () => {
    const { at, effects } = desk()
    at(0, started)
    at(1_000, { kind: 'demanded' })
    at(1_001, { kind: 'compareFailed', failure: { ...notFound, code: 'epochChanged', retry: 'afterFix' } })
    expect(effects.at(-1)).toBe('dropBase')
  })

  test('S11: a clock set back does not put the comparison off', () => {
    const { at, state } = desk()
    at(7_200_000, started)
    const left = state().compare.dueAt - 7_200_000
    at(3_600_000, { kind: 'tick' })
    expect(state().compare.dueAt - 3_600_000).toBe(left)
  })
})
