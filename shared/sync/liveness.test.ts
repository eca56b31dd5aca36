import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newSyncState, nextTick, step } from './step.ts'
import type { Failure, SyncEvent, SyncState } from './sync-state.ts'

const settledCursor = { epoch: 'e1', position: 10, snapshot: null } as const
const noCursor = { epoch: null, position: 0, snapshot: 'start' } as const

const number = fc.integer({ min: 0, max: 9 })
const head = fc.integer({ min: 0, max: 30 })
const failure: fc.Arbitrary<Failure> = fc.record({
  code: fc.constantFrom('unreachable', 'busy', 'commandGap', 'epochChanged', 'cursorTooOld', 'internal'),
  retry: fc.constant('later' as const),
  retryAfterMs: fc.option(fc.integer({ min: 0, max: 60_000 })),
  answered: fc.boolean(),
  expected: fc.option(fc.integer({ min: 1, max: 9 })),
})
const cursor = fc.constantFrom(settledCursor, noCursor, { epoch: 'e1', position: 3, snapshot: 7 } as const)
const anyEvent: fc.Arbitrary<SyncEvent> = fc.oneof(
  fc.record({ kind: fc.constant('commandAdded' as const), n: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('hint' as const), head }),
  fc.record({ kind: fc.constant('stream' as const), up: fc.boolean() }),
  fc.constant<SyncEvent>({ kind: 'tick' }),
  fc.constant<SyncEvent>({ kind: 'demanded' }),
  fc.record({ kind: fc.constant('pullAnswered' as const), head }),
  fc.record({ kind: fc.constant('pullStored' as const), cursor, confirmed: fc.option(number) }),
  fc.record({ kind: fc.constant('pullFailed' as const), failure }),
  fc.constant<SyncEvent>({ kind: 'baseDropped', cursor: noCursor, settled: 0, last: 9 }),
  fc.record({ kind: fc.constant('compared' as const), next: fc.option(number), healed: number }),
  fc.record({ kind: fc.constant('compareFailed' as const), failure }),
  fc.record({ kind: fc.constant('pushAnswered' as const), head }),
  fc.record({
    kind: fc.constant('pushStored' as const),
    open: fc.option(fc.integer({ min: 1, max: 9 })),
    proven: number,
  }),
  fc.record({ kind: fc.constant('pushFailed' as const), failure }),
)

/** Answers come only to requests that are out, as in the runner. */
function mayCome({ kind }: SyncEvent, { pull, push }: SyncState): boolean {
  if (kind === 'pullStored') return pull.kind === 'storing'
  if (kind === 'pushStored') return push.kind === 'storing'
  if (kind === 'baseDropped') return pull.kind === 'dropping'
  if (isOfPull(kind)) return pull.kind === 'asked'
  return kind.startsWith('push') ? push.kind === 'asked' : true
}

function isOfPull(kind: SyncEvent['kind']): boolean {
  return kind.startsWith('pull') || kind.startsWith('compare')
}

function checkS1(before: SyncState, event: SyncEvent, asks: number): void {
  const isOut = before.pull.kind === 'asked' && !isOfPull(event.kind) && event.kind !== 'tick'
  expect(asks).toBeLessThanOrEqual(isOut ? 0 : 1)
}

function checkS10(state: SyncState): void {
  const isBusy = state.push.kind !== 'rest' || ['storing', 'dropping', 'asked'].includes(state.pull.kind)
  if (state.outbox.settled < state.outbox.last) expect(isBusy || nextTick(state) !== null).toBe(true)
}

test('S10 S1: whatever happens, waiting commands have a request out or a time to be looked at', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      const started = { kind: 'started', cursor: settledCursor, settled: 0, last: 3 } as const
      let { state } = step(newSyncState(0), started, { now: 0, jitter: 0 })
      let now = 0
      for (const event of events) {
        now += 700
        if (!mayCome(event, state)) continue
        const next = step(state, event, { now, jitter: 0.3 })
        checkS1(state, event, next.effects.filter(({ kind }) => kind.startsWith('ask')).length)
        state = next.state
        checkS10(state)
      }
    }),
    { numRuns: 500 },
  )
})

test('S10: a tick at the time that was named always does something or names a later one', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      const started = { kind: 'started', cursor: settledCursor, settled: 0, last: 3 } as const
      let { state } = step(newSyncState(0), started, { now: 0, jitter: 0 })
      let now = 0
      for (const event of events) {
        now += 700
        if (mayCome(event, state)) state = step(state, event, { now, jitter: 0.3 }).state
        const at = nextTick(state)
        if (at === null) continue
        const ticked = step(state, { kind: 'tick' }, { now: Math.max(at, now), jitter: 0.3 })
        const again = nextTick(ticked.state)
        expect(ticked.effects.length > 0 || again === null || again > Math.max(at, now)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
