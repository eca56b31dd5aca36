import { ClientSideRowModelModule, ModuleRegistry, type ColDef, type GridApi } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import './grid.css'
import { frameOf, sayFrame } from './frame.ts'
import { gridTheme } from './grid-theme.ts'

ModuleRegistry.registerModules([ClientSideRowModelModule])

export type ShortColumn<R> = {
  readonly id: string
  readonly head: string
  readonly width: number
  /** Takes what is left; `width` is then the least. */
  readonly flexible?: boolean
  readonly cell: (row: R) => ReactNode
}

type ShortGridProps<R> = {
  readonly label: string
  readonly columns: readonly ShortColumn<R>[]
  readonly rows: readonly R[]
  /** The place of the present row. */
  readonly at: number
  readonly onChoose: (at: number) => void
  readonly onOpen: (row: R) => void
}

const theme = gridTheme(24)
/** The policy of the window lets in only styles that carry it. */
const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/**
 * The rows behind a figure or a warning: hundreds at most, each cell a component like everywhere else. The queue, which may be
 * half a million rows long and is drawn anew with every key, has a grid of plain elements (row-grid.tsx).
 */
export function ShortGrid<R extends { readonly id: number }>(props: ShortGridProps<R>) {
  const host = useRef<HTMLDivElement>(null)
  const api = useRef<GridApi<R> | null>(null)
  const { label, columns, rows, at } = props
  const definitions = useMemo(() => columns.map(definitionOf), [columns])
  const shown = useMemo(() => [...rows], [rows])

  function style(): void {
    if (host.current === null || api.current === null || api.current.isDestroyed()) return
    sayFrame(frameOf(host.current), label, rows.length)
    for (const element of host.current.querySelectorAll('.ag-row')) {
      const isPresent = element.getAttribute('row-index') === String(at)
      element.classList.toggle('is-cursor', isPresent)
      element.setAttribute('aria-current', String(isPresent))
    }
  }
  useEffect(style)
  // Only a step brings its row into view: whoever has scrolled on stays there.
  useEffect(() => bringIntoView(api.current, at), [at])

  return (
    <div ref={host} className="row-grid">
      <AgGridReact<R>
        theme={theme}
        styleNonce={nonce()}
        columnDefs={definitions}
        rowData={shown}
        getRowId={({ data }) => String(data.id)}
        animateRows={false}
        suppressCellFocus
        suppressHeaderFocus
        suppressNoRowsOverlay
        suppressMovableColumns
        onGridReady={({ api: made }) => {
          api.current = made
        }}
        onFirstDataRendered={({ api: drawn }) => {
          bringIntoView(drawn, at)
          style()
        }}
        onBodyScrollEnd={style}
        onRowClicked={({ rowIndex }) => rowIndex !== null && props.onChoose(rowIndex)}
        onRowDoubleClicked={({ data }) => data !== undefined && props.onOpen(data)}
      />
    </div>
  )
}

function bringIntoView<R>(api: GridApi<R> | null, at: number): void {
  if (api?.isDestroyed() === false && at < api.getDisplayedRowCount()) api.ensureIndexVisible(at)
}

function definitionOf<R>({ id, head, width, flexible, cell }: ShortColumn<R>): ColDef<R> {
  return {
    colId: id,
    headerName: head,
    ...(flexible === true ? { flex: 1, minWidth: width } : { width }),
    resizable: width > 50,
    sortable: false,
    suppressHeaderMenuButton: true,
    cellClass: `is-${id}`,
    cellRenderer: ({ data }: { readonly data?: R }) => (data === undefined ? null : cell(data)),
  }
}
