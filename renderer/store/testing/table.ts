/** A table as it is after some life: rows that had another text before, rows that came after the index of digits was made. */
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { project } from '../columns/project.ts'
import { type CaseTable, createTable } from '../columns/table.ts'
import { createTitleRanks } from '../columns/title-ranks.ts'
import { createInitials } from '../pinyin.ts'
import { createQueueCounter } from '../query/circumstances.ts'
import { createLookups } from '../query/lookups.ts'
import type { QueryContext } from '../query/matchers.ts'
import { createRandom, randomRecord, TEST_NOW } from './records.ts'
import { testReference } from './reference.ts'

export const initials = createInitials()
export const me = 'op1'
export const repeatsOf = (record: CaseRecord): number => (record.state.id % 5 === 0 ? 2 : 0)

export function tableOf(records: readonly CaseRecord[]): { readonly table: CaseTable; readonly context: QueryContext } {
  const table = createTable()
  for (const record of records.slice(0, 20))
    table.put(project(randomRecord(record.state.id, createRandom(5)), null, { me, initials }))
  for (const record of records.slice(20, 200)) table.put(project(record, null, { me, initials }))
  while (table.text.index(table.count(), Infinity));
  for (const record of records) table.put(project(record, null, { me, initials }))
  for (const record of records) table.columns().likelyRepeats[table.slotOf(record.state.id)] = repeatsOf(record)
  return {
    table,
    context: {
      table,
      lookups: createLookups({ table, reference: testReference, initials }),
      now: TEST_NOW,
      titleRanks: createTitleRanks(table),
      merges: new Map(),
    },
  }
}

export function countsOf(table: CaseTable) {
  const counter = createQueueCounter(table)
  counter.recount(TEST_NOW)
  return counter.counts()
}
