/** What queries need of the store, remade only when what it was made of has changed. */
import { type Base, isComplete } from '../base.ts'
import { countQueues } from '../query/circumstances.ts'
import { createLookups, type Lookups } from '../query/lookups.ts'
import type { QueueId } from '../query/query.ts'
import { newestFirst } from '../query/run.ts'
import type { ViewSource } from './views.ts'

export type Counts = Readonly<Record<QueueId, number>>

export type Sources = {
  readonly source: () => ViewSource
  readonly counts: () => Counts
  /** Rows changed: counts are made anew when next asked for. */
  readonly changed: () => void
}

/** Counting half a million rows costs some ten milliseconds: not with every one of a hundred changes a second. */
const COUNTS_PAUSE_MS = 100
/** Cards change with time alone, so counts do not live longer than this. */
const COUNTS_KEPT_MS = 1000

export function createSources(base: Base): Sources {
  let lookups: { readonly table: unknown; readonly reference: unknown; readonly value: Lookups } | null = null
  let newest: { readonly table: unknown; readonly count: number; readonly value: Int32Array } | null = null
  let counts: { readonly at: number; readonly table: unknown; readonly value: Counts } | null = null
  let stale = false

  function lookupsNow(): Lookups {
    const { table, reference, initials } = base
    if (lookups === null || lookups.table !== table || lookups.reference !== reference) {
      lookups = { table, reference, value: createLookups({ table, reference, initials }) }
    }
    return lookups.value
  }

  function countsNow(): Counts {
    const at = performance.now()
    if (counts === null || counts.table !== base.table || at - counts.at > (stale ? COUNTS_PAUSE_MS : COUNTS_KEPT_MS)) {
      counts = { at, table: base.table, value: countQueues(base.table, base.clock()) }
      stale = false
    }
    return counts.value
  }

  function newestNow(): Int32Array {
    const { table } = base
    if (newest === null || newest.table !== table || newest.count !== table.count()) {
      newest = { table, count: table.count(), value: newestFirst({ table }) }
    }
    return newest.value
  }

  return {
    counts: countsNow,
    changed: () => {
      stale = true
    },
    source() {
      const { table, titleRanks } = base
      const context = { table, lookups: lookupsNow(), now: base.clock(), titleRanks }
      return { context, newest: newestNow, counts: countsNow, complete: isComplete(base) }
    },
  }
}
