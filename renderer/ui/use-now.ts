import { useEffect, useState } from 'react'
import type { Instant } from '#shared/domain/core/instants.ts'

/** This machine's clock, read anew every `everyMs`; the component draws itself again each time. */
export function useNow(everyMs: number): Instant {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
