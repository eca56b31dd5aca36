import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Row } from '../../store/protocol.ts'
import type { StoreClient } from '../../desk/store-client.ts'
import { cursorRowOf } from './cursor-row.ts'
import type { QueueState } from './queue-state.ts'

const row = (id: number): Row => ({ id, no: `no-${id}` }) as Row

function placed(cursor: QueueState['cursor'], version: number) {
  const view = { view: 'v', version, total: 9, queueTotal: 9, arrived: 0, complete: true }
  return createStore<QueueState>(
    () => ({ view, cursor, row: null, marks: new Set(), failed: false, said: null }) as unknown as QueueState,
  )
}

const client: StoreClient = {
  request: (async (_name: string, { ids }: { ids: number[] }) => ids.map(row)) as never,
  listen: () => () => true,
}

test('a case that the cursor stands on is there, whatever happens to the list meanwhile', async () => {
  const held = { rows: () => Promise.resolve(null), reload: () => Promise.resolve() }
  expect(await cursorRowOf({ client, state: placed({ index: 3, id: 7 }, 1), held })).toMatchObject({ id: 7 })
})

test('rows of an order that is overtaken while they are read are asked for again', async () => {
  const state = placed({ index: 0, id: null }, 1)
  let asked = 0
  const rows = async (): Promise<readonly Row[] | null> => {
    asked += 1
    if (asked > 1) return [row(5)]
    // Another order has been opened while this one was read.
    state.setState({ view: { ...state.getState().view!, version: 2 } })
    return null
  }
  const reload = () => Promise.reject(new Error('the new order is known'))
  expect(await cursorRowOf({ client, state, held: { rows, reload } })).toMatchObject({ id: 5 })
})

test('an order that is older than the store is read anew first', async () => {
  const state = placed({ index: 0, id: null }, 1)
  const rows = () => Promise.resolve(state.getState().view?.version === 2 ? [row(5)] : null)
  const reload = async () => state.setState({ view: { ...state.getState().view!, version: 2 } })
  expect(await cursorRowOf({ client, state, held: { rows, reload } })).toMatchObject({ id: 5 })
})

test('a list that cannot be read has no row under the cursor', async () => {
  const state = placed({ index: 0, id: null }, 1)
  state.setState({ failed: true })
  const held = { rows: () => Promise.resolve(null), reload: () => Promise.resolve() }
  expect(await cursorRowOf({ client, state, held })).toBeNull()
})
