/** From a key press to an act. One listener for the whole window; panels and menus keep what they handle themselves. */
import { queueOfLetter } from '../../features/rail/rail-groups.ts'
import type { QueueId } from '../../store/query/query.ts'
import { strokesOf, type Act } from './act.ts'
import { acts } from './acts.ts'
import { isComposing, isStroke } from './strokes.ts'

export type KeyPlace = {
  readonly bench: () => 'queue' | 'merge'
  readonly jumping: () => boolean
  readonly perform: (id: string) => void
  readonly jumpTo: (queue: QueueId | null) => void
}

/** Keys that a focused button or field needs for itself. */
const ownKeys = new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

export function listenToKeys(place: KeyPlace): () => void {
  function hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposing(event)) return
    if (place.jumping()) {
      if (event.key === 'Shift') return
      const letter = event.code.startsWith('Key') ? event.code.slice(3) : ''
      place.jumpTo(event.ctrlKey || event.altKey || event.metaKey ? null : queueOfLetter(letter))
      event.preventDefault()
      return
    }
    const act = acts.find((each) => isMeant(each, event, place.bench()))
    if (act === undefined) return
    event.preventDefault()
    place.perform(act.id)
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}

function isMeant(act: Act, event: KeyboardEvent, bench: 'queue' | 'merge'): boolean {
  if (!strokesOf(act).some((stroke) => isStroke(stroke, event))) return false
  if (act.scope === 'anywhere') return !inDialog(event.target) || act.id === 'theme' || act.id === 'density'
  if (bench !== 'queue' && act.id !== 'keys') return false
  return isFree(event)
}

/** List, card and everything else that is not typed into. */
function isFree(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return true
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || inDialog(target)) return false
  if (!ownKeys.has(event.key)) return true
  const region = target.closest('[data-region]')?.getAttribute('data-region')
  return (
    target === document.body || region === 'list' || (region === 'card' && event.key !== 'Enter' && event.key !== ' ')
  )
}

function inDialog(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[role="dialog"], [role="menu"], [role="listbox"], .ant-popover, .ant-dropdown') !== null
  )
}
