/**
 * What one transaction is about to write: the cases it has loaded and locked, the events decided on them, the appeals
 * that arrived. Nothing reaches the database before `commit`.
 */
import type { Actor } from '#shared/domain/access/actor.ts'
import type { Appeal, CaseId } from '#shared/domain/appeal/appeal.ts'
import { apply } from '#shared/domain/case/apply.ts'
import { casesTouchedBy, type Command } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Session } from '../database/database.ts'
import { worldOf, type Rulebook } from './rulebook.ts'

export type Work = {
  readonly records: Map<CaseId, CaseRecord>
  readonly changed: Set<CaseId>
  readonly events: CaseEvent[]
  readonly appeals: Appeal[]
}

export function startWork(): Work {
  return { records: new Map(), changed: new Set(), events: [], appeals: [] }
}

/** Locks in order of id, so that two transactions never wait for each other in a circle. Unknown ids stay unknown. */
export async function loadCases(session: Session, work: Work, ids: readonly CaseId[]): Promise<void> {
  const missing = ids.filter((id) => !work.records.has(id))
  if (missing.length === 0) return
  const rows = await session.query<{ id: number; record: string }>(
    'SELECT id, record FROM cases WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE',
    [missing],
  )
  for (const row of rows) work.records.set(row.id, JSON.parse(row.record) as CaseRecord)
}

export type Saying = {
  readonly command: Command
  readonly actor: Actor
  readonly now: Instant
  readonly saidAt: Instant
  readonly source: CaseEvent['command']
}

/** Decides on the loaded cases and carries the events into them. Answers how many events there were: 0 is already so. */
export function say(work: Work, rulebook: Rulebook, saying: Saying): Result<number, Refusal> {
  const { command, actor, saidAt, source } = saying
  const now = notBefore(work, casesTouchedBy(command), saying.now)
  const world = worldOf(rulebook, (id) => work.records.get(id)?.state)
  const answer = decide(command, world, { now, actor })
  if (!answer.ok) return fail(answer.fault)
  for (const { caseId, body } of answer.value) record(work, { caseId, at: now, saidAt, actor, command: source, body })
  return ok(answer.value.length)
}

/** Carries one event into its case. */
export function record(work: Work, event: CaseEvent, arrived?: Appeal): void {
  const before = work.records.get(event.caseId)
  const state = apply(before?.state, event)
  const appeals = arrived === undefined ? (before?.appeals ?? []) : [...(before?.appeals ?? []), arrived]
  work.records.set(event.caseId, { state, appeals, history: [...(before?.history ?? []), event] })
  work.changed.add(event.caseId)
  work.events.push(event)
  if (arrived !== undefined) work.appeals.push(arrived)
}

/** Two nodes' clocks differ a little; the history of one case never runs backwards. */
function notBefore(work: Work, ids: readonly CaseId[], now: Instant): Instant {
  return ids.reduce((latest, id) => Math.max(latest, work.records.get(id)?.history.at(-1)?.at ?? 0), now)
}
