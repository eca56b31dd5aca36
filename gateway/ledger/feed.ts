/**
 * What terminals follow. Records go out as the text that lies in the database: nothing is parsed or written anew, which
 * is what keeps a page of thousands cheap. A contract test parses the answers with the schema of the wire.
 */
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Heard } from '#shared/wire/ledger-mark.ts'
import type { Database, Session } from '../database/database.ts'
import { packRecords, writePacked } from './pack-snapshot.ts'
import { readHistory, type HistoryFault } from './history.ts'
import { markOf, readStatus } from './status.ts'

export type FeedContext = {
  readonly database: Database
  readonly now: () => Instant
  readonly referenceVersion: () => string
  /** How many positions a cursor may be behind before a snapshot is the shorter way; absent: FEED_WINDOW. */
  readonly feedWindow?: number
}
export type FeedFault = { readonly code: HistoryFault['code'] | 'cursorTooOld'; readonly head: number }
export type FeedAnswer =
  | { readonly ok: true; readonly body: string | Buffer }
  | { readonly ok: false; readonly fault: FeedFault }
export type SnapshotAnswer =
  | { readonly ok: true; readonly packed: boolean; readonly body: Buffer }
  | { readonly ok: false; readonly fault: FeedFault }

/** Pages of changes hold 1,000 records and are checked field by field, pages of a snapshot 4,000: weeks of absence. */
export const FEED_WINDOW = 500_000

type ChangesQuery = {
  readonly terminal: string
  readonly epoch: string
  readonly heard: Heard
  readonly since: number
  readonly limit: number
}
type ChangedRow = { readonly position: number; readonly record: string }

/** One page of changes after `since`, of one moment. A transaction is never cut in two, so a page may exceed its limit. */
export function readChanges(context: FeedContext, query: ChangesQuery): Promise<FeedAnswer> {
  return context.database.snapshot(async (session) => {
    const { head, fault } = await readHistory(session, query)
    if (fault !== null) return { ok: false, fault }
    if (head.position - query.since > (context.feedWindow ?? FEED_WINDOW))
      return { ok: false, fault: { code: 'cursorTooOld', head: head.position } }
    const { rows, next } = await changedRows(session, query, head.position)
    const confirmed = await confirmedUpTo(session, query.terminal, next, next === head.position)
    const now = context.now()
    const status = await readStatus(session, { head: head.position, now, referenceVersion: context.referenceVersion() })
    const records = rows.map((row) => row.record).join(',')
    const fields = JSON.stringify({ epoch: head.epoch, next, confirmed, mark: markOf(head), status })
    return { ok: true, body: `{"records":[${records}],${fields.slice(1)}` }
  })
}

async function changedRows(session: Session, { since, limit }: ChangesQuery, head: number) {
  if (since === head) return { rows: [], next: head }
  const rows = await session.query<ChangedRow>(
    'SELECT position, record FROM cases WHERE position > $1 ORDER BY position LIMIT $2',
    [since, limit + 1],
  )
  const beyond = rows[limit]
  if (beyond === undefined) return { rows, next: head }
  const whole = rows.filter((row) => row.position < beyond.position)
  const last = whole.at(-1)
  if (last !== undefined) return { rows: whole, next: last.position }
  // One transaction is larger than the page.
  const all = await session.query<ChangedRow>('SELECT position, record FROM cases WHERE position = $1', [
    beyond.position,
  ])
  return { rows: all, next: beyond.position }
}

/**
 * The highest number whose effect is in what the terminal has after this page. Short of the head, a case that the terminal
 * changed may have moved on to a later page: numbers from the first such on are not confirmed yet.
 */
async function confirmedUpTo(session: Session, terminal: string, next: number, atHead: boolean): Promise<number> {
  const [last] = await session.query<{ n: number }>(
    'SELECT n FROM outcomes WHERE terminal = $1 AND position <= $2 ORDER BY n DESC LIMIT 1',
    [terminal, next],
  )
  if (last === undefined || atHead) return last?.n ?? 0
  const [missing] = await session.query<{ n: number }>(
    `SELECT n FROM outcomes WHERE terminal = $1 AND n <= $2
       AND EXISTS (SELECT 1 FROM cases WHERE cases.id = ANY(outcomes.cases) AND cases.position > $3)
     ORDER BY n LIMIT 1`,
    [terminal, last.n, next],
  )
  return missing === undefined ? last.n : missing.n - 1
}

type SnapshotQuery = {
  readonly terminal: string
  readonly before: number | undefined
  readonly limit: number
  readonly heard: Heard
  /** The terminal takes the packed form. */
  readonly packed: boolean
}

/**
 * One page of a bootstrap, newest case first. Pages are of different moments: the terminal follows from the position of the
 * first one, and whatever happened meanwhile comes again in the feed.
 */
export function readSnapshot(context: FeedContext, count: CaseCount, query: SnapshotQuery): Promise<SnapshotAnswer> {
  return context.database.snapshot(async (session) => {
    const { head, fault } = await readHistory(session, { epoch: null, since: 0, heard: query.heard })
    if (fault !== null) return { ok: false, fault }
    const { records, next } = await snapshotPage(session, query)
    const confirmed = await confirmedUpTo(session, query.terminal, head.position, true)
    const total = await count(session, query.before === undefined)
    const status = await readStatus(session, {
      head: head.position,
      now: context.now(),
      referenceVersion: context.referenceVersion(),
    })
    const { epoch, position } = head
    const fields = { epoch, position, confirmed, next, total, mark: markOf(head), status }
    const buckets = query.packed ? await packRecords(records) : null
    if (buckets !== null) return { ok: true, packed: true, body: writePacked({ fields, buckets }) }
    const listed = records.flatMap((text, index) => (index === 0 ? [text] : [comma, text]))
    const end = Buffer.from(`],${JSON.stringify(fields).slice(1)}`)
    return { ok: true, packed: false, body: Buffer.concat([opening, ...listed, end]) }
  })
}

const opening = Buffer.from('{"records":[')
const comma = Buffer.from(',')

/** The records as bytes; half a million of them never become strings here. */
async function snapshotPage(session: Session, { before, limit }: SnapshotQuery) {
  const end = before ?? Number.MAX_SAFE_INTEGER
  const [found] = await session.query<{ last: number | null; rest: boolean }>(
    `WITH page AS (SELECT id FROM cases WHERE id < $1 ORDER BY id DESC LIMIT $2)
     SELECT min(id) AS last, EXISTS (SELECT 1 FROM cases WHERE id < (SELECT min(id) FROM page)) AS rest FROM page`,
    [end, limit],
  )
  const last = found?.last ?? null
  if (last === null) return { records: [], next: null }
  return {
    records: await session.texts(`SELECT record::text FROM cases WHERE id < ${end} AND id >= ${last} ORDER BY id DESC`),
    next: found?.rest === true ? last : null,
  }
}

export type CaseCount = (session: Session, exact: boolean) => Promise<number>

/** Counting half a million rows for each of fifty pages would cost more than the pages: counted when a bootstrap begins. */
export function createCaseCount(): CaseCount {
  let last: number | null = null
  return async (session, exact) => {
    if (last !== null && !exact) return last
    const [row] = await session.query<{ count: number }>('SELECT count(*)::bigint AS count FROM cases')
    last = row?.count ?? 0
    return last
  }
}
