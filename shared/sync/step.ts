import { unreachable } from '#shared/domain/core/assert.ts';
import type { Instant } from '#shared/domain/core/instants.ts';
import type { Cursor, Failure, HaltReason, Lane, SyncEffect, SyncEvent, SyncState } from './sync-state.ts';
import { haltReasons } from './sync-state.ts';
import { ANSWER_LIMIT_MS, POLL_WITH_STREAM_MS, POLL_WITHOUT_STREAM_MS, PUSH_BATCH, retryDelay } from './sync-timing.ts';

/** Time and chance come from outside, so that the same events give the same run. `jitter` is uniform in [0, 1). */
export type StepContext = { readonly now: Instant; readonly jitter: number };
export type Step = { readonly state: SyncState; readonly effects: readonly SyncEffect[] };

export function newSyncState(now: Instant): SyncState {
  return {
    cursor: { epoch: null, position: 0, snapshot: 'start' },
    pull: { kind: 'rest', wakeAt: null },
    push: { kind: 'rest', wakeAt: null },
    outbox: { settled: 0, last: 0 },
    head: 0,
    streamUp: false,
    link: { up: false, since: now, lastAnswerAt: null, fault: null },
    forgotten: null,
    pullHalted: null,
    pushHalted: null,
  };
}

/**
 * The terminal's sync machine (SPEC.md): what to do next after an event. Pure. Pulling never waits for pushing and
 * pushing never for pulling (S3); each lane has at most one request out (S1).
 */
export function step(state: SyncState, event: SyncEvent, context: StepContext): Step {
  return proceed(react(state, event, context), event, context);
}

function react(state: SyncState, event: SyncEvent, context: StepContext): SyncState {
  const { now } = context;
  switch (event.kind) {
    case 'started':
      return { ...newSyncState(now), cursor: event.cursor, outbox: { settled: event.settled, last: event.last }, pull: awake(now) };
    case 'commandAdded':
      return { ...state, outbox: { ...state.outbox, last: Math.max(state.outbox.last, event.n) } };
    case 'hint':
      return { ...state, head: Math.max(state.head, event.head) };
    case 'stream':
      return { ...state, streamUp: event.up };
    case 'tick':
      return timedOut(state, context);
    case 'demanded':
      return { ...state, pull: wake(state.pull, now), push: calm(state.push), pullHalted: null, pushHalted: null };
    case 'pullAnswered':
      return { ...heard(state, now), head: event.head, pull: { kind: 'storing', settled: askedSettled(state.pull) } };
    case 'pullStored':
      return pullStored(state, event, now);
    case 'pullFailed':
      return failed(state, 'pull', event.failure, context);
    case 'baseDropped':
      return { ...state, cursor: event.cursor, outbox: { ...state.outbox, settled: event.settled }, head: 0, pull: awake(now), push: calm(state.push) };
    case 'pushAnswered':
      return { ...heard(state, now), head: Math.max(state.head, event.head), push: { kind: 'storing', settled: state.outbox.settled } };
    case 'pushStored':
      return { ...state, outbox: { ...state.outbox, settled: Math.max(state.outbox.settled, event.settled) }, push: rest };
    case 'pushFailed':
      return pushFailed(state, event.failure, context);
    case 'reoffered':
      return { ...state, outbox: { ...state.outbox, settled: event.settled }, push: rest };
    default:
      return unreachable(event);
  }
}

/** Starts what is due. The only place that sends anything. */
function proceed(state: SyncState, event: SyncEvent, { now }: StepContext): Step {
  const effects: SyncEffect[] = [];
  let next = state;
  const reason = dropReason(state, event);
  if (reason !== null) {
    return { state: { ...state, pull: { kind: 'storing', settled: state.outbox.settled } }, effects: [{ kind: 'dropBase', reason }] };
  }
  const after = forgottenAfter(state, event);
  if (after !== null) {
    effects.push({ kind: 'reoffer', after });
    next = { ...next, push: { kind: 'storing', settled: next.outbox.settled }, forgotten: null };
  }
  if (mayPull(next, now)) {
    effects.push(pullEffect(next.cursor));
    next = { ...next, pull: asked(next, next.pull, now) };
  }
  const { epoch } = next.cursor;
  if (epoch !== null && mayPush(next, now)) {
    const from = next.outbox.settled + 1;
    effects.push({ kind: 'push', epoch, from, to: Math.min(next.outbox.last, from + PUSH_BATCH - 1) });
    next = { ...next, push: asked(next, next.push, now) };
  }
  return { state: next, effects };
}

function mayPull(state: SyncState, now: Instant): boolean {
  if (state.pullHalted !== null) return false;
  if (state.pull.kind === 'waiting') return state.pull.until <= now;
  if (state.pull.kind !== 'rest') return false;
  const behind = state.cursor.snapshot !== null || state.head > state.cursor.position;
  return behind || (state.pull.wakeAt !== null && state.pull.wakeAt <= now);
}

function mayPush(state: SyncState, now: Instant): boolean {
  if (state.pushHalted !== null || state.outbox.settled >= state.outbox.last) return false;
  if (state.push.kind === 'waiting') return state.push.until <= now;
  return state.push.kind === 'rest';
}

function pullEffect(cursor: Cursor): SyncEffect {
  if (cursor.snapshot !== null || cursor.epoch === null) {
    return { kind: 'askSnapshot', before: typeof cursor.snapshot === 'number' ? cursor.snapshot : null };
  }
  return { kind: 'askChanges', epoch: cursor.epoch, since: cursor.position };
}

function pullStored(state: SyncState, event: Extract<SyncEvent, { kind: 'pullStored' }>, now: Instant): SyncState {
  const wakeAt = now + (state.streamUp ? POLL_WITH_STREAM_MS : POLL_WITHOUT_STREAM_MS);
  const forgot = event.cursor.snapshot === null && event.confirmed < askedSettled(state.pull);
  return { ...state, cursor: event.cursor, pull: { kind: 'rest', wakeAt }, forgotten: forgot ? event.confirmed : null };
}

function pushFailed(state: SyncState, failure: Failure, context: StepContext): SyncState {
  if (failure.code === 'commandGap' && failure.expected !== null && failure.expected <= state.outbox.settled) {
    return { ...heard(state, context.now), push: rest, forgotten: failure.expected - 1 };
  }
  // The pull lane finds out about the epoch and begins again; commands follow once it has.
  if (failure.code === 'epochChanged') return failed({ ...state, pull: wake(state.pull, context.now) }, 'push', { ...failure, retry: 'later' }, context);
  return failed(state, 'push', failure, context);
}

function failed(state: SyncState, lane: 'pull' | 'push', failure: Failure, { now, jitter }: StepContext): SyncState {
  const linked = failure.answered ? heard(state, now) : { ...state, link: down(state, failure.code, now) };
  if (failure.retry !== 'later' && !drops(failure)) {
    return { ...linked, [lane === 'pull' ? 'pullHalted' : 'pushHalted']: haltReason(failure.code), [lane]: rest };
  }
  const previous = state[lane];
  const attempt = (previous.kind === 'asked' ? previous.attempt : 0) + 1;
  return { ...linked, [lane]: { kind: 'waiting', until: now + retryDelay(attempt, jitter, failure.retryAfterMs), attempt } };
}

function timedOut(state: SyncState, context: StepContext): SyncState {
  const silent: Failure = { code: 'noAnswer', retry: 'later', retryAfterMs: null, answered: false, expected: null };
  let next = state;
  for (const lane of ['pull', 'push'] as const) {
    const now = next[lane];
    if (now.kind === 'asked' && context.now - now.since > ANSWER_LIMIT_MS) next = failed(next, lane, silent, context);
  }
  return next;
}

function heard(state: SyncState, now: Instant): SyncState {
  const since = state.link.up ? state.link.since : now;
  return { ...state, link: { up: true, since, lastAnswerAt: now, fault: null } };
}

function down(state: SyncState, fault: string, now: Instant): SyncState['link'] {
  return { ...state.link, up: false, since: state.link.up ? now : state.link.since, fault };
}

function drops(failure: Failure): boolean {
  return failure.code === 'epochChanged' || failure.code === 'cursorTooOld';
}

/**
 * S6: a gateway that knows fewer of our commands than it had acknowledged was restored. It shows in a pull that was
 * asked after the acknowledgement, or in a gap that the gateway names; the push lane has to be free to go back.
 */
function forgottenAfter(state: SyncState, event: SyncEvent): number | null {
  const tells = event.kind === 'pullStored' || event.kind === 'pushFailed';
  return tells && state.push.kind === 'rest' ? state.forgotten : null;
}

/** S7: another history, a cursor the gateway no longer serves, or a head behind ours (restored backup). */
function dropReason(state: SyncState, event: SyncEvent): 'epochChanged' | 'cursorTooOld' | null {
  if (event.kind === 'pullFailed' && drops(event.failure)) return event.failure.code === 'epochChanged' ? 'epochChanged' : 'cursorTooOld';
  const behind = event.kind === 'pullAnswered' && state.cursor.snapshot === null && event.head < state.cursor.position;
  return behind ? 'epochChanged' : null;
}

function haltReason(code: string): HaltReason {
  return haltReasons.find((reason) => reason === code) ?? 'badAnswer';
}

const rest: Lane = { kind: 'rest', wakeAt: null };

function awake(now: Instant): Lane {
  return { kind: 'rest', wakeAt: now };
}

function wake(lane: Lane, now: Instant): Lane {
  return lane.kind === 'rest' || lane.kind === 'waiting' ? awake(now) : lane;
}

/** Ends a wait; the push lane needs no clock of its own, commands wake it. */
function calm(lane: Lane): Lane {
  return lane.kind === 'waiting' ? rest : lane;
}

function asked(state: SyncState, lane: Lane, now: Instant): Lane {
  return { kind: 'asked', since: now, attempt: lane.kind === 'waiting' ? lane.attempt : 0, settled: state.outbox.settled };
}

function askedSettled(lane: Lane): number {
  return lane.kind === 'asked' || lane.kind === 'storing' ? lane.settled : 0;
}

/** When the machine wants its next `tick`, null: not by itself. */
export function nextTick(state: SyncState): Instant | null {
  // A wait of the push lane matters only while there is something to push and a history to push to.
  const pushes = state.outbox.settled < state.outbox.last && state.cursor.epoch !== null;
  const push = pushes || state.push.kind === 'asked' ? laneTime(state.push, state.pushHalted) : null;
  const times = [laneTime(state.pull, state.pullHalted), push].filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

function laneTime(lane: Lane, halted: HaltReason | null): Instant | null {
  if (lane.kind === 'asked') return lane.since + ANSWER_LIMIT_MS + 1;
  if (halted !== null) return null;
  if (lane.kind === 'waiting') return lane.until;
  return lane.kind === 'rest' ? lane.wakeAt : null;
}
