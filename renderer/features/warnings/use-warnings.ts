import { useCallback, useEffect, useRef, useState } from 'react'
import { useDesk } from '../../desk/access.tsx'
import type { Notice, Requests } from '../../store/protocol.ts'

export type WarningLists = Requests['warnings.list']['output']

/** Changes come many at a time: the lists are asked for again when this long has passed without waiting longer. */
const AGAIN_MS = 3_000

/** The lists, null until the first answer; made anew while cases change. */
export function useWarnings(): WarningLists | null {
  const { store } = useDesk()
  const [lists, setLists] = useState<WarningLists | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const ask = useCallback(() => {
    timer.current = null
    void store.request('warnings.list', null).then(setLists)
  }, [store])
  useEffect(() => {
    ask()
    const stop = store.listen((notice: Notice) => {
      if (notice.kind === 'counts') timer.current ??= setTimeout(ask, AGAIN_MS)
    })
    return () => {
      stop()
      if (timer.current !== null) clearTimeout(timer.current)
    }
  }, [store, ask])
  // Appeals are still being read: no change will tell when it is done.
  const isComplete = lists?.complete === true
  useEffect(() => {
    if (lists !== null && !isComplete) timer.current ??= setTimeout(ask, AGAIN_MS)
  }, [lists, isComplete, ask])
  return lists
}
