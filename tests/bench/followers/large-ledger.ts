// A ledger of half a million cases, made by copying invented ones within the database; what a node reads of it is text.
import pg from 'pg'

const CHUNK = 50_000

/** `samples`: ids of cases that were taken in the usual way. The others are their copies under further ids. */
export async function fillLedger(url: string, samples: readonly number[], total: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const first = samples.length + 1
    for (let from = first; from <= total; from += CHUNK) {
      await client.query(
        `INSERT INTO cases (id, no, position, status, record)
         SELECT number, 'X-' || number, number, sample.status, replace(sample.record::text, '"id":' || sample.id || ',', '"id":' || number || ',')::json
         FROM generate_series($1::bigint, $2::bigint) AS number JOIN cases AS sample ON sample.id = 1 + number % $3::bigint`,
        [from, Math.min(total, from + CHUNK - 1), samples.length],
      )
    }
    await client.query('UPDATE head SET position = $1', [total])
    await client.query(`SELECT setval('case_ids', $1), setval('appeal_ids', $1)`, [total])
    await client.query('VACUUM (ANALYZE) cases')
  } finally {
    await client.end()
  }
}
