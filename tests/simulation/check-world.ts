import { isDeepStrictEqual } from 'node:util';
import { apply } from '#shared/domain/case/apply.ts';
import type { Case } from '#shared/domain/case/case.ts';
import type { GatewayModel } from './gateway-model.ts';
import type { Saved, TerminalModel } from './terminal-model.ts';

export type Verdict = {
  readonly seed: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly diverged: readonly string[];
  readonly stuck: readonly string[];
  /** Further broken laws: I3 (overwritten), I4 (back in time, own write not visible). */
  readonly broken: readonly string[];
  /** Proof that the world did something. */
  readonly work: { readonly restored: number; readonly twins: number; readonly saved: number; readonly applied: number; readonly refused: number; readonly healedMs: number };
};

type Facts = {
  readonly seed: number;
  readonly gateway: GatewayModel;
  readonly terminals: readonly TerminalModel[];
  readonly saved: readonly Saved[];
  readonly broken: readonly string[];
  readonly restored: number;
  readonly healedMs: number;
};

export function checkWorld(facts: Facts): Verdict {
  const { gateway, terminals, saved } = facts;
  const state = gateway.state();
  const records = [...state.rows.values()].map((row) => row.record);
  const outcomes = [...state.terminals.values()].flatMap((terminal) => [...terminal.outcomes.values()]);
  return {
    seed: facts.seed,
    lost: saved.filter((promise) => !isKept(promise, facts)).map(({ terminal, n }) => `${terminal}/${n}`),
    doubled: doubledEffects(records.flatMap((record) => record.history)),
    diverged: terminals.filter((terminal) => terminal.halted() === null).flatMap((terminal) => differences(terminal, gateway)),
    stuck: terminals.filter((terminal) => terminal.halted() === null && waiting(terminal) > 0).map((terminal) => `${terminal.name}: ${waiting(terminal)} waiting, ${terminal.stands()}`),
    broken: [...facts.broken, ...records.flatMap((record) => overwritten(record.state, record.history))],
    work: {
      restored: facts.restored,
      twins: terminals.length - new Set(terminals.map((terminal) => terminal.id)).size,
      saved: saved.length,
      applied: outcomes.filter(({ outcome }) => outcome.kind === 'applied').length,
      refused: outcomes.filter(({ outcome }) => outcome.kind === 'refused').length,
      healedMs: facts.healedMs,
    },
  };
}

export function isSound(verdict: Verdict): boolean {
  return [verdict.lost, verdict.doubled, verdict.diverged, verdict.stuck, verdict.broken].every((list) => list.length === 0);
}

/** I1: the ledger has exactly this command under its number, or the terminal says that it stands still (a twin). */
function isKept({ terminal, n, content }: Saved, { gateway, terminals }: Facts): boolean {
  const stored = gateway.state().terminals.get(terminal)?.outcomes.get(n);
  if (stored?.content === content) return true;
  return terminals.some((each) => each.id === terminal && isTwinTrouble(each.halted()) && holds(each, n, content));
}

/** What a machine with a twin says once it cannot go on: never silently. */
function isTwinTrouble(halted: string | null): boolean {
  return halted === 'terminalCloned' || halted === 'commandGap';
}

function holds(terminal: TerminalModel, n: number, content: string): boolean {
  const entry = terminal.disk.store.outbox.get(n);
  return (entry !== undefined && JSON.stringify(entry.numbered) === content) || [...terminal.disk.journal.durable].some((each) => each.n === n && JSON.stringify(each) === content);
}

/** I1: no command has its effect twice on one case. */
function doubledEffects(history: readonly { readonly caseId: number; readonly command: { readonly terminal: string; readonly n: number } | null; readonly body: { readonly type: string } }[]): string[] {
  const seen = new Map<string, number>();
  for (const { caseId, command, body } of history) {
    if (command === null) continue;
    const key = `${command.terminal}/${command.n} on ${caseId} ${body.type}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen].filter(([, times]) => times > 1).map(([key]) => key);
}

/** I2: every terminal's base is the ledger's, record for record. */
function differences(terminal: TerminalModel, gateway: GatewayModel): string[] {
  return [...gateway.state().rows].flatMap(([id, row]) => {
    const own = terminal.disk.store.rows.get(id);
    return isDeepStrictEqual(own, JSON.parse(JSON.stringify(row.record))) ? [] : [`${terminal.name} case ${id}`];
  });
}

function waiting(terminal: TerminalModel): number {
  return [...terminal.disk.store.outbox.values()].filter((entry) => entry.reached !== 'refused').length;
}

/** I3: an event stands in the ledger only if the rules allowed it on the state its author's command met. */
function overwritten(final: Case, history: readonly Parameters<typeof apply>[1][]): string[] {
  let state: Case | undefined;
  const broken: string[] = [];
  for (const event of history) {
    if (state !== undefined && event.body.type === 'dispatched' && state.status !== 'accepted') broken.push(`I3: case ${final.id} dispatched while ${state.status}`);
    state = apply(state, event);
  }
  if (JSON.stringify(state) !== JSON.stringify(final)) broken.push(`I3: case ${final.id} is not the fold of its history`);
  return broken;
}

