/**
 * What queues need to know about a row, as one small number, so that 500,000 rows are counted by counting numbers.
 * Layout: status code (4 bits), flags of interest (4), sync (2), repeats (1), card (2), claim held (1): 14 bits.
 */
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Status } from '#shared/domain/case/status.ts'
import { type Columns, flag } from '../columns/columns.ts'
import { valueOf } from '../columns/dictionary.ts'
import type { CaseTable } from '../columns/table.ts'
import { type QueueId, queueIds } from './query.ts'
import { queueRules, type QueueFacts } from './queues.ts'

const CIRCUMSTANCES = 1 << 14
const cards = ['none', 'yellow', 'red'] as const

/** The card that hangs now: 0 none, 1 yellow, 2 red. As `cardOf` of the domain, on columns. */
export function cardCode(columns: Columns, slot: number, now: Instant): number {
  if (((columns.flags[slot] ?? 0) & flag.paused) !== 0) return 0
  if (now >= (columns.redAt[slot] ?? 0)) return 2
  return now >= (columns.yellowAt[slot] ?? 0) ? 1 : 0
}

export function circumstanceOf(columns: Columns, slot: number, now: Instant): number {
  const flags = columns.flags[slot] ?? 0
  const bits =
    (flags & flag.supervised ? 1 : 0) |
    (flags & flag.returnRequested ? 2 : 0) |
    (flags & flag.extensionRequested ? 4 : 0) |
    (flags & flag.claimMine ? 8 : 0)
  return (
    ((columns.status[slot] ?? 0) << 10) |
    (bits << 6) |
    ((columns.sync[slot] ?? 0) << 4) |
    ((columns.likelyRepeats[slot] ?? 0) > 0 ? 8 : 0) |
    (cardCode(columns, slot, now) << 1) |
    ((columns.claimUntil[slot] ?? 0) > now ? 1 : 0)
  )
}

function factsOf(circumstance: number, table: CaseTable): QueueFacts {
  const bits = (circumstance >> 6) & 15
  return {
    status: valueOf(table.dictionaries.status, circumstance >> 10) as Status,
    flags:
      (bits & 1 ? flag.supervised : 0) |
      (bits & 2 ? flag.returnRequested : 0) |
      (bits & 4 ? flag.extensionRequested : 0) |
      (bits & 8 ? flag.claimMine : 0),
    sync: (circumstance >> 4) & 3,
    likelyRepeats: (circumstance >> 3) & 1,
    card: cards[(circumstance >> 1) & 3] ?? 'none',
    claimHeld: (circumstance & 1) === 1,
  }
}

/** 1 for every circumstance that a queue holds. */
export function queueTable(queue: QueueId, table: CaseTable): Uint8Array {
  const rule = queueRules[queue]
  return Uint8Array.from({ length: CIRCUMSTANCES }, (_, circumstance) => (rule(factsOf(circumstance, table)) ? 1 : 0))
}

export function isInQueue(queue: QueueId, table: CaseTable, slot: number, now: Instant): boolean {
  return queueRules[queue](factsOf(circumstanceOf(table.columns(), slot, now), table))
}

export type Counts = Readonly<Record<QueueId, number>>

/** Rows of every queue, kept up to date by looking at changed rows only. */
export type QueueCounter = {
  /** Looks at every row: needed when time alone may have changed something. */
  readonly recount: (now: Instant) => void
  readonly update: (slots: Iterable<number>, now: Instant) => void
  readonly counts: () => Counts
}

export function createQueueCounter(table: CaseTable): QueueCounter {
  const histogram = new Uint32Array(CIRCUMSTANCES)
  /** Circumstance of each counted slot plus one; 0: not counted yet. */
  let known = new Uint16Array(0)
  const queues = queueIds.map((queue) => ({ queue, holds: queueTable(queue, table) }))

  function look(columns: Columns, slot: number, now: Instant): void {
    const before = known[slot] ?? 0
    const after = circumstanceOf(columns, slot, now)
    if (before === after + 1) return
    if (before > 0) histogram[before - 1] = (histogram[before - 1] ?? 0) - 1
    histogram[after] = (histogram[after] ?? 0) + 1
    known[slot] = after + 1
  }

  function reserve(): void {
    const count = table.count()
    if (count <= known.length) return
    const grown = new Uint16Array(Math.max(count, known.length * 2))
    grown.set(known)
    known = grown
  }

  return {
    recount(now) {
      reserve()
      const columns = table.columns()
      for (let slot = 0; slot < table.count(); slot += 1) look(columns, slot, now)
    },
    update(slots, now) {
      reserve()
      const columns = table.columns()
      for (const slot of slots) look(columns, slot, now)
    },
    counts() {
      const counts = Object.fromEntries(queueIds.map((queue) => [queue, 0])) as Record<QueueId, number>
      for (let circumstance = 0; circumstance < CIRCUMSTANCES; circumstance += 1) {
        const rows = histogram[circumstance] ?? 0
        if (rows === 0) continue
        for (const { queue, holds } of queues) if (holds[circumstance] === 1) counts[queue] += rows
      }
      return counts
    },
  }
}
