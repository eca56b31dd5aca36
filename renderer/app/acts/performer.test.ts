import { expect, test, vi } from 'vitest'
import type { Bench } from './act.ts'
import { moveActs } from './move-acts.ts'
import { createPerformer } from './performer.ts'

// All acts reach for the window as soon as they are loaded; those that only move do not.
vi.mock(import('./acts.ts'), () => ({ actById: (id: string) => moveActs.find((act) => act.id === id) }))

test('G waits for nothing, so that the letter behind it is heard; what works on rows waits for what is under way', async () => {
  const failed = vi.fn()
  const jumping = vi.fn()
  const moveBy = vi.fn()
  const performer = createPerformer(failed)
  performer.workWith({ screen: { setState: jumping }, queue: { moveBy } } as unknown as Bench)
  let arrive = (): void => undefined
  performer.follow(
    () =>
      new Promise<void>((resolve) => {
        arrive = resolve
      }),
  )
  performer.perform('next')
  performer.perform('jump')
  await new Promise((resolve) => setImmediate(resolve))
  expect(jumping).toHaveBeenCalledWith({ jumping: true })
  expect(moveBy).not.toHaveBeenCalled()
  arrive()
  await new Promise((resolve) => setImmediate(resolve))
  expect(moveBy).toHaveBeenCalledWith(1)
  expect(failed).not.toHaveBeenCalled()
})
