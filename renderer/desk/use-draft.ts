import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { useDesk } from './access.tsx'
import { draftsOf, type Drafts } from './drafts.ts'

export type Draft<T> = {
  readonly value: T
  readonly fill: (change: Partial<T>) => void
  /** The command was taken: nothing is left to keep. */
  readonly drop: () => void
  readonly write: () => void
  /** False until it is known whether something was kept. */
  readonly isOpen: boolean
  readonly writtenAt: Instant | null
}

/** What was begun for a case, as kinds of drafts; changes as soon as something is begun, given or emptied. */
export function useDrafted(id: CaseId): readonly string[] {
  return useStore(useDrafts().state, (state) => state.drafted.get(id)) ?? none
}

const none: readonly string[] = []

export function useDrafts(): Drafts {
  const { store, desk } = useDesk()
  return draftsOf(store, desk.session?.actor.id ?? '')
}

/** A form whose fields are kept by themselves; what is typed before the kept draft is read wins over it. */
export function useDraft<T extends object>(kind: string, cases: readonly CaseId[], empty: T): Draft<T> {
  const drafts = useDrafts()
  const [value, setValue] = useState(empty)
  const [isOpen, setOpen] = useState(false)
  const isTouched = useRef(false)
  const [openedAt] = useState(() => Date.now())
  const writtenAt = useStore(drafts.state, (state) =>
    state.writtenAt !== null && state.writtenAt >= openedAt ? state.writtenAt : null,
  )
  const place = { kind, cases }
  const latest = useRef({ value, place })
  latest.current.place = place
  const key = cases.join(' ')
  useEffect(() => {
    let wanted = true
    void drafts.open(latest.current.place).then((found) => {
      if (!wanted) return
      if (found !== null && !isTouched.current) {
        latest.current.value = { ...empty, ...(found as Partial<T>) }
        setValue(latest.current.value)
      }
      setOpen(true)
    })
    return () => {
      wanted = false
      void drafts.write()
    }
    // `empty` only fills what an older draft does not have.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [drafts, kind, key])
  return {
    value,
    isOpen,
    writtenAt,
    fill(change) {
      isTouched.current = true
      latest.current.value = { ...latest.current.value, ...change }
      setValue(latest.current.value)
      drafts.keep(place, isEmpty(latest.current.value, empty) ? null : latest.current.value)
    },
    drop: () => drafts.drop(place),
    write: () => void drafts.write(),
  }
}

/** Forms are flat or nearly so, and made with their fields in one order. */
function isEmpty<T>(value: T, empty: T): boolean {
  return JSON.stringify(value) === JSON.stringify(empty)
}
