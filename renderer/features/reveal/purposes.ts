import type { WordKey } from '../../text/translate.ts'

/** The three ready purposes, in the order of their digits. */
export const purposePhrases = [
  'reveal.phrase.visit',
  'reveal.phrase.verify',
  'reveal.phrase.onSite',
] as const satisfies readonly WordKey[]

type Press = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Which phrase Alt and a digit take, counted from 0; null for every other key. */
export function phraseOf({ code, altKey, ctrlKey, metaKey, shiftKey }: Press): number | null {
  if (!altKey || ctrlKey || metaKey || shiftKey) return null
  const digit = Number(/^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1] ?? 0)
  return digit >= 1 && digit <= purposePhrases.length ? digit - 1 : null
}
