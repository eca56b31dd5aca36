import { expect, test, vi } from 'vitest'
import { acts } from './acts.ts'
import { strokesOf } from './act.ts'
import { isStroke } from './strokes.ts'

// Some acts speak to the main process; here there is none.
vi.hoisted(() => vi.stubGlobal('window', { desk: {} }))

function press(
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {},
) {
  return { key, code, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held }
}

test('letters go by their place on the keyboard, whatever the layout writes', () => {
  expect(isStroke('A', press('ф', 'KeyA'))).toBe(true)
  expect(isStroke('A', press('a', 'KeyQ'))).toBe(false)
})

test('a modifier more or less is another stroke', () => {
  expect(isStroke('A', press('A', 'KeyA', { shiftKey: true }))).toBe(false)
  expect(isStroke('Shift+A', press('A', 'KeyA', { shiftKey: true }))).toBe(true)
  expect(isStroke('A', press('a', 'KeyA', { ctrlKey: true }))).toBe(false)
  expect(isStroke('Ctrl+Shift+L', press('L', 'KeyL', { ctrlKey: true, shiftKey: true }))).toBe(true)
})

test('signs go by what is written, in both widths', () => {
  expect(isStroke('?', press('?', 'Slash', { shiftKey: true }))).toBe(true)
  expect(isStroke('?', press('\uFF1F', 'Slash', { shiftKey: true }))).toBe(true)
  expect(isStroke('.', press('。', 'Period'))).toBe(true)
  expect(isStroke('/', press('?', 'Slash', { shiftKey: true }))).toBe(false)
})

test('no two acts share a stroke', () => {
  const all = acts.flatMap(strokesOf)
  expect(all.filter((stroke, at) => all.indexOf(stroke) !== at)).toEqual([])
})

test('what belongs to input methods and the system is not bound', () => {
  const taken = ['Ctrl+Space', 'Shift+Space', 'Ctrl+.', 'Ctrl+,', 'Ctrl+Shift+F', 'Alt+Shift']
  expect(acts.flatMap(strokesOf).filter((stroke) => taken.includes(stroke) || stroke.startsWith('Meta'))).toEqual([])
})
