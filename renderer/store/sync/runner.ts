import type { PortNotice } from '#shared/ipc/store-port.ts';
import { newSyncState, nextTick, step } from '#shared/sync/step.ts';
import type { Cursor, SyncEffect, SyncEvent, SyncState } from '#shared/sync/sync-state.ts';
import { changesResponseSchema, snapshotResponseSchema, type GatewayStatus, type SnapshotResponse } from '#shared/wire/changes.ts';
import type { NumberedCommand } from '#shared/wire/command.ts';
import { pushResponseSchema } from '#shared/wire/outcome.ts';
import { referenceSchema } from '#shared/wire/reference.ts';
import type { RequestMain } from '../main-port.ts';
import { asFailure, BadAnswer, OtherHistory } from './failures.ts';
import type { SyncStore } from './sync-store.ts';

/** Records per request: a page is parsed and written in well under a second and is small enough to try again. */
const CHANGES_LIMIT = 1_000;
const FIRST_SNAPSHOT_LIMIT = 400;
const SNAPSHOT_LIMIT = 4_000;

export type SyncTools = {
  readonly store: SyncStore;
  readonly requestMain: RequestMain;
  readonly now: () => number;
  readonly random: () => number;
  /** Calls back once at `at`; returns how to forget it. */
  readonly at: (instant: number, call: () => void) => () => void;
};

export type SyncRunner = {
  readonly commandAdded: (n: number) => void;
  readonly demand: () => void;
  readonly hear: (notice: PortNotice) => void;
  /** For diagnostics: where the machine stands. */
  readonly state: () => SyncState;
  readonly stop: () => void;
};

/**
 * Carries out what the sync machine decides: requests through main, transactions in the store, timers. Holds no rule
 * of its own; every failure goes back into the machine as an event.
 */
export function startSync(tools: SyncTools): SyncRunner {
  const { store, requestMain } = tools;
  let state: SyncState = newSyncState(tools.now());
  let stopped = false;
  let forgetTick: (() => void) | null = null;
  let skew = 0;

  function feed(event: SyncEvent): void {
    if (stopped) return;
    const next = step(state, event, { now: tools.now(), jitter: tools.random() });
    state = next.state;
    report();
    forgetTick?.();
    const tickAt = nextTick(state);
    forgetTick = tickAt === null ? null : tools.at(tickAt, () => feed({ kind: 'tick' }));
    for (const effect of next.effects) void perform(effect);
  }

  async function perform(effect: SyncEffect): Promise<void> {
    const lane = effect.kind === 'push' || effect.kind === 'reoffer' ? 'push' : 'pull';
    try {
      await effects[effect.kind](effect as never);
    } catch (error) {
      feed(lane === 'push' ? { kind: 'pushFailed', failure: asFailure(error) } : { kind: 'pullFailed', failure: asFailure(error) });
    }
  }

  const effects = {
    async askChanges({ epoch, since }: Extract<SyncEffect, { kind: 'askChanges' }>) {
      const page = parse(changesResponseSchema, await requestMain({ kind: 'gateway.changes', epoch, since, limit: CHANGES_LIMIT }));
      await takePage(page.status, () => store.applyChanges(page), page.confirmed);
    },
    async askSnapshot({ before }: Extract<SyncEffect, { kind: 'askSnapshot' }>) {
      const limit = before === null ? FIRST_SNAPSHOT_LIMIT : SNAPSHOT_LIMIT;
      const page = parseSnapshot(await requestMain({ kind: 'gateway.snapshot', before, limit }));
      // A gateway restored between two pages: halves of two histories must not meet in one base.
      if (before !== null && page.epoch !== store.cursor().epoch) throw new OtherHistory();
      // Names of channels, units and classes first: rows without them would be unreadable.
      await refreshReference(page.status);
      await takePage(page.status, () => store.applySnapshotPage(page), page.confirmed);
    },
    async push({ epoch, from, to }: Extract<SyncEffect, { kind: 'push' }>) {
      const answer = parse(pushResponseSchema, await requestMain({ kind: 'gateway.push', epoch, from, to }));
      feed({ kind: 'pushAnswered', head: answer.head });
      await store.settle(answer.outcomes);
      const settled = Math.max(from - 1, ...answer.outcomes.map(({ n }) => n));
      await requestMain({ kind: 'journal.acknowledge', n: settled });
      feed({ kind: 'pushStored', settled });
    },
    async reoffer({ after }: Extract<SyncEffect, { kind: 'reoffer' }>) {
      // Back into the outbox first: an outcome that is a refusal this time must not meet an empty place.
      await store.addPending((await requestMain({ kind: 'journal.read', after })) as NumberedCommand[]);
      feed({ kind: 'reoffered', settled: after });
    },
    async dropBase({ reason }: Extract<SyncEffect, { kind: 'dropBase' }>) {
      // Another history may lack any command this machine ever gave: all that the journal keeps are offered again, and
      // the ledger's own record of numbers decides which are new to it, known, or somebody else's.
      const again = reason === 'epochChanged' ? await requestMain({ kind: 'journal.read', after: 0 }) : [];
      await store.dropBase(reason, again as NumberedCommand[]);
      feed({ kind: 'baseDropped', cursor: machineCursor(), settled: store.outboxMarks().settled });
    },
  };

  async function takePage(status: GatewayStatus, apply: () => Promise<void>, confirmed: number): Promise<void> {
    skew = status.serverTime - tools.now();
    feed({ kind: 'pullAnswered', head: status.head });
    // The machine may have decided that this history is not ours any more.
    if (state.pull.kind !== 'storing' || dropped(status)) return;
    // Numbers that the ledger has and this journal never gave: it was lost, or this machine has a twin. Never use them again.
    if (confirmed > store.outboxMarks().last) await requestMain({ kind: 'journal.skip', n: confirmed });
    await apply();
    await refreshReference(status);
    feed({ kind: 'pullStored', cursor: machineCursor(), confirmed });
  }

  function dropped(status: GatewayStatus): boolean {
    return state.cursor.snapshot === null && status.head < state.cursor.position;
  }

  async function refreshReference(status: GatewayStatus): Promise<void> {
    if (store.referenceVersion() === status.referenceVersion) return;
    await store.setReference(parse(referenceSchema, await requestMain({ kind: 'gateway.reference' })));
  }

  function machineCursor(): Cursor {
    const { epoch, position, snapshot } = store.cursor();
    if (epoch === '') return { epoch: null, position: 0, snapshot: 'start' };
    return { epoch, position, snapshot: snapshot === null ? null : (snapshot.before ?? 'start') };
  }

  function report(): void {
    const { link, pull, push, pullHalted, pushHalted } = state;
    const waits = [pull, push].flatMap((lane) => (lane.kind === 'waiting' ? [lane.until] : []));
    store.setLink({ ...link, nextAttemptAt: link.up || waits.length === 0 ? null : Math.min(...waits), clockSkewMs: skew });
    store.setHalted(pushHalted ?? pullHalted);
  }

  /** The journal is asked first: a database that Chromium lost gets its outbox back before anything is sent. */
  async function start(): Promise<void> {
    const { settled, last } = store.outboxMarks();
    const known = (await requestMain({ kind: 'journal.read', after: settled })) as NumberedCommand[];
    const missing = known.filter((command) => command.n > last);
    if (missing.length > 0) await store.addPending(missing);
    const marks = store.outboxMarks();
    // The store may know of numbers that a journal cut short by a power failure has forgotten again.
    await requestMain({ kind: 'journal.skip', n: marks.last });
    feed({ kind: 'started', cursor: machineCursor(), settled: marks.settled, last: marks.last });
  }

  void start().catch((error: unknown) => store.setHalted(error instanceof Error ? 'storeFailed' : 'unknown'));

  return {
    commandAdded: (n) => feed({ kind: 'commandAdded', n }),
    demand: () => feed({ kind: 'demanded' }),
    hear(notice) {
      if (notice.kind === 'hint') feed({ kind: 'hint', head: notice.head });
      if (notice.kind === 'stream') feed({ kind: 'stream', up: notice.up });
    },
    state: () => state,
    stop() {
      stopped = true;
      forgetTick?.();
    },
  };
}

type Schema<T> = { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: T } };

/** Gateway answers come as text. What does not have its shape is no answer at all: nothing of it is used. */
function parse<T>(schema: Schema<T>, text: unknown): T {
  const read = schema.safeParse(parseJson(text));
  if (!read.success || read.data === undefined) throw new BadAnswer();
  return read.data;
}

const looseSnapshot = snapshotResponseSchema.omit({ records: true }).loose();

/** Half a million records would spend longer in the schema than on the disk: here the envelope and each key field count. */
function parseSnapshot(text: unknown): SnapshotResponse {
  const value = parse(looseSnapshot, text) as unknown as SnapshotResponse;
  const whole = Array.isArray(value.records) && value.records.every((record) => Number.isInteger(record?.state?.id) && Array.isArray(record.appeals) && Array.isArray(record.history));
  if (!whole) throw new BadAnswer();
  return value;
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') throw new BadAnswer();
  try {
    return JSON.parse(text);
  } catch {
    throw new BadAnswer();
  }
}

