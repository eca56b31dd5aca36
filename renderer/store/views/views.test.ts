import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { project } from '../columns/project.ts'
import type { CaseTable } from '../columns/table.ts'
import { newestFirst, select } from '../query/run.ts'
import { createRandom, randomRecord } from '../testing/records.ts'
import { countsOf, initials, me, tableOf } from '../testing/table.ts'
import { noteChanges, openView, stateOf, type ViewSource } from './views.ts'

const records = Array.from({ length: 400 }, (_, index) => randomRecord(index + 1, createRandom(index + 77)))
const ids = (slots: Int32Array, table: CaseTable): readonly number[] =>
  Array.from(slots, (slot) => table.columns().id[slot] ?? 0)

describe('views', () => {
  it('keep their order while rows change, and count what came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(59), { minLength: 1, maxLength: 40 }), fc.integer(), (changed, seed) => {
        const start = Array.from({ length: 40 }, (_, index) => randomRecord(index + 1, createRandom(seed + index)))
        const { table, context } = tableOf(start)
        const source: ViewSource = {
          context,
          newest: () => newestFirst(context),
          counts: () => countsOf(table),
          complete: true,
        }
        const view = openView('v', { queue: 'allOpen', conditions: [], text: '小区', order: [] }, source)
        const order = ids(view.order, table)
        const random = createRandom(seed)
        for (const id of changed) {
          const slot = table.put(project(randomRecord(id + 1, random), null, { me, initials }))
          const { rows } = noteChanges(view, [slot], source)
          expect(rows.map((row) => row.id)).toEqual(order.includes(id + 1) ? [id + 1] : [])
        }
        expect(ids(view.order, table)).toEqual(order)
        const now = ids(select(view.query, newestFirst(context), context), table)
        expect(stateOf(view, source).arrived).toBe(now.filter((id) => !order.includes(id)).length)
      }),
      { numRuns: 60 },
    )
  })

  it('grow at the end while the store is filling', () => {
    const { table, context } = tableOf(records.slice(0, 50))
    const source: ViewSource = {
      context,
      newest: () => newestFirst(context),
      counts: () => countsOf(table),
      complete: false,
    }
    const view = openView('v', { queue: 'all', conditions: [], text: '', order: [] }, source)
    const before = ids(view.order, table)
    const slots = records.slice(50).map((record) => table.put(project(record, null, { me, initials })))
    expect(noteChanges(view, slots, source).moved).toBe(true)
    const after = ids(view.order, table)
    expect(after.slice(0, 50)).toEqual(before)
    expect(after.toSorted((a, b) => a - b)).toEqual(records.map((record) => record.state.id))
    expect(stateOf(view, source)).toMatchObject({ version: 1, total: 400, arrived: 0 })
  })
})
