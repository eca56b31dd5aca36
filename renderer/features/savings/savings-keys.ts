/** Which key of the panel of saved handlings means what; J K and Tab as on the other benches. */
import { dimensions, type Dimension } from './savings-lines.ts'

export type SavingsKey =
  | { readonly act: 'period' | 'line' | 'column' | 'figure'; readonly by: 1 | -1 }
  | { readonly act: 'dimension'; readonly dimension: Dimension }
  | { readonly act: 'open' }
  | { readonly act: 'back' }

type Stroke = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

const plain: Readonly<Record<string, SavingsKey>> = {
  KeyJ: { act: 'period', by: 1 },
  KeyK: { act: 'period', by: -1 },
  ArrowDown: { act: 'line', by: 1 },
  ArrowUp: { act: 'line', by: -1 },
  ArrowRight: { act: 'column', by: 1 },
  ArrowLeft: { act: 'column', by: -1 },
  Enter: { act: 'open' },
  Escape: { act: 'back' },
}

export function savingsKeyOf(event: Stroke): SavingsKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === 'Tab') return { act: 'figure', by: event.shiftKey ? -1 : 1 }
  if (event.shiftKey) return null
  const digit = /^(?:Digit|Numpad)([1-4])$/u.exec(event.code)?.[1]
  const dimension = dimensions[Number(digit) - 1]
  if (dimension !== undefined) return { act: 'dimension', dimension }
  return plain[event.code] ?? plain[event.key] ?? null
}
