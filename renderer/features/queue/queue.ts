import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StoreClient } from '../../desk/store-client.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Query } from '../../store/query/query.ts'
import { createChangedRows } from './changed-rows.ts'
import { cursorRowOf } from './cursor-row.ts'
import type { Row } from '../../store/protocol.ts'
import { createQueueMarks } from './queue-marks.ts'
import type { Queue, QueueState } from './queue-state.ts'
import { createQueueView } from './queue-view.ts'

/** The cursor must rest this long on a row before it counts as looked at. */
const LOOKS_MS = 400

export type QueueParts = {
  /** A name of its own per window. */
  readonly view: string
  /** Asked for by the first `ask`. */
  readonly first: Query
  /** Whoever sits here. */
  readonly owner: string
}

export function createQueue(client: StoreClient, { view, first, owner }: QueueParts): Queue {
  const state = createStore<QueueState>(() => ({
    query: first,
    view: null,
    cursor: null,
    row: null,
    marks: new Set(),
    failed: false,
    said: null,
  }))
  const changes = createChangedRows(client, owner)
  const held = createQueueView({ client, view, state, changes })
  const marks = createQueueMarks({ client, view, state, held })
  const stopLooking = lookWhereCursorRests(state, (row) => {
    changes.look(row)
    held.picture().redraw(['sync'])
  })
  void changes.load().then(() => held.picture().redraw(['sync']))

  async function goToChanged(goTo: (id: CaseId) => Promise<boolean>): Promise<boolean> {
    const here = state.getState().cursor?.index ?? -1
    const placed = [...changes.state.getState().ids].map((id) => ({ id, index: held.cache.indexOf(id) ?? -1 }))
    const [next] = placed.toSorted((a, b) => distance(a.index, here) - distance(b.index, here))
    return next !== undefined && goTo(next.id)
  }

  return {
    state,
    changes,
    rows: held.rows,
    rowsHere: held.rowsHere,
    ask: held.ask,
    reload: held.reload,
    moveTo: held.moveTo,
    moveBy: (step) => held.moveTo((state.getState().cursor?.index ?? -1) + step),
    movePage: (pages) => held.moveTo((state.getState().cursor?.index ?? 0) + pages * held.picture().rowsPerPage()),
    goTo: held.goTo,
    async goToTime(at) {
      const found = await client.request('view.nearest', { view, receivedAt: at })
      return found !== null && held.goTo(found.id)
    },
    goToChanged: () => goToChanged(held.goTo),
    cursorRow: () => cursorRowOf({ client, state, held }),
    ...marks,
    say: (said) => state.setState({ said }),
    bind: held.bind,
    close() {
      stopLooking()
      changes.close()
      held.stop()
      void client.request('view.close', { view })
    },
  }
}

/** Rows below come before rows above, the nearest first; a row that is not here comes last. */
function distance(index: number, here: number): number {
  if (index < 0) return Number.MAX_SAFE_INTEGER
  return index > here ? index - here : Number.MAX_SAFE_INTEGER / 2 + index
}

function lookWhereCursorRests(state: StoreApi<QueueState>, look: (row: Row) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const rest = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const stop = state.subscribe(({ row }, before) => {
    if (row === before.row) return
    rest()
    if (row !== null) timer = setTimeout(() => look(row), LOOKS_MS)
  })
  return () => {
    rest()
    stop()
  }
}
