import {
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  createGrid,
  type ColDef,
  type GridApi,
  type GridOptions,
  type IRowNode,
} from 'ag-grid-community'
import { useEffect, useRef, useState } from 'react'
import { columnDefinitions, differInSortOnly, type GridColumn } from './columns.ts'
import { gridTheme } from './grid-theme.ts'
import { alignScrollBar, frameOf, nameRow, sayFrame, type GridFrame } from './frame.ts'

/** What the grid asks of the list behind it. Rows are named by their place; what they are is the caller's. */
export type RowGridOptions<R> = {
  readonly columns: readonly GridColumn<R>[]
  readonly rowHeight: number
  readonly label: string
  /** Id of the element of the cursor's row, for `aria-activedescendant`. */
  readonly cursorId: string
  readonly localeText: Record<string, string>
  readonly nonce: string
  /**
   * Rows of one block: at once when they are here already. Null when the order has changed meanwhile: then nothing is
   * drawn and `refresh` follows.
   */
  readonly rows: (start: number, end: number) => readonly R[] | Promise<readonly R[] | null>
  readonly nameOf: (row: R) => string
  readonly isCursor: (row: R) => boolean
  readonly isMarked: (row: R) => boolean
  readonly onPress: (index: number, columnId: string, event: MouseEvent) => void
  readonly onOpen: (index: number) => void
  readonly onMenu: (index: number, event: MouseEvent) => void
  /** `more`: with Shift, in addition to what the rows are sorted by. */
  readonly onHead: (columnId: string, more: boolean) => void
  /** A column was dragged to another place: all ids as they stand now. */
  readonly onOrder: (columnIds: readonly string[]) => void
  readonly onWidth: (columnId: string, px: number) => void
  /** Called when rows have been drawn for the first time. */
  readonly onDrawn: () => void
}

export type Moving = { readonly first: number; readonly move: () => void }

/** A list of any length drawn by AG Grid; the only place that knows it. */
export type RowGrid<R> = {
  /**
   * Asks for the rows in view again; what stands there stays until the new rows are in. `moving`: another row will be the
   * first in view; its blocks are taken before the list moves there, so that they are drawn once.
   */
  readonly refresh: (total: number, moving?: Moving) => void
  /** The rows that `refresh` will ask for when this one is the first in view. */
  readonly blocksFrom: (first: number) => { readonly start: number; readonly end: number }
  readonly firstInView: () => number
  /** More rows below: what is drawn stays as it is. */
  readonly lengthen: (total: number) => void
  /** Draws new data in the places where the rows stand already. */
  readonly patch: (rows: ReadonlyMap<number, R>) => void
  readonly setColumns: (columns: readonly GridColumn<R>[]) => void
  readonly setRowHeight: (px: number) => void
  /** Draws the cells of these columns whose words have changed. */
  readonly redraw: (columnIds: readonly string[]) => void
  /** Draws cursor and marks anew on the rows in view. */
  readonly restyle: () => void
  readonly show: (index: number) => void
  /** Scrolls so that what stood at one place now stands at the other, at the same height of the screen. */
  readonly keepInPlace: (before: number, after: number) => void
  readonly rowsPerPage: () => number
}

type RowGridProps<R> = {
  readonly className: string
  /** Taken once: another language or list is another grid (give it another key). */
  readonly options: RowGridOptions<R>
  readonly onMade: (grid: RowGrid<R>) => void
}

const BLOCK_ROWS = 100
/** What is in view with its neighbourhood: every block that is kept is asked for again with every new order. */
const BLOCKS_KEPT = 6
/** Rows drawn above and below what is in view. */
const ROWS_BEYOND = 6

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  ScrollApiModule,
  RowApiModule,
  RenderApiModule,
  ColumnApiModule,
  EventApiModule,
  RowStyleModule,
  CellStyleModule,
  LocaleModule,
])

/**
 * A list of any length. Everything after the first drawing goes through the handle that `onMade` brings. The grid draws
 * plain elements by itself: through its React wrapper every row and cell would be a component, several times slower.
 */
export function RowGridView<R extends object>({ className, options, onMade }: RowGridProps<R>) {
  const host = useRef<HTMLDivElement>(null)
  const [first] = useState(() => ({ options, onMade, shift: createShift() }))
  useEffect(() => {
    if (host.current === null) return
    const api = createGrid<R>(host.current, fixedOptions(first.options, first.shift.isHeld))
    first.onMade(handleOf(api, host.current, first.options))
    return () => api.destroy()
  }, [first])
  return (
    <div
      ref={host}
      className={`row-grid ${className}`}
      // The grid tells of a pressed head without saying which keys were held.
      onMouseDownCapture={(event) => {
        first.shift.hear(event.shiftKey)
      }}
    />
  )
}

function createShift(): { readonly hear: (held: boolean) => void; readonly isHeld: () => boolean } {
  let isHeld = false
  return {
    hear(held) {
      isHeld = held
    },
    isHeld: () => isHeld,
  }
}

function handleOf<R extends object>(api: GridApi<R>, host: HTMLElement, options: RowGridOptions<R>): RowGrid<R> {
  let total = 0
  /** The grid has asked for rows beyond the end; it asks for no block twice by itself. */
  let endSeen = false
  let rowHeight = options.rowHeight
  let { columns } = options
  const frame: GridFrame = frameOf(host)
  sayFrame(frame, options.label, total)
  api.setGridOption('columnDefs', definitions())
  api.setGridOption('datasource', { getRows })
  host.addEventListener('mouseover', ({ target }) => tell(target))

  /** Said when the pointer comes, not written into hundreds of cells that it never sees. */
  function tell(target: EventTarget | null): void {
    const cell = target instanceof Element ? target.closest<HTMLElement>('.ag-row .ag-cell') : null
    const tip = columns.find(({ id }) => id === cell?.getAttribute('col-id'))?.tip
    const row = cell?.closest<HTMLElement>('.ag-row')
    const data = tip === undefined || row == null ? undefined : nodeOf(api, row)?.data
    if (cell != null && data !== undefined) cell.title = tip?.(data) ?? ''
  }

  function getRows(asked: {
    startRow: number
    endRow: number
    successCallback: (rows: R[], last?: number) => void
    failCallback: () => void
  }): void {
    function take(rows: readonly R[] | null): void {
      if (api.isDestroyed()) return
      if (rows === null) {
        asked.failCallback()
        return
      }
      const end = asked.startRow + rows.length
      endSeen ||= end < asked.endRow
      asked.successCallback([...rows], total)
      // The list has become longer while these rows were on their way.
      if (end < Math.min(asked.endRow, total)) refresh(total)
      // A row element that stays while its data is replaced keeps the classes of the row it showed before.
      restyleRows(api, frame, options)
    }
    const rows = options.rows(asked.startRow, asked.endRow)
    if (rows instanceof Promise) void rows.then(take)
    else take(rows)
  }

  function blocksFrom(first: number): { readonly start: number; readonly end: number } {
    const last = first + Math.ceil(frame.scroller.clientHeight / rowHeight)
    return {
      start: Math.floor(Math.max(0, first - ROWS_BEYOND) / BLOCK_ROWS) * BLOCK_ROWS,
      end: Math.ceil((last + ROWS_BEYOND + 1) / BLOCK_ROWS) * BLOCK_ROWS,
    }
  }

  function definitions(): ColDef<R>[] {
    return columnDefinitions(columns, (id) => columns.find((column) => column.id === id))
  }

  function setTotal(count: number): void {
    total = count
    if (api.getDisplayedRowCount() !== count) api.setRowCount(count, true)
    sayFrame(frame, options.label, count)
  }

  function refresh(count: number, moving?: Moving): void {
    endSeen = false
    const isOtherLength = api.getDisplayedRowCount() !== count
    setTotal(count)
    api.refreshInfiniteCache()
    if (moving === undefined) return
    const { start, end } = blocksFrom(moving.first)
    for (let at = start; at < end; at += BLOCK_ROWS) api.getDisplayedRowAtIndex(at)
    // A block that was touched asks for its rows when its own timer rings: before this one.
    setTimeout(() => {
      if (api.isDestroyed()) return
      moving.move()
      if (isOtherLength) alignScrollBar(frame)
    })
  }

  return {
    refresh,
    lengthen: (count) => (endSeen || total === 0 ? refresh(count) : setTotal(count)),
    blocksFrom,
    firstInView: () => Math.floor(frame.scroller.scrollTop / rowHeight),
    patch(rows) {
      // Asked for by its place, a row that is not here would be fetched.
      api.forEachNode((node) => {
        const row = node.rowIndex === null ? undefined : rows.get(node.rowIndex)
        if (row !== undefined && node.data !== undefined) node.updateData(row)
      })
    },
    setColumns(next) {
      const isSortOnly = differInSortOnly(columns, next)
      columns = next
      if (isSortOnly) api.refreshHeader()
      else api.setGridOption('columnDefs', definitions())
    },
    setRowHeight(px) {
      rowHeight = px
      api.setGridOption('theme', gridTheme(px))
    },
    redraw: (columnIds) => api.refreshCells({ columns: [...columnIds] }),
    restyle: () => restyleRows(api, frame, options),
    show(index) {
      if (index < api.getDisplayedRowCount()) api.ensureIndexVisible(index, null)
    },
    keepInPlace(before, after) {
      if (after !== before) frame.scroller.scrollTop += (after - before) * rowHeight
    },
    rowsPerPage: () => Math.max(1, Math.floor(frame.scroller.clientHeight / rowHeight) - 2),
  }
}

function fixedOptions<R extends object>(options: RowGridOptions<R>, isShiftHeld: () => boolean): GridOptions<R> {
  return {
    theme: gridTheme(options.rowHeight),
    styleNonce: options.nonce,
    localeText: options.localeText,
    rowModelType: 'infinite',
    cacheBlockSize: BLOCK_ROWS,
    maxBlocksInCache: BLOCKS_KEPT,
    maxConcurrentDatasourceRequests: BLOCKS_KEPT + 2,
    cacheOverflowSize: 0,
    infiniteInitialRowCount: 0,
    rowBuffer: ROWS_BEYOND,
    animateRows: false,
    suppressCellFocus: true,
    suppressHeaderFocus: true,
    suppressRowTransform: true,
    suppressMovableColumns: false,
    suppressDragLeaveHidesColumns: true,
    maintainColumnOrder: false,
    suppressColumnMoveAnimation: true,
    suppressContextMenu: true,
    preventDefaultOnContextMenu: true,
    suppressNoRowsOverlay: true,
    rowClassRules: {
      'is-cursor': ({ data }) => data !== undefined && options.isCursor(data),
      'is-marked': ({ data }) => data !== undefined && options.isMarked(data),
    },
    processRowPostCreate: ({ node, eRow }) => nameRow(node, eRow, options.nameOf),
    onCellMouseDown: ({ rowIndex, column, event }) => {
      if (rowIndex !== null && event instanceof MouseEvent) options.onPress(rowIndex, column.getColId(), event)
    },
    onCellDoubleClicked: ({ rowIndex }) => rowIndex !== null && options.onOpen(rowIndex),
    onCellContextMenu: ({ rowIndex, event }) => {
      if (rowIndex !== null && event instanceof MouseEvent) options.onMenu(rowIndex, event)
    },
    onColumnHeaderClicked: ({ column }) => 'getColId' in column && options.onHead(column.getColId(), isShiftHeld()),
    onColumnMoved: ({ finished, source, api }) => {
      if (finished && source === 'uiColumnMoved')
        options.onOrder((api.getAllGridColumns() ?? []).map((column) => column.getColId()))
    },
    onColumnResized: ({ finished, source, column }) => {
      if (finished && source === 'uiColumnResized' && column !== null)
        options.onWidth(column.getColId(), column.getActualWidth())
    },
    onFirstDataRendered: () => options.onDrawn(),
  }
}

/** Only the rows that are drawn are touched; a row drawn later takes its classes from `rowClassRules`. */
function restyleRows<R extends object>(api: GridApi<R>, frame: GridFrame, options: RowGridOptions<R>): void {
  for (const element of frame.host.querySelectorAll<HTMLElement>('.ag-row')) {
    const data = nodeOf(api, element)?.data
    const isCursor = data !== undefined && options.isCursor(data)
    element.classList.toggle('is-cursor', isCursor)
    // What the focused region around the grid names as its present row.
    if (isCursor) element.id = options.cursorId
    else if (element.id === options.cursorId) element.removeAttribute('id')
    element.classList.toggle('is-marked', data !== undefined && options.isMarked(data))
    if (data === undefined) continue
    const box = element.querySelector('[role="checkbox"]')
    box?.setAttribute('aria-checked', String(options.isMarked(data)))
  }
}

function nodeOf<R extends object>(api: GridApi<R>, element: HTMLElement): IRowNode<R> | undefined {
  return api.getDisplayedRowAtIndex(Number(element.getAttribute('row-index')))
}
