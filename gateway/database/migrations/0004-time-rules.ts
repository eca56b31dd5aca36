import type { Migration } from './migration.ts'

/**
 * Under which rules of time the dates of the ledger are counted; they stand in the head row, so that no commit under other
 * rules slips in beside a change. `recounting`: a recount is under way and has come so far (case id); null: all dates stand.
 */
export const timeRules: Migration = {
  name: 'time-rules',
  statements: [
    `ALTER TABLE head ADD COLUMN time_rules text NOT NULL DEFAULT ''`,
    `ALTER TABLE head ADD COLUMN recounting bigint`,
  ],
}
