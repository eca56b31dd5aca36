import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenCalm } from './when-calm.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('waits for a rest, but not for ever, and then only once', () => {
  const call = vi.fn()
  const calm = whenCalm(call)
  calm.ask()
  vi.advanceTimersByTime(399)
  calm.ask()
  vi.advanceTimersByTime(399)
  expect(call).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(call).toHaveBeenCalledTimes(1)
  for (let asked = 0; asked < 21; asked += 1) {
    calm.ask()
    vi.advanceTimersByTime(100)
  }
  expect(call).toHaveBeenCalledTimes(2)
  calm.stop()
  vi.advanceTimersByTime(5_000)
  expect(call).toHaveBeenCalledTimes(2)
})
