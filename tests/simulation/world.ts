import type { Actor } from '#shared/domain/access/actor.ts';
import type { Command } from '#shared/domain/case/commands.ts';
import { colleague, gatewayActor, noon, operator, supervisor, unitActor } from '../support/cases.ts';
import { checkWorld, type Verdict } from './check-world.ts';
import { createGatewayModel } from './gateway-model.ts';
import { createNetwork } from './network.ts';
import type { PlantedBug } from './planted.ts';
import { createRandom, type Random } from './random.ts';
import { createSchedule } from './schedule.ts';
import { createTerminalModel, type Saved, type Surroundings, type TerminalModel } from './terminal-model.ts';

export type WorldOptions = { readonly seed: number; readonly bug?: PlantedBug | null };

const TERMINALS = 5;
const CASES = 4;
const FAULTS_MS = 90_000;
/** I5: after the faults stop, every outbox has to be empty within this much virtual time. */
const HEAL_LIMIT_MS = 240_000;
const CALM_MS = 15_000;

/**
 * One world: five terminals on one gateway, ninety seconds of work through every fault, then peace. One seed gives the
 * same world each time. Answers what the laws I1–I5 and I8 say about it.
 */
export async function runWorld({ seed, bug = null }: WorldOptions): Promise<Verdict> {
  const random = createRandom(seed);
  const schedule = createSchedule(noon);
  const gateway = createGatewayModel({ cases: CASES, now: schedule.now, bug, delay: () => random.below(2_000) });
  const faults = { drop: 0.06, double: 0.06, loseAnswer: 0.08, silent: 0.3, gatewayCrash: 0.03 };
  const network = createNetwork({ gateway, schedule, random, faults });
  let faultsOn = true;
  const saved: Saved[] = [];
  const broken: string[] = [];
  const around: Surroundings = { schedule, random, network, bug, saved, broken, faultsOn: () => faultsOn };
  const terminals: TerminalModel[] = [];
  for (let index = 0; index < TERMINALS; index += 1) {
    const skew = random.chance(0.3) ? (random.below(8) - 4) * 3_600_000 : random.below(4_000) - 2_000;
    terminals.push(createTerminalModel({ id: `t${index}`, name: `t${index}`, skew }, around));
  }
  for (const terminal of terminals) terminal.start();

  plan(FAULTS_MS, 900, () => work(random, random.pick(terminals)));
  plan(FAULTS_MS, 4_000, () => disturb());
  const backups: ReturnType<typeof gateway.state>[] = [];
  let restored = 0;

  function plan(until: number, every: number, act: () => void): void {
    for (let at = random.below(every); at < until; at += 1 + random.below(2 * every)) schedule.after(at, act);
  }

  function disturb(): void {
    const terminal = random.pick(terminals);
    const what = random.below(12);
    if (what < 3) restart(terminal, false);
    else if (what < 5) restart(terminal, true);
    else if (what < 8) cutFor(terminal, 500 + random.below(30_000));
    else if (what === 8) {
      restart(terminal, false);
      terminal.wipeStore();
    } else if (what === 9) backups.push(gateway.state());
    else if (what === 10 && backups.length > 0) restore();
    else if (what === 11 && terminals.length === TERMINALS) clone(terminal);
  }

  function restart(terminal: TerminalModel, power: boolean): void {
    terminal.crash(power);
    schedule.after(100 + random.below(5_000), () => (terminal.isUp() ? undefined : terminal.start()));
  }

  function cutFor(terminal: TerminalModel, time: number): void {
    network.cut(terminal.id, true);
    schedule.after(time, () => network.cut(terminal.id, false));
  }

  function restore(): void {
    restored += 1;
    gateway.restore(random.pick(backups), `epoch-${restored + 1}`);
  }

  /** A disk image of one machine put into another: two machines, one identity. */
  function clone(terminal: TerminalModel): void {
    const twin = createTerminalModel({ id: terminal.id, name: `${terminal.name}-twin`, disk: terminal.disk, skew: 0 }, around);
    terminals.push(twin);
    twin.start();
  }

  await schedule.runUntil(noon + FAULTS_MS);
  faultsOn = false;
  network.heal();
  for (const terminal of terminals) if (!terminal.isUp()) terminal.start();
  const quiet = (): boolean => terminals.every((terminal) => terminal.halted() !== null || isQuiet(terminal, gateway.state().head));
  const healedAt = schedule.now();
  // Quiet once may be the calm before a terminal learns that the gateway was restored: quiet for a while counts.
  for (let calmSince = -1; calmSince < 0 && schedule.now() < healedAt + HEAL_LIMIT_MS; ) {
    await schedule.runUntil(healedAt + HEAL_LIMIT_MS, quiet);
    calmSince = schedule.now();
    await schedule.runUntil(calmSince + CALM_MS, () => !quiet());
    if (!quiet()) calmSince = -1;
  }
  return checkWorld({ seed, gateway, terminals, saved, broken, restored, healedMs: schedule.now() - healedAt });
}

function isQuiet(terminal: TerminalModel, head: number): boolean {
  const { cursor, outbox } = terminal.disk.store;
  return terminal.isUp() && cursor.snapshot === null && cursor.position >= head && [...outbox.values()].every((entry) => entry.reached === 'refused');
}

/** What people do to the few cases of this world; most of it collides with somebody on purpose. */
function work(random: Random, terminal: TerminalModel): void {
  const caseId = 1 + random.below(CASES);
  const other = 1 + random.below(CASES);
  const [command, actor] = random.pick<readonly [Command, Actor]>([
    [{ kind: 'accept', caseId, classCode: random.pick(['0101', '0102']), urgency: random.pick(['normal', 'critical']) }, operator],
    [{ kind: 'accept', caseId, classCode: '0101', urgency: 'normal' }, colleague],
    [{ kind: 'dispatch', caseId, lead: random.pick(['lixia', 'yaojia', 'sun']), assist: [], instruction: '' }, operator],
    [{ kind: 'recall', caseId, reason: '改派' }, operator],
    [{ kind: 'acknowledge', caseId }, unitActor],
    [{ kind: 'submitResult', caseId, contacted: true, solved: true, notes: '已办', publicReply: '已办' }, unitActor],
    [{ kind: 'reject', caseId, reason: '再核实' }, operator],
    [{ kind: 'merge', caseId, members: [other], relation: 'crossChannelRepeat' }, operator],
    [{ kind: 'unmerge', caseId, members: [other] }, supervisor],
    [{ kind: 'declareDifferent', caseId, other }, colleague],
    [{ kind: 'note', caseId, text: '核实中' }, operator],
    [{ kind: 'urge', caseId, note: '' }, gatewayActor],
    [{ kind: 'claim', caseId, stage: 'dispatch' }, random.pick([operator, colleague])],
    [{ kind: 'askInfo', caseId, question: '几号楼' }, operator],
    [{ kind: 'infoArrived', caseId, note: '三号楼' }, operator],
  ]);
  if (terminal.isUp()) terminal.give(command, actor);
}
