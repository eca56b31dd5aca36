import type * as fs from 'node:fs'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DAY } from '#shared/domain/core/instants.ts'
import type { AuditDeed, AuditRow } from '#shared/wire/audit.ts'
import { firstPlace, readFrame } from '../journal/frame.ts'
import { KEPT_MS, openAuditFile, type AuditFile } from './audit-file.ts'
import { hashOf } from './audit-frames.ts'

const disk = vi.hoisted(() => ({ fails: false }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  const fdatasyncSync = (file: number): void => {
    if (disk.fails) throw Object.assign(new Error('input/output error'), { code: 'EIO' })
    real.fdatasyncSync(file)
  }
  return { ...real, fdatasyncSync }
})

const key = Buffer.alloc(32, 7)
const now = Date.UTC(2026, 10, 24)
const actor = { id: 'ma', name: '马某某', role: 'operator' } as const

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'audit-'))
  disk.fails = false
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const path = (): string => join(root, 't1.rows')
const open = (at: number = now, terminal = 't1'): AuditFile => openAuditFile({ path: path(), key, terminal, now: at })
const revealed = (caseId: number): AuditDeed => ({
  ...{ kind: 'revealed', caseId, no: `121016-${caseId}`, appeals: [caseId] },
  ...{ secret: false, purpose: '回访联系' },
})
const copied: AuditDeed = { kind: 'copied', scope: 'marked', conditions: '待受理', columns: ['单号'], rows: 2 }

function append(file: AuditFile, ...deeds: readonly AuditDeed[]): void {
  for (const deed of deeds) file.append({ at: now, actor, deed })
}

/** Where each frame ends. */
function frameEnds(bytes: Buffer): readonly number[] {
  const ends: number[] = []
  let place = firstPlace
  for (let frame = readFrame(key, place, bytes, 0); frame !== null; frame = readFrame(key, place, bytes, frame.end)) {
    place = frame.next
    ends.push(frame.end)
  }
  return ends
}

function isChained(rows: readonly AuditRow[], from = { n: 0, hash: '' }): boolean {
  return rows.every((row, index) => {
    const before = rows[index - 1] ?? from
    return row.n === before.n + 1 && row.hash === hashOf('t1', before.hash, row)
  })
}

test('every kind is numbered without gaps and chained, over restarts, and cannot be read without the key', () => {
  const first = open()
  append(first, revealed(1), copied)
  first.close()
  const second = open()
  append(second, revealed(2))
  expect(second.rows().map(({ n, deed }) => [n, deed.kind])).toEqual([
    [1, 'revealed'],
    [2, 'copied'],
    [3, 'revealed'],
  ])
  expect(isChained(second.rows())).toBe(true)
  second.close()
  expect(readFileSync(path()).includes('回访')).toBe(false)
  const whole = readFileSync(path())
  expect(() => openAuditFile({ path: path(), key: Buffer.alloc(32, 8), terminal: 't1', now })).toThrow(/row 1 cannot/u)
  // A file that was copied to another terminal is not that terminal's.
  expect(() => open(now, 't2')).toThrow(/row 1 does not follow/u)
  expect(readFileSync(path())).toEqual(whole)
})

test('torn at any byte: what was on disk before is there, the next row takes the next number, the rest is put aside', () => {
  const short: AuditDeed = { kind: 'begunAnew', held: 0 }
  const file = open()
  append(file, short, short)
  file.close()
  const whole = readFileSync(path())
  const ends = frameEnds(whole)
  for (let length = 0; length <= whole.length; length += 1) {
    writeFileSync(path(), whole.subarray(0, length))
    const torn = open()
    const kept = ends.filter((end) => end <= length).length
    expect(torn.rows(), `${length} bytes`).toHaveLength(kept)
    // What is put aside is cut off as well, or the next row would stand behind a gap.
    expect(readFileSync(path())).toHaveLength(kept === 0 ? 0 : (ends[kept - 1] ?? 0))
    if (length % 16 === 0) append(torn, copied)
    torn.close()
    if (length % 16 > 0) continue
    const again = open()
    expect(again.rows().at(-1)).toMatchObject({ n: kept + 1, deed: copied })
    expect(isChained(again.rows())).toBe(true)
    again.close()
  }
  expect(readdirSync(root).some((name) => name.includes('.torn-'))).toBe(true)
})

test('a row that was changed, removed, moved or doubled is named, and nothing is written to such a file', () => {
  const file = open()
  append(file, revealed(1), revealed(2), revealed(3), revealed(4))
  file.close()
  const whole = readFileSync(path())
  const [a = 0, b = 0, c = 0] = frameEnds(whole)
  const part = (from: number, to?: number): Buffer => whole.subarray(from, to)
  const flipped = Buffer.from(whole)
  flipped[b + 20] = (flipped[b + 20] ?? 0) ^ 1
  const longer = Buffer.from(whole)
  longer.writeUInt32LE(30_000, b)
  const cases: readonly (readonly [Buffer, number])[] = [
    [flipped, 3],
    [longer, 3],
    [Buffer.concat([part(0, a), part(b)]), 2],
    [Buffer.concat([part(0, a), part(b, c), part(a, b), part(c)]), 2],
    [Buffer.concat([part(0, b), part(a)]), 3],
    [part(a), 1],
  ]
  for (const [bytes, n] of cases) {
    writeFileSync(path(), bytes)
    expect(open).toThrow(`row ${n} cannot be read`)
    expect(readFileSync(path())).toEqual(bytes)
  }
})

test('I6: a row that did not reach the disk throws, leaves no trace, and its number is given again (fault case 82)', () => {
  const file = open()
  append(file, revealed(1))
  disk.fails = true
  expect(() => append(file, { ...revealed(2), purpose: '长'.repeat(200) } as AuditDeed)).toThrow('input/output error')
  expect(file.rows()).toHaveLength(1)
  expect(frameEnds(readFileSync(path()))).toEqual([readFileSync(path()).length])
  disk.fails = false
  append(file, revealed(3))
  file.close()
  expect(
    open()
      .rows()
      .map(({ deed }) => 'caseId' in deed && deed.caseId),
  ).toEqual([1, 3])
})

test('what the gateway would not take is never written, so that nothing waits behind it for ever', () => {
  const file = open()
  expect(() => append(file, { ...revealed(1), purpose: 'x' } as AuditDeed)).toThrow()
  append(file, revealed(2))
  expect(file.rows()).toMatchObject([{ n: 1, deed: { caseId: 2 } }])
  file.close()
})

test('rows wait until they are acknowledged, also over a restart', () => {
  const file = open()
  append(file, revealed(1), revealed(2), revealed(3))
  expect(file.waiting(2).map(({ n }) => n)).toEqual([1, 2])
  file.acknowledge(2, now)
  file.acknowledge(1, now)
  file.close()
  const again = open()
  expect(again.waiting(9).map(({ n }) => n)).toEqual([3])
  const [first, second] = again.rows()
  expect(again.has(2, second?.hash ?? '')).toBe(true)
  expect(again.has(2, first?.hash ?? '')).toBe(false)
  // The gateway was put back to an older state.
  again.offerAgain(1)
  expect(again.waiting(9).map(({ n }) => n)).toEqual([2, 3])
  again.close()
})

test('a row goes after 183 days at the gateway by both clocks, never before it was acknowledged (fault case 85)', () => {
  const file = open()
  append(file, revealed(1), revealed(2), revealed(3))
  file.acknowledge(2, now)
  file.close()
  const rowsAt = (at: number): readonly number[] => {
    const opened = open(at)
    const numbers = opened.rows().map(({ n }) => n)
    opened.close()
    return numbers
  }
  // This machine's clock alone drops nothing, however far it jumps.
  expect(rowsAt(now + 20 * KEPT_MS)).toEqual([1, 2, 3])
  const later = open(now)
  later.append({ at: now + KEPT_MS, actor, deed: copied })
  later.acknowledge(3, now + KEPT_MS)
  later.close()
  // Nor does the gateway's.
  expect(rowsAt(now + KEPT_MS - DAY)).toEqual([1, 2, 3, 4])
  expect(rowsAt(now + KEPT_MS)).toEqual([3, 4])
  const kept = open(now + KEPT_MS)
  append(kept, revealed(5))
  expect(kept.waiting(9).map(({ n }) => n)).toEqual([4, 5])
  kept.close()
  const rows = open(now + KEPT_MS).rows()
  expect(rows.map(({ n }) => n)).toEqual([3, 4, 5])
  expect(isChained(rows.slice(1), rows[0])).toBe(true)
})

test('a file that was cut off or lost goes on behind the gateway’s rows and says so; nothing that waits is lost', () => {
  const file = open()
  append(file, revealed(1))
  const behind = { n: 40, hash: 'ab'.repeat(32) }
  file.goOnBehind(behind, now + 1, actor)
  expect(file.waiting(9).map(({ n, deed }) => [n, deed.kind])).toEqual([
    [41, 'begunAnew'],
    [42, 'revealed'],
  ])
  append(file, revealed(2))
  file.close()
  const again = open()
  expect(again.has(40, behind.hash)).toBe(true)
  expect(again.rows()[0]?.deed).toEqual({ kind: 'begunAnew', held: 1 })
  expect(isChained(again.rows(), behind)).toBe(true)
  expect(again.rows()).toHaveLength(3)
  again.close()
  // The file as it was is still there.
  expect(readdirSync(root)).toContain(`t1.rows.other-${now + 1}`)
})

test('a folder that cannot be written to is an error, not an audit', () => {
  writeFileSync(join(root, 'audit'), '')
  expect(() => openAuditFile({ path: join(root, 'audit', 't1.rows'), key, terminal: 't1', now })).toThrow()
  mkdirSync(join(root, 'folder.rows'))
  expect(() => openAuditFile({ path: join(root, 'folder.rows'), key, terminal: 't1', now })).toThrow()
  appendFileSync(path(), 'not ours, and long enough to be a frame of its own, so not a torn one')
  expect(open).toThrow()
})
