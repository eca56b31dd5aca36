import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/access.tsx'
import type { QueueId } from '../../store/query/query.ts'

/** Rows of every queue, null until the store knows them. */
export function useCounts(): Readonly<Record<QueueId, number>> | null {
  const { store } = useDesk()
  const [counts, setCounts] = useState<Readonly<Record<QueueId, number>> | null>(null)
  useEffect(() => {
    void store.request('counts', null).then((known) => {
      if (known !== null) setCounts(known)
    })
    return store.listen((notice) => {
      if (notice.kind === 'counts') setCounts(notice.counts)
    })
  }, [store])
  return counts
}
