import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useDesk } from './access.tsx'
import { revealsOf, type Revealed } from './reveals.ts'

/** What is shown in full of this case, null while it is masked. */
export function useRevealed(caseId: CaseId | null): Revealed | null {
  const { store } = useDesk()
  const shown = useStore(revealsOf(store).shown)
  return shown !== null && shown.caseId === caseId ? shown : null
}

/** Whole seconds until it hides itself. A machine that slept through them hides at the first look. */
export function useSecondsLeft(shown: Revealed): number {
  const { store } = useDesk()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(0, Math.ceil((shown.until - now) / 1_000))
  const { hide } = revealsOf(store)
  useEffect(() => {
    if (left === 0) hide()
  }, [left, hide])
  return left
}
