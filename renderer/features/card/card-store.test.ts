import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StoreClient } from '../../desk/store-client.ts'
import type { CaseView } from '../../store/protocol.ts'
import { concerns, createCardStore } from './card-store.ts'

const viewOf = (id: number) =>
  ({
    row: { id },
    family: [{ state: { id: id + 100 } }],
    suggestions: [{ row: { id: id + 200 } }],
  }) as unknown as CaseView

/** Answers case.open when the test says so. */
function heldClient() {
  const asked: { id: number; answer: (view: CaseView | null) => void; fail: () => void }[] = []
  const request = (_name: string, input: { id: number }) =>
    new Promise((resolve, reject) =>
      asked.push({ id: input.id, answer: resolve, fail: () => reject(new Error('worker')) }),
    )
  return { asked, client: { request, listen: () => () => undefined } as unknown as StoreClient }
}

describe('card store', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('says that it waits only after 150 ms', async () => {
    const { asked, client } = heldClient()
    const store = createCardStore(client)
    store.getState().open(1)
    await vi.advanceTimersByTimeAsync(149)
    expect(store.getState().phase).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(store.getState().phase).toBe('slow')
    asked[0]?.answer(viewOf(1))
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState()).toMatchObject({ phase: 'ready', view: { row: { id: 1 } } })
  })

  it('drops the answer to an older question', async () => {
    const { asked, client } = heldClient()
    const store = createCardStore(client)
    store.getState().open(1)
    store.getState().open(2)
    asked[1]?.answer(viewOf(2))
    asked[0]?.answer(viewOf(1))
    await vi.advanceTimersByTimeAsync(200)
    expect(store.getState()).toMatchObject({ phase: 'ready', view: { row: { id: 2 } } })
  })

  it('tells a missing case from a failed reading', async () => {
    const { asked, client } = heldClient()
    const store = createCardStore(client)
    store.getState().open(1)
    asked[0]?.answer(null)
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState().phase).toBe('missing')
    store.getState().reload()
    asked[1]?.fail()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState().phase).toBe('failed')
  })
})

describe('concerns', () => {
  it('counts members and suggested repeats as part of what is shown', () => {
    expect([1, 101, 201, 7].map((id) => concerns(viewOf(1), [id]))).toEqual([true, true, true, false])
    expect(concerns(null, [7])).toBe(true)
  })
})
