import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Keys of a whole panel, wherever inside it the focus is, foot and frame included. Runs before the handlers of the
 * fields; a key that `hear` takes (answers true) reaches nobody else. Nothing is heard while an input method composes.
 * Listening begins before the panel is painted, so that the first key pressed on sight of it is not lost.
 */
export function usePanelKeys(inside: RefObject<HTMLElement | null>, hear: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(hear)
  useLayoutEffect(() => {
    latest.current = hear
  })
  useLayoutEffect(() => {
    const panel = inside.current?.closest<HTMLElement>('[role="dialog"], [data-region]')
    if (!panel) return
    function onKey(event: KeyboardEvent): void {
      if (event.isComposing || event.keyCode === 229 || !latest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    panel.addEventListener('keydown', onKey)
    return () => panel.removeEventListener('keydown', onKey)
  }, [inside])
}
