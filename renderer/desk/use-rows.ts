import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Row } from '../store/protocol.ts'
import { useDesk } from './access.tsx'

/** Rows in the order asked for; what was shown stays until the answer is there. Cases that are not here are left out. */
export function useRows(ids: readonly CaseId[]): readonly Row[] {
  const { store } = useDesk()
  const [rows, setRows] = useState<readonly Row[]>([])
  const key = ids.join(' ')
  useEffect(() => {
    let isCurrent = true
    void store.request('rows.byId', { ids: key === '' ? [] : key.split(' ').map(Number) }).then((read) => {
      if (isCurrent) setRows(read)
    })
    return () => {
      isCurrent = false
    }
  }, [store, key])
  return rows
}
