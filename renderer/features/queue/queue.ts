/**
 * The list an operator works on: one view of the store, the cursor (a case, not a place), the marks. It never moves by
 * itself: rows change in place, new ones wait in `view.arrived`, and only `reload` takes them in.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Notice, Row, ViewState } from '../../store/protocol.ts'
import type { Query } from '../../store/query/query.ts'
import { createRowCache } from './row-cache.ts'

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
  /** The last thing said in the foot of the list. */
  readonly said: Said | null
}

/** What the drawn list must do after a change; bound while it is on the screen. */
export type QueuePicture = {
  readonly refresh: (total: number) => void
  readonly patch: (rows: ReadonlyMap<number, Row>) => void
  readonly restyle: () => void
  readonly show: (index: number) => void
  readonly keepInPlace: (before: number, after: number) => void
  readonly rowsPerPage: () => number
}

export type Queue = {
  readonly state: StoreApi<QueueState>
  readonly rows: (start: number, end: number) => Promise<readonly Row[] | null>
  readonly ask: (change: Partial<Query>) => Promise<void>
  readonly reload: () => Promise<void>
  readonly moveBy: (step: number) => void
  readonly movePage: (pages: number) => void
  readonly moveTo: (index: number) => void
  /** Puts the cursor on a case wherever it is in this view; false when the view does not hold it. */
  readonly goTo: (id: CaseId) => Promise<boolean>
  readonly toggleMark: (index?: number) => void
  readonly extendMark: (step: number) => void
  readonly markThrough: (index: number) => Promise<void>
  /** Marks every row of the view up to `MARK_LIMIT`; answers how many are marked. */
  readonly markAll: () => Promise<number>
  readonly clearMarks: () => void
  /** The row under the cursor; fetched when the list has not got it yet, as right after End. */
  readonly cursorRow: () => Promise<Row | null>
  readonly say: (said: Said | null) => void
  readonly bind: (picture: QueuePicture) => () => void
  readonly close: () => void
}

/** More rows than this are not worked on with one key: nobody could look at them. */
export const MARK_LIMIT = 5_000

const noPicture: QueuePicture = {
  refresh: () => undefined,
  patch: () => undefined,
  restyle: () => undefined,
  show: () => undefined,
  keepInPlace: () => undefined,
  rowsPerPage: () => 20,
}

export function createQueue(client: StoreClient, view: string, first: Query): Queue {
  const state = createStore<QueueState>(() => ({ query: first, view: null, cursor: null, row: null, marks: new Set(), said: null }))
  const cache = createRowCache()
  let picture = noPicture
  let asking = 0
  let lastAsked = 0
  const stop = client.listen(hear)

  /** The newest question wins; answers to older ones are dropped. */
  async function open(name: 'view.open' | 'view.reload', keep: CaseId | null): Promise<{ readonly keptIndex: number | null } | null> {
    const mine = ++lastAsked
    asking += 1
    const { query } = state.getState()
    const answer =
      name === 'view.open' ? await client.request('view.open', { view, query, keep }) : await client.request('view.reload', { view, keep })
    asking -= 1
    if (mine !== lastAsked) return null
    const { keptIndex, ...opened } = answer
    cache.clear()
    state.setState({ view: opened })
    picture.refresh(opened.total)
    return { keptIndex }
  }

  function place(index: number | null): void {
    const total = state.getState().view?.total ?? 0
    if (index === null || total === 0) {
      state.setState({ cursor: null, row: null })
    } else {
      const at = Math.min(Math.max(index, 0), total - 1)
      const row = cache.at(at) ?? null
      state.setState({ cursor: { index: at, id: row?.id ?? null }, row })
    }
    picture.restyle()
  }

  /** As `place`, for a case whose row may not be here yet. */
  function placeOn(id: CaseId, index: number): void {
    const { row } = state.getState()
    state.setState({ cursor: { index, id }, row: cache.at(index) ?? (row?.id === id ? row : null) })
    picture.restyle()
  }

  function hear(notice: Notice): void {
    if (notice.kind !== 'view' || notice.state.view !== view) return
    const known = state.getState().view
    if (known === null || asking > 0) return
    if (notice.state.version > known.version) {
      void reload()
      return
    }
    if (notice.state.version < known.version) return
    state.setState({ view: notice.state })
    const changed = cache.patch(notice.rows)
    if (changed.size === 0) return
    picture.patch(changed)
    const { cursor } = state.getState()
    const row = cursor === null ? undefined : changed.get(cursor.index)
    if (row !== undefined && row.id === cursor?.id) state.setState({ row })
  }

  async function reload(): Promise<void> {
    const before = state.getState().cursor
    const answer = await open('view.reload', before?.id ?? null)
    if (answer === null) return
    if (before?.id != null && answer.keptIndex !== null) {
      placeOn(before.id, answer.keptIndex)
      picture.keepInPlace(before.index, answer.keptIndex)
    } else place(before?.index ?? 0)
  }

  async function ask(change: Partial<Query>): Promise<void> {
    const { query, cursor } = state.getState()
    state.setState({ query: { ...query, ...change }, said: null, marks: change.queue === undefined ? state.getState().marks : new Set() })
    const answer = await open('view.open', cursor?.id ?? null)
    if (answer === null) return
    if (cursor?.id != null && answer.keptIndex !== null) placeOn(cursor.id, answer.keptIndex)
    else place(0)
    picture.show(answer.keptIndex ?? 0)
  }

  async function rows(start: number, end: number): Promise<readonly Row[] | null> {
    const opened = state.getState().view
    if (opened === null) return null
    const answer = await client.request('view.rows', { view, version: opened.version, start, end })
    if (answer === null || answer.version !== state.getState().view?.version) return null
    cache.put(start, answer.rows)
    const { cursor } = state.getState()
    const row = cursor === null ? undefined : cache.at(cursor.index)
    if (cursor !== null && row !== undefined && (cursor.id === null || cursor.id === row.id)) {
      state.setState({ cursor: { index: cursor.index, id: row.id }, row })
      picture.restyle()
    }
    return answer.rows
  }

  function moveTo(index: number): void {
    place(index)
    const { cursor } = state.getState()
    if (cursor !== null) picture.show(cursor.index)
  }

  function setMarks(marks: ReadonlySet<CaseId>): void {
    state.setState({ marks })
    picture.restyle()
  }

  async function idsBetween(start: number, end: number): Promise<readonly CaseId[]> {
    const opened = state.getState().view
    if (opened === null) return []
    return (await client.request('view.ids', { view, version: opened.version, start, end })) ?? []
  }

  return {
    state,
    rows,
    ask,
    reload,
    moveTo,
    moveBy: (step) => moveTo((state.getState().cursor?.index ?? -1) + step),
    movePage: (pages) => moveTo((state.getState().cursor?.index ?? 0) + pages * picture.rowsPerPage()),
    async goTo(id) {
      const known = cache.indexOf(id)
      if (known !== undefined) {
        moveTo(known)
        return true
      }
      const answer = await open('view.open', id)
      if (answer === null || answer.keptIndex === null) return false
      placeOn(id, answer.keptIndex)
      picture.show(answer.keptIndex)
      return true
    },
    toggleMark(index) {
      const at = index ?? state.getState().cursor?.index
      const id = at === undefined ? undefined : cache.at(at)?.id
      if (id === undefined) return
      const marks = new Set(state.getState().marks)
      if (!marks.delete(id)) marks.add(id)
      setMarks(marks)
    },
    extendMark(step) {
      const marks = new Set(state.getState().marks)
      const { cursor } = state.getState()
      if (cursor?.id != null) marks.add(cursor.id)
      moveTo((cursor?.index ?? -1) + step)
      const moved = state.getState().cursor
      if (moved?.id != null) marks.add(moved.id)
      setMarks(marks)
    },
    async markThrough(index) {
      const from = state.getState().cursor?.index ?? index
      const [start, last] = [Math.min(from, index), Math.max(from, index)]
      const ids = await idsBetween(start, Math.min(last + 1, start + MARK_LIMIT))
      setMarks(new Set([...state.getState().marks, ...ids]))
    },
    async markAll() {
      const ids = await idsBetween(0, Math.min(state.getState().view?.total ?? 0, MARK_LIMIT))
      setMarks(new Set(ids))
      return ids.length
    },
    clearMarks: () => setMarks(new Set()),
    async cursorRow() {
      const { cursor, row } = state.getState()
      if (cursor === null || row !== null) return row
      const fetched = await rows(cursor.index, cursor.index + 1)
      return fetched?.[0] ?? null
    },
    say: (said) => state.setState({ said }),
    bind(next) {
      picture = next
      const opened = state.getState().view
      if (opened !== null) next.refresh(opened.total)
      return () => {
        if (picture === next) picture = noPicture
      }
    },
    close() {
      stop()
      void client.request('view.close', { view })
    },
  }
}
