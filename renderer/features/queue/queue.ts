import { createStore } from 'zustand/vanilla'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Query } from '../../store/query/query.ts'
import { createQueueMarks } from './queue-marks.ts'
import type { Queue, QueueState } from './queue-state.ts'
import { createQueueView } from './queue-view.ts'

/** `view` is a name of its own per window; `first` is asked for by the first `ask`. */
export function createQueue(client: StoreClient, view: string, first: Query): Queue {
  const state = createStore<QueueState>(() => ({
    query: first,
    view: null,
    cursor: null,
    row: null,
    marks: new Set(),
    said: null,
  }))
  const held = createQueueView({ client, view, state })
  const marks = createQueueMarks({ client, view, state, held })

  return {
    state,
    rows: held.rows,
    ask: held.ask,
    reload: held.reload,
    moveTo: held.moveTo,
    moveBy: (step) => held.moveTo((state.getState().cursor?.index ?? -1) + step),
    movePage: (pages) => held.moveTo((state.getState().cursor?.index ?? 0) + pages * held.picture().rowsPerPage()),
    goTo: held.goTo,
    async cursorRow() {
      const { cursor, row } = state.getState()
      if (cursor === null || row !== null) return row
      const fetched = await held.rows(cursor.index, cursor.index + 1)
      return fetched?.[0] ?? null
    },
    ...marks,
    say: (said) => state.setState({ said }),
    bind: held.bind,
    close() {
      held.stop()
      void client.request('view.close', { view })
    },
  }
}
