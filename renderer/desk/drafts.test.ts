import { expect, test, vi } from 'vitest'
import { createDrafts } from './drafts.ts'
import type { Notice } from '../store/protocol.ts'
import type { StoreClient } from './store-client.ts'

/** A disk that outlives sessions, and cases of which 1 has taken in 2 (until it is taken back). */
function disk() {
  const kept = new Map<string, unknown>()
  let merged = true
  let hear: (notice: Notice) => void = () => undefined
  const request = (
    name: string,
    input: { key: string; value: unknown; id: number; ids: number[] },
  ): Promise<unknown> => {
    if (name === 'kept.list') return Promise.resolve([...kept].map(([key, value]) => ({ key, value })))
    if (name === 'kept.put') {
      if (input.value === null) kept.delete(input.key)
      else kept.set(input.key, input.value)
      return Promise.resolve(null)
    }
    if (name === 'rows.byId')
      return Promise.resolve(input.ids.map((id) => ({ id, mergedInto: merged && id === 2 ? 1 : null })))
    return Promise.resolve({ family: merged && input.id === 1 ? [{ state: { id: 2 } }] : [] })
  }
  const listen = (listener: typeof hear) => {
    hear = listener
    return () => undefined
  }
  return {
    kept,
    client: { request, listen } as unknown as StoreClient,
    unmerge: () => {
      merged = false
      hear({ kind: 'case', ids: [1, 2] })
    },
  }
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

/** What the row of a case and its card would say. */
function signs(drafts: ReturnType<typeof createDrafts>): Record<string, readonly string[]> {
  return Object.fromEntries(drafts.state.getState().drafted)
}

test('a sign stands for it at once, after a restart, and goes when it is given or emptied', async () => {
  const { client, kept } = disk()
  const drafts = createDrafts(client, 'ma')
  drafts.keep(reply(7), { text: '半' })
  drafts.keep({ kind: 'decline', cases: [7, 8] }, { text: '不归' })
  await vi.waitFor(() => expect(signs(drafts)).toEqual({ 7: ['reply', 'decline'], 8: ['decline'] }))
  await drafts.write()
  const again = createDrafts(client, 'ma')
  await vi.waitFor(() => expect(signs(again)).toEqual({ 7: ['reply', 'decline'], 8: ['decline'] }))
  again.drop({ kind: 'decline', cases: [8, 7] })
  await vi.waitFor(() => expect(signs(again)).toEqual({ 7: ['reply'] }))
  again.keep(reply(7), null)
  await vi.waitFor(() => expect(signs(again)).toEqual({}))
  await again.write()
  expect(kept.size).toBe(0)
})

test('the sign of a merged case stands at its primary too, and goes back when the merge is taken back', async () => {
  const { client, unmerge } = disk()
  const drafts = createDrafts(client, 'ma')
  drafts.keep(reply(2), { text: '给二号' })
  await vi.waitFor(() => expect(signs(drafts)).toEqual({ 1: ['reply'], 2: ['reply'] }))
  unmerge()
  await vi.waitFor(() => expect(signs(drafts)).toEqual({ 2: ['reply'] }))
})
