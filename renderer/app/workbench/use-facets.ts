import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '../../desk/access.tsx'
import type { Queue } from '../../features/queue/queue-state.ts'
import type { Facets } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import { dueToday } from '../list-setup.ts'
import { oncePainted, whenCalm } from './when-calm.ts'

export type CountedFacets = {
  readonly facets: Facets
  readonly today: { readonly count: number; readonly condition: Condition } | null
}

/** Counts of the values in the list; asked again after the list has changed, or its rows and the hand rests. */
export function useFacets(queue: Queue, fields: readonly FieldId[]): CountedFacets {
  const { store } = useDesk()
  const [facets, setFacets] = useState<CountedFacets>({ facets: {}, today: null })
  const version = useStore(queue.state, (state) => state.view?.version ?? -1)
  const id = useStore(queue.state, (state) => state.view?.view ?? null)
  useEffect(() => {
    if (id === null) return
    let isCurrent = true
    async function ask(viewId: string): Promise<void> {
      const condition = dueToday(Date.now())
      const { query } = queue.state.getState()
      const others = query.conditions.filter(({ field }) => field !== 'dueAt')
      const [counted, counts] = await Promise.all([
        store.request('view.facets', { view: viewId, fields }),
        store.request('query.counts', { queries: [{ ...query, conditions: [...others, condition] }] }),
      ])
      const [count] = counts ?? []
      if (isCurrent) setFacets({ facets: counted, today: count === undefined ? null : { count, condition } })
    }
    const first = oncePainted(() => void ask(id))
    const again = whenCalm(() => void ask(id))
    const stop = store.listen((notice) => {
      if (notice.kind === 'view' && notice.state.view === id && notice.rows.length > 0) again.ask()
    })
    return () => {
      isCurrent = false
      first.stop()
      stop()
      again.stop()
    }
  }, [store, queue, id, version, fields])
  return facets
}
