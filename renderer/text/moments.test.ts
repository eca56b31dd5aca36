import { expect, test } from 'vitest'
import { columnDay, columnMoment } from './moments.ts'

const now = Date.parse('2012-10-16T10:48:00+08:00')

test('another year is said, this year is not', () => {
  expect(columnMoment(Date.parse('2012-05-24T00:05:00+08:00'), now)).toBe('05-24 00:05')
  expect(columnMoment(Date.parse('2007-05-24T00:00:00+08:00'), now)).toBe('2007-05-24')
  expect(columnMoment(Date.parse('2013-01-01T00:00:00+08:00'), now)).toBe('2013-01-01')
  expect(columnDay(Date.parse('2011-12-31T23:59:59+08:00'), now)).toBe('2011-12-31')
})
