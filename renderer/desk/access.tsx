import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Desk } from '#shared/ipc/contract.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { DeskStatus, Notice } from '../store/protocol.ts'
import type { StoreClient } from './store-client.ts'

/** What every signed-in part of the window may use: the store, who sits here, and what is configured. */
export type DeskAccess = { readonly store: StoreClient; readonly desk: Desk; readonly reference: Reference }

const Access = createContext<DeskAccess | null>(null)

export function DeskAccessProvider(props: { readonly value: DeskAccess; readonly children: ReactNode }) {
  return <Access.Provider value={props.value}>{props.children}</Access.Provider>
}

export function useDesk(): DeskAccess {
  const access = useContext(Access)
  if (access === null) throw new Error('useDesk outside of a signed-in window')
  return access
}

/** Calls `hear` for every notice of the store while the component is mounted; `hear` should be stable. */
export function useNotices(hear: (notice: Notice) => void): void {
  const { store } = useDesk()
  useEffect(() => store.listen(hear), [store, hear])
}

/** The status bar's facts, null until the first answer. */
export function useDeskStatus(): DeskStatus | null {
  const { store } = useDesk()
  const [status, setStatus] = useState<DeskStatus | null>(null)
  useEffect(() => {
    void store.request('status', null).then(setStatus)
    return store.listen((notice) => {
      if (notice.kind === 'status') setStatus(notice.status)
    })
  }, [store])
  return status
}
