import { useLayoutEffect, type RefObject } from 'react'

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex]:not([tabindex="-1"])'

/** Keeps Tab inside while mounted, and gives focus back to where it came from afterwards. */
export function useFocusTrap(inside: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = inside.current
    const before = document.activeElement
    if (element === null) return
    if (!element.contains(before)) firstOf(element).focus()
    function turn(event: KeyboardEvent): void {
      if (event.key !== 'Tab' || element === null || event.defaultPrevented) return
      const all = visibleIn(element)
      const [first, last] = [all[0], all.at(-1)]
      if (first === undefined || last === undefined) return
      const at = document.activeElement
      if (event.shiftKey ? at === first || at === element : at === last) {
        event.preventDefault()
        ;(event.shiftKey ? last : first).focus()
      }
    }
    element.addEventListener('keydown', turn)
    return () => {
      element.removeEventListener('keydown', turn)
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [inside])
}

function visibleIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(focusable)].filter((each) => each.checkVisibility())
}

/** What asks for focus by itself, otherwise the box as a whole, so that no button is pressed by accident. */
function firstOf(element: HTMLElement): HTMLElement {
  return element.querySelector<HTMLElement>('[data-focus-first]') ?? element
}
