import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Failure, SyncEffect, SyncEvent, SyncState } from './sync-state.ts'
import { newSyncState, nextTick, step } from './step.ts'
import { ANSWER_LIMIT_MS, LONGEST_RETRY_MS, POLL_WITHOUT_STREAM_MS, retryDelay } from './sync-timing.ts'

const settledCursor = { epoch: 'e1', position: 10, snapshot: null } as const
const unreachable: Failure = {
  code: 'unreachable',
  retry: 'later',
  retryAfterMs: null,
  answered: false,
  expected: null,
}

const noCursor = { epoch: null, position: 0, snapshot: 'start' } as const
const otherEpoch: Failure = {
  code: 'epochChanged',
  retry: 'afterFix',
  retryAfterMs: null,
  answered: true,
  expected: null,
}

function gap(expected: number): Failure {
  return { code: 'commandGap', retry: 'afterFix', retryAfterMs: null, answered: true, expected }
}

/** Runs events one second apart and keeps every effect. */
function run(events: readonly SyncEvent[], from: SyncState = newSyncState(0), at = 0) {
  let state = from
  let now = at
  const effects: SyncEffect[] = []
  for (const event of events) {
    const next = step(state, event, { now, jitter: 0.5 })
    state = next.state
    effects.push(...next.effects)
    now += 1_000
  }
  return { state, effects, now }
}

function kinds(effects: readonly SyncEffect[]): string[] {
  return effects.map((effect) => effect.kind)
}

describe('pull', () => {
  test('S2: a new terminal reads the snapshot page by page, then follows from its first position', () => {
    const { effects, state } = run([
      { kind: 'started', cursor: { epoch: null, position: 0, snapshot: 'start' }, settled: 0, last: 0 },
      { kind: 'pullAnswered', head: 50 },
      { kind: 'pullStored', cursor: { epoch: 'e1', position: 40, snapshot: 900 }, confirmed: 0 },
      { kind: 'pullAnswered', head: 52 },
      { kind: 'pullStored', cursor: { epoch: 'e1', position: 40, snapshot: null }, confirmed: 0 },
    ])
    expect(effects).toEqual([
      { kind: 'askSnapshot', before: null },
      { kind: 'askSnapshot', before: 900 },
      { kind: 'askChanges', epoch: 'e1', since: 40 },
    ])
    expect(state.cursor.position).toBe(40)
  })

  test('S2: an answer that was not stored is asked for again', () => {
    const asked = run([
      { kind: 'started', cursor: settledCursor, settled: 0, last: 0 },
      { kind: 'pullAnswered', head: 20 },
    ])
    const after = run(
      [
        { kind: 'pullFailed', failure: { ...unreachable, code: 'storeBusy', answered: true } },
        { kind: 'tick' },
        { kind: 'tick' },
      ],
      asked.state,
      asked.now,
    )
    expect(after.effects).toEqual([{ kind: 'askChanges', epoch: 'e1', since: 10 }])
  })

  test('S9: hints bring the pull forward; without them it asks by itself', () => {
    const quiet = run([
      { kind: 'started', cursor: settledCursor, settled: 0, last: 0 },
      { kind: 'pullAnswered', head: 10 },
      { kind: 'pullStored', cursor: settledCursor, confirmed: 0 },
    ])
    const hinted = step(quiet.state, { kind: 'hint', head: 11 }, { now: quiet.now, jitter: 0 })
    expect(kinds(hinted.effects)).toEqual(['askChanges'])
    const alone = step(quiet.state, { kind: 'tick' }, { now: quiet.now + POLL_WITHOUT_STREAM_MS, jitter: 0 })
    expect(kinds(alone.effects)).toEqual(['askChanges'])
    expect(nextTick(quiet.state)).toBe(2_000 + POLL_WITHOUT_STREAM_MS)
  })

  test('S7: another epoch or a head behind the cursor begins again and keeps the commands', () => {
    for (const event of [
      { kind: 'pullFailed', failure: otherEpoch },
      { kind: 'pullAnswered', head: 4 },
    ] as const) {
      const { state, effects } = run([{ kind: 'started', cursor: settledCursor, settled: 3, last: 5 }, event])
      expect(effects.at(-1)).toEqual({ kind: 'dropBase', reason: 'epochChanged' })
      const again = run([{ kind: 'baseDropped', cursor: noCursor, settled: 0, last: 5 }], state, 5_000)
      expect(again.effects).toEqual([{ kind: 'askSnapshot', before: null }])
      expect(again.state.outbox).toEqual({ settled: 0, last: 5, proven: 0 })
      expect(again.state.pullHalted).toBe(null)
    }
  })

  test('S7: until the base is dropped nothing is asked or sent, and a store that refuses is asked again', () => {
    const decided = run([
      { kind: 'started', cursor: settledCursor, settled: 3, last: 5 },
      { kind: 'pullFailed', failure: otherEpoch },
    ])
    const storeFailed: Failure = { ...unreachable, code: 'storeFailed', answered: true }
    const refused = run(
      [
        { kind: 'commandAdded', n: 6 },
        { kind: 'hint', head: 90 },
        { kind: 'pullFailed', failure: storeFailed },
        { kind: 'demanded' },
      ],
      decided.state,
      decided.now,
    )
    expect(refused.effects).toEqual([{ kind: 'dropBase', reason: 'epochChanged' }])
    const dropped = run([{ kind: 'baseDropped', cursor: noCursor, settled: 0, last: 6 }], refused.state, refused.now)
    expect(kinds(dropped.effects)).toEqual(['askSnapshot'])
  })
})

describe('push', () => {
  const started = run([{ kind: 'started', cursor: settledCursor, settled: 2, last: 5 }])

  test('S1 S3: waiting commands go out at once, beside the pull, one request at a time', () => {
    expect(started.effects).toEqual([
      { kind: 'askChanges', epoch: 'e1', since: 10 },
      { kind: 'push', epoch: 'e1', from: 3, to: 5 },
    ])
    const more = run([{ kind: 'commandAdded', n: 6 }], started.state, 1_000)
    expect(more.effects).toEqual([])
    const stored = run(
      [
        { kind: 'pushAnswered', head: 13 },
        { kind: 'pushStored', open: 6, proven: 5 },
      ],
      more.state,
      2_000,
    )
    expect(stored.effects).toEqual([{ kind: 'push', epoch: 'e1', from: 6, to: 6 }])
  })

  test('S3: nothing is pushed before an epoch is known', () => {
    const { effects } = run([
      { kind: 'started', cursor: { epoch: null, position: 0, snapshot: 'start' }, settled: 0, last: 4 },
    ])
    expect(kinds(effects)).toEqual(['askSnapshot'])
  })

  test('S6: the gateway asks for a number that it had acknowledged: its history was cut', () => {
    const { effects } = run([{ kind: 'pushFailed', failure: gap(1) }], started.state, 1_000)
    expect(effects).toEqual([{ kind: 'dropBase', reason: 'epochChanged' }])
  })

  test('S5: a number that this history never acknowledged and that nobody here has halts the lane', () => {
    const { effects, state } = run([{ kind: 'pushFailed', failure: gap(4) }], started.state, 1_000)
    expect(effects).toEqual([])
    expect(state.pushHalted).toBe('commandGap')
    // After everything has been offered again the same gap is no reason to begin again, for ever and ever.
    const anew = run(
      [
        { kind: 'baseDropped', cursor: noCursor, settled: 2, last: 5 },
        { kind: 'pullAnswered', head: 9 },
        { kind: 'pullStored', cursor: { ...settledCursor, position: 9 }, confirmed: 0 },
        { kind: 'pushFailed', failure: gap(1) },
      ],
      started.state,
      2_000,
    )
    expect(kinds(anew.effects)).not.toContain('dropBase')
    expect(anew.state.pushHalted).toBe('commandGap')
  })

  test('S6: a pull that confirms less than was acknowledged before it was asked begins again', () => {
    const { state } = run(
      [
        { kind: 'pushAnswered', head: 13 },
        { kind: 'pushStored', open: null, proven: 5 },
      ],
      started.state,
      1_000,
    )
    const stored = (confirmed: number | null) =>
      [
        { kind: 'pullAnswered', head: 13 },
        { kind: 'pullStored', cursor: { ...settledCursor, position: 13 }, confirmed },
      ] as const
    const older = run(stored(2), state, 4_000)
    // That pull left when 2 were settled: it proves nothing about 3…5.
    expect(kinds(older.effects)).toEqual([])
    const short = run([{ kind: 'tick' }, ...stored(null)], older.state, 20_000)
    expect(kinds(short.effects)).toEqual(['askChanges'])
    const fresh = run([{ kind: 'tick' }, ...stored(2)], short.state, 40_000)
    expect(fresh.effects.at(-1)).toEqual({ kind: 'dropBase', reason: 'epochChanged' })
    const again = run([{ kind: 'baseDropped', cursor: noCursor, settled: 2, last: 5 }], fresh.state, 42_500)
    expect(again.effects).toEqual([{ kind: 'askSnapshot', before: null }])
  })

  test('S6: an answer that comes after its request was given up proves nothing', () => {
    const { state } = run([{ kind: 'tick' }], started.state, ANSWER_LIMIT_MS + 1)
    const late = run(
      [
        { kind: 'pullAnswered', head: 12 },
        { kind: 'pullStored', cursor: settledCursor, confirmed: 0 },
      ],
      state,
      ANSWER_LIMIT_MS + 2,
    )
    expect(kinds(late.effects)).not.toContain('dropBase')
  })

  test('S12: a new command is sent although a twin has used its number', () => {
    const { state } = run([{ kind: 'started', cursor: settledCursor, settled: 7, last: 7 }])
    const { effects } = run([{ kind: 'commandAdded', n: 5 }], state, 1_000)
    expect(effects).toEqual([{ kind: 'push', epoch: 'e1', from: 5, to: 7 }])
  })

  test('S12: numbers behind the last own command are passed over when nothing waits any more', () => {
    const { state } = run([{ kind: 'started', cursor: settledCursor, settled: 0, last: 4 }])
    const after = run(
      [
        { kind: 'pushAnswered', head: 10 },
        { kind: 'pushStored', open: null, proven: 2 },
      ],
      state,
      1_000,
    )
    expect(after.effects).toEqual([])
    expect(after.state.outbox).toEqual({ settled: 4, last: 4, proven: 2 })
  })

  test('S12: numbers that were never ours are passed over', () => {
    const { state } = run([{ kind: 'started', cursor: settledCursor, settled: 2, last: 2 }])
    const { effects } = run([{ kind: 'commandAdded', n: 400 }], state, 1_000)
    expect(effects).toEqual([{ kind: 'push', epoch: 'e1', from: 400, to: 400 }])
  })

  test('S7: a push that meets another epoch waits until the pull lane has found out', () => {
    const { state, effects } = run(
      [
        { kind: 'pullAnswered', head: 10 },
        { kind: 'pullStored', cursor: settledCursor, confirmed: 2 },
        { kind: 'pushFailed', failure: otherEpoch },
      ],
      started.state,
      1_000,
    )
    expect(kinds(effects)).toEqual(['askChanges'])
    expect(state.push.kind).toBe('waiting')
    expect(state.pushHalted).toBe(null)
  })

  test('S5: a cloned terminal stops pushing, goes on pulling, and says so', () => {
    const { state } = run(
      [
        {
          kind: 'pushFailed',
          failure: { code: 'terminalCloned', retry: 'never', retryAfterMs: null, answered: true, expected: null },
        },
      ],
      started.state,
      1_000,
    )
    expect(state.pushHalted).toBe('terminalCloned')
    const after = run(
      [
        { kind: 'commandAdded', n: 9 },
        { kind: 'pullAnswered', head: 12 },
        { kind: 'pullStored', cursor: { ...settledCursor, position: 11 }, confirmed: 2 },
      ],
      state,
      2_000,
    )
    expect(kinds(after.effects)).toEqual(['askChanges'])
    expect(kinds(run([{ kind: 'demanded' }], after.state, 9_000).effects)).toContain('push')
  })
})

describe('failures', () => {
  test('S4: waits grow, are bounded, and honour Retry-After', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.option(fc.integer({ min: 0, max: 120_000 })),
        (attempt, jitter, after) => {
          const delay = retryDelay(attempt, jitter, after)
          expect(delay).toBeGreaterThanOrEqual(after ?? 0)
          expect(delay).toBeLessThanOrEqual(LONGEST_RETRY_MS * 1.5 + (after ?? 0))
          expect(retryDelay(attempt + 1, jitter, null)).toBeGreaterThanOrEqual(retryDelay(attempt, jitter, null))
        },
      ),
    )
  })

  test('S4: attempts are counted through', () => {
    let state = run([{ kind: 'started', cursor: settledCursor, settled: 0, last: 0 }]).state
    const waits: number[] = []
    let now = 0
    for (let round = 0; round < 8; round += 1) {
      state = step(state, { kind: 'pullFailed', failure: unreachable }, { now, jitter: 0 }).state
      if (state.pull.kind !== 'waiting') throw new Error('expected to wait')
      waits.push(state.pull.until - now)
      now = state.pull.until
      state = step(state, { kind: 'tick' }, { now, jitter: 0 }).state
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000])
    expect(state.link).toMatchObject({ up: false, since: 0, fault: 'unreachable' })
  })

  test('S11: a clock that is set back does not lengthen a wait', () => {
    const asked = run([{ kind: 'started', cursor: settledCursor, settled: 0, last: 0 }]).state
    const failed = step(asked, { kind: 'pullFailed', failure: unreachable }, { now: 10_000_000, jitter: 0 }).state
    const hourBack = 10_000_000 - 3_600_000
    const told = step(failed, { kind: 'hint', head: 1 }, { now: hourBack, jitter: 0 }).state
    expect(nextTick(told)).toBe(hourBack + 500)
    expect(kinds(step(told, { kind: 'tick' }, { now: hourBack + 500, jitter: 0 }).effects)).toEqual(['askChanges'])
    const silent = step(asked, { kind: 'hint', head: 1 }, { now: -3_600_000, jitter: 0 }).state
    expect(step(silent, { kind: 'tick' }, { now: -3_600_000 + ANSWER_LIMIT_MS + 1, jitter: 0 }).state.pull.kind).toBe(
      'waiting',
    )
  })

  test('S8: silence for 45 s is a failure', () => {
    const { state } = run([{ kind: 'started', cursor: settledCursor, settled: 0, last: 1 }])
    const after = step(state, { kind: 'tick' }, { now: ANSWER_LIMIT_MS + 1, jitter: 0 })
    expect(after.state.pull.kind).toBe('waiting')
    expect(after.state.push.kind).toBe('waiting')
    expect(after.state.link.up).toBe(false)
  })
})
