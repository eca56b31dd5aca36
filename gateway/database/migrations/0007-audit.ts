import type { Migration } from './migration.ts'

/**
 * What was revealed, exported and copied at the terminals, chained over all of them. `said` is the row's own canonical text,
 * `row_hash` the terminal's hash of it. The head is a row of its own, so that rows cut off at the end are missed, too.
 */
export const audit: Migration = {
  name: 'audit',
  statements: [
    `CREATE TABLE audit (
       position bigint PRIMARY KEY, received_at bigint NOT NULL, terminal text NOT NULL, n bigint NOT NULL, said text NOT NULL,
       row_hash text NOT NULL, previous text NOT NULL, hash text NOT NULL, UNIQUE (terminal, n))`,
    `CREATE TABLE audit_head (one boolean PRIMARY KEY DEFAULT true CHECK (one), position bigint NOT NULL, hash text NOT NULL)`,
    `INSERT INTO audit_head (position, hash) VALUES (0, '')`,
  ],
}
