/**
 * The outbox in memory. Days without a wire leave hundreds of thousands of commands in it, so nothing that happens with every
 * command may look at all of them: they are found by number and by the cases that they touch.
 */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { casesTouchedBy } from '#shared/domain/case/commands.ts'
import type { OutboxEntry } from '../storage/cursor.ts'

export type Outbox = {
  readonly size: number
  readonly get: (n: number) => OutboxEntry | undefined
  readonly has: (n: number) => boolean
  readonly set: (entry: OutboxEntry) => void
  readonly delete: (n: number) => void
  /** In order of their numbers. */
  readonly entries: () => readonly OutboxEntry[]
  /** Those that touch any of these cases, in order of their numbers. */
  readonly touching: (ids: Iterable<CaseId>) => readonly OutboxEntry[]
  /** The cases that any command touches. */
  readonly cases: () => readonly CaseId[]
  /** The highest number; 0 when there is none. */
  readonly last: () => number
  /** The lowest number without the gateway's word; null when all have it. */
  readonly firstOpen: () => number | null
}

export function createOutbox(): Outbox {
  let byNumber = new Map<number, OutboxEntry>()
  const byCase = new Map<CaseId, Map<number, OutboxEntry>>()
  let highest = 0
  let isOrdered = true

  /** A map goes in order of insertion; commands nearly always come in order of their numbers. */
  function ordered(): ReadonlyMap<number, OutboxEntry> {
    if (!isOrdered) byNumber = new Map([...byNumber].toSorted(([a], [b]) => a - b))
    isOrdered = true
    return byNumber
  }

  return {
    get size() {
      return byNumber.size
    },
    get: (n) => byNumber.get(n),
    has: (n) => byNumber.has(n),
    set(entry) {
      const { n, command } = entry.numbered
      if (n < highest && !byNumber.has(n)) isOrdered = false
      highest = Math.max(highest, n)
      byNumber.set(n, entry)
      for (const id of casesTouchedBy(command)) {
        const known = byCase.get(id)
        if (known === undefined) byCase.set(id, new Map([[n, entry]]))
        else known.set(n, entry)
      }
    },
    delete(n) {
      const entry = byNumber.get(n)
      if (entry === undefined) return
      byNumber.delete(n)
      for (const id of casesTouchedBy(entry.numbered.command)) {
        const known = byCase.get(id)
        known?.delete(n)
        if (known?.size === 0) byCase.delete(id)
      }
      if (n === highest) highest = [...ordered().keys()].at(-1) ?? 0
    },
    entries: () => [...ordered().values()],
    touching(ids) {
      const found = new Map<number, OutboxEntry>()
      for (const id of ids) for (const [n, entry] of byCase.get(id) ?? []) found.set(n, entry)
      return [...found.values()].toSorted((a, b) => a.numbered.n - b.numbered.n)
    },
    cases: () => [...byCase.keys()],
    last: () => highest,
    firstOpen() {
      for (const [n, entry] of ordered()) if (entry.reached === 'journal') return n
      return null
    },
  }
}
