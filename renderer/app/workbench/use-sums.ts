import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '../../desk/access.tsx'
import type { Queue } from '../../features/queue/queue-state.ts'
import type { Sums } from '../../store/protocol.ts'
import { oncePainted, whenCalm } from './when-calm.ts'

/** Sums of the marked rows, or of the whole list while none is marked. */
export function useSums(queue: Queue): Sums | null {
  const { store } = useDesk()
  const [sums, setSums] = useState<Sums | null>(null)
  const view = useStore(queue.state, (state) => state.view?.view ?? null)
  const version = useStore(queue.state, (state) => state.view?.version ?? -1)
  const marks = useStore(queue.state, (state) => state.marks)
  useEffect(() => {
    if (view === null) return
    let isCurrent = true
    async function ask(asked: string): Promise<void> {
      const answer = await store.request('view.sums', { view: asked, ids: marks.size === 0 ? null : [...marks] })
      if (isCurrent) setSums(answer)
    }
    const first = oncePainted(() => void ask(view))
    const again = whenCalm(() => void ask(view))
    const stop = store.listen((notice) => {
      if (notice.kind === 'view' && notice.state.view === view) again.ask()
    })
    return () => {
      isCurrent = false
      first.stop()
      stop()
      again.stop()
    }
  }, [store, view, version, marks])
  return sums
}
