/** The rows of the comparison: the same facts of every case under each other, each with its mark against the primary. */
import { DAY, HOUR } from '#shared/domain/core/instants.ts'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { firstAppeal } from '#shared/domain/case/case-facts.ts'
import { maskName, maskPhone } from '#shared/domain/access/masking.ts'
import { correctedPlace } from '../../text/corrected-place.ts'
import type { Names } from '../../text/names.ts'
import { unitWords } from '../../text/unit-words.ts'
import { compareWords, markOf, type Piece, type RowMark } from './compare-words.ts'

export const compareRowIds = [
  'receivedAt',
  'appellant',
  'phone',
  'place',
  'class',
  'title',
  'text',
  'external',
  'status',
  'due',
  'unit',
  'samePlace',
  'timeline',
] as const
export type CompareRowId = (typeof compareRowIds)[number]

export type CompareCell = {
  readonly pieces: readonly Piece[]
  /** Against the primary; null for the primary itself and where nothing can be compared. */
  readonly mark: RowMark | null
  /** Where a person put something in the place of the appeal's own words: those words; else null. */
  readonly original: string | null
}
export type CompareRow = { readonly id: CompareRowId; readonly cells: readonly CompareCell[] }

export type Facts = {
  readonly names: Names
  readonly due: (at: number) => string
  readonly status: (view: CaseView) => string
  readonly received: (at: number) => string
  readonly story: (view: CaseView) => string
}

/** Rows whose words are compared; the others are only told apart as a whole, or not at all. */
const inWords: readonly CompareRowId[] = ['appellant', 'phone', 'place', 'class', 'title', 'text']
const neverMarked: readonly CompareRowId[] = ['external', 'samePlace', 'due', 'status', 'unit', 'timeline']

export function compareRows(columns: readonly CaseView[], facts: Facts): readonly CompareRow[] {
  return compareRowIds.map((id) => {
    const values = columns.map((view) => valueOf(id, view, facts))
    return { id, cells: columns.map((view, index) => cellOf(id, { values, index, views: [columns[0] ?? view, view] })) }
  })
}

type At = { readonly values: readonly string[]; readonly index: number; readonly views: readonly [CaseView, CaseView] }

function cellOf(id: CompareRowId, { values, index, views }: At): CompareCell {
  const value = values[index] ?? ''
  const primary = values[0] ?? ''
  const others = index === 0 ? values.slice(1) : [primary]
  const pieces = inWords.includes(id) ? compareWords(value, others) : plain(value)
  const original = id === 'place' ? originalPlace(views[1]) : null
  if (index === 0 || neverMarked.includes(id)) return { pieces, mark: null, original }
  return { pieces, mark: id === 'receivedAt' ? timeMark(views) : markOf(value, primary), original }
}

/** As the channel wrote it, where a person has corrected the place. */
function originalPlace({ record }: CaseView): string | null {
  return (record.state.place ?? null) === null ? null : (firstAppeal(record)?.place ?? '')
}

/** Where the case is, which is also what the finder went by: corrected, or in the appeal's own words. */
function placeWords({ record }: CaseView, names: Names): string {
  const written = firstAppeal(record)?.place ?? ''
  const corrected = record.state.place ?? null
  if (corrected === null) return written
  return correctedPlace({ ...corrected, spot: corrected.spot === '' ? written : corrected.spot }, names)
}

function plain(text: string): readonly Piece[] {
  return text === '' ? [] : [{ text, kind: 'plain' }]
}

/** Within the hour the same, within three days near. */
function timeMark([primary, other]: readonly [CaseView, CaseView]): RowMark {
  const apart = Math.abs(primary.row.receivedAt - other.row.receivedAt)
  if (apart <= HOUR) return 'same'
  return apart <= 3 * DAY ? 'near' : 'different'
}

function valueOf(id: CompareRowId, view: CaseView, facts: Facts): string {
  const { names } = facts
  const appeals = currentAppeals(view.record)
  const [appeal] = appeals
  switch (id) {
    case 'receivedAt':
      return facts.received(view.row.receivedAt)
    case 'appellant':
      return appeal === undefined ? '' : maskName(appeal.appellant.name, appeal.appellant.secret)
    case 'phone':
      return (appeal?.appellant.phones ?? []).map(maskPhone).join(' ')
    case 'place':
      return placeWords(view, names)
    case 'class':
      return names.classPath(view.record.state.classCode).join(' › ')
    case 'title':
      return view.row.title
    case 'text':
      return appeal?.text ?? ''
    case 'external':
      return appeals.map((each) => each.externalId).join(' ')
    case 'status':
      return facts.status(view)
    case 'due':
      return facts.due(view.row.deadline.dueAt)
    case 'unit':
      return unitWords(names, view.row.lead)
    case 'timeline':
      return facts.story(view)
    default:
      return view.samePlace.map((row) => row.no).join(' ')
  }
}

/** With 「只看不同」: rows in which every case says the same as the primary are left out. */
export function isDifferent(row: CompareRow): boolean {
  const marks = row.cells.slice(1).map((cell) => cell.mark)
  return marks.some((mark) => mark === 'different' || mark === 'near')
}
