import { useEffect, useState } from 'react'
import type { ExportState } from '#shared/ipc/export.ts'
import { desk } from '../../desk/bridge.ts'

/** The export that runs or ended last at this desk, whichever window began it; null: none, undefined: not known yet. */
export function useExport(): ExportState | null | undefined {
  const [state, setState] = useState<ExportState | null>()
  useEffect(() => {
    let isCurrent = true
    void desk.request('export.describe', null).then((answer) => {
      // A notice that came meanwhile is newer.
      if (isCurrent) setState((known) => known ?? (answer.ok ? answer.value : null))
    })
    const stop = desk.listen('export.changed', setState)
    return () => {
      isCurrent = false
      stop()
    }
  }, [])
  return state
}
