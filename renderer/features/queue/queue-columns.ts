import type { FieldId, Order } from '../../store/query/query.ts'
import type { Row } from '../../store/protocol.ts'
import type { GridColumn } from '../../ui/grid/columns.ts'
import type { WordKey } from '../../text/translate.ts'
import * as cells from './cells.ts'

export const columnIds = [
  'mark',
  'sync',
  'network',
  'channel',
  'no',
  'receivedAt',
  'appellant',
  'title',
  'class',
  'place',
  'unit',
  'status',
  'dueAt',
  'repeats',
  'claim',
] as const
export type ColumnId = (typeof columnIds)[number]

/** What a press on the head of a column sorts by. */
export const sortFields: Partial<Record<ColumnId, FieldId>> = {
  sync: 'sync',
  network: 'network',
  channel: 'channel',
  no: 'no',
  receivedAt: 'receivedAt',
  appellant: 'appellant',
  title: 'title',
  class: 'class',
  place: 'district',
  unit: 'branch',
  status: 'status',
  dueAt: 'dueAt',
  repeats: 'likelyRepeats',
  claim: 'claim',
}

/** Columns a person may hide; the others say what a row is. */
export const optionalColumns: readonly ColumnId[] = [
  'channel',
  'receivedAt',
  'appellant',
  'class',
  'place',
  'unit',
  'repeats',
  'claim',
]

type Drawing = Pick<GridColumn<Row>, 'width' | 'said' | 'draw'> & Partial<GridColumn<Row>>

function drawings(words: cells.CellWords, isMarked: (row: Row) => boolean): Record<ColumnId, Drawing> {
  const { t, names } = words
  return {
    mark: { width: 26, said: () => '', draw: (row) => cells.drawMark(t, isMarked(row)) },
    sync: { width: 22, said: (row) => row.sync, draw: (row) => cells.drawSync(row, t) },
    network: { width: 29, said: (row) => row.network, draw: (row) => cells.drawNetwork(row, t) },
    channel: {
      width: 92,
      said: (row) => row.channel,
      draw: (row) => cells.drawText(names.channel(row.channel), names.channelInFull(row.channel)),
    },
    no: { width: 96, said: (row) => row.no, draw: (row) => cells.drawText(row.no) },
    receivedAt: {
      width: 90,
      said: (row) => cells.sayReceived(row, words),
      draw: (row) => cells.drawReceived(row, words),
    },
    appellant: { width: 97, said: (row) => row.appellant, draw: (row) => cells.drawText(row.appellant) },
    title: {
      width: 120,
      flexible: true,
      said: (row) => `${row.unopened ? '*' : ''}${row.title}`,
      draw: cells.drawTitle,
    },
    class: {
      width: 98,
      said: (row) => row.classCode ?? '',
      draw: (row) =>
        cells.drawText(
          names.classPath(row.classCode).slice(0, 2).join('·') || '—',
          names.classPath(row.classCode).join(' › '),
        ),
    },
    place: {
      width: 90,
      said: (row) => names.place(row),
      draw: (row) => cells.drawText(names.place(row) || '—', row.place),
    },
    unit: { width: 148, said: (row) => row.lead ?? '', draw: (row) => cells.drawUnit(row, words) },
    status: {
      width: 72,
      said: (row) => `${row.status}${row.paused ? '‖' : ''}`,
      draw: (row) => cells.drawStatus(row, t),
    },
    dueAt: {
      width: 110,
      atEnd: true,
      said: (row) => cells.sayDue(row, words),
      draw: (row) => cells.drawDue(row, words),
    },
    repeats: {
      width: 42,
      said: (row) => `${row.appealCount}≈${row.likelyRepeats}`,
      draw: (row) => cells.drawRepeats(row, t),
    },
    claim: {
      width: 78,
      said: (row) => `${cells.sayClaim(row, words)}${row.claim?.confirmed === false ? '?' : ''}`,
      draw: (row) => cells.drawClaim(row, words),
    },
  }
}

/** English needs more room than Chinese for the same thing. */
const englishWidths: Partial<Record<ColumnId, number>> = {
  network: 32,
  channel: 118,
  appellant: 90,
  class: 128,
  unit: 170,
  status: 116,
  dueAt: 118,
  repeats: 58,
  claim: 84,
}

export type ColumnWishes = {
  readonly words: cells.CellWords
  readonly english: boolean
  readonly order: readonly Order[]
  readonly hidden: ReadonlySet<ColumnId>
  readonly isMarked: (row: Row) => boolean
}

export function queueColumns({ words, english, order, hidden, isMarked }: ColumnWishes): readonly GridColumn<Row>[] {
  const drawn = drawings(words, isMarked)
  const sorted: Order = order[0] ?? { field: 'dueAt', descending: false }
  return columnIds.map((id) => {
    const column = drawn[id]
    const width = (english ? englishWidths[id] : undefined) ?? column.width
    const direction = sortFields[id] === sorted.field ? ({ sorted: sorted.descending ? 'down' : 'up' } as const) : {}
    const head = id === 'mark' || id === 'sync' ? '' : words.t(`column.${id}` as WordKey)
    return { id, head, ...column, width, ...direction, hidden: hidden.has(id) }
  })
}

/** A title shorter than this says nothing. */
const TITLE_LEAST = 180
const givesWay: readonly ColumnId[] = ['class', 'appellant', 'place', 'unit', 'receivedAt', 'channel']

/**
 * What must give way when the list is narrow; numbers, deadlines and the title stay. In a window below 1680 px the
 * card says class and place anyway.
 */
export function crowdedOut(
  columns: readonly GridColumn<Row>[],
  listWidth: number,
  windowWidth: number,
): ReadonlySet<ColumnId> {
  const out = new Set<ColumnId>(windowWidth < 1680 ? ['class', 'place'] : [])
  const needed = (): number =>
    columns.reduce((sum, { id, width, hidden, flexible }) => {
      if (hidden === true || out.has(id as ColumnId)) return sum
      return sum + (flexible === true ? TITLE_LEAST : width)
    }, SCROLL_BAR)
  for (const id of givesWay) {
    if (needed() <= listWidth) break
    out.add(id)
  }
  return out
}

const SCROLL_BAR = 10

/** The name of a row for screen readers: 网络、渠道、单号、标题、状态、时限、同步. */
export function nameOfRow(row: Row, words: cells.CellWords): string {
  const { t, names } = words
  return [
    t(`network.${row.network}`),
    names.channel(row.channel),
    row.no,
    row.title,
    t(`status.${row.status}`),
    cells.sayDue(row, words),
    t(`sync.${row.sync}`),
  ].join('、')
}
