/** The queue's side of one view of the store: which order is known, which rows are here, where the cursor stands. */
import type { StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Notice, Row } from '../../store/protocol.ts'
import type { ChangedRows } from './changed-rows.ts'
import type { Queue, QueuePicture, QueueState } from './queue-state.ts'
import { createRowCache, type RowCache } from './row-cache.ts'

export type QueueView = Pick<Queue, 'rows' | 'ask' | 'reload' | 'moveTo' | 'goTo' | 'bind'> & {
  readonly cache: RowCache
  readonly picture: () => QueuePicture
  readonly stop: () => void
}

export type ViewSource = { readonly client: StoreClient; readonly view: string; readonly state: StoreApi<QueueState> }
type ViewParts = ViewSource & { readonly changes: ChangedRows }

const noPicture: QueuePicture = {
  refresh: () => undefined,
  patch: () => undefined,
  restyle: () => undefined,
  redraw: () => undefined,
  show: () => undefined,
  keepInPlace: () => undefined,
  rowsPerPage: () => 20,
}

type Opened = { readonly keptIndex: number | null }

export function createQueueView({ client, view, state, changes }: ViewParts): QueueView {
  const cache = createRowCache()
  let picture = noPicture
  const open = createOpener({ client, view, state }, (total) => {
    cache.clear()
    picture.refresh(total)
  })
  const { place, placeOn } = createPlacer(state, cache, () => picture)
  const stop = client.listen(hear)

  function hear(notice: Notice): void {
    if (notice.kind !== 'view' || notice.state.view !== view) return
    const known = state.getState().view
    if (known === null || open.isAsking()) return
    if (notice.state.version > known.version) void reload()
    if (notice.state.version !== known.version) return
    state.setState({ view: notice.state })
    takeRows(notice.rows)
  }

  function takeRows(rows: readonly Row[]): void {
    for (const after of rows) changes.hear(cache.at(cache.indexOf(after.id) ?? -1), after)
    const changed = cache.patch(rows)
    if (changed.size === 0) return
    picture.patch(changed)
    const { cursor } = state.getState()
    const row = cursor === null ? undefined : changed.get(cursor.index)
    if (row !== undefined && row.id === cursor?.id) state.setState({ row })
  }

  async function reload(): Promise<void> {
    const before = state.getState().cursor
    const answer = await open.reload(before?.id ?? null)
    if (answer === null) return
    if (before?.id != null && answer.keptIndex !== null) {
      placeOn(before.id, answer.keptIndex)
      picture.keepInPlace(before.index, answer.keptIndex)
    } else place(before?.index ?? 0)
  }

  const ask: Queue['ask'] = async (change) => {
    const { query, cursor, marks } = state.getState()
    state.setState({
      query: { ...query, ...change },
      said: null,
      marks: change.queue === undefined ? marks : new Set(),
    })
    const answer = await open.ask(cursor?.id ?? null)
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

  async function goTo(id: CaseId): Promise<boolean> {
    const known = cache.indexOf(id)
    if (known !== undefined) {
      moveTo(known)
      return true
    }
    const answer = await open.ask(id)
    if (answer === null || answer.keptIndex === null) return false
    placeOn(id, answer.keptIndex)
    picture.show(answer.keptIndex)
    return true
  }

  function bind(next: QueuePicture): () => void {
    picture = next
    const opened = state.getState().view
    if (opened !== null) next.refresh(opened.total)
    return () => {
      if (picture === next) picture = noPicture
    }
  }

  return { cache, picture: () => picture, stop, ask, reload, rows, moveTo, goTo, bind }
}

type Opener = {
  readonly ask: (keep: CaseId | null) => Promise<Opened | null>
  readonly reload: (keep: CaseId | null) => Promise<Opened | null>
  readonly isAsking: () => boolean
}

/** The newest question wins: an answer that another question has overtaken is dropped (null). */
function createOpener({ client, view, state }: ViewSource, opened: (total: number) => void): Opener {
  let asking = 0
  let lastAsked = 0

  async function take(question: Promise<QueueState['view'] & Opened>): Promise<Opened | null> {
    const mine = ++lastAsked
    asking += 1
    // A store that cannot answer is a state of this list, with a way out; the other regions live on.
    const answer = await question.catch(() => null)
    asking -= 1
    if (mine !== lastAsked) return null
    if (answer === null) {
      state.setState({ failed: true })
      return null
    }
    const { keptIndex, ...known } = answer
    state.setState({ view: known, failed: false })
    opened(known.total)
    return { keptIndex }
  }

  return {
    ask: (keep) => take(client.request('view.open', { view, query: state.getState().query, keep })),
    reload: (keep) => take(client.request('view.reload', { view, keep })),
    isAsking: () => asking > 0,
  }
}

type Placer = { readonly place: (index: number) => void; readonly placeOn: (id: CaseId, index: number) => void }

function createPlacer(state: StoreApi<QueueState>, cache: RowCache, picture: () => QueuePicture): Placer {
  return {
    place(index) {
      const total = state.getState().view?.total ?? 0
      if (total === 0) {
        state.setState({ cursor: null, row: null })
      } else {
        const at = Math.min(Math.max(index, 0), total - 1)
        const row = cache.at(at) ?? null
        state.setState({ cursor: { index: at, id: row?.id ?? null }, row })
      }
      picture().restyle()
    },
    /** As `place`, for a case whose row may not be here yet. */
    placeOn(id, index) {
      const { row } = state.getState()
      state.setState({ cursor: { index, id }, row: cache.at(index) ?? (row?.id === id ? row : null) })
      picture().restyle()
    },
  }
}
