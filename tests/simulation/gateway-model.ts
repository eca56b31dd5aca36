import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import { casesTouchedBy } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import type { CaseEvent, Decision } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import type { FaultCode } from '#shared/wire/fault.ts'
import { judgeHeard, type Heard, type LedgerMark } from '#shared/wire/ledger-mark.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import { createFeed } from './feed-model.ts'
import type { Kept, LedgerState, Row } from './ledger-state.ts'
import { openedCases, rulesOfWorld } from './opened-cases.ts'
import type { PlantedBug } from './planted.ts'

export type Refused = { readonly fault: FaultCode; readonly detail: string }
export type Spoken = { readonly text: string }
type Answered = { readonly n: number; readonly outcome: Outcome }
type Push = {
  readonly epoch: string
  readonly commands: readonly NumberedCommand[]
  readonly heard: Heard
  /** How many commands are committed before the process dies; then there is no answer. */
  readonly crashAfter: number
}

/**
 * The gateway's protocol (decision D3) over a database in memory: the real rules, one transaction per command. Dying
 * between any two of them contains every place where one dies that writes a few together (docs/decisions/0004).
 */
export type GatewayModel = {
  readonly state: () => LedgerState
  /** `epoch` null: somebody put a dump back by hand and the gateway does not know. */
  readonly restore: (backup: LedgerState, epoch: string | null) => void
  readonly push: (terminal: string, push: Push) => Spoken | Refused | 'crashed'
  readonly changes: (
    terminal: string,
    query: { readonly epoch: string; readonly since: number; readonly heard: Heard },
  ) => Spoken | Refused
  readonly snapshot: (
    terminal: string,
    query: { readonly before: number | null; readonly limit: number; readonly heard: Heard },
  ) => Spoken | Refused
  readonly digests: (query: { readonly epoch: string; readonly heard: Heard }) => Spoken | Refused
}

export type GatewayOptions = {
  readonly cases: number
  readonly now: () => number
  readonly bug: PlantedBug | null
  /** How long a change stays invisible that got its position early; planted. */
  readonly delay: () => number
  readonly hint: (head: number) => void
}

export function createGatewayModel(options: GatewayOptions): GatewayModel {
  const { now, bug } = options
  let state = firstState(options)
  let commits = 0
  const caseOf = (id: number): Case | undefined => state.rows.get(id)?.record.state
  const feed = createFeed({ state: () => state, mark: headMark, now, bug })

  function execute(terminal: string, numbered: NumberedCommand): Refused | Outcome {
    const row = state.terminals.get(terminal) ?? { last: 0, outcomes: new Map<number, Kept>() }
    const content = JSON.stringify(numbered)
    const stored = row.outcomes.get(numbered.n)
    if (stored !== undefined && bug !== 'noDedup')
      return stored.content === content ? stored.outcome : { fault: 'terminalCloned', detail: `n ${numbered.n}` }
    if (numbered.n > row.last + 1) return { fault: 'commandGap', detail: `last ${row.last}` }
    const outcome = carryOut(terminal, numbered)
    const kept = { content, outcome, position: state.head, cases: casesTouchedBy(numbered.command) }
    const after = { last: Math.max(row.last, numbered.n), outcomes: new Map(row.outcomes).set(numbered.n, kept) }
    state = { ...state, terminals: new Map(state.terminals).set(terminal, after) }
    return outcome
  }

  function carryOut(terminal: string, { n, command, actor, saidAt }: NumberedCommand): Outcome {
    const answer = decide(command, { ...rulesOfWorld, caseOf }, { now: now(), actor })
    if (!answer.ok && bug !== 'noStateCheck') return { kind: 'refused', refusal: answer.fault }
    const decisions = answer.ok ? answer.value : blindly(command)
    if (decisions.length === 0) return { kind: 'alreadySo' }
    const position = state.head + 1
    const rows = new Map(state.rows)
    const visibleAt = bug === 'bigserialFeed' ? now() + options.delay() : now()
    for (const { caseId, body } of decisions) {
      const record = rows.get(caseId)?.record
      if (record === undefined) continue
      const event: CaseEvent = { caseId, at: now(), saidAt, actor, command: { terminal, n }, body }
      rows.set(
        caseId,
        rowOf(
          { ...record, state: apply(record.state, event), history: [...record.history, event] },
          position,
          visibleAt,
        ),
      )
    }
    commits += 1
    state = { ...state, head: position, hashes: [...state.hashes, hashOf(commits)], rows }
    return { kind: 'applied', position }
  }

  function executeAll(terminal: string, { commands, crashAfter }: Push): Refused | 'crashed' | Answered[] {
    const outcomes: Answered[] = []
    for (const numbered of commands) {
      if (outcomes.length === crashAfter) return 'crashed'
      const before = state
      const answer = execute(terminal, numbered)
      if ('fault' in answer && outcomes.length === 0) return answer
      // What was decided before is answered; the terminal meets the fault again with its next push.
      if ('fault' in answer) break
      outcomes.push({ n: numbered.n, outcome: answer })
      // The planted gateway dies between the two transactions: effect kept, outcome lost.
      if (bug === 'outcomeApart' && outcomes.length === crashAfter) state = { ...state, terminals: before.terminals }
      if (answer.kind === 'applied') options.hint(state.head)
    }
    return crashAfter >= outcomes.length ? 'crashed' : outcomes
  }

  /** Checks that this ledger is the one that the terminal has been hearing of. */
  function isOtherHistory(epoch: string | null, heard: Heard): boolean {
    if (epoch !== null && epoch !== state.epoch) return true
    if (bug === 'noLedgerMark') return false
    const ledger = { head: headMark(), hashAt: (position: number) => state.hashes[position], mayBeLate: false }
    return judgeHeard(heard, ledger) === 'other'
  }

  function headMark(): LedgerMark {
    return { position: state.head, hash: state.hashes[state.head] ?? '' }
  }

  const otherHistory: Refused = { fault: 'epochChanged', detail: '' }

  return {
    state: () => state,
    restore(backup, epoch) {
      state = { ...backup, epoch: epoch ?? backup.epoch }
    },
    push(terminal, push) {
      if (isOtherHistory(push.epoch, push.heard)) return otherHistory
      const outcomes = executeAll(terminal, push)
      if (!Array.isArray(outcomes)) return outcomes
      const last = state.terminals.get(terminal)?.last ?? 0
      return { text: JSON.stringify({ outcomes, last, head: state.head, mark: headMark() }) }
    },
    changes(terminal, { epoch, since, heard }) {
      if (isOtherHistory(epoch, heard) || since > state.head) return otherHistory
      return { text: feed.changes(terminal, since) }
    },
    digests: ({ epoch, heard }) => (isOtherHistory(epoch, heard) ? otherHistory : { text: feed.digests() }),
    snapshot: (terminal, { before, limit, heard }) =>
      isOtherHistory(null, heard) ? otherHistory : { text: feed.snapshot(terminal, before, limit) },
  }
}

function firstState({ cases, now }: GatewayOptions): LedgerState {
  const rows = openedCases(cases, now()).map(
    (record, index) => [record.state.id, rowOf(record, index + 1, now())] as const,
  )
  // No two commits of a world ever have the same hash, restored or not; these come before all of them.
  const hashes = Array.from({ length: cases + 1 }, (_, position) => (position === 0 ? '' : hashOf(-position)))
  return { epoch: 'epoch-1', head: cases, hashes, rows: new Map(rows), terminals: new Map() }
}

function hashOf(commit: number): string {
  return Math.abs(commit)
    .toString(16)
    .padStart(64, commit < 0 ? 'f' : '0')
}

function rowOf(record: CaseRecord, position: number, visibleAt: number): Row {
  return { record, text: JSON.stringify(record), position, visibleAt }
}

/** What a gateway without rules of its own would write. */
function blindly(command: NumberedCommand['command']): readonly Decision[] {
  if (command.kind !== 'dispatch') return []
  const assignment = {
    lead: command.lead,
    assist: [],
    instruction: '',
    dispatchedAt: 0,
    acknowledgeBy: 0,
    acknowledgedAt: null,
  }
  return [{ caseId: command.caseId, body: { type: 'dispatched', assignment } }]
}
