/** Brings appeals into the ledger: a new one opens a case, a changed one corrects its appeal, a known one changes nothing. */
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { Actor } from '#shared/domain/access/actor.ts'
import { assert } from '#shared/domain/core/assert.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Database, Session } from '../database/database.ts'
import { retrying } from '../database/retrying.ts'
import { commit } from '../ledger/commit.ts'
import type { Rulebook } from '../ledger/rulebook.ts'
import { loadCases, record, startWork, type Work } from '../ledger/work.ts'
import { openedBody } from './open-case.ts'
import { takeCaseNumbers } from './case-numbers.ts'
import type { ReadAppeal } from './read-appeal.ts'

/** One transaction is one position in the feed and holds the head row: small enough to let commands through. */
export const LARGEST_BATCH = 200

export const gatewayActor: Actor = { id: 'gateway', name: '网关', role: 'gateway' }

export type Arrival = 'added' | 'known' | 'corrected'
/** `arrivedAt`: when the gateway wrote it in; the present except when a demonstration makes its past. */
export type ToTakeIn = { readonly appeal: ReadAppeal; readonly arrivedAt: Instant }
export type TakenIn = { readonly arrivals: readonly Arrival[]; readonly cases: readonly number[] }

export function takeIn(
  context: { readonly database: Database; readonly rulebook: Rulebook },
  batch: readonly ToTakeIn[],
): Promise<TakenIn> {
  const { database, rulebook } = context
  assert(batch.length <= LARGEST_BATCH, 'a batch has at most 200 appeals')
  return retrying(() =>
    database.transaction(async (session) => {
      const work = startWork()
      const taken = await takeInto(session, rulebook, work, batch)
      if (work.events.length > 0) {
        const at = Math.max(...batch.map((each) => each.arrivedAt))
        await commit(session, rulebook, work, { at, actor: gatewayActor.id, terminal: null })
      }
      return taken
    }),
  )
}

type Kept = {
  readonly id: number
  readonly caseId: number
  readonly revision: number
  readonly hashes: readonly string[]
}

/** Within a transaction of the caller, who commits the work. Two imports of one channel follow each other. */
export async function takeInto(
  session: Session,
  rulebook: Rulebook,
  work: Work,
  batch: readonly ToTakeIn[],
): Promise<TakenIn> {
  for (const channel of [...new Set(batch.map(({ appeal }) => appeal.channel))].toSorted()) {
    await session.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`intake:${channel}`])
  }
  const kept = await keptAppeals(session, batch)
  const news = firstOfEach(batch.filter(({ appeal }) => !kept.has(keyOf(appeal))))
  await loadCases(session, work, [...new Set([...kept.values()].map((each) => each.caseId))])
  const tickets = await takeTickets(session, news)
  const arrivals: Arrival[] = []
  const cases: number[] = []
  const entries: Entry[] = []
  for (const item of batch) {
    const key = keyOf(item.appeal)
    const known = kept.get(key)
    const hash = item.appeal.contentHash.toString('hex')
    const appeal = known === undefined ? open(work, rulebook, item, ticketOf(tickets, key)) : correct(work, item, known)
    const { caseId } = appeal ?? known ?? { caseId: 0 }
    arrivals.push(appeal === null ? 'known' : known === undefined ? 'added' : 'corrected')
    cases.push(caseId)
    if (appeal === null) continue
    entries.push({ appeal, hash })
    kept.set(key, { id: appeal.id, caseId, revision: appeal.revision, hashes: [...(known?.hashes ?? []), hash] })
  }
  await indexAppeals(session, entries)
  return { arrivals, cases }
}

function keyOf(appeal: Pick<Appeal, 'channel' | 'externalId'>): string {
  return `${appeal.channel}\n${appeal.externalId}`
}

function firstOfEach(batch: readonly ToTakeIn[]): readonly ToTakeIn[] {
  return [...new Map(batch.toReversed().map((item) => [keyOf(item.appeal), item])).values()].toReversed()
}

async function keptAppeals(session: Session, batch: readonly ToTakeIn[]): Promise<Map<string, Kept>> {
  const rows = await session.query<{
    channel: string
    external_id: string
    id: number
    case_id: number
    revision: number
    hash: string
  }>(
    `SELECT channel, external_id, id, case_id, revision, encode(content_hash, 'hex') AS hash
     FROM appeals JOIN unnest($1::text[], $2::text[]) AS asked (channel, external_id) USING (channel, external_id)
     ORDER BY revision`,
    [batch.map(({ appeal }) => appeal.channel), batch.map(({ appeal }) => appeal.externalId)],
  )
  const kept = new Map<string, Kept>()
  for (const row of rows) {
    const key = keyOf({ channel: row.channel, externalId: row.external_id })
    const hashes = [...(kept.get(key)?.hashes ?? []), row.hash]
    kept.set(key, { id: row.id, caseId: row.case_id, revision: row.revision, hashes })
  }
  return kept
}

type Ticket = { readonly caseId: number; readonly appealId: number; readonly no: string }

async function takeTickets(session: Session, news: readonly ToTakeIn[]): Promise<ReadonlyMap<string, Ticket>> {
  if (news.length === 0) return new Map()
  const ids = await session.query<{ case_id: number; appeal_id: number }>(
    `SELECT nextval('case_ids') AS case_id, nextval('appeal_ids') AS appeal_id FROM generate_series(1, $1::int)`,
    [news.length],
  )
  const numbers = await takeCaseNumbers(
    session,
    news.map((item) => item.arrivedAt),
  )
  return new Map(
    news.map(({ appeal }, index) => {
      const id = ids[index]
      const no = numbers[index]
      assert(id !== undefined && no !== undefined, 'there is a ticket for every new appeal')
      return [keyOf(appeal), { caseId: id.case_id, appealId: id.appeal_id, no }]
    }),
  )
}

function ticketOf(tickets: ReadonlyMap<string, Ticket>, key: string): Ticket {
  const ticket = tickets.get(key)
  assert(ticket !== undefined, 'there is a ticket for every new appeal')
  return ticket
}

function open(work: Work, rulebook: Rulebook, { appeal, arrivedAt }: ToTakeIn, ticket: Ticket): Appeal {
  const { contentHash: _, ...read } = appeal
  const { caseId, appealId, no } = ticket
  const arrived: Appeal = { ...read, id: appealId, revision: 1, importedAt: arrivedAt, caseId }
  const body = openedBody(rulebook, arrived, no)
  record(work, { caseId, at: arrivedAt, saidAt: arrivedAt, actor: gatewayActor, command: null, body }, arrived)
  return arrived
}

/**
 * Null when the content was there in any revision: so a file that holds an appeal twice, or an old file given again,
 * changes nothing the second time.
 */
function correct(work: Work, { appeal, arrivedAt }: ToTakeIn, known: Kept): Appeal | null {
  const { contentHash, ...read } = appeal
  if (known.hashes.includes(contentHash.toString('hex'))) return null
  const { id, caseId } = known
  const revision = known.revision + 1
  const arrived: Appeal = { ...read, id, revision, importedAt: arrivedAt, caseId }
  const at = Math.max(arrivedAt, work.records.get(caseId)?.history.at(-1)?.at ?? 0)
  const body = { type: 'appealCorrected', appealId: id, revision } as const
  record(work, { caseId, at, saidAt: arrivedAt, actor: gatewayActor, command: null, body }, arrived)
  return arrived
}

type Entry = { readonly appeal: Appeal; readonly hash: string }

async function indexAppeals(session: Session, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  await session.query(
    `INSERT INTO appeals (channel, external_id, revision, id, case_id, content_hash)
     SELECT channel, external_id, revision, id, case_id, decode(hash, 'hex')
     FROM unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::bigint[], $6::text[])
       AS arrived (channel, external_id, revision, id, case_id, hash)`,
    [
      entries.map(({ appeal }) => appeal.channel),
      entries.map(({ appeal }) => appeal.externalId),
      entries.map(({ appeal }) => appeal.revision),
      entries.map(({ appeal }) => appeal.id),
      entries.map(({ appeal }) => appeal.caseId),
      entries.map(({ hash }) => hash),
    ],
  )
}
