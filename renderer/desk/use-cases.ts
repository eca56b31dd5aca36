import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseView } from '../store/protocol.ts'
import { useDesk } from './access.tsx'

/** Opens cases for a panel, in the order given; null until they are read. Cases that are not here are left out. */
export function useCases(cases: readonly CaseId[]): readonly CaseView[] | null {
  const { store } = useDesk()
  const [views, setViews] = useState<readonly CaseView[] | null>(null)
  const key = cases.join(' ')
  useEffect(() => {
    let isCurrent = true
    const ids = key === '' ? [] : key.split(' ').map(Number)
    void Promise.all(ids.map((id) => store.request('case.open', { id, markOpened: false }))).then((read) => {
      if (isCurrent) setViews(read.filter((view) => view !== null))
    })
    return () => {
      isCurrent = false
    }
  }, [store, key])
  return views
}
