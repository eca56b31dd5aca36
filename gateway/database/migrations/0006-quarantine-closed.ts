import type { Migration } from './migration.ts'

/**
 * `layout`: how the file wrote its records, so that a corrected one can be read. `closed`: what became of the line, by
 * whom and when; the bytes stay for good.
 */
export const quarantineClosed: Migration = {
  name: 'quarantine-closed',
  statements: [
    `ALTER TABLE quarantine ADD COLUMN layout json, ADD COLUMN closed json`,
    `CREATE INDEX quarantine_open ON quarantine (id) WHERE closed IS NULL`,
  ],
}
