/** From a key press to an act. One listener for the whole window; panels and menus keep what they handle themselves. */
import { extraOfLetter, queueOfLetter, type ExtraPlace } from '../../features/rail/rail-groups.ts'
import type { QueueId } from '../../store/query/query.ts'
import { strokesOf, type Act } from './act.ts'
import { acts } from './acts.ts'
import type { BenchName } from '../screen.ts'
import { isComposing, isStroke } from './strokes.ts'

export type KeyPlace = {
  readonly bench: () => BenchName
  readonly jumping: () => boolean
  readonly perform: (id: string) => void
  readonly jumpTo: (place: JumpPlace | null) => void
}

/** Where G leads: a queue, what is due today, quarantine, or the named view of this number. */
export type JumpPlace = QueueId | ExtraPlace | number

/** These change how things look and disturb no dialog. */
const anyTime = new Set(['theme', 'density', 'zoomIn', 'zoomOut', 'zoomReset'])

/** Keys that a focused button or field needs for itself. */
const ownKeys = new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'ContextMenu'])

export function listenToKeys(place: KeyPlace): () => void {
  function hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposing(event)) return
    if (place.jumping()) {
      if (event.key === 'Shift') return
      place.jumpTo(event.ctrlKey || event.altKey || event.metaKey ? null : placeOfKey(event.code))
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

function placeOfKey(code: string): JumpPlace | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  if (digit !== undefined) return Number(digit)
  const letter = code.startsWith('Key') ? code.slice(3) : ''
  return queueOfLetter(letter) ?? extraOfLetter(letter)
}

function isMeant(act: Act, event: KeyboardEvent, bench: BenchName): boolean {
  if (!strokesOf(act).some((stroke) => isStroke(stroke, event))) return false
  // Selected text is what a person wants to copy.
  if (act.id === 'copyRows' && document.getSelection()?.type === 'Range') return false
  if (act.scope === 'anywhere') return !inDialog(event.target) || anyTime.has(act.id)
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
