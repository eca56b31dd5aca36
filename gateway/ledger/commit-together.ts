/**
 * The end of a transaction that judged several commands of one terminal. Each that changed something has a position and an
 * entry of the ledger of its own, as if it had been alone; the head row is taken once, when nothing but the writing is left
 * to do: position order is commit order, without gaps (see commit.ts).
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Outcome } from '#shared/wire/outcome.ts'
import { HEAD_TOPIC, onlyRow, type Session } from '../database/database.ts'
import { hashOf } from './chain.ts'
import { countServices, rulesSuperseded, type Signature } from './commit.ts'
import type { Rulebook } from './rulebook.ts'
import type { Work } from './work.ts'

export type Entry = NonNullable<Signature['terminal']>

/** One judged command. `work`: what it does; null when it was refused or nothing was needed. */
export type Said = {
  readonly entry: Entry
  readonly cases: readonly CaseId[]
  readonly actor: string
  readonly refusal: Refusal | null
  readonly work: Work | null
}

export type Answered = { readonly n: number; readonly outcome: Outcome }

/** Of all commands: when they were judged, and the cases as the last of them leaves them. */
type Left = { readonly at: Instant; readonly records: ReadonlyMap<CaseId, CaseRecord> }

type Placed = Said & {
  /** Its own, or the head on which it was judged: whoever has the feed up to there sees that state. */
  readonly position: number
  readonly chained: { readonly previous: Buffer; readonly hash: Buffer; readonly events: string } | null
}

const APPEALS = '[]'

const COMMIT_TOGETHER = `
  WITH moved AS (
    UPDATE head SET position = $1::text::bigint, previous = decode($2::text, 'hex'), hash = decode($3::text, 'hex')
    WHERE position < $1::text::bigint),
  entries AS (
    INSERT INTO ledger (position, at, terminal, n, actor, events, appeals, prev_hash, hash)
    SELECT row.position, $4::text::bigint, $5::text, row.n, row.actor, row.events::json, '${APPEALS}'::json,
      decode(row.previous, 'hex'), decode(row.hash, 'hex')
    FROM unnest($6::bigint[], $7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[])
      AS row (position, n, actor, events, previous, hash)),
  projected AS (
    INSERT INTO cases (id, no, position, status, record)
    SELECT row.id, row.no, row.position, row.status, row.record::json
    FROM unnest($12::bigint[], $13::text[], $14::bigint[], $15::text[], $16::text[])
      AS row (id, no, position, status, record)
    ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, status = EXCLUDED.status, record = EXCLUDED.record),
  answered AS (
    INSERT INTO outcomes (terminal, n, hash, command, kind, refusal, cases, position)
    SELECT $5::text, row.n, decode(row.hash, 'hex'), row.command::json, row.kind, row.refusal::json, row.cases::bigint[], row.position
    FROM unnest($17::bigint[], $18::text[], $19::text[], $20::text[], $21::text[], $22::text[], $23::bigint[])
      AS row (n, hash, command, kind, refusal, cases, position)),
  counted AS (UPDATE terminals SET last_n = $24::text::bigint WHERE id = $5::text)
  SELECT CASE WHEN cardinality($6::bigint[]) > 0 THEN pg_notify('${HEAD_TOPIC}', $1::text) END`

/** Writes everything; must be the last thing its transaction does. The replies of each command are queued already. */
export async function commitTogether(
  session: Session,
  rulebook: Rulebook,
  said: readonly Said[],
  left: Left,
): Promise<readonly Answered[]> {
  const works = said.flatMap(({ work }) => work ?? [])
  await countServices(
    session,
    works.flatMap((work) => work.events),
    left.at,
  )
  const head = works.length > 0 ? await holdHead(session, rulebook) : await readHead(session)
  const placed = place(said, head, left.at)
  const done = placed.flatMap(({ chained, ...each }) => (chained === null ? [] : [{ ...each, ...chained }]))
  const end = done.at(-1) ?? { ...head, previous: head.hash }
  const changed = [
    ...new Map(done.flatMap(({ work, position }) => [...(work?.changed ?? [])].map((id) => [id, position] as const))),
  ]
  const records = changed.flatMap(([id]) => left.records.get(id) ?? [])
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
  await session.query(COMMIT_TOGETHER, [
    ...[String(end.position), hex(end.previous), hex(end.hash), String(left.at), said[0]?.entry.id ?? ''],
    done.map(({ position }) => position),
    done.map(({ entry }) => entry.n),
    done.map(({ actor }) => actor),
    done.map(({ events }) => events),
    done.map(({ previous }) => hex(previous)),
    done.map(({ hash }) => hex(hash)),
    changed.map(([id]) => id),
    records.map(({ state }) => state.no),
    changed.map(([, position]) => position),
    records.map(({ state }) => state.status),
    records.map((record) => JSON.stringify(record)),
    placed.map(({ entry }) => entry.n),
    placed.map(({ entry }) => hex(entry.hash)),
    placed.map(({ entry }) => entry.command),
    placed.map((each) => outcomeOf(each).kind),
    placed.map(({ refusal }) => (refusal === null ? null : JSON.stringify(refusal))),
    placed.map(({ cases }) => `{${cases.join(',')}}`),
    placed.map(({ position }) => position),
    String(said.at(-1)?.entry.n ?? 0),
  ])
  return placed.map((each) => ({ n: each.entry.n, outcome: outcomeOf(each) }))
}

type Head = { readonly position: number; readonly hash: Buffer }
type HeadRow = { readonly position: number; readonly hash: Uint8Array }

async function holdHead(session: Session, rulebook: Rulebook): Promise<Head> {
  const [row] = await session.query<HeadRow>('SELECT position, hash FROM head WHERE time_rules = $1 FOR UPDATE', [
    rulebook.timeRules,
  ])
  if (row === undefined) throw rulesSuperseded()
  return { position: row.position, hash: Buffer.from(row.hash) }
}

async function readHead(session: Session): Promise<Head> {
  const row = await onlyRow(session.query<HeadRow>('SELECT position, hash FROM head'))
  return { position: row.position, hash: Buffer.from(row.hash) }
}

function place(said: readonly Said[], head: Head, at: Instant): readonly Placed[] {
  let { position, hash } = head
  return said.map((each) => {
    if (each.work === null) return { ...each, position, chained: null }
    const previous = hash
    const events = JSON.stringify(each.work.events)
    const { id, n } = each.entry
    position += 1
    hash = hashOf(previous, { position, at, terminal: id, n, actor: each.actor, events, appeals: APPEALS })
    return { ...each, position, chained: { previous, hash, events } }
  })
}

function outcomeOf({ work, refusal, position }: Placed): Outcome {
  if (work !== null) return { kind: 'applied', position }
  return refusal === null ? { kind: 'alreadySo' } : { kind: 'refused', refusal }
}
