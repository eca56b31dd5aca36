import { useLayoutEffect, useRef } from 'react'

/**
 * 1 to 4 decide wherever the focus is among list and card, so that L and a digit settle a conflict. Digits typed into a
 * field, into a panel or while an input method composes are text.
 */
export function useDecisionKeys(decide: (digit: number) => void): void {
  const latest = useRef(decide)
  useLayoutEffect(() => {
    latest.current = decide
  })
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const digit = digitOf(event)
      if (digit === 0 || event.repeat || event.defaultPrevented) return
      if (document.querySelector('[role="dialog"]') !== null || isText(event.target)) return
      event.preventDefault()
      latest.current(digit)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** 0 for every other key, for a digit with a modifier and while an input method composes. */
function digitOf(event: KeyboardEvent): number {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return 0
  return Number(/^(?:Digit|Numpad)([1-4])$/u.exec(event.code)?.[1] ?? 0)
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
