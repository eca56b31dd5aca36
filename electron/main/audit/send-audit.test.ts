import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { PortFault } from '#shared/ipc/store-port.ts'
import type { AuditResponse, AuditRow } from '#shared/wire/audit.ts'
import { openAuditFile, type AuditFile } from './audit-file.ts'
import { startAuditSender, type AuditSender } from './send-audit.ts'

const now = Date.UTC(2026, 10, 24)
const actor = { id: 'ma', name: '马某某', role: 'operator' } as const

type Answer = Result<AuditResponse, PortFault>
type Gateway = { readonly rows: AuditRow[]; readonly asked: number[]; next: ((rows: readonly AuditRow[]) => Answer)[] }

let root = ''
let file: AuditFile
let sender: AuditSender
let gateway: Gateway
let isThere = true

beforeEach(() => {
  vi.useFakeTimers()
  root = mkdtempSync(join(tmpdir(), 'send-audit-'))
  file = openAuditFile({ path: join(root, 't1.rows'), key: Buffer.alloc(32, 7), terminal: 't1', now })
  gateway = { rows: [], asked: [], next: [] }
  isThere = true
  const log = (): void => undefined
  const parts = { file, actor, token: 'token', now: () => now, jitter: () => 1, log }
  const audit = (_token: string, { rows }: { readonly rows: readonly AuditRow[] }): Promise<Answer> => {
    gateway.asked.push(rows.length)
    return Promise.resolve((gateway.next.shift() ?? take)(rows))
  }
  sender = startAuditSender({ ...parts, gateway: () => (isThere ? { audit } : null) })
})
afterEach(() => {
  sender.stop()
  file.close()
  vi.useRealTimers()
  rmSync(root, { recursive: true, force: true })
})

/** As the gateway does it, in small. */
function take(rows: readonly AuditRow[]): Answer {
  const [first] = rows
  if (first !== undefined && first.n > gateway.rows.length + 1) return refused('auditGap n 0')
  for (const row of rows) {
    const kept = gateway.rows.find(({ n }) => n === row.n)
    if (kept === undefined) gateway.rows.push(row)
    else if (kept.hash !== row.hash) return refused(`auditChanged n ${row.n}`)
  }
  const end = gateway.rows.at(-1)
  return ok({ last: end?.n ?? 0, hash: end?.hash ?? '', at: now })
}

const refused = (detail: string): Answer => fail({ code: 'gateway', detail, retry: 'afterFix', retryAfterMs: null })
const unreachable = (): Answer => fail({ code: 'unreachable', detail: 'X', retry: 'later', retryAfterMs: null })

function append(count = 1): void {
  for (let each = 0; each < count; each += 1) file.append({ at: now, actor, deed: { kind: 'begunAnew', held: each } })
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

test('sends what waits, in batches, each row once; with nothing waiting nothing is asked', async () => {
  sender.wake()
  await settled()
  expect(gateway.asked).toEqual([])
  append(130)
  sender.wake()
  sender.wake()
  await settled()
  expect(gateway.asked).toEqual([100, 30])
  expect(gateway.rows.map(({ n }) => n)).toEqual(Array.from({ length: 130 }, (_, index) => index + 1))
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(gateway.asked).toHaveLength(2)
})

test('waits grow, are bounded and honour Retry-After; a connection that stands ends them', async () => {
  const busy = (): Answer => fail({ code: 'gateway', detail: 'busy', retry: 'later', retryAfterMs: 60_000 })
  gateway.next = [unreachable, unreachable, busy, unreachable]
  append()
  sender.wake()
  await settled()
  expect(gateway.asked).toHaveLength(1)
  // Another row does not shorten the wait.
  append()
  sender.wake()
  await vi.advanceTimersByTimeAsync(1_999)
  expect(gateway.asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(gateway.asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(gateway.asked).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(59_999)
  expect(gateway.asked).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(1)
  expect(gateway.asked).toHaveLength(4)
  sender.connected()
  await settled()
  expect(gateway.rows).toHaveLength(2)
  expect(file.waiting(9)).toEqual([])
})

test('without a gateway nothing is tried; what waited goes when it stands', async () => {
  isThere = false
  append()
  sender.wake()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(gateway.asked).toEqual([])
  isThere = true
  sender.connected()
  await settled()
  expect(gateway.rows).toHaveLength(1)
})

test('a gateway that was put back gets the rows again; one with other rows keeps them, and ours go on behind', async () => {
  append(3)
  sender.wake()
  await settled()
  gateway.rows.length = 1
  append()
  sender.wake()
  await settled()
  expect(gateway.rows.map(({ n }) => n)).toEqual([1, 2, 3, 4])

  const other = openAuditFile({ path: join(root, 'other.rows'), key: Buffer.alloc(32, 7), terminal: 't1', now })
  other.append({ at: now - 1, actor, deed: { kind: 'begunAnew', held: 99 } })
  const [theirs] = other.rows()
  other.close()
  if (theirs === undefined) throw new Error('no row')
  gateway.rows.splice(0, 9, theirs, { ...theirs, n: 2 }, { ...theirs, n: 3 }, { ...theirs, n: 4 })
  append()
  gateway.next = [() => refused('auditChanged n 5')]
  sender.wake()
  await settled()
  expect(gateway.rows.slice(4).map(({ n, deed }) => [n, deed])).toEqual([
    [5, { kind: 'begunAnew', held: 5 }],
    [6, { kind: 'begunAnew', held: 0 }],
  ])
  expect(file.waiting(9)).toEqual([])
})

test('a gateway that refuses whatever is done is not asked in a circle', async () => {
  append()
  gateway.next = Array.from(
    { length: 50 },
    () => (rows: readonly AuditRow[]) =>
      rows.length === 0 ? ok({ last: 0, hash: '', at: now }) : refused('auditChanged n 1'),
  )
  sender.wake()
  await settled()
  expect(gateway.asked.length).toBeLessThanOrEqual(4)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(gateway.asked.length).toBeLessThan(24)
})

test('stopped: nothing is sent any more, and a late answer changes nothing', async () => {
  append()
  let release = (_: Answer): void => undefined
  gateway.next = [() => new Promise<Answer>((resolve) => (release = resolve)) as never]
  sender.wake()
  sender.stop()
  release(ok({ last: 1, hash: file.rows()[0]?.hash ?? '', at: now }))
  await settled()
  expect(file.waiting(9)).toHaveLength(1)
  sender.connected()
  await settled()
  expect(gateway.asked).toEqual([1])
})
