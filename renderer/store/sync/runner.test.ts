import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import type { NumberedCommand } from '#shared/wire/command.ts'
import { nothingHeard, type Heard } from '#shared/wire/ledger-mark.ts'
import { ANSWER_LIMIT_MS } from '#shared/sync/sync-timing.ts'
import type { MainRequest } from '../main-port.ts'
import type { LinkStatus } from '../protocol.ts'
import { MainFault } from './failures.ts'
import { startSync, type SyncRunner } from './runner.ts'
import type { SyncStore } from './sync-store.ts'

type Asked = {
  readonly request: MainRequest
  readonly answer: (value: unknown) => Promise<void>
  readonly fail: (detail: string) => Promise<void>
}

const cursorAt10 = { epoch: 'e1', position: 10, confirmed: 2, snapshot: null }
let now: number
let asked: Asked[]
let timer: { at: number; call: () => void } | null
let cursor: ReturnType<SyncStore['cursor']>
let marks: { settled: number; last: number }
let calls: string[]
let refusals: number
let halted: string | null
let heard: Heard
let link: LinkStatus | null
let repaired: 'foreign' | null
let runner: SyncRunner

beforeEach(() => {
  now = 1_000_000
  asked = []
  timer = null
  cursor = cursorAt10
  marks = { settled: 2, last: 2 }
  calls = []
  refusals = 0
  halted = null
  heard = nothingHeard
  link = null
  repaired = null
})

function refusable(call: string, then: () => void): Promise<void> {
  if (refusals > 0) {
    refusals -= 1
    return Promise.reject(new Error('diskFull'))
  }
  calls.push(call)
  then()
  return Promise.resolve()
}

const store: SyncStore = {
  cursor: () => cursor,
  heard: () => heard,
  applyChanges: (page) =>
    refusable(`changes ${page.next}`, () => {
      cursor = { ...cursor, position: page.next }
      heard = { ...heard, pull: page.mark }
    }),
  applySnapshotPage: (page) =>
    refusable(
      'snapshot',
      () => (cursor = { ...cursor, epoch: page.epoch, snapshot: page.next === null ? null : { before: page.next } }),
    ),
  outboxMarks: () => marks,
  settle: (outcomes, mark) =>
    refusable(`settle ${outcomes.map(({ n }) => n).join()}`, () => {
      marks = { ...marks, settled: Math.max(...outcomes.map(({ n }) => n)) }
      heard = { ...heard, push: mark }
    }),
  addPending: (commands) =>
    refusable(
      `pending ${commands.map(({ n }) => n).join()}`,
      () => (marks = { settled: (commands[0]?.n ?? 1) - 1, last: commands.at(-1)?.n ?? 0 }),
    ),
  dropBase: (reason) =>
    refusable(`drop ${reason}`, () => (cursor = { epoch: '', position: 0, confirmed: 0, snapshot: null })),
  differing: (answer) => Promise.resolve(answer.buckets.map(({ bucket }) => bucket)),
  repair: (bucket, page) =>
    repaired === 'foreign'
      ? Promise.resolve(repaired)
      : refusable(`repair ${bucket} with ${page.records.length}`, () => undefined).then(() => page.records.length),
  referenceVersion: () => 'r1',
  setReference: () => Promise.resolve(),
  setLink: (next) => (link = next),
  setHalted: (reason) => (halted = reason),
}

async function begin(journal: readonly number[] = []): Promise<void> {
  runner = startSync({
    store,
    now: () => now,
    random: () => 0,
    at(at, call) {
      const mine = { at, call }
      timer = mine
      return () => {
        if (timer === mine) timer = null
      }
    },
    requestMain: (request) =>
      new Promise((resolve, reject) => {
        asked.push({
          request,
          answer(value) {
            resolve(value)
            return quiet()
          },
          fail(detail) {
            reject(new MainFault({ code: 'gateway', detail, retry: 'afterFix', retryAfterMs: null }))
            return quiet()
          },
        })
      }),
  })
  await take('journal.read').answer(journal.map(command))
}

/** The oldest request of this kind that has not been taken yet. */
function take(kind: MainRequest['kind']): Asked {
  const index = asked.findIndex(({ request }) => request.kind === kind)
  const found = asked[index]
  if (found === undefined) throw new Error(`no ${kind} among ${kinds().join()}`)
  asked.splice(index, 1)
  return found
}

function kinds(): string[] {
  return asked.map(({ request }) => request.kind)
}

/** Every promise that can go on has gone on. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

async function started(journal: readonly number[] = []): Promise<void> {
  await begin(journal)
  await take('journal.skip').answer(null)
}

async function pass(time: number): Promise<void> {
  now += time
  const due = timer
  timer = null
  due?.call()
  await quiet()
}

function command(n: number): NumberedCommand {
  const actor = { id: 'ma', name: '马某某', role: 'operator' } as const
  return { n, saidAt: 1, actor, seenRevision: 0, command: { kind: 'note', caseId: 1, text: '' } }
}

function status(head: number): GatewayStatus {
  const services = { total: 0, today: 0, todaySince: 0 }
  return { head, serverTime: now, networks: [], services, quarantined: 0, referenceVersion: 'r1' }
}

function changes(next: number, { head = next, confirmed = 2 } = {}): string {
  return JSON.stringify({ epoch: 'e1', next, records: [], confirmed, mark: mark(head), status: status(head) })
}

function snapshot(epoch: string, next: number | null): string {
  return JSON.stringify({
    epoch,
    position: 10,
    confirmed: 0,
    records: [],
    next,
    total: 9,
    mark: mark(10),
    status: status(10),
  })
}

function outcomes(...numbers: readonly number[]): string {
  const each = numbers.map((n) => ({ n, outcome: { kind: 'alreadySo' } }))
  return JSON.stringify({ outcomes: each, last: numbers.at(-1), head: 10, mark: mark(11) })
}

function mark(position: number) {
  return { position, hash: 'c'.repeat(64) }
}

function digests(buckets: readonly number[], next: number | null = null): string {
  const each = buckets.map((bucket) => ({ bucket, position: 1, digest: 'd'.repeat(64) }))
  return JSON.stringify({ epoch: 'e1', buckets: each, next, mark: mark(10) })
}

describe('start', () => {
  test('nothing is asked of the gateway before the journal has been compared, whatever happens meanwhile', async () => {
    await begin()
    runner.hear({ kind: 'hint', head: 99 })
    runner.commandAdded(3)
    await quiet()
    expect(kinds()).toEqual(['journal.skip'])
    marks = { settled: 2, last: 3 }
    await take('journal.skip').answer(null)
    expect(asked.map(({ request }) => request)).toMatchObject([
      { kind: 'gateway.changes', since: 10 },
      { kind: 'gateway.push', from: 3, to: 3 },
    ])
  })

  test('S9: a stream that stood before the start still counts after it', async () => {
    await begin()
    runner.hear({ kind: 'stream', up: true })
    await take('journal.skip').answer(null)
    expect(runner.state().streamUp).toBe(true)
  })

  test('S13: a store that was lost whole takes back every command, also those that were acknowledged once', async () => {
    cursor = { epoch: '', position: 0, confirmed: 0, snapshot: null }
    marks = { settled: 4, last: 4 }
    await started([1, 2, 3, 4])
    expect(calls).toEqual(['pending 1,2,3,4'])
    expect(runner.state().outbox).toEqual({ settled: 0, last: 4, proven: 0 })
  })

  test('a disk that is full at the start is tried again, and says so until then', async () => {
    refusals = 1
    await begin([3])
    expect(halted).toBe('storeFailed')
    await pass(2_000)
    await take('journal.read').answer([command(3)])
    await take('journal.skip').answer(null)
    expect(halted).toBe(null)
    expect(kinds()).toEqual(['gateway.changes', 'gateway.push'])
  })
})

describe('answers that come too late', () => {
  test('S8: a page that was asked for again is not stored when the first answer comes after all', async () => {
    await started()
    const first = take('gateway.changes')
    await pass(ANSWER_LIMIT_MS + 1)
    await pass(60_000)
    const second = take('gateway.changes')
    await first.answer(changes(11))
    expect(calls).toEqual([])
    await second.answer(changes(12))
    expect(calls).toEqual(['changes 12'])
  })

  test('S7: what another history said about pushed commands is not settled in the next one', async () => {
    marks = { settled: 2, last: 4 }
    await started()
    const push = take('gateway.push')
    await take('gateway.changes').fail('epochChanged')
    await push.answer(outcomes(3, 4))
    await take('journal.read').answer([])
    expect(calls).toEqual(['drop epochChanged'])
    expect(kinds()).not.toContain('journal.acknowledge')
  })
})

describe('what an answer tells', () => {
  test('S6: a page that ends before the ledger does says nothing about forgotten commands; one that reaches it does', async () => {
    await started()
    await take('gateway.changes').answer(changes(12, { head: 20, confirmed: 1 }))
    await take('gateway.changes').answer(changes(20, { confirmed: 1 }))
    expect(kinds()).toEqual(['journal.read'])
    expect(runner.state().dropping).toBe('epochChanged')
  })

  test('a command is acknowledged to the journal when its outcome is in the store, not before', async () => {
    marks = { settled: 2, last: 4 }
    await started()
    const push = take('gateway.push')
    refusals = 1
    await push.answer(outcomes(3, 4))
    expect(kinds()).not.toContain('journal.acknowledge')
    await pass(2_000)
    await take('gateway.push').answer(outcomes(3, 4))
    expect(take('journal.acknowledge').request).toEqual({ kind: 'journal.acknowledge', n: 4 })
  })

  test('S12: numbers that the ledger has and this machine never gave are passed over', async () => {
    await started()
    await take('gateway.changes').answer(changes(12, { confirmed: 7 }))
    expect(take('journal.skip').request).toEqual({ kind: 'journal.skip', n: 7 })
  })

  test('S7: pages of two histories do not meet in one base', async () => {
    cursor = { epoch: 'e1', position: 10, confirmed: 0, snapshot: { before: 5 } }
    await started()
    await take('gateway.snapshot').answer(snapshot('e2', null))
    await take('journal.read').answer([])
    expect(calls).toEqual(['drop epochChanged'])
  })

  test('S5: a command that the journal has lost stops the push lane visibly instead of asking on for ever', async () => {
    marks = { settled: 2, last: 5 }
    await started()
    const settle = vi.spyOn(store, 'settle').mockResolvedValue()
    await take('gateway.push').answer(outcomes(4, 5))
    settle.mockRestore()
    expect(halted).toBe('commandGap')
    expect(kinds()).toEqual(['gateway.changes'])
  })
})

describe('marks of the ledger', () => {
  test('S14: every request says the newest point that each lane has heard of', async () => {
    marks = { settled: 2, last: 4 }
    await started()
    await take('gateway.push').answer(outcomes(3, 4))
    await take('gateway.changes').answer(changes(12, { head: 20 }))
    const { request } = take('gateway.changes')
    expect(request).toMatchObject({ since: 12, heard: { pull: mark(20), push: mark(11) } })
  })
})

describe('comparing', () => {
  const compareNow = async (): Promise<void> => {
    await started()
    await take('gateway.changes').answer(changes(10))
    runner.demand()
    await take('gateway.changes').answer(changes(10))
  }

  test('S15: a bucket that differs is fetched again, and the status says how many cases were others', async () => {
    await compareNow()
    await take('gateway.digests').answer(digests([3]))
    const fetch = take('gateway.snapshot')
    expect(fetch.request).toMatchObject({ before: 1024, limit: 256 })
    await fetch.answer(snapshot('e1', null))
    expect(calls.at(-1)).toBe('repair 3 with 0')
    expect(link?.compared).toEqual({ at: now, healed: 0 })
  })

  test('S7 S15: a bucket of another epoch, or with cases that the ledger never had, begins everything again', async () => {
    for (const [epoch, foreign] of [
      ['e2', null],
      ['e1', 'foreign'],
    ] as const) {
      asked = []
      repaired = foreign
      await compareNow()
      await take('gateway.digests').answer(digests([3]))
      await take('gateway.snapshot').answer(snapshot(epoch, null))
      await take('journal.read').answer([])
      expect(calls.at(-1)).toBe('drop epochChanged')
      cursor = cursorAt10
    }
  })

  test('S15: a gateway without digests is followed all the same', async () => {
    await compareNow()
    await take('gateway.digests').fail('notFound')
    await take('gateway.changes').answer(changes(11))
    expect(calls.at(-1)).toBe('changes 11')
    expect(halted).toBe(null)
  })
})

describe('reading ahead', () => {
  const beginBootstrap = async (): Promise<void> => {
    cursor = { epoch: '', position: 0, confirmed: 0, snapshot: null }
    marks = { settled: 0, last: 0 }
    await started()
  }

  test('the next page of a snapshot is asked for while one is written, and taken from there', async () => {
    await beginBootstrap()
    let written = (): void => undefined
    const apply = vi.spyOn(store, 'applySnapshotPage').mockImplementation((page) => {
      cursor = { ...cursor, epoch: page.epoch, snapshot: page.next === null ? null : { before: page.next } }
      return new Promise((resolve) => (written = resolve))
    })
    await take('gateway.snapshot').answer(snapshot('e1', 500))
    const ahead = take('gateway.snapshot')
    expect(ahead.request).toMatchObject({ before: 500, heard: { pull: mark(10) } })
    written()
    await quiet()
    expect(kinds()).toEqual([])
    await ahead.answer(snapshot('e1', null))
    expect(apply).toHaveBeenCalledTimes(2)
    apply.mockRestore()
  })

  test('a page that did not come ahead is asked for again', async () => {
    await beginBootstrap()
    await take('gateway.snapshot').answer(snapshot('e1', 500))
    await take('gateway.snapshot').fail('busy')
    runner.demand()
    await quiet()
    await take('gateway.snapshot').answer(snapshot('e1', null))
    expect(calls).toEqual(['snapshot', 'snapshot'])
  })
})
