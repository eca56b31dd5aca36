import type { CaseRecord } from '#shared/domain/case/record.ts';
import type { NumberedCommand } from '#shared/wire/command.ts';
import type { Outcome } from '#shared/wire/outcome.ts';

export type Entry = { readonly numbered: NumberedCommand; readonly reached: 'journal' | 'ledger' | 'refused' };

/** What a terminal's IndexedDB holds after a transaction. Values are replaced, never changed. */
export type StoreContent = {
  readonly cursor: { readonly epoch: string; readonly position: number; readonly confirmed: number; readonly snapshot: { readonly before: number | null; readonly position: number } | null };
  readonly rows: ReadonlyMap<number, CaseRecord>;
  readonly outbox: ReadonlyMap<number, Entry>;
};

export const emptyStore: StoreContent = {
  cursor: { epoch: '', position: 0, confirmed: 0, snapshot: null },
  rows: new Map(),
  outbox: new Map(),
};

/**
 * Both media of a terminal. The journal has a part on the platter and a part that only the kernel has seen; the store
 * is believed to reach the platter some time after its commit, whole transactions at a time.
 */
export type Disk = {
  journal: { readonly durable: readonly NumberedCommand[]; readonly written: readonly NumberedCommand[]; readonly last: number; readonly acknowledged: number };
  store: StoreContent;
  durableStore: StoreContent;
};

export function newDisk(): Disk {
  return { journal: { durable: [], written: [], last: 0, acknowledged: 0 }, store: emptyStore, durableStore: emptyStore };
}

export function copyDisk(disk: Disk): Disk {
  return { ...disk };
}

/** The power is gone: what was not on the platter never was. */
export function losePower(disk: Disk): void {
  const { durable } = disk.journal;
  const last = Math.max(disk.journal.acknowledged, ...durable.map((command) => command.n), 0);
  disk.journal = { ...disk.journal, durable, written: [], last };
  disk.store = disk.durableStore;
}

export function journalCommands(disk: Disk): readonly NumberedCommand[] {
  return [...disk.journal.durable, ...disk.journal.written];
}

/** As the store settles outcomes: a refusal stays for a person, already-so leaves at once, applied waits for its effect. */
export function settleEntry(outbox: Map<number, Entry>, n: number, outcome: Outcome): void {
  const entry = outbox.get(n);
  if (entry === undefined) return;
  if (outcome.kind === 'alreadySo') outbox.delete(n);
  else outbox.set(n, { ...entry, reached: outcome.kind === 'applied' ? 'ledger' : 'refused' });
}
