import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '../../desk/access.tsx'
import { readLayout, isRecord } from '../../features/views/read-content.ts'
import { createViews, type Views } from '../../features/views/views-store.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import { dueToday, renewQuery } from '../list-setup.ts'
import type { Screen } from '../screen.ts'

/** The named views of whoever sits here; another window may have changed them while this one was behind. */
export function useViews(store: StoreClient, owner: string): Views {
  const [views] = useState(() => createViews(store, owner))
  useEffect(() => {
    const load = (): void => void views.load()
    load()
    window.addEventListener('focus', load)
    return () => window.removeEventListener('focus', load)
  }, [views])
  return views
}

export type ViewCounts = {
  /** By id of the view. */
  readonly views: ReadonlyMap<string, number>
  readonly today: number | null
}

/** Views are counted whole each time: not more often than a person looks at them. */
const EVERY_MS = 5_000

export function useViewCounts(views: Views): ViewCounts {
  const { store, reference } = useDesk()
  const all = useStore(views.state, (state) => state.views)
  const [counts, setCounts] = useState<ViewCounts>({ views: new Map(), today: null })
  useEffect(() => {
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | null = null
    async function count(): Promise<void> {
      const today = { queue: 'allOpen', conditions: [dueToday(Date.now())], text: '', order: [] } as const
      const queries = [today, ...all.map((view) => renewQuery(view.query, reference))]
      const answer = await store.request('query.counts', { queries })
      if (!isCurrent || answer === null) return
      const [ofToday, ...rest] = answer
      setCounts({ today: ofToday ?? null, views: new Map(all.map((view, at) => [view.id, rest[at] ?? 0])) })
    }
    void count()
    const stop = store.listen((notice) => {
      if (notice.kind !== 'counts' || timer !== null) return
      timer = setTimeout(() => {
        timer = null
        void count()
      }, EVERY_MS)
    })
    return () => {
      isCurrent = false
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [store, reference, all])
  return counts
}

const WRITE_AFTER_MS = 200

/** Columns and row height of the list are there again after a restart, without any view. */
export function useKeptLayout(store: StoreClient, owner: string, screen: Screen): void {
  useEffect(() => {
    const key = `${owner}/list`
    let timer: ReturnType<typeof setTimeout> | null = null
    // What the grid says about itself before the kept layout has been read is nobody's wish.
    let isRead = false
    void store.request('kept.list', { shelf: 'views' }).then((kept) => {
      const value = kept.find((each) => each.key === key)?.value
      const layout = isRecord(value) ? readLayout(value['columns'], 'list') : null
      if (layout?.ok === true) screen.setState({ layout: layout.value })
      isRead = true
    })
    const stop = screen.subscribe((state, before) => {
      if (!isRead || state.layout === before.layout) return
      // Not later than this after the first change: a head that is being dragged must not put it off for ever.
      timer ??= setTimeout(write, WRITE_AFTER_MS)
    })
    function write(): void {
      if (timer !== null) clearTimeout(timer)
      timer = null
      void store.request('kept.put', { shelf: 'views', key, value: { columns: screen.getState().layout } })
    }
    const writeLast = (): void => {
      if (timer !== null) write()
    }
    window.addEventListener('pagehide', writeLast)
    return () => {
      stop()
      window.removeEventListener('pagehide', writeLast)
      writeLast()
    }
  }, [store, owner, screen])
}
