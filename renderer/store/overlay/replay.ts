/**
 * Pending commands on top of what the gateway said: pure. Only cases that pending commands touch, directly or through a
 * merge, are looked at; everything else is its base.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import { casesTouchedBy } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { World } from '#shared/domain/case/world.ts'
import type { OutboxEntry } from '../storage/cursor.ts'
import type { Outbox } from './outbox.ts'

/** A case with its pending events applied. */
export type Overlaid = { readonly state: Case; readonly events: readonly CaseEvent[] }

export type Replay = {
  readonly cases: ReadonlyMap<CaseId, Overlaid>
  /** Commands that the rules now refuse, by number. */
  readonly refusals: ReadonlyMap<number, Refusal>
}

export type ReplayInput = {
  /** In order of their numbers. */
  readonly entries: readonly OutboxEntry[]
  /** Base records of every case that the entries touch, as far as they are known here. */
  readonly base: ReadonlyMap<CaseId, CaseRecord>
  readonly terminal: string
  readonly world: Omit<World, 'caseOf'>
  /** The base is still being fetched: a case that is not here yet is no reason to refuse. */
  readonly incomplete: boolean
}

/** Commands whose effect may still be missing from the base. */
export function isReplayed(entry: OutboxEntry): boolean {
  return entry.reached !== 'refused'
}

/** All cases that belong together with `ids` through pending commands, `ids` included. */
export function family(ids: Iterable<CaseId>, outbox: Pick<Outbox, 'touching'>): ReadonlySet<CaseId> {
  const found = new Set(ids)
  for (const id of found) {
    for (const entry of outbox.touching([id]))
      for (const other of casesTouchedBy(entry.numbered.command)) found.add(other)
  }
  return found
}

export function replay(input: ReplayInput): Replay {
  const cases = new Map<CaseId, { state: Case; readonly events: CaseEvent[] }>()
  const contains = containedIn(input)
  const refusals = new Map<number, Refusal>()
  const caseOf = (id: CaseId): Case | undefined => cases.get(id)?.state ?? input.base.get(id)?.state
  for (const entry of input.entries) {
    const { n, command, actor, saidAt } = entry.numbered
    if (!isReplayed(entry) || contains(command.caseId, n)) continue
    if (input.incomplete && casesTouchedBy(command).some((id) => !input.base.has(id))) continue
    const answer = decide(command, { ...input.world, caseOf }, { now: saidAt, actor })
    if (!answer.ok) {
      // What the ledger has carried out is no conflict, whatever the rules say about it on this base.
      if (entry.reached === 'journal') refusals.set(n, answer.fault)
      continue
    }
    for (const { caseId, body } of answer.value) {
      const event: CaseEvent = { caseId, at: saidAt, saidAt, actor, command: { terminal: input.terminal, n }, body }
      const before = cases.get(caseId)
      const state = apply(caseOf(caseId), event)
      if (before === undefined) cases.set(caseId, { state, events: [event] })
      else {
        before.state = state
        before.events.push(event)
      }
    }
  }
  return { cases, refusals }
}

/** The effect has already come back: a record tells by itself which commands it contains. Each history is read once. */
function containedIn({ base, terminal }: ReplayInput): (id: CaseId, n: number) => boolean {
  const numbers = new Map<CaseId, ReadonlySet<number>>()
  return (id, n) => {
    let own = numbers.get(id)
    if (own === undefined) {
      const history = base.get(id)?.history ?? []
      own = new Set(history.flatMap(({ command }) => (command?.terminal === terminal ? [command.n] : [])))
      numbers.set(id, own)
    }
    return own.has(n)
  }
}
