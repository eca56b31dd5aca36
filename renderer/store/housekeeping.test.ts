import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startHousekeeping } from './housekeeping.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('housekeeping', () => {
  it('waits for a quiet moment', async () => {
    const piece = vi.fn(() => Promise.resolve(false))
    const { disturb, stop } = startHousekeeping(piece)
    await vi.advanceTimersByTimeAsync(1000)
    disturb(false)
    await vi.advanceTimersByTimeAsync(1000)
    expect(piece).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(600)
    expect(piece).toHaveBeenCalledTimes(1)
    stop()
  })

  it('gets its turn where changes never stop', async () => {
    const piece = vi.fn(() => Promise.resolve(true))
    const { disturb, stop } = startHousekeeping(piece)
    for (let second = 0; second < 60; second += 1) {
      disturb(false)
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(piece.mock.calls.length).toBeGreaterThan(8)
    stop()
  })

  it('leaves a store that is filling alone, and begins when no page comes any more', async () => {
    const piece = vi.fn(() => Promise.resolve(false))
    const { disturb, stop } = startHousekeeping(piece)
    for (let page = 0; page < 20; page += 1) {
      disturb(true)
      await vi.advanceTimersByTimeAsync(5000)
    }
    expect(piece).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(5100)
    expect(piece).toHaveBeenCalledTimes(1)
    stop()
  })

  it('steps back while a window asks, one piece at a time, and goes on between its questions', async () => {
    const piece = vi.fn(() => Promise.resolve(true))
    const { makeWay, stop } = startHousekeeping(piece)
    await vi.advanceTimersByTimeAsync(1490)
    for (let question = 0; question < 20; question += 1) {
      makeWay()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(piece).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(piece.mock.calls.length).toBeGreaterThan(0)
    stop()
  })

  it('rests once when there is nothing more to do for the first time', async () => {
    let left = 3
    const rest = vi.fn()
    const { stop } = startHousekeeping(() => Promise.resolve((left -= 1) > 0), rest)
    await vi.advanceTimersByTimeAsync(1510)
    expect(rest).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(rest).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(90_000)
    expect(rest).toHaveBeenCalledTimes(1)
    stop()
  })

  it('rests after much work, but never while somebody is asking', async () => {
    const rest = vi.fn()
    const { makeWay, stop } = startHousekeeping(() => Promise.resolve(true), rest)
    await vi.advanceTimersByTimeAsync(1500 + 400 * 25)
    expect(rest).toHaveBeenCalledTimes(1)
    for (let second = 0; second < 60; second += 1) {
      makeWay()
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(rest).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(rest).toHaveBeenCalledTimes(2)
    stop()
  })
})
