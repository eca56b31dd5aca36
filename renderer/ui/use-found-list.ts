import { useMemo, useRef, useState, type ChangeEvent, type KeyboardEvent, type RefObject } from 'react'

export type FoundList<T> = {
  readonly typed: string
  readonly found: readonly T[]
  /** What Enter takes; absent when nothing is found. */
  readonly marked: T | undefined
  readonly list: RefObject<HTMLUListElement | null>
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Typing narrows a list, arrows and pages move in it, Enter takes the marked line; focus stays in the field. `find` must
 * be stable (useCallback): it is asked again when it or the typed text changes.
 */
export function useFoundList<T>(find: (typed: string) => readonly T[], onTake: (taken: T) => void): FoundList<T> {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const found = useMemo(() => find(typed), [find, typed])
  const marked = found[Math.min(at, found.length - 1)]

  function move(to: number): void {
    const next = Math.max(0, Math.min(found.length - 1, to))
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey) return
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'PageDown') move(at + 10)
    else if (event.key === 'PageUp') move(at - 10)
    else if (event.key === 'Enter' && marked !== undefined) onTake(marked)
    else return
    event.preventDefault()
  }
  function onChange(event: ChangeEvent<HTMLInputElement>): void {
    setTyped(event.target.value)
    setAt(0)
  }
  return { typed, found, marked, list, onChange, onKeyDown }
}
