/**
 * The text of each record of a snapshot page as the gateway wrote it: half a million records need not be written anew.
 * A record begins with its state and the state with its id; inside a record that beginning cannot stand, because quotes
 * within strings are escaped. Anything unexpected answers null, and the caller writes the records itself.
 */
import type { CaseRecord } from '#shared/domain/case/record.ts'

const BEGINNING = '{"state":{"id":'

/** `records` must be what the body was parsed into. */
export function splitRecords(body: string, records: readonly CaseRecord[]): readonly string[] | null {
  const last = records.at(-1)
  if (last === undefined) return []
  // A page keeps one record per line.
  if (body.includes('\n')) return null
  const texts: string[] = []
  let at = body.indexOf(BEGINNING)
  for (const record of records) {
    if (at < 0 || !body.startsWith(`${record.state.id},`, at + BEGINNING.length)) return null
    const next = body.indexOf(BEGINNING, at + 1)
    // Between two records stand a comma and blanks. Where the last one ends cannot be told without reading it: it is written.
    texts.push(record === last ? JSON.stringify(record) : body.slice(at, body.lastIndexOf('}', next) + 1))
    at = next
  }
  return at < 0 ? texts : null
}
