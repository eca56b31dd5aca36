import type { StoreApi } from 'zustand/vanilla'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Row } from '../../store/protocol.ts'
import type { QueueState } from './queue-state.ts'
import type { QueueView } from './queue-view.ts'

type CursorRowParts = {
  readonly client: StoreClient
  readonly state: StoreApi<QueueState>
  readonly held: Pick<QueueView, 'rows' | 'reload'>
}

/**
 * The row under the cursor, waited for when it is not here yet; null only where there is none. Keys work on what it
 * answers: while the list is being read anew it must not say that nothing is there, or a fast hand's key would be lost.
 */
export async function cursorRowOf({ client, state, held }: CursorRowParts): Promise<Row | null> {
  for (;;) {
    const { cursor, row, view, failed } = state.getState()
    if (cursor === null || row !== null) return row
    if (cursor.id !== null) {
      const [known] = await client.request('rows.byId', { ids: [cursor.id] })
      return known ?? null
    }
    const fetched = await held.rows(cursor.index, cursor.index + 1)
    if (fetched !== null) return fetched[0] ?? null
    if (failed) return null
    // The store's order is newer than ours, and nobody has asked for it yet.
    if (state.getState().view === view) await held.reload()
  }
}
