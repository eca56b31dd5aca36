import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '../../desk/access.tsx'
import type { Queue } from '../../features/queue/queue-state.ts'
import type { Sums } from '../../store/protocol.ts'

const NO_MORE_OFTEN_MS = 1_000

/** Sums of the marked rows, or of the whole list while none is marked. */
export function useSums(queue: Queue): Sums | null {
  const { store } = useDesk()
  const [sums, setSums] = useState<Sums | null>(null)
  const view = useStore(queue.state, (state) => state.view?.view ?? null)
  const version = useStore(queue.state, (state) => state.view?.version ?? -1)
  const marks = useStore(queue.state, (state) => state.marks)
  useEffect(() => {
    if (view === null) return
    let timer: ReturnType<typeof setTimeout> | null = null
    let isCurrent = true
    async function ask(asked: string): Promise<void> {
      const answer = await store.request('view.sums', { view: asked, ids: marks.size === 0 ? null : [...marks] })
      if (isCurrent) setSums(answer)
    }
    void ask(view)
    const stop = store.listen((notice) => {
      if (notice.kind !== 'view' || notice.state.view !== view || timer !== null) return
      timer = setTimeout(() => {
        timer = null
        void ask(view)
      }, NO_MORE_OFTEN_MS)
    })
    return () => {
      isCurrent = false
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [store, view, version, marks])
  return sums
}
