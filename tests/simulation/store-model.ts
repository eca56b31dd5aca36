import type { CaseRecord } from '#shared/domain/case/record.ts';
import type { SyncStore } from '../../renderer/store/sync/sync-store.ts';
import { settleEntry, type Disk, type Entry, type StoreContent } from './disk.ts';
import type { Surroundings } from './terminal-model.ts';

export type Life = {
  readonly isMine: () => boolean;
  readonly promise: <T>(work: (finish: (value: T) => void, fail: (error: Error) => void) => void) => Promise<T>;
};

type Options = { readonly disk: Disk; readonly terminal: string; readonly life: Life; readonly around: Surroundings; readonly setHalted: (reason: string | null) => void };

/** The store's promises to the sync runner, kept on the model disk: each call one transaction, or nothing at all. */
export function createStoreModel({ disk, life, around, setHalted }: Options): SyncStore {
  const { schedule, random, bug } = around;

  /** Time passes before the commit and after it: a crash may fall on either side, never inside. */
  function commit(change: (before: StoreContent) => StoreContent): Promise<void> {
    return life.promise((finish) => {
      schedule.after(1 + random.below(6), () => {
        if (!life.isMine()) return;
        disk.store = change(disk.store);
        if (random.chance(0.7)) disk.durableStore = disk.store;
        schedule.after(random.below(3), () => finish(undefined));
      });
    });
  }

  function withRows(before: StoreContent, records: readonly CaseRecord[], fresh: boolean): ReadonlyMap<number, CaseRecord> {
    const rows = new Map(fresh ? [] : before.rows);
    for (const record of records) {
      const old = rows.get(record.state.id);
      if (old !== undefined && old.state.revision > record.state.revision) around.broken.push(`I4: case ${record.state.id} went back in time`);
      const newer = (each: CaseRecord | undefined): number => each?.history.at(-1)?.saidAt ?? 0;
      if (bug === 'wallClockOrder' && old !== undefined && newer(record) < newer(old)) continue;
      rows.set(record.state.id, record);
    }
    return rows;
  }

  function withoutConfirmed(outbox: ReadonlyMap<number, Entry>, confirmed: number): ReadonlyMap<number, Entry> {
    return new Map([...outbox].filter(([n, entry]) => !(n <= confirmed && entry.reached === 'ledger')));
  }

  return {
    cursor: () => disk.store.cursor,
    async applyChanges({ epoch, next, records, confirmed }) {
      const cursor = { epoch, position: next, confirmed, snapshot: null };
      if (bug === 'cursorBeforeRows') await commit((before) => ({ ...before, cursor }));
      await commit((before) => ({ cursor, rows: withRows(before, records, false), outbox: withoutConfirmed(before.outbox, confirmed) }));
    },
    async applySnapshotPage({ epoch, position, confirmed, records, next }) {
      await commit((before) => {
        const running = before.cursor.snapshot;
        const first = running === null || running.before === null;
        const from = first ? position : running.position;
        const snapshot = next === null ? null : { before: next, position: from };
        const rows = withRows(before, records, first);
        return { cursor: { epoch, position: from, confirmed: first ? confirmed : before.cursor.confirmed, snapshot }, rows, outbox: before.outbox };
      });
    },
    outboxMarks() {
      const { outbox, cursor } = disk.store;
      const last = Math.max(cursor.confirmed, disk.journal.acknowledged, ...outbox.keys(), 0);
      const open = [...outbox].filter(([, entry]) => entry.reached === 'journal').map(([n]) => n);
      return { settled: open.length === 0 ? last : Math.min(...open) - 1, last };
    },
    settle: (outcomes) =>
      commit((before) => {
        const outbox = new Map(before.outbox);
        for (const { n, outcome } of outcomes) settleEntry(outbox, n, outcome);
        return { ...before, outbox };
      }),
    addPending: (commands) =>
      commit((before) => {
        const outbox = new Map(before.outbox);
        for (const numbered of commands) if (outbox.get(numbered.n)?.reached !== 'refused') outbox.set(numbered.n, { numbered, reached: 'journal' });
        return { ...before, outbox };
      }),
    dropBase: (_reason, again) =>
      commit((before) => {
        const outbox = new Map(before.outbox);
        for (const numbered of again) outbox.set(numbered.n, { numbered, reached: 'journal' });
        return { cursor: { epoch: '', position: 0, confirmed: before.cursor.confirmed, snapshot: null }, rows: new Map(), outbox };
      }),
    referenceVersion: () => 'r1',
    setReference: () => Promise.resolve(),
    setLink: () => undefined,
    setHalted,
  };
}
