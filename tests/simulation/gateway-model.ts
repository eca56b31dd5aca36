import { apply } from '#shared/domain/case/apply.ts';
import type { Case } from '#shared/domain/case/case.ts';
import { decide } from '#shared/domain/case/decide.ts';
import type { CaseEvent, Decision } from '#shared/domain/case/events.ts';
import type { CaseRecord } from '#shared/domain/case/record.ts';
import type { World } from '#shared/domain/case/world.ts';
import type { NumberedCommand } from '#shared/wire/command.ts';
import type { ChangesResponse, GatewayStatus, SnapshotResponse } from '#shared/wire/changes.ts';
import type { Outcome, PushResponse } from '#shared/wire/outcome.ts';
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts';
import { deadlineOf } from '#shared/domain/deadline/deadline.ts';
import { classes, gatewayActor, rule, units } from '../support/cases.ts';
import type { PlantedBug } from './planted.ts';

type Row = { readonly record: CaseRecord; readonly position: number; readonly visibleAt: number };
type TerminalRow = { readonly last: number; readonly outcomes: ReadonlyMap<number, { readonly content: string; readonly outcome: Outcome }> };

/** All that a backup of the database would hold. Values are replaced, never changed, so a copy of the maps is a snapshot. */
export type LedgerState = {
  readonly epoch: string;
  readonly head: number;
  readonly rows: ReadonlyMap<number, Row>;
  readonly terminals: ReadonlyMap<string, TerminalRow>;
};

export type Refused = { readonly fault: 'commandGap' | 'terminalCloned' | 'epochChanged'; readonly detail: string };

/** The gateway's protocol (DESIGN D3) over a database in memory: the real rules, one transaction per command. */
export type GatewayModel = {
  readonly state: () => LedgerState;
  readonly restore: (backup: LedgerState, epoch: string) => void;
  /** `crashAfter`: how many commands are committed before the process dies; then there is no answer. */
  readonly push: (terminal: string, epoch: string, commands: readonly NumberedCommand[], crashAfter: number) => PushResponse | Refused | 'crashed';
  readonly changes: (terminal: string, epoch: string, since: number) => ChangesResponse | Refused;
  readonly snapshot: (terminal: string, before: number | null) => SnapshotResponse;
};

export type GatewayOptions = { readonly cases: number; readonly now: () => number; readonly bug: PlantedBug | null; readonly delay: () => number };

const SNAPSHOT_PAGE = 2;

export const rulesOfWorld: Omit<World, 'caseOf'> = {
  unitOf: (id) => units.find((each) => each.id === id),
  classOf: (code) => classes.find((each) => each.code === code),
  channelRuleOf: () => 'city',
  rules: [rule],
  calendar: chinaCalendar,
};

export function createGatewayModel(options: GatewayOptions): GatewayModel {
  let state: LedgerState = { epoch: 'epoch-1', head: options.cases, rows: new Map(openedCases(options)), terminals: new Map() };
  const caseOf = (id: number): Case | undefined => state.rows.get(id)?.record.state;

  function execute(terminal: string, numbered: NumberedCommand): Refused | Outcome {
    const row = state.terminals.get(terminal) ?? { last: 0, outcomes: new Map() };
    const content = JSON.stringify(numbered);
    const stored = row.outcomes.get(numbered.n);
    if (stored !== undefined && options.bug !== 'noDedup') {
      return stored.content === content ? stored.outcome : { fault: 'terminalCloned', detail: String(numbered.n) };
    }
    if (numbered.n > row.last + 1) return { fault: 'commandGap', detail: `last ${row.last}` };
    const outcome = carryOut(terminal, numbered);
    const outcomes = new Map(row.outcomes).set(numbered.n, { content, outcome });
    state = { ...state, terminals: new Map(state.terminals).set(terminal, { last: Math.max(row.last, numbered.n), outcomes }) };
    return outcome;
  }

  function carryOut(terminal: string, { n, command, actor, saidAt }: NumberedCommand): Outcome {
    const now = options.now();
    const answer = decide(command, { ...rulesOfWorld, caseOf }, { now, actor });
    const decisions = options.bug === 'noStateCheck' && !answer.ok ? blindly(command) : answer.ok ? answer.value : null;
    if (decisions === null) return { kind: 'refused', refusal: (answer as Extract<typeof answer, { ok: false }>).fault };
    if (decisions.length === 0) return { kind: 'alreadySo' };
    const position = state.head + 1;
    const rows = new Map(state.rows);
    const visibleAt = options.bug === 'bigserialFeed' ? now + options.delay() : now;
    for (const { caseId, body } of decisions) {
      const record = rows.get(caseId)?.record;
      if (record === undefined) continue;
      const event: CaseEvent = { caseId, at: now, saidAt, actor, command: { terminal, n }, body };
      rows.set(caseId, { record: { ...record, state: apply(record.state, event), history: [...record.history, event] }, position, visibleAt });
    }
    state = { ...state, head: position, rows };
    return { kind: 'applied', position };
  }

  /** What a gateway without rules of its own would write. */
  function blindly(command: NumberedCommand['command']): readonly Decision[] {
    return command.kind === 'dispatch'
      ? [{ caseId: command.caseId, body: { type: 'dispatched', assignment: { lead: command.lead, assist: [], instruction: '', dispatchedAt: 0, acknowledgeBy: 0, acknowledgedAt: null } } }]
      : [];
  }

  function status(): GatewayStatus {
    const serverTime = options.now();
    return { head: state.head, serverTime, networks: [], services: { total: 0, today: 0, todaySince: 0 }, quarantined: 0, referenceVersion: 'r1' };
  }

  return {
    state: () => state,
    restore(backup, epoch) {
      state = { ...backup, epoch };
    },
    push(terminal, epoch, commands, crashAfter) {
      if (epoch !== state.epoch) return { fault: 'epochChanged', detail: '' };
      const outcomes: { n: number; outcome: Outcome }[] = [];
      for (const [index, numbered] of commands.entries()) {
        if (index === crashAfter) return 'crashed';
        const before = state;
        const answer = execute(terminal, numbered);
        if ('fault' in answer) return answer;
        // The planted gateway dies between the two transactions: effect kept, outcome lost.
        if (options.bug === 'outcomeApart' && index + 1 === crashAfter) state = { ...state, terminals: before.terminals };
        outcomes.push({ n: numbered.n, outcome: answer });
      }
      if (crashAfter === commands.length) return 'crashed';
      return { outcomes, last: state.terminals.get(terminal)?.last ?? 0, head: state.head };
    },
    changes(terminal, epoch, since) {
      if (epoch !== state.epoch) return { fault: 'epochChanged', detail: '' };
      const visible = [...state.rows.values()].filter((row) => row.position > since && row.visibleAt <= options.now());
      const next = options.bug === 'bigserialFeed' ? Math.max(since, ...visible.map((row) => row.position)) : Math.max(since, state.head);
      return { epoch: state.epoch, next: Math.min(next, Math.max(since, state.head)), records: visible.map((row) => row.record), confirmed: state.terminals.get(terminal)?.last ?? 0, status: status() };
    },
    snapshot(terminal, before) {
      const rows = [...state.rows.values()].map((row) => row.record).toSorted((a, b) => b.state.id - a.state.id);
      const records = rows.filter((record) => before === null || record.state.id < before).slice(0, SNAPSHOT_PAGE);
      const smallest = records.at(-1)?.state.id ?? 1;
      const next = rows.some((record) => record.state.id < smallest) ? smallest : null;
      return { epoch: state.epoch, position: state.head, confirmed: state.terminals.get(terminal)?.last ?? 0, records, next, total: rows.length, status: status() };
    },
  };
}

function* openedCases({ cases, now }: GatewayOptions): Generator<[number, Row]> {
  const openedAt = now();
  for (let id = 1; id <= cases; id += 1) {
    const clock = { ruleId: 'city', startedAt: openedAt - id * 3_600_000, pauses: [], extensionDays: 0 };
    const appeal = { id: id * 10, channel: 'hotline-12345', receivedAt: clock.startedAt, nature: 'complaint' as const };
    const deadline = deadlineOf(rule, clock, chinaCalendar);
    const body = { type: 'opened', id, no: `121016-000${id}`, network: id % 2 === 0 ? 'police' : 'government', appeal, secret: false, clock, deadline } as const;
    const event: CaseEvent = { caseId: id, at: openedAt, saidAt: openedAt, actor: gatewayActor, command: null, body };
    yield [id, { record: { state: apply(undefined, event), appeals: [], history: [event] }, position: id, visibleAt: openedAt }];
  }
}
