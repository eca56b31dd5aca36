/** Which key of the merge bench means what; a single key counts only without modifiers. */
import { decisions, type Decision } from './decisions.ts'

export type BenchKey =
  | { readonly act: 'judge'; readonly decision: Decision }
  | { readonly act: 'group' | 'case'; readonly by: 1 | -1 }
  | { readonly act: 'primary' | 'onlyDifferent' | 'skip' | 'takeBack' | 'back' }

type Stroke = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

/** Letters go by place, signs by what they print, half and full width alike. */
const byCode: Readonly<Record<string, BenchKey>> = {
  KeyJ: { act: 'group', by: 1 },
  KeyK: { act: 'group', by: -1 },
  KeyP: { act: 'primary' },
}
const byKey: Readonly<Record<string, BenchKey>> = {
  '=': { act: 'onlyDifferent' },
  '\uFF1D': { act: 'onlyDifferent' },
  ' ': { act: 'skip' },
  Escape: { act: 'back' },
}

export function benchKeyOf(event: Stroke): BenchKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return isUndo(event) ? { act: 'takeBack' } : null
  if (event.key === 'Tab') return { act: 'case', by: event.shiftKey ? -1 : 1 }
  return event.shiftKey ? null : single(event)
}

function isUndo(event: Stroke): boolean {
  return event.code === 'KeyZ' && !event.shiftKey && !event.altKey
}

function single({ code, key }: Stroke): BenchKey | null {
  const decision = decisions[Number(/^(?:Digit|Numpad)([1-5])$/u.exec(code)?.[1] ?? 0) - 1]
  return decision === undefined ? (byCode[code] ?? byKey[key] ?? null) : { act: 'judge', decision }
}
