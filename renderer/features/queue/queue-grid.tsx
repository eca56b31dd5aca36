import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { gridLocale } from '../../text/grid-locale.ts'
import { useWords, type Language, type Translate } from '../../text/translate.ts'
import type { Names } from '../../text/names.ts'
import type { Row } from '../../store/protocol.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { RowGridView, type RowGrid, type RowGridOptions } from '../../ui/grid/row-grid.tsx'
import { useNow } from '../../ui/use-now.ts'
import type { CellWords } from './cells.ts'
import { crowdedOut, nameOfRow, queueColumns, sortFields, type ColumnId } from './queue-columns.ts'
import type { Queue } from './queue-state.ts'

type QueueGridProps = {
  readonly queue: Queue
  readonly rowHeight: number
  readonly nonce: string
  /** Columns that the person at the desk has hidden. */
  readonly hidden: ReadonlySet<ColumnId>
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
  const { queue, hidden, rowHeight, t, names, language } = props
  const host = useRef<HTMLDivElement>(null)
  const grid = useRef<RowGrid<Row> | null>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const widths = useWidths(host)
  const query = useStore(queue.state, (state) => state.query)
  const words = useMemo<CellWords>(() => ({ t, names, now: () => Date.now() }), [t, names])
  const columns = useMemo(() => {
    const isMarked = (row: Row): boolean => queue.state.getState().marks.has(row.id)
    const wished = queueColumns({ words, english: language === 'en', order: query.order, hidden, isMarked })
    const out = crowdedOut(wished, widths.list, widths.window)
    return wished.map((column) => (out.has(column.id as ColumnId) ? { ...column, hidden: true } : column))
  }, [words, language, query.order, hidden, widths, queue])
  const [first] = useState({ columns, rowHeight, nonce: props.nonce })

  const options = useMemo<RowGridOptions<Row>>(() => {
    const { state } = queue
    return {
      columns: first.columns,
      rowHeight: first.rowHeight,
      label: words.t('list.label', { queue: words.t(`queue.${state.getState().query.queue}`) }),
      localeText: gridLocale(language),
      nonce: first.nonce,
      rows: queue.rows,
      nameOf: (row) => nameOfRow(row, words),
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
      onHead: (column) => pressHead(queue, column as ColumnId),
      onDrawn: () => latest.current.onDrawn(),
    }
  }, [queue, words, language, first])

  const unbind = useRef<(() => void) | null>(null)
  useEffect(() => () => unbind.current?.(), [])
  const made = useCallback(
    (handle: RowGrid<Row>) => {
      unbind.current?.()
      grid.current = handle
      unbind.current = queue.bind(handle)
      const { cursor } = queue.state.getState()
      if (cursor !== null) handle.show(cursor.index)
    },
    [queue],
  )

  useEffect(() => grid.current?.setColumns(columns), [columns])
  useEffect(() => grid.current?.setRowHeight(rowHeight), [rowHeight])
  const now = useNow(DEADLINES_EVERY_MS)
  useEffect(() => grid.current?.redraw(['dueAt', 'claim']), [now])

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
function pressHead(queue: Queue, column: ColumnId): void {
  if (column !== 'mark') sortBy(queue, column)
  else if (queue.state.getState().marks.size > 0) queue.clearMarks()
  else void queue.markAll()
}

/** The same head again turns the order round. */
export function sortBy(queue: Queue, column: ColumnId): void {
  const field = sortFields[column]
  if (field === undefined) return
  const [first] = queue.state.getState().query.order
  const now = first ?? { field: 'dueAt', descending: false }
  const descending = now.field === field ? !now.descending : field === 'receivedAt' || field === 'likelyRepeats'
  void queue.ask({ order: [{ field, descending }] })
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
