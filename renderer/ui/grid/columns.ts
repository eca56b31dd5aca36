import type { ColDef, ICellRendererParams } from 'ag-grid-community'

/** One column: `said` tells whether a cell must be drawn again (same words, same picture), `draw` draws it. */
export type GridColumn<R> = {
  readonly id: string
  readonly head: string
  readonly width: number
  /** Takes what is left; `width` is then the least. */
  readonly flexible?: boolean
  readonly atEnd?: boolean
  readonly sorted?: 'up' | 'down'
  /** Among several fields that the rows are sorted by: 1 is the most important. Absent when it is the only one. */
  readonly sortRank?: number
  /** Stays at the left when the list is scrolled sideways. */
  readonly pinned?: boolean
  readonly hidden?: boolean
  readonly said: (row: R) => string
  readonly draw: (row: R) => Node
}

const arrows = { up: ' ↑', down: ' ↓' } as const

export function columnDefinitions<R extends object>(columns: readonly GridColumn<R>[]): ColDef<R>[] {
  return columns.map((column) => ({
    colId: column.id,
    headerName:
      column.sorted === undefined ? column.head : column.head + arrows[column.sorted] + (column.sortRank ?? ''),
    headerClass: column.sorted === undefined ? '' : 'is-sorted',
    pinned: column.pinned === true ? 'left' : null,
    suppressMovable: column.id === 'mark',
    cellClass: `is-${column.id}${column.atEnd === true ? ' is-at-end' : ''}`,
    hide: column.hidden === true,
    ...(column.flexible === true
      ? { flex: 1, minWidth: column.width }
      : { flex: null, width: column.width, minWidth: 22 }),
    resizable: column.width > 50,
    sortable: false,
    suppressHeaderMenuButton: true,
    valueGetter: ({ data }) => (data === undefined ? undefined : column.said(data)),
    cellRenderer: cellOf(column),
  }))
}

/** The grid takes React components or classes of this shape; plain elements are drawn several times faster. */
function cellOf<R extends object>(column: GridColumn<R>) {
  return class {
    element: HTMLElement = document.createElement('span')
    init({ data }: ICellRendererParams<R>): void {
      this.element.className = 'cell-content'
      this.element.replaceChildren(data === undefined ? loadingBar() : column.draw(data))
    }
    getGui(): HTMLElement {
      return this.element
    }
    refresh(params: ICellRendererParams<R>): boolean {
      this.init(params)
      return true
    }
  }
}

function loadingBar(): HTMLElement {
  const bar = document.createElement('span')
  bar.className = 'loading-bar'
  return bar
}
