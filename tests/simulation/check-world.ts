import { isDeepStrictEqual } from 'node:util'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import { commandsOf } from './disk.ts'
import type { Kept, LedgerState } from './ledger-state.ts'
import type { Saved } from './surroundings.ts'
import type { TerminalModel } from './terminal-model.ts'
import { isTwinTrouble, type Verdict, type Work } from './verdict.ts'

type Facts = {
  readonly seed: number
  readonly gateway: LedgerState
  readonly terminals: readonly TerminalModel[]
  readonly saved: readonly Saved[]
  readonly broken: readonly string[]
  readonly work: Pick<Work, 'restored' | 'twins' | 'rotten' | 'steps' | 'healedMs'>
}

export function checkWorld(facts: Facts): Verdict {
  const { gateway, terminals, saved } = facts
  const records = [...gateway.rows.values()].map((row) => row.record)
  const outcomes = [...gateway.terminals].map(([terminal, row]) => ({ terminal, kept: [...row.outcomes] }))
  const all = outcomes.flatMap(({ kept }) => kept.map(([, each]) => each))
  return {
    seed: facts.seed,
    lost: saved.filter((promise) => !isKept(promise, facts)).map(({ terminal, n }) => `${terminal}/${n}`),
    doubled: doubledEffects(records.flatMap((record) => record.history)),
    diverged: terminals.flatMap((terminal) => differences(terminal, gateway)),
    stuck: terminals
      .filter((terminal) => isStuck(terminal, terminals))
      .map((terminal) => `${terminal.name}: ${terminal.halted()} ${terminal.stands()}`),
    broken: [
      ...facts.broken,
      ...records.flatMap((record) => overwritten(record.state, record.history)),
      ...outcomes.flatMap(({ terminal, kept }) => outOfOrder(terminal, kept)),
    ],
    work: {
      ...facts.work,
      saved: saved.length,
      applied: all.filter(({ outcome }) => outcome.kind === 'applied').length,
      refused: all.filter(({ outcome }) => outcome.kind === 'refused').length,
      merged: records.filter((record) => record.history.some(({ body }) => body.type === 'merged')).length,
      halted: terminals.filter((terminal) => isTwinTrouble(terminal.halted())).length,
    },
  }
}

/** I1: the ledger has exactly this command under its number, or a machine with a twin holds it and says that it stands still. */
function isKept({ terminal, n, content }: Saved, { gateway, terminals }: Facts): boolean {
  if (gateway.terminals.get(terminal)?.outcomes.get(n)?.content === content) return true
  return terminals.some((each) => each.id === terminal && isTwinTrouble(each.halted()) && holds(each, n, content))
}

function holds(terminal: TerminalModel, n: number, content: string): boolean {
  const entry = terminal.disk.store.outbox.get(n)
  const commands = [...commandsOf(terminal.disk.journal.frames), ...(entry === undefined ? [] : [entry.numbered])]
  return commands.some((each) => each.n === n && JSON.stringify(each) === content)
}

/** I1: no command has its effect twice on one case. */
function doubledEffects(history: readonly CaseEvent[]): string[] {
  const seen = new Map<string, number>()
  for (const { caseId, command, body } of history) {
    if (command === null) continue
    const key = `${command.terminal}/${command.n} on ${caseId} ${body.type}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return [...seen].filter(([, times]) => times > 1).map(([key]) => key)
}

/** I2: every terminal's base is the ledger's, record for record, also of one that stands still: it goes on pulling. */
function differences(terminal: TerminalModel, gateway: LedgerState): string[] {
  const { rows } = terminal.disk.store
  const wrong = [...gateway.rows].filter(([id, row]) => !isDeepStrictEqual(rows.get(id), JSON.parse(row.text)))
  return wrong.map(([id]) => `${terminal.name} case ${id}`)
}

/** I5. To stand still is an answer only for machines that have a twin. */
function isStuck(terminal: TerminalModel, terminals: readonly TerminalModel[]): boolean {
  const hasTwin = terminals.some((each) => each !== terminal && each.id === terminal.id)
  if (hasTwin && isTwinTrouble(terminal.halted())) return false
  const waits = [...terminal.content().outbox.values()].some((entry) => entry.reached !== 'refused')
  return waits || terminal.halted() !== null || !terminal.isUp()
}

/** I3: an event stands in the ledger only if the rules allowed it on the state its author's command met. */
function overwritten(final: Case, history: readonly CaseEvent[]): string[] {
  let state: Case | undefined
  const broken: string[] = []
  for (const event of history) {
    if (state !== undefined && event.body.type === 'dispatched' && state.status !== 'accepted')
      broken.push(`I3: case ${final.id} dispatched while ${state.status}`)
    state = apply(state, event)
  }
  if (!isDeepStrictEqual(state, final)) broken.push(`I3: case ${final.id} is not the fold of its history`)
  return broken
}

function outOfOrder(terminal: string, kept: readonly (readonly [number, Kept])[]): string[] {
  const ordered = kept.toSorted(([a], [b]) => a - b).map(([n, { position }]) => ({ n, position }))
  return ordered
    .filter(({ position }, index) => position < (ordered[index - 1]?.position ?? 0))
    .map(({ n }) => `${terminal}/${n} before the command it follows`)
}
