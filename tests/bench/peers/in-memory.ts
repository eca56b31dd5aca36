// The columns of this project with the generated rows, as the worker has them when everything is loaded.
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { project } from '../../../renderer/store/columns/project.ts'
import { createTable, type CaseTable } from '../../../renderer/store/columns/table.ts'
import { createTitleRanks } from '../../../renderer/store/columns/title-ranks.ts'
import { createInitials } from '../../../renderer/store/pinyin.ts'
import { createQueueCounter } from '../../../renderer/store/query/circumstances.ts'
import { createLookups } from '../../../renderer/store/query/lookups.ts'
import type { QueryContext } from '../../../renderer/store/query/matchers.ts'
import type { Query } from '../../../renderer/store/query/query.ts'
import { arrange, newestFirst, select } from '../../../renderer/store/query/run.ts'
import { noteChanges, openView, rowsOf, type View, type ViewSource } from '../../../renderer/store/views/views.ts'
import { BENCH_NOW } from '../generator/cases.ts'
import { benchReference } from '../generator/reference.ts'

export type OurRows = {
  readonly put: (records: readonly CaseRecord[]) => void
  /** After the last `put`: what the worker prepares when it is idle. */
  readonly settle: () => void
  readonly sort: (order: Query['order']) => number
  readonly filter: (query: Partial<Query>) => number
  readonly view: () => View
  readonly change: (records: readonly CaseRecord[], view: View) => number
}

const initials = createInitials()
const SCREEN = 60

export function createOurRows(): OurRows {
  const table: CaseTable = createTable()
  const titleRanks = createTitleRanks(table)
  let context: QueryContext | null = null
  let newest: Int32Array = new Int32Array(0)
  let all: Int32Array = newest

  const put = (record: CaseRecord): number => table.put(project(record, null, { me: 'op1', initials }))
  function known(): QueryContext {
    if (context === null) throw new Error('settle first')
    return context
  }
  function source(): ViewSource {
    const counter = createQueueCounter(table)
    return { context: known(), newest: () => newest, counts: counter.counts, complete: true }
  }

  return {
    put(records) {
      for (const record of records) put(record)
    },
    settle() {
      context = {
        ...{ table, now: BENCH_NOW, titleRanks, merges: new Map() },
        lookups: createLookups({ table, reference: benchReference, initials }),
      }
      titleRanks.prepare()
      while (table.text.index(table.count(), Infinity));
      newest = newestFirst(context)
      all = newest
    },
    sort(order) {
      all = arrange(newest, order, known())
      return all.length
    },
    filter(query) {
      return select({ queue: 'all', conditions: [], text: '', ...query }, newest, known()).length
    },
    view: () => openView('v', { queue: 'all', conditions: [], text: '', order: [] }, source()),
    change(records, view) {
      const slots = records.map(put)
      const changed = noteChanges(view, slots, source())
      return changed.rows.length + rowsOf(view, 0, SCREEN, source()).length
    },
  }
}
