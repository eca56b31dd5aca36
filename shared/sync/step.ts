import { unreachable } from '#shared/domain/core/assert.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { canCompare, compareAfterOutage, comparedStep, compareLater, compareNow, firstCompare } from './compare.ts'
import { awake, calm, earlier, laneTime, provenWhenAsked, rest, wake } from './lanes.ts'
import type { Cursor, DropReason, Failure, HaltReason, Lane, SyncEffect, SyncEvent, SyncState } from './sync-state.ts'
import { haltReasons } from './sync-state.ts'
import { ANSWER_LIMIT_MS, POLL_WITH_STREAM_MS, POLL_WITHOUT_STREAM_MS, PUSH_BATCH, retryDelay } from './sync-timing.ts'

/** Time and chance come from outside, so that the same events give the same run. `jitter` is uniform in [0, 1). */
export type StepContext = { readonly now: Instant; readonly jitter: number }
export type Step = { readonly state: SyncState; readonly effects: readonly SyncEffect[] }

export function newSyncState(now: Instant): SyncState {
  return {
    at: now,
    cursor: { epoch: null, position: 0, snapshot: 'start' },
    pull: { kind: 'rest', wakeAt: null },
    push: { kind: 'rest', wakeAt: null },
    outbox: { settled: 0, last: 0, proven: 0 },
    head: 0,
    streamUp: false,
    compare: firstCompare({ now, jitter: 0 }),
    link: { up: false, since: now, lastAnswerAt: null, fault: null },
    dropping: null,
    pullHalted: null,
    pushHalted: null,
  }
}

/**
 * The terminal's sync machine (SPEC.md): what to do next after an event. Pure. Pulling never waits for pushing and
 * pushing never for pulling (S3); each lane has at most one request out (S1).
 */
export function step(state: SyncState, event: SyncEvent, context: StepContext): Step {
  return proceed({ ...react(onThisClock(state, context.now), event, context), at: context.now }, context)
}

function react(state: SyncState, event: SyncEvent, context: StepContext): SyncState {
  const { now } = context
  switch (event.kind) {
    case 'started':
      return started(state, event, context)
    case 'commandAdded':
      return { ...state, outbox: withCommand(state.outbox, event.n) }
    case 'hint':
      return { ...state, head: Math.max(state.head, event.head) }
    case 'stream':
      return { ...state, streamUp: event.up }
    case 'tick':
      return timedOut(state, context)
    case 'demanded':
      return {
        ...state,
        ...{ pull: wake(state.pull, now), push: calm(state.push), pullHalted: null, pushHalted: null },
        compare: compareNow(state.compare, now),
      }
    case 'pullAnswered':
      return pullAnswered(state, event.head, context)
    case 'pullStored':
      return pullStored(state, event, now)
    case 'pullFailed':
      return pullFailed(state, event.failure, context)
    case 'baseDropped':
      return {
        ...state,
        cursor: event.cursor,
        outbox: { settled: event.settled, last: event.last, proven: 0 },
        head: 0,
        dropping: null,
        pull: awake(now),
        push: rest,
        compare: compareLater(state.compare, context),
      }
    case 'compared': {
      const { next, healed } = event
      // The pull first: what changed meanwhile must not wait behind the next step.
      return {
        ...heard(state, context),
        pull: awake(now),
        compare: comparedStep(state.compare, next, healed, context),
      }
    }
    case 'compareFailed':
      return compareFailed(state, event.failure, context)
    case 'pushAnswered':
      return {
        ...heard(state, context),
        head: Math.max(state.head, event.head),
        push: { kind: 'storing', proven: state.outbox.proven },
      }
    case 'pushStored':
      return pushStored(state, event)
    case 'pushFailed':
      return pushFailed(state, event.failure, context)
    default:
      return unreachable(event)
  }
}

/** Starts what is due. The only place that sends anything. */
function proceed(state: SyncState, { now }: StepContext): Step {
  if (state.dropping !== null) return mayDrop(state, now) ? dropBase(state, state.dropping) : { state, effects: [] }
  const effects: SyncEffect[] = []
  let next = state
  if (mayPull(next, now)) {
    effects.push(pullEffect(next.cursor))
    next = { ...next, pull: asked(next, next.pull, now) }
  }
  const { epoch } = next.cursor
  if (epoch !== null && mayCompare(next, now)) {
    effects.push({ kind: 'compare', epoch, from: next.compare.from })
    next = { ...next, pull: asked(next, next.pull, now) }
  }
  if (epoch !== null && mayPush(next, now)) {
    const from = next.outbox.settled + 1
    effects.push({ kind: 'push', epoch, from, to: Math.min(next.outbox.last, from + PUSH_BATCH - 1) })
    next = { ...next, push: asked(next, next.push, now) }
  }
  return { state: next, effects }
}

/** S7: before anything else, and again and again if the store refuses. */
function dropBase(state: SyncState, reason: DropReason): Step {
  const attempt = state.pull.kind === 'waiting' ? state.pull.attempt : 0
  return { state: { ...state, pull: { kind: 'dropping', attempt } }, effects: [{ kind: 'dropBase', reason }] }
}

function mayDrop(state: SyncState, now: Instant): boolean {
  if (state.pullHalted !== null) return false
  return state.pull.kind === 'rest' || (state.pull.kind === 'waiting' && state.pull.until <= now)
}

function mayPull(state: SyncState, now: Instant): boolean {
  if (state.pullHalted !== null) return false
  if (state.pull.kind === 'waiting') return state.pull.until <= now
  if (state.pull.kind !== 'rest') return false
  const behind = state.cursor.snapshot !== null || state.head > state.cursor.position
  return behind || (state.pull.wakeAt !== null && state.pull.wakeAt <= now)
}

function mayCompare(state: SyncState, now: Instant): boolean {
  return canCompare(state) && state.pull.kind === 'rest' && state.compare.dueAt <= now
}

function mayPush(state: SyncState, now: Instant): boolean {
  if (state.pushHalted !== null || state.outbox.settled >= state.outbox.last) return false
  if (state.push.kind === 'waiting') return state.push.until <= now
  return state.push.kind === 'rest'
}

function pullEffect(cursor: Cursor): SyncEffect {
  if (cursor.snapshot !== null || cursor.epoch === null) {
    return { kind: 'askSnapshot', before: typeof cursor.snapshot === 'number' ? cursor.snapshot : null }
  }
  return { kind: 'askChanges', epoch: cursor.epoch, since: cursor.position }
}

function started(
  state: SyncState,
  { cursor, settled, last }: Extract<SyncEvent, { kind: 'started' }>,
  { now, jitter }: StepContext,
): SyncState {
  // Without a history there is none that could have proven anything.
  const proven = cursor.epoch === null ? 0 : settled
  return {
    ...{ ...newSyncState(now), compare: firstCompare({ now, jitter }) },
    ...{ streamUp: state.streamUp, cursor, outbox: { settled, last, proven }, pull: awake(now) },
  }
}

function pullAnswered(state: SyncState, head: number, context: StepContext): SyncState {
  const { now } = context
  const answered = { ...heard(state, context), head }
  const isCut = state.cursor.snapshot === null && head < state.cursor.position
  return isCut
    ? dropping(answered, 'epochChanged', now)
    : { ...answered, pull: { kind: 'storing', proven: provenWhenAsked(state.pull) } }
}

function pullStored(
  state: SyncState,
  { cursor, confirmed }: Extract<SyncEvent, { kind: 'pullStored' }>,
  now: Instant,
): SyncState {
  const wakeAt = now + (state.streamUp ? POLL_WITH_STREAM_MS : POLL_WITHOUT_STREAM_MS)
  const proven = Math.max(state.outbox.proven, confirmed ?? 0)
  const next: SyncState = { ...state, cursor, outbox: { ...state.outbox, proven }, pull: { kind: 'rest', wakeAt } }
  return confirmed !== null && confirmed < provenWhenAsked(state.pull) ? dropping(next, 'epochChanged', now) : next
}

function pullFailed(state: SyncState, failure: Failure, context: StepContext): SyncState {
  if (failure.code === 'epochChanged' || failure.code === 'cursorTooOld')
    return dropping(heard(state, context), failure.code, context.now)
  return failed(state, 'pull', failure, context)
}

/** Comparing is a second look: what keeps it from looking must never keep anybody from pulling. */
function compareFailed(state: SyncState, failure: Failure, context: StepContext): SyncState {
  if (failure.retry === 'later' || failure.code === 'epochChanged') return pullFailed(state, failure, context)
  return {
    ...heard(state, context),
    pull: awake(context.now),
    compare: compareLater(state.compare, context),
  }
}

function pushFailed(state: SyncState, failure: Failure, context: StepContext): SyncState {
  const { now } = context
  const isCut = failure.code === 'commandGap' && failure.expected !== null && failure.expected <= state.outbox.proven
  if (isCut) return dropping(heard(state, context), 'epochChanged', now)
  // The pull lane finds out about the epoch and begins again; commands follow once it has.
  if (failure.code === 'epochChanged')
    return failed({ ...state, pull: wake(state.pull, now) }, 'push', { ...failure, retry: 'later' }, context)
  return failed(state, 'push', failure, context)
}

/** Whatever is out or being written belongs to the history that is given up: the runner takes no word of it any more. */
function dropping(state: SyncState, reason: DropReason, now: Instant): SyncState {
  return { ...state, dropping: reason, pull: awake(now), push: rest }
}

/** A command that is new has no outcome, whatever number a twin has brought the ledger to meanwhile. */
function withCommand({ settled, last, proven }: SyncState['outbox'], n: number): SyncState['outbox'] {
  const isFirst = settled >= last
  return { settled: isFirst ? n - 1 : Math.min(settled, n - 1), last: Math.max(last, n), proven }
}

function pushStored(state: SyncState, { open, proven }: Extract<SyncEvent, { kind: 'pushStored' }>): SyncState {
  const last = Math.max(state.outbox.last, proven)
  const settled = open === null ? last : open - 1
  return { ...state, outbox: { settled, last, proven: Math.max(state.outbox.proven, proven) }, push: rest }
}

function failed(state: SyncState, lane: 'pull' | 'push', failure: Failure, context: StepContext): SyncState {
  const { now, jitter } = context
  const linked = failure.answered ? heard(state, context) : { ...state, link: down(state, failure.code, now) }
  if (failure.retry !== 'later') {
    return { ...linked, [lane === 'pull' ? 'pullHalted' : 'pushHalted']: haltReason(failure.code), [lane]: rest }
  }
  const previous = state[lane]
  const attempt = (previous.kind === 'asked' || previous.kind === 'dropping' ? previous.attempt : 0) + 1
  return {
    ...linked,
    [lane]: { kind: 'waiting', until: now + retryDelay(attempt, jitter, failure.retryAfterMs), attempt },
  }
}

function timedOut(state: SyncState, context: StepContext): SyncState {
  const silent: Failure = { code: 'noAnswer', retry: 'later', retryAfterMs: null, answered: false, expected: null }
  let next = state
  for (const lane of ['pull', 'push'] as const) {
    const now = next[lane]
    if (now.kind === 'asked' && context.now - now.since > ANSWER_LIMIT_MS) next = failed(next, lane, silent, context)
  }
  return next
}

function heard(state: SyncState, context: StepContext): SyncState {
  const { now } = context
  if (state.link.up) return { ...state, link: { ...state.link, lastAnswerAt: now, fault: null } }
  const compare = compareAfterOutage(state.compare, state.link.since, context)
  return { ...state, compare, link: { up: true, since: now, lastAnswerAt: now, fault: null } }
}

function down(state: SyncState, fault: string, now: Instant): SyncState['link'] {
  return { ...state.link, up: false, since: state.link.up ? now : state.link.since, fault }
}

/** S11: a clock that was set back must not lengthen a wait; what was due in a second is still due in a second. */
function onThisClock(state: SyncState, now: Instant): SyncState {
  const back = state.at - now
  if (back <= 0) return state
  const compare = { ...state.compare, dueAt: state.compare.dueAt - back }
  return { ...state, compare, pull: earlier(state.pull, back), push: earlier(state.push, back) }
}

function haltReason(code: string): HaltReason {
  return haltReasons.find((reason) => reason === code) ?? 'badAnswer'
}

function asked(state: SyncState, lane: Lane, now: Instant): Lane {
  return { kind: 'asked', since: now, attempt: lane.kind === 'waiting' ? lane.attempt : 0, proven: state.outbox.proven }
}

/** When the machine wants its next `tick`, null: not by itself. */
export function nextTick(state: SyncState): Instant | null {
  // A wait of the push lane matters only while there is something to push and a history to push to.
  const pushes = state.outbox.settled < state.outbox.last && state.cursor.epoch !== null && state.dropping === null
  const push = pushes || state.push.kind === 'asked' ? laneTime(state.push, state.pushHalted) : null
  const compare = canCompare(state) && state.pull.kind === 'rest' ? state.compare.dueAt : null
  const times = [laneTime(state.pull, state.pullHalted), push, compare].filter((time) => time !== null)
  return times.length === 0 ? null : Math.min(...times)
}
