/** What queries need of the store, remade only when what it was made of has changed. */
import { type Base, isComplete } from '../base.ts'
import { type Counts, createQueueCounter, type QueueCounter } from '../query/circumstances.ts'
import { createLookups, type Lookups } from '../query/lookups.ts'
import { newestFirst } from '../query/run.ts'
import type { ViewSource } from './views.ts'

export type Sources = {
  readonly source: () => ViewSource
  readonly counts: () => Counts
  /** These rows changed. */
  readonly changed: (slots: Iterable<number>) => void
  /** Time has passed: cards and leases are looked at anew. */
  readonly timePassed: () => void
}

export function createSources(base: Base): Sources {
  let lookups: { readonly table: unknown; readonly reference: unknown; readonly value: Lookups } | null = null
  let newest: { readonly table: unknown; readonly count: number; readonly value: Int32Array } | null = null
  let counter: { readonly table: unknown; readonly value: QueueCounter } | null = null

  function lookupsNow(): Lookups {
    const { table, reference, initials } = base
    if (lookups === null || lookups.table !== table || lookups.reference !== reference) {
      lookups = { table, reference, value: createLookups({ table, reference, initials }) }
    }
    return lookups.value
  }

  function counterNow(): QueueCounter {
    if (counter === null || counter.table !== base.table) {
      counter = { table: base.table, value: createQueueCounter(base.table) }
      counter.value.recount(base.clock())
    }
    return counter.value
  }
  const countsNow = (): Counts => counterNow().counts()

  function newestNow(): Int32Array {
    const { table } = base
    if (newest === null || newest.table !== table || newest.count !== table.count()) {
      newest = { table, count: table.count(), value: newestFirst({ table }) }
    }
    return newest.value
  }

  return {
    counts: countsNow,
    changed: (slots) => counterNow().update(slots, base.clock()),
    timePassed: () => counterNow().recount(base.clock()),
    source() {
      const { table, titleRanks, merges } = base
      const context = { table, lookups: lookupsNow(), now: base.clock(), titleRanks, merges }
      return { context, newest: newestNow, counts: countsNow, complete: isComplete(base) }
    },
  }
}
