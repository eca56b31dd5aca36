import type { ColDef, ICellRendererParams } from 'ag-grid-community'

/**
 * What a cell shows: its words alone, which the grid writes by itself in a third of the time, with a `tip` while the
 * pointer is over it; or whatever `draw` makes.
 */
export type CellDrawing<R> =
  | { readonly text: (row: R) => string; readonly tip?: (row: R) => string; readonly draw?: never }
  | { readonly draw: (row: R) => Node; readonly text?: never; readonly tip?: never }

/** One column: `said` tells whether a cell must be drawn again (same words, same picture). */
export type GridColumn<R> = CellDrawing<R> & {
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
  /** Less than the other words: second in rank for the eye. */
  readonly quiet?: boolean
  /** The words say that there is nothing. */
  readonly absent?: (row: R) => boolean
  readonly said: (row: R) => string
}

const arrows = { up: ' ↑', down: ' ↓' } as const

/** `present`: how a column stands now; what the rows are sorted by changes without a new definition. */
export function columnDefinitions<R extends object>(
  columns: readonly GridColumn<R>[],
  present: (id: string) => GridColumn<R> | undefined,
): ColDef<R>[] {
  return columns.map((column) => ({
    colId: column.id,
    headerValueGetter: () => headOf(present(column.id) ?? column),
    headerClass: () => (present(column.id)?.sorted === undefined ? '' : 'is-sorted'),
    pinned: column.pinned === true ? 'left' : null,
    suppressMovable: column.id === 'mark',
    cellClass: `is-${column.id}${column.atEnd === true ? ' is-at-end' : ''}${column.quiet === true ? ' quiet' : ''}`,
    ...(column.absent === undefined ? {} : { cellClassRules: { 'is-absent': isAbsent(column.absent) } }),
    hide: column.hidden === true,
    ...(column.flexible === true
      ? { flex: 1, minWidth: column.width }
      : { flex: null, width: column.width, minWidth: 22 }),
    resizable: column.width > 50,
    sortable: false,
    suppressHeaderMenuButton: true,
    valueGetter: ({ data }) => (data === undefined ? undefined : column.said(data)),
    ...(column.draw === undefined
      ? { valueFormatter: ({ data }: { data: R | undefined }) => (data === undefined ? '' : column.text(data)) }
      : { cellRenderer: cellOf(column.draw) }),
  }))
}

function isAbsent<R>(absent: (row: R) => boolean): (cell: { readonly data?: R | undefined }) => boolean {
  return ({ data }) => data !== undefined && absent(data)
}

function headOf<R>({ head, sorted, sortRank }: GridColumn<R>): string {
  return sorted === undefined ? head : head + arrows[sorted] + (sortRank ?? '')
}

/** Nothing but what the rows are sorted by differs. */
export function differInSortOnly<R>(some: readonly GridColumn<R>[], others: readonly GridColumn<R>[]): boolean {
  const { length } = some
  return length === others.length && some.every((column, at) => isButSort(column, others[at]))
}

function isButSort<R>(one: GridColumn<R>, other: GridColumn<R> | undefined): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof GridColumn<R>)[]
  return names.every((name) => name === 'sorted' || name === 'sortRank' || one[name] === other?.[name])
}

/**
 * The grid takes classes of this shape. What a column draws stands in the cell itself: an element less in each of
 * hundreds of cells is felt when the list runs past.
 */
function cellOf<R extends object>(draw: (row: R) => Node) {
  return class {
    element: HTMLElement = document.createElement('span')
    init({ data }: ICellRendererParams<R>): void {
      this.element = data === undefined ? loadingBar() : elementOf(draw(data))
    }
    getGui(): HTMLElement {
      return this.element
    }
    refresh(params: ICellRendererParams<R>): boolean {
      const before = this.element
      this.init(params)
      before.replaceWith(this.element)
      return true
    }
    /** The grid knows only the first element. */
    destroy(): void {
      this.element.remove()
    }
  }
}

function elementOf(drawn: Node): HTMLElement {
  if (drawn instanceof HTMLElement) return drawn
  const holder = document.createElement('span')
  holder.append(drawn)
  return holder
}

function loadingBar(): HTMLElement {
  const bar = document.createElement('span')
  bar.className = 'loading-bar'
  return bar
}
