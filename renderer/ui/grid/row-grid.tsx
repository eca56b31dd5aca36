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
  type GridApi,
  type GridOptions,
  type IRowNode,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useRef, useState } from 'react'
import { columnDefinitions, type GridColumn } from './columns.ts'
import { gridTheme } from './grid-theme.ts'
import { frameOf, nameRow, sayFrame, type GridFrame } from './frame.ts'

/** What the grid asks of the list behind it. Rows are named by their place; what they are is the caller's. */
export type RowGridOptions<R> = {
  readonly columns: readonly GridColumn<R>[]
  readonly rowHeight: number
  readonly label: string
  /** Id of the element of the cursor's row, for `aria-activedescendant`. */
  readonly cursorId: string
  readonly localeText: Record<string, string>
  readonly nonce: string
  /** Rows of one block, or null when the order has changed meanwhile: then nothing is drawn and `refresh` follows. */
  readonly rows: (start: number, end: number) => Promise<readonly R[] | null>
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

/** A list of any length drawn by AG Grid; the only place that knows it. */
export type RowGrid<R> = {
  /** Asks for the rows in view again; what stands there stays until the new rows are in. */
  readonly refresh: (total: number) => void
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
const BLOCKS_KEPT = 30

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

/** A list of any length. Everything after the first drawing goes through the handle that `onMade` brings. */
export function RowGridView<R extends object>({ className, options, onMade }: RowGridProps<R>) {
  const host = useRef<HTMLDivElement>(null)
  /** The grid tells of a pressed head without saying which keys were held. */
  const [first] = useState(() => {
    const shift = createShift()
    return { options, shift, fixed: fixedOptions(options, shift.isHeld) }
  })
  return (
    <div
      ref={host}
      className={`row-grid ${className}`}
      onMouseDownCapture={(event) => {
        first.shift.hear(event.shiftKey)
      }}
    >
      <AgGridReact<R>
        {...first.fixed}
        onGridReady={({ api }) => {
          if (host.current !== null) onMade(handleOf(api, host.current, first.options))
        }}
      />
    </div>
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
  let rowHeight = options.rowHeight
  const frame: GridFrame = frameOf(host)
  sayFrame(frame, options.label, total)
  api.setGridOption('datasource', { getRows })

  function getRows(asked: {
    startRow: number
    endRow: number
    successCallback: (rows: R[], last?: number) => void
    failCallback: () => void
  }): void {
    void options.rows(asked.startRow, asked.endRow).then((rows) => {
      if (rows === null) {
        asked.failCallback()
        return
      }
      asked.successCallback([...rows], total)
      // A row element that stays while its data is replaced keeps the classes of the row it showed before.
      restyleRows(api, frame, options)
      requestAnimationFrame(() => restyleRows(api, frame, options))
    })
  }

  return {
    refresh(count) {
      total = count
      api.setRowCount(count, true)
      api.refreshInfiniteCache()
      sayFrame(frame, options.label, count)
    },
    patch(rows) {
      for (const [index, row] of rows) {
        const node = api.getDisplayedRowAtIndex(index)
        if (node?.data !== undefined) node.updateData(row)
      }
    },
    setColumns: (columns) => api.setGridOption('columnDefs', columnDefinitions(columns)),
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
      frame.scroller.scrollTop += (after - before) * rowHeight
    },
    rowsPerPage: () => Math.max(1, Math.floor(frame.scroller.clientHeight / rowHeight) - 2),
  }
}

function fixedOptions<R extends object>(options: RowGridOptions<R>, isShiftHeld: () => boolean): GridOptions<R> {
  return {
    theme: gridTheme(options.rowHeight),
    styleNonce: options.nonce,
    localeText: options.localeText,
    columnDefs: columnDefinitions(options.columns),
    rowModelType: 'infinite',
    cacheBlockSize: BLOCK_ROWS,
    maxBlocksInCache: BLOCKS_KEPT,
    maxConcurrentDatasourceRequests: 4,
    cacheOverflowSize: 0,
    infiniteInitialRowCount: 0,
    rowBuffer: 12,
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
