import { expect, test } from 'vitest'
import { phraseOf, purposePhrases } from './purposes.ts'

function press(code: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}) {
  return { code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held }
}

test('Alt and a digit take a purpose, also while typing; a digit alone is text', () => {
  expect(purposePhrases.map((_, at) => phraseOf(press(`Digit${at + 1}`, { altKey: true })))).toEqual([0, 1, 2])
  expect(phraseOf(press('Numpad2', { altKey: true }))).toBe(1)
  expect(phraseOf(press('Digit1'))).toBeNull()
  expect(phraseOf(press('Digit4', { altKey: true }))).toBeNull()
  expect(phraseOf(press('Digit1', { altKey: true, ctrlKey: true }))).toBeNull()
})
