import { expect, test, vi } from 'vitest'
import { createDrafts } from './drafts.ts'
import type { StoreClient } from './store-client.ts'

/** A disk that outlives sessions, and cases of which 1 has taken in 2. */
function disk() {
  const kept = new Map<string, unknown>()
  const request = (name: string, input: { key: string; value: unknown; id: number }): Promise<unknown> => {
    if (name === 'kept.list') return Promise.resolve([...kept].map(([key, value]) => ({ key, value })))
    if (name === 'kept.put') {
      if (input.value === null) kept.delete(input.key)
      else kept.set(input.key, input.value)
      return Promise.resolve(null)
    }
    return Promise.resolve({ family: input.id === 1 ? [{ state: { id: 2 } }] : [] })
  }
  return { kept, client: { request } as unknown as StoreClient }
}

const reply = (id: number) => ({ kind: 'reply', cases: [id] })

test('a draft is there after a restart, for whoever wrote it and nobody else', async () => {
  const { client } = disk()
  const first = createDrafts(client, 'ma')
  first.keep(reply(1), { text: '半句' })
  await first.write()
  expect(await createDrafts(client, 'ma').open(reply(1))).toEqual({ text: '半句' })
  expect(await createDrafts(client, 'qian').open(reply(1))).toBeNull()
})

test('it is written by itself within two seconds', async () => {
  vi.useFakeTimers()
  try {
    const { kept, client } = disk()
    createDrafts(client, 'ma').keep(reply(1), { text: 'x' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(kept.size).toBe(1)
  } finally {
    vi.useRealTimers()
  }
})

test('the draft of a merged case is found from its primary, and gone when the primary was answered', async () => {
  const { kept, client } = disk()
  const drafts = createDrafts(client, 'ma')
  drafts.keep(reply(2), { text: '给二号' })
  await drafts.write()
  expect(await drafts.open(reply(1))).toEqual({ text: '给二号' })
  drafts.drop(reply(1))
  await drafts.write()
  expect(kept.size).toBe(0)
})
