/** 一口答复: an approved reply waits here once for every appeal it is owed to, until its network has taken it. */
import type { AppealId } from '#shared/domain/appeal/appeal.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Session } from '../database/database.ts'
import type { Rulebook } from '../ledger/rulebook.ts'
import type { Work } from '../ledger/work.ts'

const givesReply: ReadonlySet<CaseEvent['body']['type']> = new Set(['approved', 'answeredDirect', 'declined'])

type Due = { readonly caseId: number; readonly version: number; readonly appealId: AppealId }

/** Part of the transaction that approves: either the reply is queued for all its appeals or it is not approved. */
export async function queueReplies(session: Session, rulebook: Rulebook, work: Work, at: Instant): Promise<void> {
  for (const event of work.events) {
    if (event.body.type === 'replySent') await markSent(session, event.caseId, event.body, at)
  }
  const due = repliesDue(work)
  if (due.length === 0) return
  await session.query(
    `UPDATE deliveries SET superseded_at = $2 WHERE case_id = ANY($1::bigint[]) AND sent_at IS NULL AND superseded_at IS NULL`,
    [due.map((each) => each.caseId), at],
  )
  const routes = await routesOf(session, work, due)
  const rows = due.flatMap((each) => {
    const route = routes.get(each.appealId)
    const network = route && rulebook.channelOf(route.channel)?.network
    return route && network ? [{ ...each, ...route, network }] : []
  })
  await session.query(
    `INSERT INTO deliveries (case_id, version, appeal_id, channel, external_id, network, queued_at)
     SELECT *, $7::bigint FROM unnest($1::bigint[], $2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[])
     ON CONFLICT DO NOTHING`,
    [
      rows.map((row) => row.caseId),
      rows.map((row) => row.version),
      rows.map((row) => row.appealId),
      rows.map((row) => row.channel),
      rows.map((row) => row.externalId),
      rows.map((row) => row.network),
      at,
    ],
  )
}

/** What is owed at the end of the work: of a case that was answered twice within it only the last reply counts. */
function repliesDue(work: Work): readonly Due[] {
  const answered = new Set(work.events.filter((event) => givesReply.has(event.body.type)).map((event) => event.caseId))
  return [...answered].flatMap((caseId) => {
    const reply = work.records.get(caseId)?.state.reply
    if (!reply) return []
    return reply.owed
      .filter((id) => !reply.sent.includes(id))
      .map((appealId) => ({ caseId, version: reply.version, appealId }))
  })
}

type Route = { readonly channel: string; readonly externalId: string }

async function routesOf(session: Session, work: Work, due: readonly Due[]): Promise<ReadonlyMap<AppealId, Route>> {
  const routes = new Map<AppealId, Route>()
  for (const { appeals } of work.records.values()) {
    for (const appeal of appeals) routes.set(appeal.id, { channel: appeal.channel, externalId: appeal.externalId })
  }
  const unknown = due.map((each) => each.appealId).filter((id) => !routes.has(id))
  if (unknown.length === 0) return routes
  const rows = await session.query<{ id: number; channel: string; external_id: string }>(
    'SELECT DISTINCT id, channel, external_id FROM appeals WHERE id = ANY($1::bigint[])',
    [unknown],
  )
  for (const row of rows) routes.set(row.id, { channel: row.channel, externalId: row.external_id })
  return routes
}

async function markSent(
  session: Session,
  caseId: number,
  body: { readonly version: number; readonly appealId: AppealId },
  at: Instant,
): Promise<void> {
  await session.query(
    'UPDATE deliveries SET sent_at = $4 WHERE case_id = $1 AND version = $2 AND appeal_id = $3 AND sent_at IS NULL',
    [caseId, body.version, body.appealId, at],
  )
}
