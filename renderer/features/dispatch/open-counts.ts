import { useEffect, useState } from 'react'
import type { UnitId } from '#shared/domain/dispatch/unit.ts'
import type { StoreClient } from '../../desk/store-client.ts'

const VIEW = 'dispatch-open-counts'

/** 在手: open cases of each unit, as the store counts them; empty until it has answered. */
export function useOpenCounts(client: StoreClient): ReadonlyMap<UnitId, number> {
  const [counts, setCounts] = useState<ReadonlyMap<UnitId, number>>(new Map())
  useEffect(() => {
    let wanted = true
    void readCounts(client).then((read) => {
      if (wanted) setCounts(read)
    })
    return () => {
      wanted = false
    }
  }, [client])
  return counts
}

async function readCounts(client: StoreClient): Promise<ReadonlyMap<UnitId, number>> {
  const query = { queue: 'allOpen', conditions: [], text: '', order: [] } as const
  await client.request('view.open', { view: VIEW, query, keep: null })
  const facets = await client.request('view.facets', { view: VIEW, fields: ['branch', 'station', 'officer'] })
  await client.request('view.close', { view: VIEW })
  const all = [...(facets.branch ?? []), ...(facets.station ?? []), ...(facets.officer ?? [])]
  return new Map(all.map(({ value, count }) => [value, count]))
}
