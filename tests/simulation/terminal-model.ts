import type { Actor } from '#shared/domain/access/actor.ts';
import type { Command } from '#shared/domain/case/commands.ts';
import { decide } from '#shared/domain/case/decide.ts';
import type { NumberedCommand } from '#shared/wire/command.ts';
import { replay, type Replay } from '../../renderer/store/overlay/replay.ts';
import { startSync, type SyncRunner } from '../../renderer/store/sync/runner.ts';
import { rulesOfWorld } from './gateway-model.ts';
import { copyDisk, emptyStore, journalCommands, losePower, newDisk, type Disk } from './disk.ts';
import { createMainModel } from './main-model.ts';
import { createStoreModel } from './store-model.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';
import type { Network } from './network.ts';
import type { PlantedBug } from './planted.ts';

export type Saved = { readonly terminal: string; readonly n: number; readonly content: string };

/** Everything outside of one terminal, and where it writes down what it promised and what it saw go wrong. */
export type Surroundings = {
  readonly schedule: Schedule;
  readonly random: Random;
  readonly network: Network;
  readonly bug: PlantedBug | null;
  readonly saved: Saved[];
  readonly broken: string[];
  readonly faultsOn: () => boolean;
};

/** One desk: the product's own sync runner, sync machine, rules and replay, over disks and a network that fail. */
export type TerminalModel = {
  readonly id: string;
  readonly name: string;
  readonly disk: Disk;
  readonly give: (command: Command, actor: Actor) => void;
  readonly crash: (power: boolean) => void;
  readonly start: () => void;
  readonly wipeStore: () => void;
  readonly demand: () => void;
  readonly halted: () => string | null;
  readonly isUp: () => boolean;
  /** Where the sync machine stands, as text for a verdict. */
  readonly stands: () => string;
};

export type TerminalIdentity = { readonly id: string; readonly name: string; readonly disk?: Disk; readonly skew: number };

export function createTerminalModel({ id, name, disk: given, skew }: TerminalIdentity, around: Surroundings): TerminalModel {
  const { schedule, random } = around;
  const disk = given === undefined ? newDisk() : copyDisk(given);
  // A process that died never goes on: everything it still waited for belongs to an older generation.
  let generation = 0;
  let runner: SyncRunner | null = null;
  let halted: string | null = null;
  let giving = false;
  const now = (): number => schedule.now() + skew;

  function alive<T>(mine: number, work: (finish: (value: T) => void, fail: (error: Error) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      work(
        (value) => {
          if (mine === generation) resolve(value);
        },
        (error) => {
          if (mine === generation) reject(error);
        },
      );
    });
  }

  function start(): void {
    generation += 1;
    const mine = generation;
    halted = null;
    giving = false;
    const life = { isMine: () => mine === generation, promise: <T>(work: Parameters<typeof alive<T>>[1]) => alive<T>(mine, work) };
    const store = createStoreModel({ disk, terminal: id, life, around, setHalted: (reason) => (halted = reason) });
    const requestMain = createMainModel({ disk, terminal: id, life, around });
    runner = startSync({
      store,
      requestMain,
      now,
      random: random.next,
      at: (instant, call) => schedule.after(instant - now(), () => (mine === generation ? call() : undefined)),
    });
  }

  function overlay(): Replay {
    const entries = [...disk.store.outbox.values()].toSorted((a, b) => a.numbered.n - b.numbered.n);
    return replay({ entries: entries.map((entry) => ({ ...entry, refusal: null, dropped: false })), base: disk.store.rows, terminal: id, world: rulesOfWorld });
  }

  function give(command: Command, actor: Actor): void {
    const mine = generation;
    // The store gives one command after the other, as the product does: the next one waits until this one is visible.
    if (runner === null || giving) return;
    const view = overlay();
    const caseOf = (caseId: number) => view.cases.get(caseId)?.state ?? disk.store.rows.get(caseId)?.state;
    const answer = decide(command, { ...rulesOfWorld, caseOf }, { now: now(), actor });
    if (!answer.ok || answer.value.length === 0) return;
    if (around.faultsOn() && random.chance(0.01)) return; // ENOSPC: refused, nothing is promised
    giving = true;
    const n = disk.journal.last + 1;
    const numbered: NumberedCommand = { n, saidAt: now(), actor, seenRevision: caseOf(command.caseId)?.revision ?? 0, command };
    disk.journal = { ...disk.journal, written: [...disk.journal.written, numbered], last: n };
    const promise = (): void => {
      if (mine !== generation) return;
      around.saved.push({ terminal: id, n, content: JSON.stringify(numbered) });
      enqueue(numbered, mine);
    };
    const sync = (): void => {
      if (mine !== generation) return;
      const { durable, written } = disk.journal;
      disk.journal = { ...disk.journal, durable: [...durable, ...written.filter((each) => each.n <= n)], written: written.filter((each) => each.n > n) };
      if (around.bug !== 'acknowledgeBeforeFsync') promise();
    };
    if (around.bug === 'acknowledgeBeforeFsync') promise();
    schedule.after(1 + random.below(around.bug === 'acknowledgeBeforeFsync' ? 3_000 : 8), sync);
  }

  function enqueue(numbered: NumberedCommand, mine: number): void {
    schedule.after(random.below(4), () => {
      if (mine !== generation) return;
      giving = false;
      disk.store = { ...disk.store, outbox: new Map(disk.store.outbox).set(numbered.n, { numbered, reached: 'journal' }) };
      const seen = overlay();
      const shown = seen.cases.get(numbered.command.caseId)?.events.some((event) => event.command?.n === numbered.n) === true || seen.refusals.has(numbered.n);
      const contained = disk.store.rows.get(numbered.command.caseId)?.history.some((event) => event.command?.n === numbered.n && event.command.terminal === id) === true;
      if (!shown && !contained && !isAgreed(numbered)) around.broken.push(`I4 ${name}: own command ${numbered.n} is not visible`);
      runner?.commandAdded(numbered.n);
    });
  }

  /** A change that came in between may have made the command already so; then there is nothing of it to see. */
  function isAgreed(numbered: NumberedCommand): boolean {
    const others = overlay();
    const caseOf = (caseId: number) => others.cases.get(caseId)?.state ?? disk.store.rows.get(caseId)?.state;
    const answer = decide(numbered.command, { ...rulesOfWorld, caseOf }, { now: numbered.saidAt, actor: numbered.actor });
    return answer.ok && answer.value.length === 0;
  }

  return {
    id,
    name,
    disk,
    give,
    start,
    crash(power) {
      generation += 1;
      runner?.stop();
      runner = null;
      if (power) losePower(disk);
      else disk.journal = { ...disk.journal, durable: journalCommands(disk), written: [] };
    },
    wipeStore() {
      disk.store = emptyStore;
      disk.durableStore = emptyStore;
    },
    demand: () => runner?.demand(),
    halted: () => halted,
    isUp: () => runner !== null,
    stands: () => JSON.stringify(runner?.state() ?? 'down'),
  };
}
