import { expect, test } from 'vitest'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Row } from '../../store/protocol.ts'
import { createChangedRows } from './changed-rows.ts'

function row(revision: number, sync: Row['sync'] = 'settled'): Row {
  return { id: 7, revision, sync } as Row
}

function shelf(value?: unknown) {
  const put: unknown[] = []
  const request = (name: string, input: { key?: string; value?: unknown }) => {
    if (name === 'kept.put') put.push(input.value)
    return Promise.resolve(name === 'kept.list' ? [{ key: 'op1/looked', value }] : null)
  }
  return { put, client: { request, listen: () => () => undefined } as unknown as StoreClient }
}

test('what others did to a row on the screen is marked until the cursor rests on it', () => {
  const changes = createChangedRows(shelf().client, 'op1')
  changes.hear([row(2)], () => row(1))
  expect(changes.isChanged(row(2))).toBe(true)
  changes.look(row(2))
  expect(changes.isChanged(row(2))).toBe(false)
  expect(changes.state.getState().ids.size).toBe(0)
})

test('our own command is no news, neither when given nor when the ledger has it', () => {
  const changes = createChangedRows(shelf().client, 'op1')
  changes.look(row(1))
  changes.hear([row(2, 'local')], () => row(1))
  changes.hear([row(3)], () => row(2, 'local'))
  expect(changes.isChanged(row(3))).toBe(false)
  changes.hear([row(4)], () => row(3))
  expect(changes.isChanged(row(4))).toBe(true)
})

test('a row that was looked at in a former session and has changed since is marked', async () => {
  const { client, put } = shelf([
    [7, 3],
    ['x', 1],
  ])
  const changes = createChangedRows(client, 'op1')
  await changes.load()
  expect(changes.isChanged(row(3))).toBe(false)
  expect(changes.isChanged(row(4))).toBe(true)
  changes.look(row(4))
  changes.close()
  expect(put).toEqual([[[7, 4]]])
})
