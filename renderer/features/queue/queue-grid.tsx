import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useDrafts } from '../../desk/use-draft.ts'
import { gridLocale } from '../../text/grid-locale.ts'
import { useWords, type Language, type Translate } from '../../text/translate.ts'
import type { Names } from '../../text/names.ts'
import type { Row } from '../../store/protocol.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { RowGridView, type RowGrid, type RowGridOptions } from '../../ui/grid/row-grid.tsx'
import { useNow } from '../../ui/use-now.ts'
import type { CellWords } from './cells.ts'
import { widen, type GridLayout } from '../../ui/grid/layout.ts'
import { nextOrder } from './ordering.ts'
import { crowdedOut, nameOfRow, queueColumns, queueDrawings, sortFields, type ColumnId } from './queue-columns.ts'
import type { Queue } from './queue-state.ts'

type QueueGridProps = {
  readonly queue: Queue
  readonly rowHeight: number
  readonly nonce: string
  readonly layout: GridLayout
  readonly onLayout: (layout: GridLayout) => void
  readonly onOpen: () => void
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void
  readonly onDrawn: () => void
}

const DEADLINES_EVERY_MS = 30_000

/** The rows. Everything that moves the cursor goes through `queue`; this only draws and reports presses. */
export function QueueGrid(props: QueueGridProps) {
  const { t, language } = useWords()
  // A grid cannot change its language: another language is another grid, with the same queue behind it.
  return <GridInOneLanguage key={language} {...props} t={t} language={language} names={useNames()} />
}

type Inner = QueueGridProps & { readonly t: Translate; readonly language: Language; readonly names: Names }

function GridInOneLanguage(props: Inner) {
  const { queue, layout, rowHeight, t, names, language } = props
  const host = useRef<HTMLDivElement>(null)
  // Made a moment after the first drawing; what has changed until then is given to it when it is there.
  const [grid, setGrid] = useState<RowGrid<Row> | null>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const widths = useWidths(host)
  const order = useStore(queue.state, (state) => state.query.order)
  const drafts = useDrafts()
  const drafted = useStore(drafts.state, (state) => state.drafted)
  const words = useMemo<CellWords>(
    () => ({
      t,
      names,
      now: () => Date.now(),
      isDrafted: (id) => drafts.state.getState().drafted.has(id),
    }),
    [t, names, drafts],
  )
  const drawings = useMemo(() => {
    const isMarked = (row: Row): boolean => queue.state.getState().marks.has(row.id)
    return queueDrawings(words, { isMarked, isChanged: queue.changes.isChanged })
  }, [words, queue])
  const columns = useMemo(() => {
    const english = language === 'en'
    const wished = queueColumns({ t, drawings, english, order, layout })
    const out = crowdedOut(wished, widths.list, widths.window)
    return wished.map((column) => (out.has(column.id as ColumnId) ? { ...column, hidden: true } : column))
  }, [t, drawings, language, order, layout, widths])
  const [first] = useState({ columns, rowHeight, nonce: props.nonce })

  const options = useMemo<RowGridOptions<Row>>(() => {
    const { state } = queue
    return {
      columns: first.columns,
      rowHeight: first.rowHeight,
      label: words.t('list.label', { queue: words.t(`queue.${state.getState().query.queue}`) }),
      cursorId: 'list-cursor-row',
      localeText: gridLocale(language),
      nonce: first.nonce,
      rows: (start, end) => queue.rowsHere(start, end) ?? queue.rows(start, end),
      nameOf: (row) => nameOfRow(row, words, queue.changes.isChanged(row)),
      isCursor: (row) => state.getState().cursor?.id === row.id,
      isMarked: (row) => state.getState().marks.has(row.id),
      onPress: (index, column, event) => press(queue, index, column, event),
      onOpen: (index) => {
        queue.moveTo(index)
        latest.current.onOpen()
      },
      onMenu: (index, event) => {
        queue.moveTo(index)
        latest.current.onMenu({ x: event.clientX, y: event.clientY })
      },
      onHead: (column, more) => pressHead(queue, column as ColumnId, more),
      onOrder: (order) => latest.current.onLayout({ ...latest.current.layout, order }),
      onWidth: (column, px) => latest.current.onLayout(widen(latest.current.layout, column, px)),
      onDrawn: () => latest.current.onDrawn(),
    }
  }, [queue, words, language, first])

  const unbind = useRef<(() => void) | null>(null)
  useEffect(() => () => unbind.current?.(), [])
  const made = useCallback(
    (handle: RowGrid<Row>) => {
      unbind.current?.()
      setGrid(handle)
      unbind.current = queue.bind(handle)
      const { cursor } = queue.state.getState()
      if (cursor !== null) handle.show(cursor.index)
    },
    [queue],
  )

  useEffect(() => grid?.setColumns(columns), [grid, columns])
  useEffect(() => grid?.setRowHeight(rowHeight), [grid, rowHeight])
  const now = useNow(DEADLINES_EVERY_MS)
  useEffect(() => grid?.redraw(['dueAt', 'claim']), [grid, now])
  useEffect(() => grid?.redraw(['title']), [grid, drafted])

  return (
    <div ref={host} className="queue-grid-place">
      <RowGridView className="queue-grid" options={options} onMade={made} />
    </div>
  )
}

function press(queue: Queue, index: number, column: string, event: MouseEvent): void {
  if (event.button !== 0) return
  if (event.shiftKey) void queue.markThrough(index)
  else if (column === 'mark' || event.ctrlKey || event.metaKey) queue.toggleMark(index)
  else queue.moveTo(index)
}

/** The box over the marks takes all rows or lets them go. */
function pressHead(queue: Queue, column: ColumnId, more: boolean): void {
  if (column !== 'mark') sortBy(queue, column, more)
  else if (queue.state.getState().marks.size > 0) queue.clearMarks()
  else void queue.markAll()
}

/** The same head again turns the order round; `more` keeps what the rows are sorted by already. */
export function sortBy(queue: Queue, column: ColumnId, more: boolean): void {
  const field = sortFields[column]
  if (field === undefined) return
  void queue.ask({ order: nextOrder(queue.state.getState().query.order, field, more) })
}

function useWidths(host: React.RefObject<HTMLElement | null>): { readonly list: number; readonly window: number } {
  const [widths, setWidths] = useState({ list: 1308, window: window.innerWidth })
  useEffect(() => {
    if (host.current === null) return
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidths({ list: entry.contentRect.width, window: window.innerWidth })
    })
    watcher.observe(host.current)
    return () => watcher.disconnect()
  }, [host])
  return widths
}
