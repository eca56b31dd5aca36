import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { CaseView } from '../../store/protocol.ts'

/** Below this width of the window three columns would leave too little for a line of text. */
const THREE_FROM = 1440

/** The primary and the page of others that holds the present one. */
export function shownColumns(
  columns: readonly CaseView[],
  currentId: CaseId | null,
  fitting: number,
): readonly CaseView[] {
  const [primary, ...others] = columns
  if (primary === undefined) return []
  const page = fitting - 1
  const at = Math.max(
    0,
    others.findIndex((view) => view.row.id === currentId),
  )
  const start = Math.floor(at / page) * page
  return [primary, ...others.slice(start, start + page)]
}

export function useColumnCount(): number {
  const [count, setCount] = useState(() => (window.innerWidth >= THREE_FROM ? 3 : 2))
  useEffect(() => {
    const wide = window.matchMedia(`(min-width: ${THREE_FROM}px)`)
    const hear = (): void => setCount(wide.matches ? 3 : 2)
    wide.addEventListener('change', hear)
    return () => wide.removeEventListener('change', hear)
  }, [])
  return count
}
