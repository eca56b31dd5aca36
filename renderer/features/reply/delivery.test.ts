import { expect, test } from 'vitest'
import { deliveryOf } from './delivery.ts'

const reply = { version: 2, text: '', owed: [1, 2], sent: [1] }

test('each appeal has its own state', () => {
  expect(deliveryOf(null, 1, true)).toBe('planned')
  expect(deliveryOf(reply, 1, false)).toBe('received')
  expect(deliveryOf(reply, 2, true)).toBe('queued')
  expect(deliveryOf(reply, 2, false)).toBe('waits')
  expect(deliveryOf(reply, 3, true)).toBe('notOwed')
})
