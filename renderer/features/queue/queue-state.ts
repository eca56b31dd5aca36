/**
 * The list an operator works on: one view of the store, the cursor (a case, not a place), the marks. It never moves by
 * itself: rows change in place, new ones wait in `view.arrived`, and only `reload` takes them in.
 */
import type { StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Row, ViewState } from '../../store/protocol.ts'
import type { Query } from '../../store/query/query.ts'
import type { ChangedRows } from './changed-rows.ts'

/** `id` is null while the row at `index` is still on its way. */
export type Cursor = { readonly index: number; readonly id: CaseId | null }

export type Said = { readonly text: string; readonly kind: 'done' | 'refused' }

export type QueueState = {
  readonly query: Query
  readonly view: ViewState | null
  readonly cursor: Cursor | null
  /** The newest data of the cursor's row. */
  readonly row: Row | null
  readonly marks: ReadonlySet<CaseId>
  /** The store could not answer: what stands there is old, or nothing does. */
  readonly failed: boolean
  /** The last thing said in the foot of the list. */
  readonly said: Said | null
}

/** Another row will be the first in view: its neighbourhood is drawn once, when the list has moved there. */
export type Moving = { readonly first: number; readonly move: () => void }

/** What the drawn list must do after a change; bound while it is on the screen. */
export type QueuePicture = {
  readonly refresh: (total: number, moving?: Moving) => void
  /** The rows that `refresh` asks for when this one is the first in view. */
  readonly blocksFrom: (first: number) => { readonly start: number; readonly end: number }
  readonly firstInView: () => number
  /** More rows below those that stand there already. */
  readonly lengthen: (total: number) => void
  readonly patch: (rows: ReadonlyMap<number, Row>) => void
  readonly restyle: () => void
  readonly redraw: (columnIds: readonly string[]) => void
  readonly show: (index: number) => void
  readonly keepInPlace: (before: number, after: number) => void
  readonly rowsPerPage: () => number
}

export type Queue = {
  readonly state: StoreApi<QueueState>
  readonly changes: ChangedRows
  readonly rows: (start: number, end: number) => Promise<readonly Row[] | null>
  /** The same rows when all of them are here already. */
  readonly rowsHere: (start: number, end: number) => readonly Row[] | null
  readonly ask: (change: Partial<Query>) => Promise<void>
  readonly reload: () => Promise<void>
  readonly moveBy: (step: number) => void
  readonly movePage: (pages: number) => void
  readonly moveTo: (index: number) => void
  /** Puts the cursor on a case wherever it is in this view; false when the view does not hold it. */
  readonly goTo: (id: CaseId) => Promise<boolean>
  /** The row that was received nearest to this moment; false in an empty view. */
  readonly goToTime: (at: Instant) => Promise<boolean>
  /** The next row below, going round, that changed since the person last looked; false when there is none. */
  readonly goToChanged: () => Promise<boolean>
  readonly toggleMark: (index?: number) => void
  readonly extendMark: (step: number) => void
  /** Marks everything from the cursor to this place and moves there. */
  readonly extendTo: (index: number) => Promise<void>
  readonly extendPage: (pages: number) => Promise<void>
  readonly markThrough: (index: number) => Promise<void>
  /** Marks every row of the view up to `MARK_LIMIT` (queue-marks.ts); answers how many are marked. */
  readonly markAll: () => Promise<number>
  /** Only these stay marked, of those that are. */
  readonly keepMarks: (ids: readonly CaseId[]) => void
  readonly clearMarks: () => void
  /** The row under the cursor; fetched when the list has not got it yet, as right after End. */
  readonly cursorRow: () => Promise<Row | null>
  readonly say: (said: Said | null) => void
  readonly bind: (picture: QueuePicture) => () => void
  readonly close: () => void
}
