// The generated city as each peer wants it: whole records for the databases, flat rows for grid and search.
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { createBenchCases } from '../generator/cases.ts'

/** As the sync runner asks for them. */
const PAGE = 4000

export type FlatRow = {
  readonly id: number
  readonly no: string
  readonly network: string
  readonly channel: string
  readonly receivedAt: number
  readonly appellant: string
  readonly title: string
  readonly classCode: string
  readonly place: string
  readonly lead: string
  readonly status: string
  readonly dueAt: number
  readonly urgency: string
  /** Everything a search looks at. */
  readonly text: string
}

export function flatRow({ state, appeals }: CaseRecord): FlatRow {
  const [first] = appeals
  return {
    id: state.id,
    no: state.no,
    network: state.network,
    channel: first?.channel ?? '',
    receivedAt: state.receivedAt,
    appellant: first?.appellant.name ?? '',
    title: first?.title ?? '',
    classCode: state.classCode ?? '',
    place: first?.place ?? '',
    lead: state.assignment?.lead ?? '',
    status: state.status,
    dueAt: state.deadline.dueAt,
    urgency: state.urgency,
    text: appeals
      .flatMap(({ title, place, text, externalId, appellant }) => [
        ...[title, place, text, externalId, appellant.name],
        ...appellant.phones,
      ])
      .join(' '),
  }
}

/** Newest first, a page at a time, so that the records themselves need not stay. */
export function* pagesOf(rows: number): Generator<readonly CaseRecord[]> {
  const cases = createBenchCases(rows)
  for (let to = rows; to > 0; to -= PAGE) yield cases.range(Math.max(1, to - PAGE + 1), to)
}

/** What a database is given: the record and, beside it, the fields that its indexes are over. */
export function indexed(record: CaseRecord) {
  const { id, no, channel, receivedAt, status, dueAt, lead } = flatRow(record)
  return { id, no, channel, receivedAt, status, dueAt, lead: lead === '' ? '-' : lead, record }
}
