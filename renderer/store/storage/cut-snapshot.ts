/**
 * A page of a snapshot, cut into its records without reading all of them: half of a record is its history, which no row
 * shows, and its text is kept as the gateway wrote it. A record begins with its state and the state with its id, and its
 * history comes last; neither beginning can stand inside a record, because quotes within strings are escaped and nothing
 * else has a list of that name. Whatever does not look like that answers null, and the caller reads the whole.
 */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { SnapshotResponse } from '#shared/wire/changes.ts'

/** What a row is made of; of the history when it last went on. */
export type RecordHead = Pick<CaseRecord, 'state' | 'appeals'> & {
  readonly history: readonly Pick<CaseRecord['history'][number], 'at'>[]
}
export type CutRecord = { readonly id: number; readonly text: string; readonly head: RecordHead }
export type CutSnapshot = { readonly fields: Omit<SnapshotResponse, 'records'>; readonly records: readonly CutRecord[] }

const LIST = '"records":['
const RECORD = '{"state":{"id":'
const HISTORY = ',"history":['
const SAID_AT = ',"saidAt":'

export function cutSnapshot(body: string): CutSnapshot | null {
  const list = body.indexOf(LIST)
  const first = list + LIST.length
  // Only in front: a list of that name further inside would not be ours.
  if (list !== 1 || !body.startsWith(RECORD, first)) return null
  try {
    const ends = cutEnds(body, first)
    if (ends === null) return null
    const fields = JSON.parse(`{${body.slice(ends.list + 2)}`) as CutSnapshot['fields']
    return {
      fields,
      records: ends.records.map((end, index) =>
        cutRecord(body, index === 0 ? first : (ends.records[index - 1] ?? 0) + 1, end),
      ),
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The text of each record of an answer of the gateway, in order; null when it is not written as the gateway writes it. */
export function cutTexts(body: string): readonly string[] | null {
  const first = 1 + LIST.length
  if (!body.startsWith(LIST, 1) || !body.startsWith(RECORD, first)) return null
  try {
    const ends = cutEnds(body, first)?.records
    return ends?.map((end, index) => body.slice(index === 0 ? first : (ends[index - 1] ?? 0) + 1, end)) ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Where each record ends, and where the list does. */
function cutEnds(body: string, first: number): { readonly records: readonly number[]; readonly list: number } | null {
  const records: number[] = []
  let at = first
  for (let next = body.indexOf(`,${RECORD}`, at); next >= 0; next = body.indexOf(`,${RECORD}`, next + 1)) {
    records.push(next)
    at = next + 1
  }
  const end = endOfObject(body, at)
  records.push(end)
  return body.startsWith('],', end) ? { records, list: end } : null
}

/** One past the bracket that closes the object which opens at `from`. */
function endOfObject(text: string, from: number): number {
  let depth = 0
  let inString = false
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  throw new SyntaxError('the object has no end')
}

function cutRecord(body: string, from: number, end: number): CutRecord {
  const text = body.slice(from, end)
  const history = text.indexOf(HISTORY)
  if (history < 0) throw new SyntaxError('not a record')
  const head = JSON.parse(`${text.slice(0, history)}}`) as Omit<RecordHead, 'history'>
  if (!Number.isInteger(head.state.id) || !Array.isArray(head.appeals)) throw new SyntaxError('not a record')
  return { id: head.state.id, text, head: { ...head, history: lastMoment(text) } }
}

/** When the last event happened: it is written right before what its author's clock said. */
function lastMoment(text: string): RecordHead['history'] {
  const end = text.lastIndexOf(SAID_AT)
  const at = end < 0 ? Number.NaN : Number(text.slice(text.lastIndexOf(':', end) + 1, end))
  return Number.isFinite(at) ? [{ at }] : []
}
