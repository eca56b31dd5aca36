import { expect, test } from 'vitest'
import { zoom } from './zoom.ts'

function contentsAt(factor: number) {
  let now = factor
  return {
    getZoomFactor: () => now,
    setZoomFactor: (next: number) => {
      now = next
    },
  }
}

test('steps up and down between 75 and 200 percent, and back to 100', () => {
  const contents = contentsAt(1)
  expect([1, 2, 3, 4, 5, 6].map(() => zoom(contents, 'in'))).toEqual([110, 125, 150, 175, 200, 200])
  expect(contents.getZoomFactor()).toBe(2)
  expect(zoom(contents, 'out')).toBe(175)
  expect(zoom(contents, 'reset')).toBe(100)
  expect([1, 2, 3].map(() => zoom(contents, 'out'))).toEqual([90, 75, 75])
})

test('a size between two steps goes to the neighbour', () => {
  expect(zoom(contentsAt(1.2), 'in')).toBe(125)
  expect(zoom(contentsAt(1.2), 'out')).toBe(110)
})
