import { describe, expect, test } from 'vitest'
import type { StoreClient } from '../../desk/store-client.ts'
import type { Notice, Requests, Row, ViewState } from '../../store/protocol.ts'
import type { Query } from '../../store/query/query.ts'
import type { QueuePicture } from './queue-state.ts'
import { createQueue } from './queue.ts'

const query: Query = { queue: 'allOpen', conditions: [], text: '', order: [] }

function row(id: number, change: Partial<Row> = {}): Row {
  return { id, no: `no-${id}`, title: `t${id}`, status: 'received', revision: 1, sync: 'settled', ...change } as Row
}

/** A store with one view over `ids`; `arrivals` enter when it is reloaded. */
function fakeStore(ids: number[]) {
  let version = 0
  let arrivals: number[] = []
  let complete = true
  const listeners = new Set<(notice: Notice) => void>()
  const asked: string[] = []
  let held: Promise<void> = Promise.resolve()
  const state = (view: string): ViewState => ({
    view,
    version,
    total: ids.length,
    queueTotal: ids.length,
    arrived: arrivals.length,
    complete,
  })
  const answers: { [N in keyof Requests]?: (input: Requests[N]['input']) => Requests[N]['output'] } = {
    'view.open': ({ view, keep }) => {
      version += 1
      return { ...state(view), keptIndex: keptAt(keep) }
    },
    'view.reload': ({ view, keep }) => {
      version += 1
      ids = [...arrivals, ...ids]
      arrivals = []
      return { ...state(view), keptIndex: keptAt(keep) }
    },
    'view.rows': (input) =>
      input.version === version ? { version, rows: ids.slice(input.start, input.end).map((id) => row(id)) } : null,
    'view.ids': (input) => (input.version === version ? ids.slice(input.start, input.end) : null),
    'view.close': () => null,
    'kept.list': () => [],
    'kept.put': () => null,
  }
  const keptAt = (keep: number | null): number | null =>
    keep === null || !ids.includes(keep) ? null : ids.indexOf(keep)
  const client: StoreClient = {
    request: async (name, input) => {
      asked.push(name)
      const output = (answers[name] as (input: unknown) => never)(input)
      if (name === 'view.rows') await held
      return output
    },
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
  return {
    client,
    asked,
    /** Rows asked for from now on come when the answer is called. */
    holdRows(): () => void {
      let letGo = (): void => undefined
      held = new Promise((resolve) => {
        letGo = resolve
      })
      return letGo
    },
    /** Not complete any more; the next order has these. */
    loads(all: number[]) {
      complete = false
      for (const hear of listeners) hear({ kind: 'view', state: state('v'), rows: [] })
      ids = all
    },
    complete() {
      complete = true
      for (const hear of listeners) hear({ kind: 'view', state: { ...state('v'), version: version + 1 }, rows: [] })
    },
    arrive(id: number) {
      arrivals = [id, ...arrivals]
      for (const hear of listeners) hear({ kind: 'view', state: state('v'), rows: [] })
    },
    /** A page of a bootstrap: rows below those that are there. */
    fill(more: readonly number[]) {
      ids = [...ids, ...more]
      for (const hear of listeners) hear({ kind: 'view', state: state('v'), rows: [] })
    },
    change: (changed: Row, ofVersion = version) => {
      for (const hear of listeners)
        hear({ kind: 'view', state: { ...state('v'), version: ofVersion }, rows: [changed] })
    },
  }
}

function picture() {
  const seen = {
    refreshed: [] as number[],
    lengthened: [] as number[],
    patched: [] as number[],
    moved: [] as [number, number][],
  }
  const drawn: QueuePicture = {
    refresh(total, moving) {
      seen.refreshed.push(total)
      moving?.move()
    },
    blocksFrom: () => ({ start: 0, end: 100 }),
    firstInView: () => 0,
    lengthen: (total) => void seen.lengthened.push(total),
    patch: (rows) => void seen.patched.push(...rows.keys()),
    restyle: () => undefined,
    show: () => undefined,
    keepInPlace: (before, after) => void seen.moved.push([before, after]),
    redraw: () => undefined,
    rowsPerPage: () => 10,
  }
  return { seen, drawn }
}

async function opened(ids: number[]) {
  const store = fakeStore(ids)
  const queue = createQueue(store.client, { view: 'v', first: query, owner: 'op1' })
  const { seen, drawn } = picture()
  queue.bind(drawn)
  await queue.ask({})
  await queue.rows(0, 100)
  return { store, queue, seen, cursor: () => queue.state.getState().cursor }
}

describe('cursor', () => {
  test('starts on the first row and stops at both ends', async () => {
    const { queue, cursor } = await opened([1, 2, 3])
    expect(cursor()).toEqual({ index: 0, id: 1 })
    queue.moveBy(-1)
    expect(cursor()?.id).toBe(1)
    queue.moveBy(5)
    expect(cursor()).toEqual({ index: 2, id: 3 })
  })

  test('is a case: new rows above it leave it on its case, at the same height of the screen', async () => {
    const { store, queue, seen, cursor } = await opened([1, 2, 3])
    queue.moveTo(1)
    store.arrive(9)
    expect(queue.state.getState().view?.arrived).toBe(1)
    expect(cursor()).toEqual({ index: 1, id: 2 })
    await queue.reload()
    expect(cursor()).toEqual({ index: 2, id: 2 })
    expect(seen.moved).toEqual([[1, 2]])
  })

  test('a row that is not here yet is fetched before an act works on it', async () => {
    const { queue } = await opened(Array.from({ length: 300 }, (_, at) => at + 1))
    queue.moveTo(299)
    expect(queue.state.getState().row).toBeNull()
    expect((await queue.cursorRow())?.id).toBe(300)
  })
})

describe('a list that is still loading', () => {
  async function loading() {
    const { store, queue, cursor } = await opened([1, 2, 3])
    store.loads([7, 8, 1, 2, 3])
    return { store, queue, cursor }
  }

  test('opens at its beginning when it is complete', async () => {
    const { store, cursor } = await loading()
    store.complete()
    await new Promise((resolve) => setTimeout(resolve))
    expect(cursor()).toEqual({ index: 0, id: 7 })
  })

  test('keeps the cursor on its case once somebody has moved', async () => {
    const { store, queue, cursor } = await loading()
    queue.moveBy(1)
    queue.moveBy(-1)
    store.complete()
    await new Promise((resolve) => setTimeout(resolve))
    expect(cursor()).toEqual({ index: 2, id: 1 })
  })
})

describe('rows', () => {
  test('change in place, the row under the cursor too, without asking for anything', async () => {
    const { store, queue, seen } = await opened([1, 2, 3])
    const before = store.asked.length
    store.change(row(1, { status: 'accepted' }))
    expect(seen.patched).toEqual([0])
    expect(queue.state.getState().row?.status).toBe('accepted')
    expect(store.asked.length).toBe(before)
  })

  test('of a store that is still filling are there at once, with the cursor on the first, and stay where they are', async () => {
    const { store, queue, seen, cursor } = await opened([])
    expect(cursor()).toBeNull()
    store.fill([1, 2, 3])
    expect(seen.lengthened).toEqual([3])
    expect(await queue.rows(0, 100)).toHaveLength(3)
    expect(cursor()).toEqual({ index: 0, id: 1 })
    queue.moveTo(2)
    store.fill([4, 5])
    expect(seen.lengthened).toEqual([3, 5])
    expect(cursor()).toEqual({ index: 2, id: 3 })
    queue.moveBy(2)
    expect((await queue.cursorRow())?.id).toBe(5)
  })

  test('of an older order are dropped', async () => {
    const { store, seen, queue } = await opened([1, 2, 3])
    store.change(row(1, { status: 'closed' }), 0)
    expect(seen.patched).toEqual([])
    const letGo = store.holdRows()
    const late = queue.rows(0, 3)
    store.holdRows()()
    await queue.reload()
    letGo()
    expect(await late).toBeNull()
  })

  test('a newer order than ours is taken in with the cursor on its case', async () => {
    const { store, queue, cursor } = await opened([1, 2, 3])
    queue.moveTo(2)
    store.change(row(1), 99)
    await new Promise((resolve) => setImmediate(resolve))
    expect(store.asked).toContain('view.reload')
    expect(cursor()?.id).toBe(3)
  })

  test('of a new order are here before anything else is asked about it, and drawn without asking again', async () => {
    const { store, queue, seen } = await opened([1, 2, 3])
    const letGo = store.holdRows()
    const before = queue.state.getState().view?.version ?? 0
    const refreshed = seen.refreshed.length
    const asked = queue.ask({ text: 'x' })
    await new Promise((resolve) => setImmediate(resolve))
    expect(queue.state.getState().view?.version).toBe(before)
    expect(seen.refreshed.length).toBe(refreshed)
    letGo()
    await asked
    expect(queue.state.getState().view?.version).toBe(before + 1)
    expect(queue.rowsHere(0, 100)?.map(({ id }) => id)).toEqual([1, 2, 3])
  })

  test('that change while a new order is on its way are not lost', async () => {
    const { store, queue } = await opened([1, 2, 3])
    const letGo = store.holdRows()
    const asked = queue.ask({ text: 'x' })
    store.change(row(1, { status: 'accepted' }))
    letGo()
    await asked
    await new Promise((resolve) => setTimeout(resolve))
    expect(queue.rowsHere(0, 1)?.[0]?.status).toBe('accepted')
  })
})

describe('marks', () => {
  test('X marks and takes back, Shift+J extends, Ctrl+A takes the view', async () => {
    const { queue } = await opened([1, 2, 3, 4])
    const marks = (): number[] => [...queue.state.getState().marks]
    queue.toggleMark()
    queue.extendMark(1)
    expect(marks()).toEqual([1, 2])
    queue.toggleMark()
    expect(marks()).toEqual([1])
    await queue.markAll()
    expect(marks()).toEqual([1, 2, 3, 4])
    queue.clearMarks()
    await queue.markThrough(3)
    expect(marks()).toEqual([2, 3, 4])
  })

  test('stay when the conditions change, go with the queue', async () => {
    const { queue } = await opened([1, 2])
    queue.toggleMark()
    await queue.ask({ text: 'x' })
    expect(queue.state.getState().marks.size).toBe(1)
    await queue.ask({ queue: 'toAccept' })
    expect(queue.state.getState().marks.size).toBe(0)
  })
})

test('a store that cannot answer leaves the list as it is and says so, until it can', async () => {
  const { store, queue } = await opened([1, 2, 3])
  const { request } = store.client
  const broken = store.client as { request: unknown }
  broken.request = () => Promise.reject(new Error('the store is locked'))
  await queue.ask({ text: 'x' })
  expect(queue.state.getState()).toMatchObject({ failed: true, view: { total: 3 } })
  broken.request = request
  await queue.ask({})
  expect(queue.state.getState().failed).toBe(false)
})
