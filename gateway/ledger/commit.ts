/**
 * The last statement of every transaction that changes anything. It takes the single head row, so whoever comes later
 * waits and gets the next position: position order is commit order, without gaps, and a reader that has seen position p
 * has seen everything before it. One statement, so that the row is held for as short as can be.
 */
import type { CaseEvent } from '#shared/domain/case/events.ts'
import type { Session } from '../database/database.ts'
import { HEAD_TOPIC } from '../database/database.ts'
import { queueReplies } from '../relay/queue-replies.ts'
import type { Rulebook } from './rulebook.ts'
import { addServices } from './service-count.ts'
import type { Work } from './work.ts'

export type Signature = {
  readonly at: number
  readonly actor: string
  readonly terminal: {
    readonly id: string
    readonly n: number
    readonly hash: Uint8Array
    readonly command: string
  } | null
  /** What was done beside cases, as it is to stand in the chain after the events. */
  readonly notes?: readonly object[]
}

const CHAIN = `
  UPDATE head SET position = position + 1, previous = hash,
    hash = sha256(hash || convert_to(concat_ws(E'\\n', (position + 1)::text, $1::text, COALESCE($2::text, ''),
      COALESCE($3::text, ''), $4::text, $5::text, $6::text), 'UTF8'))
  WHERE time_rules = $13::text
  RETURNING position, previous, hash`

const COMMIT = `
  WITH next AS (${CHAIN}),
  entry AS (
    INSERT INTO ledger (position, at, terminal, n, actor, events, appeals, prev_hash, hash)
    SELECT position, $1::text::bigint, $2::text, $3::text::bigint, $4::text, $5::text::json, $6::text::json, previous, hash FROM next),
  projected AS (
    INSERT INTO cases (id, no, position, status, record)
    SELECT row.id, row.no, next.position, row.status, row.record::json
    FROM next, unnest($7::bigint[], $8::text[], $9::text[], $10::text[]) AS row (id, no, status, record)
    ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, status = EXCLUDED.status, record = EXCLUDED.record),
  answered AS (
    INSERT INTO outcomes (terminal, n, hash, command, kind, refusal, cases, position)
    SELECT $2::text, $3::text::bigint, $11::bytea, $12::text::json, 'applied', NULL, $7::bigint[], position FROM next WHERE $2::text IS NOT NULL),
  counted AS (UPDATE terminals SET last_n = $3::text::bigint WHERE id = $2::text)
  SELECT position, pg_notify('${HEAD_TOPIC}', position::text) FROM next`

/** Code of the failure of a node whose time limits are no longer those of the ledger. Nothing was written. */
export const RULES_SUPERSEDED = 'rulesSuperseded'

/** Writes all of the work under one new position and answers it. Must be the last thing its transaction does. */
export async function commit(session: Session, rulebook: Rulebook, work: Work, signature: Signature): Promise<number> {
  await queueReplies(session, rulebook, work, signature.at)
  await countServices(session, work.events, signature.at)
  const ids = [...work.changed]
  const records = ids.flatMap((id) => work.records.get(id) ?? [])
  const { terminal } = signature
  const [row] = await session.query<{ position: number }>(COMMIT, [
    String(signature.at),
    terminal?.id ?? null,
    terminal === null ? null : String(terminal.n),
    signature.actor,
    JSON.stringify([...work.events, ...(signature.notes ?? [])]),
    JSON.stringify(work.appeals),
    ids,
    records.map((each) => each.state.no),
    records.map((each) => each.state.status),
    records.map((each) => JSON.stringify(each)),
    terminal?.hash ?? null,
    terminal?.command ?? null,
    rulebook.timeRules,
  ])
  // Another node has put other rules into force: whatever this one decides is out of date until it is started anew.
  if (row === undefined) throw rulesSuperseded()
  return row.position
}

/** Nothing of the transaction stands. */
export function rulesSuperseded(): Error {
  return Object.assign(new Error('rules superseded'), { code: RULES_SUPERSEDED })
}

/** A dispatched work order is one of the services that the bureau counts (RULES: services = orders + windows + notices). */
export async function countServices(session: Session, events: readonly CaseEvent[], at: number): Promise<void> {
  const orders = events.filter((event) => event.body.type === 'dispatched' && event.at >= at - 60_000).length
  if (orders > 0) await addServices(session, at, orders)
}
