import { orderOf, type GridLayout } from '../../ui/grid/layout.ts'
import type { FieldId, Order } from '../../store/query/query.ts'
import type { Row } from '../../store/protocol.ts'
import type { CellDrawing, GridColumn } from '../../ui/grid/columns.ts'
import type { Translate, WordKey } from '../../text/translate.ts'
import { fullTime } from '../../text/times.ts'
import * as cells from './cells.ts'
import { usualOrder } from './ordering.ts'

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
  'urgency',
  'nature',
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
  urgency: 'urgency',
  nature: 'nature',
}

/** Without these nobody knows which case a row is. */
export const fixedColumns: readonly ColumnId[] = ['mark', 'no', 'title']

/** What most desks need; the rest is one press away. */
export const queueLayout: GridLayout = { order: [], hidden: ['urgency', 'nature'], pinned: [], widths: {} }

type Drawing = Pick<GridColumn<Row>, 'width' | 'said' | 'quiet' | 'absent' | 'flexible' | 'atEnd'> & CellDrawing<Row>

type Signs = { readonly isMarked: (row: Row) => boolean; readonly isChanged: (row: Row) => boolean }
export type Drawings = Readonly<Record<ColumnId, Drawing>>

/** How cells are drawn; the same as long as the words are the same, however the columns stand. */
export function queueDrawings(words: cells.CellWords, { isMarked, isChanged }: Signs): Drawings {
  const { t, names } = words
  return {
    mark: { width: 26, said: () => '', draw: (row) => cells.drawMark(t, isMarked(row)) },
    sync: {
      width: 22,
      said: (row) => `${row.sync}${isChanged(row) ? '*' : ''}`,
      draw: (row) => cells.drawSync(row, t, isChanged(row)),
    },
    network: { width: 29, said: (row) => row.network, draw: (row) => cells.drawNetwork(row, t) },
    channel: {
      width: 92,
      said: (row) => row.channel,
      text: (row) => names.channel(row.channel),
      tip: (row) => names.channelInFull(row.channel),
    },
    no: { width: 96, said: (row) => row.no, text: (row) => row.no },
    receivedAt: {
      width: 90,
      quiet: true,
      said: (row) => cells.sayReceived(row, words),
      text: (row) => cells.sayReceived(row, words),
      tip: (row) => fullTime(row.receivedAt),
    },
    appellant: { width: 97, said: (row) => row.appellant, text: (row) => row.appellant },
    title: {
      width: 120,
      flexible: true,
      said: (row) => `${row.unopened ? '*' : ''}${words.isDrafted(row.id) ? '+' : ''}${row.title}`,
      draw: (row) => cells.drawTitle(row, words),
    },
    class: {
      width: 98,
      said: (row) => row.classCode ?? '',
      text: (row) => names.classPath(row.classCode).slice(0, 2).join('·') || '—',
      tip: (row) => names.classPath(row.classCode).join(' › '),
    },
    place: {
      width: 90,
      said: (row) => names.place(row),
      text: (row) => names.place(row) || '—',
      tip: (row) => row.place,
    },
    unit: {
      width: 148,
      said: (row) => row.lead ?? '',
      text: (row) => (row.lead === null ? t('fact.undispatched') : names.unitPath(row.lead).join(' · ')),
      tip: (row) => (row.lead === null ? '' : names.unitInFull(row.lead)),
      absent: (row) => row.lead === null,
    },
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
      width: 46,
      said: (row) => `${row.appealCount}≈${row.likelyRepeats}`,
      draw: (row) => cells.drawRepeats(row, t),
    },
    claim: {
      width: 74,
      said: (row) => `${cells.sayClaim(row, words)}${row.claim?.confirmed === false ? '?' : ''}`,
      draw: (row) => cells.drawClaim(row, words),
    },
    urgency: {
      width: 52,
      said: (row) => row.urgency,
      text: (row) => t(`urgency.${row.urgency}`),
    },
    nature: {
      width: 52,
      said: (row) => row.nature,
      text: (row) => t(`nature.${row.nature}`),
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
  urgency: 74,
  nature: 96,
}

export type ColumnWishes = {
  readonly t: Translate
  readonly drawings: Drawings
  readonly english: boolean
  readonly order: readonly Order[]
  readonly layout: GridLayout
}

export function queueColumns(wishes: ColumnWishes): readonly GridColumn<Row>[] {
  const { t, drawings, english, layout } = wishes
  const sorts = wishes.order.length === 0 ? [usualOrder] : wishes.order
  return orderOf(layout, columnIds).map((name) => {
    const id = name as ColumnId
    const column = drawings[id]
    const own = layout.widths[id]
    const width = own ?? (english ? englishWidths[id] : undefined) ?? column.width
    const head = t(`column.${id}` as WordKey)
    const isHidden = layout.hidden.includes(id) && !fixedColumns.includes(id)
    const pinned = layout.pinned.includes(id)
    // A title that was given a width, or that does not scroll away, takes no more than that.
    const fixed = id === 'title' && (own !== undefined || pinned) ? { flexible: false } : {}
    return { id, head, ...column, width, ...fixed, ...sortSign(sorts, id), hidden: isHidden, pinned }
  })
}

function sortSign(sorts: readonly Order[], id: ColumnId): Pick<GridColumn<Row>, 'sorted' | 'sortRank'> {
  const at = sorts.findIndex(({ field }) => field === sortFields[id])
  const sort = sorts[at]
  if (sort === undefined) return {}
  return { sorted: sort.descending ? 'down' : 'up', ...(sorts.length > 1 ? { sortRank: at + 1 } : {}) }
}

/** A title shorter than this says nothing. */
const TITLE_LEAST = 180
const givesWay: readonly ColumnId[] = [
  'nature',
  'urgency',
  'class',
  'appellant',
  'place',
  'unit',
  'receivedAt',
  'channel',
]

/**
 * What must give way when the list is narrow; numbers, deadlines and the title stay. In a window below 1680 px the
 * card says class and place anyway.
 */
export function crowdedOut(
  columns: readonly GridColumn<Row>[],
  listWidth: number,
  windowWidth: number,
): ReadonlySet<ColumnId> {
  const own = (id: string): boolean => columns.some((column) => column.id === id && column.pinned === true)
  const out = new Set<ColumnId>(windowWidth < 1680 ? (['class', 'place'] as const).filter((id) => !own(id)) : [])
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
export function nameOfRow(row: Row, words: cells.CellWords, isChanged: boolean): string {
  const { t, names } = words
  return [
    t(`network.${row.network}`),
    names.channel(row.channel),
    row.no,
    row.title,
    t(`status.${row.status}`),
    cells.sayDue(row, words),
    t(`sync.${row.sync}`),
    ...(isChanged ? [t('list.changedRow')] : []),
    ...(words.isDrafted(row.id) ? [t('list.draftHint')] : []),
  ].join('、')
}
