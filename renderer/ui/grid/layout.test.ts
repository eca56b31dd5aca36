import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isUsual,
  moveColumn,
  orderOf,
  toggleHidden,
  togglePinned,
  usualLayout,
  widen,
  type GridLayout,
} from './layout.ts'

const known = ['mark', 'no', 'title', 'class', 'place', 'status']

describe('order', () => {
  test('without a wish the columns stand as usual', () => {
    expect(orderOf(usualLayout, known)).toEqual(known)
    expect(isUsual(usualLayout)).toBe(true)
  })

  test('a layout of another version: unknown columns are left out, new ones stand after their usual neighbour', () => {
    const layout = { ...usualLayout, order: ['place', 'gone', 'mark', 'title', 'mark'] }
    expect(orderOf(layout, known)).toEqual(['place', 'status', 'mark', 'no', 'title', 'class'])
  })

  test('pinned columns come first and keep their order', () => {
    const layout = togglePinned(togglePinned(usualLayout, 'title'), 'no')
    expect(orderOf(layout, known)).toEqual(['no', 'title', 'mark', 'class', 'place', 'status'])
  })

  test('whatever the layout holds, each known column stands there once', () => {
    const ids = fc.constantFrom(...known, 'gone', 'other')
    const layouts: fc.Arbitrary<GridLayout> = fc.record({
      order: fc.array(ids),
      hidden: fc.array(ids),
      pinned: fc.array(ids),
      widths: fc.constant({}),
    })
    fc.assert(
      fc.property(layouts, ids, fc.integer({ min: -9, max: 9 }), (layout, id, step) => {
        const moved = moveColumn(layout, known, id, step)
        expect([...orderOf(moved, known)].toSorted()).toEqual([...known].toSorted())
      }),
    )
  })

  test('moving stops at the ends and leaves the others in their order', () => {
    const moved = moveColumn(usualLayout, known, 'place', -2)
    expect(orderOf(moved, known)).toEqual(['mark', 'no', 'place', 'title', 'class', 'status'])
    expect(moveColumn(usualLayout, known, 'mark', -1)).toBe(usualLayout)
  })
})

test('hidden and widths are kept and taken back; a width stays within reason', () => {
  const hidden = toggleHidden(usualLayout, 'class')
  expect(hidden.hidden).toEqual(['class'])
  expect(isUsual(toggleHidden(hidden, 'class'))).toBe(true)
  expect(widen(usualLayout, 'title', 3).widths).toEqual({ title: 40 })
  expect(widen(usualLayout, 'title', 9_999).widths).toEqual({ title: 1200 })
  expect(isUsual(widen(widen(usualLayout, 'title', 300), 'title', null))).toBe(true)
})
