import { describe, expect, test } from 'vitest'
import { nextOrder } from './ordering.ts'

const byDue = { field: 'dueAt', descending: false } as const
const byStatus = { field: 'status', descending: false } as const
const byReceived = { field: 'receivedAt', descending: true } as const

describe('one field', () => {
  test('replaces what was there; the same again turns it round', () => {
    expect(nextOrder([], 'status', false)).toEqual([byStatus])
    expect(nextOrder([byStatus], 'status', false)).toEqual([{ ...byStatus, descending: true }])
    expect(nextOrder([byStatus, byDue], 'receivedAt', false)).toEqual([byReceived])
  })
  test('the usual order counts as chosen', () => {
    expect(nextOrder([], 'dueAt', false)).toEqual([{ ...byDue, descending: true }])
  })
  test('one of several stays alone as it is', () => {
    expect(nextOrder([byDue, byReceived], 'receivedAt', false)).toEqual([byReceived])
  })
})

describe('several fields', () => {
  test('a further one goes last, then turns round, then goes', () => {
    const two = nextOrder([byStatus], 'receivedAt', true)
    expect(two).toEqual([byStatus, byReceived])
    const turned = nextOrder(two, 'receivedAt', true)
    expect(turned).toEqual([byStatus, { ...byReceived, descending: false }])
    expect(nextOrder(turned, 'receivedAt', true)).toEqual([byStatus])
  })
  test('the last one cannot go', () => {
    expect(nextOrder([{ ...byStatus, descending: true }], 'status', true)).toEqual([byStatus])
  })
})
