/** The table of what arrivals repeat. Derived: whatever is missing in it is found again. */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { RepeatReason, RepeatRelation, RepeatSuggestion } from '#shared/domain/repeats/subject.ts'
import type { Database, Session } from '../database/database.ts'

export type FoundRepeat = RepeatSuggestion & { readonly caseId: number; readonly at: number }

const COMPARED = 'arrivals:compared'

/** Position up to which the arrivals of this ledger have been compared, by whichever node. */
export async function readComparedTo(session: Session): Promise<number> {
  const [row] = await session.query<{ value: number }>('SELECT value FROM counters WHERE key = $1', [COMPARED])
  return row?.value ?? 0
}

/** Idempotent: several nodes may have found the same. A pair that is there stays as it was found first. */
export async function keepRepeats(
  database: Database,
  found: readonly FoundRepeat[],
  comparedTo: number,
): Promise<void> {
  if (found.length > 0) {
    await database.query(
      `INSERT INTO arrival_repeats (case_id, other_id, score, relation, reasons, at)
       SELECT case_id, other_id, score, relation, reasons::json, at
       FROM unnest($1::bigint[], $2::bigint[], $3::float8[], $4::text[], $5::text[], $6::bigint[])
         AS found (case_id, other_id, score, relation, reasons, at)
       ORDER BY case_id, other_id
       ON CONFLICT (case_id, other_id) DO NOTHING`,
      [
        found.map((each) => each.caseId),
        found.map((each) => each.key),
        found.map((each) => each.score),
        found.map((each) => each.relation),
        found.map((each) => JSON.stringify(each.reasons)),
        found.map((each) => each.at),
      ],
    )
  }
  await database.query(
    `INSERT INTO counters (key, value) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET value = GREATEST(counters.value, EXCLUDED.value)`,
    [COMPARED, comparedTo],
  )
}

export type KeptRepeat = {
  readonly caseId: number
  readonly score: number
  readonly relation: RepeatRelation
  readonly reasons: readonly RepeatReason[]
  readonly at: number
}

type KeptRow = Omit<KeptRepeat, 'caseId' | 'reasons'> & { readonly other: number; readonly reasons: string }

/**
 * What a case repeats and what repeats it, likeliest first; without what a person has answered since and what lies in
 * another case by now. Null: there is no such case.
 */
export async function readRepeats(session: Session, id: number): Promise<readonly KeptRepeat[] | null> {
  const [asked] = await session.query<{ record: string }>('SELECT record FROM cases WHERE id = $1', [id])
  if (asked === undefined) return null
  const { state } = JSON.parse(asked.record) as CaseRecord
  const answered = new Set([...state.different, ...state.links.map((link) => link.caseId)])
  const rows = await session.query<KeptRow>(
    `SELECT other, score, relation, reasons, at FROM (
       SELECT other_id AS other, score, relation, reasons, at FROM arrival_repeats WHERE case_id = $1
       UNION ALL SELECT case_id, score, relation, reasons, at FROM arrival_repeats WHERE other_id = $1) AS found
     JOIN cases ON cases.id = other WHERE cases.status <> 'merged' ORDER BY score DESC, other`,
    [id],
  )
  const seen = new Set<number>()
  return rows.flatMap(({ other, reasons, ...rest }) => {
    if (answered.has(other) || seen.has(other)) return []
    seen.add(other)
    return [{ caseId: other, ...rest, reasons: JSON.parse(reasons) as RepeatReason[] }]
  })
}

/** How many of these cases repeat one that is open. */
export async function countRepeating(session: Session, cases: readonly number[]): Promise<number> {
  const [row] = await session.query<{ count: number }>(
    `SELECT count(DISTINCT case_id)::bigint AS count FROM arrival_repeats JOIN cases ON cases.id = other_id
     WHERE case_id = ANY($1::bigint[]) AND cases.status NOT IN ('closed', 'archived', 'merged')`,
    [cases],
  )
  return row?.count ?? 0
}
