// A ledger with half a million generated cases on a real PostgreSQL, and what changes in it as if a thousand people had acted.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { HEAD_TOPIC } from '#gateway/database/database.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { BenchCases } from '../generator/cases.ts'

const CHUNK = 2000

/** Records go in as they are written; positions are in the order of the ids. The last position gets an entry, as a terminal will ask for its hash. */
export async function fillLedger(client: pg.Client, cases: BenchCases): Promise<void> {
  for (let from = 1; from <= cases.count; from += CHUNK) {
    const records = cases.range(from, Math.min(cases.count, from + CHUNK - 1))
    await client.query(
      `INSERT INTO cases (id, no, position, status, record)
       SELECT (record->'state'->>'id')::bigint, record->'state'->>'no', (record->'state'->>'id')::bigint, record->'state'->>'status', record
       FROM json_array_elements($1::json) AS record`,
      [JSON.stringify(records)],
    )
  }
  await client.query(`SELECT setval('case_ids', $1), setval('appeal_ids', $1 * 2 + 1)`, [cases.count])
  await append(client, cases.count)
  await client.query('VACUUM (ANALYZE) cases')
}

/** Puts changed records in place of what is there, as so many commits, and tells the gateway that there is something new. */
export async function changeCases(client: pg.Client, records: readonly CaseRecord[]): Promise<void> {
  await client.query('BEGIN')
  const { rows } = await client.query<{ position: string }>('SELECT position FROM head FOR UPDATE')
  const position = Number(rows[0]?.position)
  await client.query(
    `UPDATE cases SET record = changed.record, position = $2::bigint + changed.place
     FROM json_array_elements($1::json) WITH ORDINALITY AS changed (record, place)
     WHERE id = (changed.record->'state'->>'id')::bigint`,
    [JSON.stringify(records), position],
  )
  await append(client, position + records.length)
  await client.query(`SELECT pg_notify('${HEAD_TOPIC}', $1)`, [String(position + records.length)])
  await client.query('COMMIT')
}

async function append(client: pg.Client, position: number): Promise<void> {
  const hash = createHash('sha256').update(`bench ${position}`).digest()
  await client.query(
    `INSERT INTO ledger (position, at, actor, events, appeals, prev_hash, hash) VALUES ($1, 0, 'bench', '[]', '[]', $2, $2)`,
    [position, hash],
  )
  await client.query('UPDATE head SET position = $1, previous = $2, hash = $2', [position, hash])
}
