import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../../desk/access.tsx'
import type { Requests } from '../../store/protocol.ts'
import type { Dimension, SavingsPeriod } from './savings-lines.ts'

export type Savings = Requests['savings.list']['output'] & { readonly at: number; readonly by: Dimension }

/** Changes come many at a time: counted again when this long has passed. */
const AGAIN_MS = 3_000
/** How cases were merged is still being read: the next portion. */
const MORE_MS = 50

/** Null until the first answer. An answer says what it was asked, for a slower one may come after the next question. */
export function useSavings(periods: readonly SavingsPeriod[], at: number, by: Dimension): Savings | null {
  const { store } = useDesk()
  const [savings, setSavings] = useState<Savings | null>(null)
  const asked = useRef(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const number = (asked.current += 1)
    const ask = (): void => {
      timer = null
      void store.request('savings.list', { periods, at, by }).then((output) => {
        if (asked.current !== number) return
        setSavings({ ...output, at, by })
        if (!output.complete) timer ??= setTimeout(ask, MORE_MS)
      })
    }
    ask()
    const stop = store.listen((notice) => {
      if (notice.kind === 'counts') timer ??= setTimeout(ask, AGAIN_MS)
    })
    return () => {
      asked.current += 1
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [store, periods, at, by])
  return savings
}
