/**
 * RULES D4 for a whole ledger: when time rules or calendar are others than at the last start, the dates of every case that
 * is not over are counted anew before this node serves. From the first step on no node commits under the former rules
 * (`commit`), so nothing slips in; each batch is one transaction with its progress in it, so that whoever was stopped in
 * the middle goes on there, and several nodes that start at once share the work.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { isCounted, recountDeadline } from '#shared/domain/case/recount.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { statuses } from '#shared/domain/case/status.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { onlyRow, type Database, type Session } from '../database/database.ts'
import { retrying } from '../database/retrying.ts'
import { gatewayActor } from '../intake/take-in.ts'
import { commit } from './commit.ts'
import { worldOf, type Rulebook } from './rulebook.ts'
import { loadCases, record, startWork, type Work } from './work.ts'

/** Cases of one transaction, which is one position of the feed. */
export const RECOUNT_BATCH = 200

/** `superseded`: another node put other rules into force meanwhile; this one must not serve. */
export type Recount =
  | { readonly ok: true; readonly changed: number }
  | { readonly ok: false; readonly code: 'superseded' }

export async function recountLedger(
  { database, rulebook }: { readonly database: Database; readonly rulebook: Rulebook },
  now: () => Instant,
): Promise<Recount> {
  await database.query('UPDATE head SET time_rules = $1, recounting = 0 WHERE time_rules <> $1', [rulebook.timeRules])
  let changed = 0
  for (;;) {
    const step = await retrying(() => database.transaction((session) => recountBatch(session, rulebook, now())))
    if (step.kind === 'superseded') return { ok: false, code: 'superseded' }
    if (step.kind === 'done') return { ok: true, changed }
    changed += step.changed
  }
}

type Step = { readonly kind: 'superseded' | 'done' | 'more'; readonly changed: number }

async function recountBatch(session: Session, rulebook: Rulebook, now: Instant): Promise<Step> {
  await session.query(`SELECT pg_advisory_xact_lock(hashtextextended('recount', 0))`)
  const { rules, after } = await onlyRow(
    session.query<{ rules: string; after: number | null }>('SELECT time_rules AS rules, recounting AS after FROM head'),
  )
  if (rules !== rulebook.timeRules) return { kind: 'superseded', changed: 0 }
  if (after === null) return { kind: 'done', changed: 0 }
  const rows = await session.query<{ id: number; record: string }>(
    'SELECT id, record FROM cases WHERE id > $1 AND status = ANY($2::text[]) ORDER BY id LIMIT $3',
    [after, statuses.filter((status) => isCounted({ status })), RECOUNT_BATCH],
  )
  const last = rows.at(-1)
  if (last === undefined) {
    await session.query('UPDATE head SET recounting = NULL')
    return { kind: 'done', changed: 0 }
  }
  const work = startWork()
  await loadCases(session, work, withMembers(rows))
  const changed = recountCases(work, rulebook, { ids: rows.map((row) => row.id), now })
  if (changed > 0) await commit(session, rulebook, work, { at: now, actor: gatewayActor.id, terminal: null })
  await session.query('UPDATE head SET recounting = $1', [last.id])
  return { kind: 'more', changed }
}

/** The rule of a member's clock follows from the member's own class and channel. */
function withMembers(rows: readonly { readonly id: CaseId; readonly record: string }[]): readonly CaseId[] {
  const members = rows.flatMap((row) => (JSON.parse(row.record) as CaseRecord).state.members)
  return [...new Set([...rows.map((row) => row.id), ...members.map((member) => member.caseId)])]
}

function recountCases(
  work: Work,
  rulebook: Rulebook,
  { ids, now }: { readonly ids: readonly CaseId[]; readonly now: Instant },
): number {
  let changed = 0
  const world = worldOf(rulebook, (id) => work.records.get(id)?.state)
  for (const caseId of ids) {
    const before = work.records.get(caseId)
    const body = before === undefined ? null : recountDeadline(before.state, world)
    if (before === undefined || body === null) continue
    const at = Math.max(now, before.history.at(-1)?.at ?? 0)
    record(work, { caseId, at, saidAt: at, actor: gatewayActor, command: null, body })
    changed += 1
  }
  return changed
}
