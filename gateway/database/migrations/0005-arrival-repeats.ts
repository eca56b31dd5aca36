import type { Migration } from './migration.ts'

/**
 * What arrivals repeat, as the finder saw it when they came: derived, never part of the ledger. The counter says up to
 * which position arrivals were compared; those of before this table are not.
 */
export const arrivalRepeats: Migration = {
  name: 'arrival-repeats',
  statements: [
    `CREATE TABLE arrival_repeats (
       case_id bigint NOT NULL, other_id bigint NOT NULL, score double precision NOT NULL, relation text NOT NULL,
       reasons json NOT NULL, at bigint NOT NULL, PRIMARY KEY (case_id, other_id))`,
    `CREATE INDEX arrival_repeats_other ON arrival_repeats (other_id)`,
    `INSERT INTO counters (key, value) SELECT 'arrivals:compared', position FROM head`,
  ],
}
