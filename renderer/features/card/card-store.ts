import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import type { CaseView } from '../../store/protocol.ts'

/** `waiting` says nothing yet; only after 150 ms it turns to `slow`, so that a quick answer never flashes. */
export type CardPhase = 'waiting' | 'slow' | 'ready' | 'missing' | 'failed'

export type CardState = {
  readonly id: CaseId | null
  readonly phase: CardPhase
  /** The last view read; kept on screen until the next one is there. */
  readonly view: CaseView | null
  readonly open: (id: CaseId) => void
  readonly reload: () => void
}

const SLOW_AFTER_MS = 150

export function createCardStore(client: StoreClient): StoreApi<CardState> {
  let asked = 0
  const store = createStore<CardState>((set, get) => {
    async function read(id: CaseId, markOpened: boolean): Promise<void> {
      asked += 1
      const mine = asked
      const slow = setTimeout(() => {
        if (mine === asked && get().phase === 'waiting') set({ phase: 'slow' })
      }, SLOW_AFTER_MS)
      try {
        const view = await client.request('case.open', { id, markOpened })
        if (mine === asked) set({ view, phase: view === null ? 'missing' : 'ready' })
      } catch {
        if (mine === asked) set({ phase: 'failed' })
      } finally {
        clearTimeout(slow)
      }
    }
    return {
      id: null,
      phase: 'waiting',
      view: null,
      open: (id) => {
        set({ id, phase: 'waiting' })
        void read(id, true)
      },
      reload: () => {
        const { id } = get()
        if (id !== null) void read(id, false)
      },
    }
  })
  return store
}

/** Whether a change of these cases may change what the card of `view` shows. */
export function concerns(view: CaseView | null, ids: readonly CaseId[]): boolean {
  if (view === null) return true
  const shown = [
    view.row.id,
    ...view.family.map((record) => record.state.id),
    ...view.suggestions.map((each) => each.row.id),
  ]
  return ids.some((id) => shown.includes(id))
}
