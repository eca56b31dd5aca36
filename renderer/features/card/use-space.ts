import { useLayoutEffect, useRef } from 'react'

/**
 * Space shows the whole text while the focus is in the list or the card. On a button it presses the button, in a field,
 * a panel or while an input method composes it is a blank.
 */
export function useSpace(press: (() => void) | null): void {
  const latest = useRef(press)
  useLayoutEffect(() => {
    latest.current = press
  })
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      if (event.isComposing || event.defaultPrevented || latest.current === null || isTaken(event.target)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null || !(target instanceof HTMLElement)) return true
  return target.isContentEditable || target.matches('input, textarea, select, button, a')
}
