import { expect, test } from 'vitest'
import { fromBeijing } from '#shared/domain/core/instants.ts'
import { readMoment, readRow } from './read-target.ts'

const now = fromBeijing([2012, 10, 16], [10, 48])

test.each([
  ['10:30', fromBeijing([2012, 10, 16], [10, 30])],
  ['9\uFF1A05', fromBeijing([2012, 10, 16], [9, 5])],
  ['昨天', fromBeijing([2012, 10, 15])],
  ['昨天 16:00', fromBeijing([2012, 10, 15], [16, 0])],
  ['10-08', fromBeijing([2012, 10, 8])],
  ['10月8日 16:20', fromBeijing([2012, 10, 8], [16, 20])],
  ['12-30', fromBeijing([2011, 12, 30])],
  ['2012-09-27 15:20', fromBeijing([2012, 9, 27], [15, 20])],
  ['Yesterday', fromBeijing([2012, 10, 15])],
])('%s is a moment', (typed, at) => {
  expect(readMoment(typed, now)).toBe(at)
})

test.each(['', '0471', '25:00', '10:75', '13-40', '121016-0471', '姚家'])('%s is none', (typed) => {
  expect(readMoment(typed, now)).toBe(null)
})

test('rows', () => {
  expect(['120', '第 120 行', '120行', '0', '0471', '10:30', '1-2'].map(readRow)).toEqual([
    120,
    120,
    120,
    null,
    471,
    null,
    null,
  ])
})
