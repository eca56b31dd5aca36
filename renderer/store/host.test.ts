import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { PortMessage, PortNotice, PortRequest } from '#shared/ipc/store-port.ts'
import { createHost, type Host, type WindowSide } from './host.ts'
import type { PortLike } from './main-port.ts'
import type { Notice, RequestName, Requests, ToWindow } from './protocol.ts'
import type { Query } from './query/query.ts'
import { testActor } from './testing/main-side.ts'
import { testKey, testMark } from './testing/open-test-store.ts'
import { receivedRecord, TEST_NOW, testStatus } from './testing/records.ts'
import { testReference } from './testing/reference.ts'
import { nth } from './testing/nth.ts'

/** A window as the worker sees it. */
function openWindow(host: Host) {
  const notices: Notice[] = []
  const waiting = new Map<number, (message: ToWindow) => void>()
  const side: WindowSide = {
    onmessage: null,
    close: () => undefined,
    postMessage(message: ToWindow) {
      // Real ports copy: what cannot be copied must fail here too.
      const copy = structuredClone(message)
      if (copy.kind === 'answer' || copy.kind === 'failed') waiting.get(copy.id)?.(copy)
      else notices.push(copy)
    },
  }
  host.connect(side)
  let last = 0
  return {
    notices,
    giveMainPort: (port: PortLike) =>
      side.onmessage?.({ data: { kind: 'main-port' }, ports: [port] } as unknown as MessageEvent),
    ask<N extends RequestName>(name: N, input: Requests[N]['input']): Promise<Requests[N]['output']> {
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, (message) => {
          if (message.kind === 'answer') resolve(message.output)
          else reject(new Error(message.kind === 'failed' ? message.message : message.kind))
        })
        side.onmessage?.({ data: { kind: 'request', id, name, input }, ports: [] } as unknown as MessageEvent)
      })
    },
  }
}

/** Main with a gateway behind it that has a snapshot and then changes. */
function createMain(records: readonly CaseRecord[], database: string) {
  let n = 0
  const state = { head: 10, changed: [] as CaseRecord[], port: null as PortLike | null, asked: [] as string[] }
  const gatewayStatus = () => ({ ...testStatus, head: state.head })

  function answer(request: PortRequest): unknown {
    switch (request.kind) {
      case 'journal.append':
        n += 1
        return n
      case 'journal.read':
        return []
      case 'gateway.snapshot': {
        const page = records
          .toSorted((a, b) => b.state.id - a.state.id)
          .filter((record) => record.state.id < (request.before ?? Infinity))
          .slice(0, request.limit)
        const next = page.length === request.limit ? page.at(-1)?.state.id : null
        return JSON.stringify({
          epoch: 'e1',
          position: 10,
          confirmed: 0,
          records: page,
          next,
          total: records.length,
          mark: testMark,
          status: gatewayStatus(),
        })
      }
      case 'gateway.changes': {
        const page = request.since < state.head ? state.changed : []
        return JSON.stringify({
          epoch: 'e1',
          next: state.head,
          confirmed: 0,
          records: page,
          mark: testMark,
          status: gatewayStatus(),
        })
      }
      case 'gateway.reference':
        return JSON.stringify(testReference)
      case 'gateway.push':
        return JSON.stringify({ outcomes: [], last: 0, head: state.head, mark: testMark })
      default:
        return null
    }
  }

  function send(message: PortMessage): void {
    state.port?.onmessage?.({ data: structuredClone(message) } as MessageEvent)
  }

  return {
    state,
    send,
    connect(actor = testActor) {
      const port: PortLike = {
        onmessage: null,
        close: () => undefined,
        postMessage(message) {
          const request = structuredClone(message) as PortRequest
          state.asked.push(request.kind)
          queueMicrotask(() =>
            port.onmessage?.({
              data: { id: request.id, ok: true, value: answer(request) } satisfies PortMessage,
            } as MessageEvent),
          )
        },
      }
      state.port = port
      const welcome: PortNotice = {
        kind: 'welcome',
        key: testKey.slice(),
        terminal: 't1',
        actor,
        database,
        journal: { last: 0, acknowledged: 0 },
      }
      return { port, greet: () => send(welcome) }
    },
  }
}

const query: Query = { queue: 'all', conditions: [], text: '', order: [{ field: 'no', descending: false }] }
const hosts: ReturnType<typeof createMain>[] = []
afterEach(() => {
  for (const main of hosts.splice(0)) main.send({ kind: 'locked' })
})

let databases = 0
async function start(records: readonly CaseRecord[], complete = records.length) {
  const host = createHost(() => TEST_NOW)
  const desk = openWindow(host)
  databases += 1
  const main = createMain(records, `host-test-${databases}`)
  hosts.push(main)
  const { port, greet } = main.connect()
  desk.giveMainPort(port)
  greet()
  await vi.waitFor(() => expect(desk.notices.some((notice) => notice.kind === 'ready')).toBe(true))
  await vi.waitFor(async () => expect((await desk.ask('counts', null))?.all).toBe(complete))
  await vi.waitFor(async () => expect((await desk.ask('status', null)).bootstrap).toBe(null))
  return { host, desk, main }
}

const many = (count: number) => Array.from({ length: count }, (_, index) => receivedRecord(index + 1))

test('the first window is asked for a way to main, the second one joins and is not', async () => {
  const { host, desk } = await start(many(20))
  expect(desk.notices[0]).toEqual({ kind: 'needPort' })
  const second = openWindow(host)
  expect(second.notices).toEqual([{ kind: 'ready' }])
  expect((await second.ask('counts', null))?.all).toBeGreaterThan(0)
})

describe('a window', () => {
  it('sees the snapshot come in, opens a view and reads rows', async () => {
    const { desk } = await start(many(900))
    const opened = await desk.ask('view.open', { view: 'main', query, keep: 450 })
    expect(opened).toMatchObject({ view: 'main', version: 1, total: 900, arrived: 0, complete: true })
    const window = await desk.ask('view.rows', {
      view: 'main',
      version: 1,
      start: opened.keptIndex!,
      end: opened.keptIndex! + 3,
    })
    expect(window?.rows[0]?.id).toBe(450)
    expect(window?.rows).toHaveLength(3)
    expect(await desk.ask('view.rows', { view: 'main', version: 9, start: 0, end: 3 })).toBe(null)
    expect(
      await desk.ask('view.ids', { view: 'main', version: 1, start: opened.keptIndex!, end: opened.keptIndex! + 1 }),
    ).toEqual([450])
    expect((await desk.ask('view.facets', { view: 'main', fields: ['status'] })).status).toEqual([
      { value: 'received', count: 900 },
    ])
    expect(await desk.ask('reference', null)).toEqual(testReference)
    const [found] = await desk.ask('case.find', { text: nth(window?.rows ?? [], 1).no, limit: 5 })
    expect(found?.no).toBe(window?.rows[1]?.no)
  })

  it('hears of changed rows in place and counts what arrived', async () => {
    const { desk, main } = await start(many(20))
    await desk.ask('view.open', { view: 'main', query: { ...query, queue: 'toAccept' }, keep: null })
    desk.notices.length = 0
    const changed = receivedRecord(3)
    main.state.changed = [
      { ...changed, state: { ...changed.state, status: 'accepted', revision: 2 } },
      receivedRecord(21),
    ]
    main.state.head = 12
    main.send({ kind: 'hint', head: 12 })
    await vi.waitFor(() => {
      const views = desk.notices.filter((notice) => notice.kind === 'view')
      expect(views.at(-1)).toMatchObject({
        state: { total: 20, arrived: 1, version: 1 },
        rows: [{ id: 3, status: 'accepted' }],
      })
    })
    const reloaded = await desk.ask('view.reload', { view: 'main', keep: 21 })
    expect(reloaded).toMatchObject({ version: 2, total: 20, arrived: 0 })
    expect(reloaded.keptIndex).not.toBe(null)
    await vi.waitFor(() =>
      expect(desk.notices.findLast((notice) => notice.kind === 'counts')).toMatchObject({
        counts: { toAccept: 20, toDispatch: 1, all: 21 },
      }),
    )
  })

  it('gives a command and sees it in row, status and outbox', async () => {
    const { desk } = await start(many(5))
    await desk.ask('view.open', { view: 'main', query, keep: null })
    desk.notices.length = 0
    expect(
      await desk.ask('command.give', { command: { kind: 'accept', caseId: 2, classCode: '0101', urgency: 'urgent' } }),
    ).toEqual({ ok: true, value: { n: 1 } })
    expect(desk.notices.findLast((notice) => notice.kind === 'view')).toMatchObject({
      rows: [{ id: 2, status: 'accepted', sync: 'local', urgency: 'urgent' }],
    })
    expect(desk.notices.findLast((notice) => notice.kind === 'case')).toEqual({ kind: 'case', ids: [2] })
    expect(await desk.ask('outbox.list', { limit: 10 })).toMatchObject({ total: 1, items: [{ n: 1, state: 'local' }] })
    expect(await desk.ask('status', null)).toMatchObject({ waitingLocal: 1 })
    expect(await desk.ask('case.open', { id: 2, markOpened: true })).toMatchObject({
      row: { id: 2 },
      pending: [{ body: { type: 'accepted' } }],
    })
  })

  it('that fails a request breaks nothing', async () => {
    const { desk } = await start(many(2))
    await expect(desk.ask('view.reload', { view: 'nowhere', keep: null })).rejects.toThrow('view nowhere is open')
    await expect(desk.ask('view.facets', { view: 'nowhere', fields: [] })).rejects.toThrow()
    expect(await desk.ask('case.open', { id: 77, markOpened: false })).toBe(null)
  })

  it('that was reloaded goes on over its new port without reading anything again', async () => {
    const { desk, main, host } = await start(many(4))
    const reloaded = openWindow(host)
    const { port, greet } = main.connect()
    reloaded.giveMainPort(port)
    greet()
    await vi.waitFor(() => expect(reloaded.notices.some((notice) => notice.kind === 'ready')).toBe(true))
    expect((await reloaded.ask('view.open', { view: 'main', query, keep: null })).total).toBe(4)
    expect(await reloaded.ask('command.give', { command: { kind: 'note', caseId: 1, text: '一' } })).toMatchObject({
      ok: true,
    })
    expect(main.state.asked.filter((kind) => kind === 'gateway.snapshot')).toHaveLength(1)
    expect(desk.notices.some((notice) => notice.kind === 'locked')).toBe(false)
  })

  it('finds its drafts again', async () => {
    const { desk } = await start(many(1))
    await desk.ask('kept.put', { shelf: 'drafts', key: 'dispatch 1', value: { lead: 'east', note: '核实' } })
    await desk.ask('kept.put', { shelf: 'drafts', key: 'reply 2', value: '已处理' })
    await desk.ask('kept.put', { shelf: 'drafts', key: 'reply 2', value: null })
    expect(await desk.ask('kept.list', { shelf: 'drafts' })).toEqual([
      { key: 'dispatch 1', value: { lead: 'east', note: '核实' } },
    ])
    expect(await desk.ask('kept.list', { shelf: 'views' })).toEqual([])
  })

  it('gets nothing out of a locked store', async () => {
    const { desk, main } = await start(many(4))
    await desk.ask('view.open', { view: 'main', query, keep: null })
    main.send({ kind: 'locked' })
    expect(desk.notices.at(-1)).toEqual({ kind: 'locked' })
    await expect(desk.ask('view.open', { view: 'main', query, keep: null })).rejects.toThrow('locked')
    await expect(desk.ask('case.open', { id: 1, markOpened: false })).rejects.toThrow('locked')
  })
})
