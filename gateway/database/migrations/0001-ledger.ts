import type { Migration } from './migration.ts'

export const ledgerTables: Migration = {
  name: 'ledger',
  statements: [
    `CREATE TABLE meta (key text PRIMARY KEY, value text NOT NULL)`,
    // The single row whose lock makes position order equal commit order. `hash` is the end of the chain.
    `CREATE TABLE head (
       one boolean PRIMARY KEY DEFAULT true CHECK (one),
       position bigint NOT NULL, previous bytea NOT NULL, hash bytea NOT NULL)`,
    `INSERT INTO head (position, previous, hash) VALUES (0, '\\x', '\\x')`,
    `CREATE TABLE ledger (
       position bigint PRIMARY KEY, at bigint NOT NULL, terminal text, n bigint, actor text NOT NULL,
       events json NOT NULL, appeals json NOT NULL, prev_hash bytea NOT NULL, hash bytea NOT NULL)`,
    `CREATE SEQUENCE case_ids AS bigint`,
    `CREATE SEQUENCE appeal_ids AS bigint`,
    // `record` is json, not jsonb: it is only ever read whole, and its text goes out as it was written.
    `CREATE TABLE cases (
       id bigint PRIMARY KEY, no text NOT NULL UNIQUE, position bigint NOT NULL, status text NOT NULL, record json NOT NULL)`,
    `CREATE INDEX cases_position ON cases (position)`,
    `CREATE INDEX cases_open ON cases (status, id) WHERE status NOT IN ('closed', 'archived', 'merged')`,
    `CREATE TABLE appeals (
       channel text NOT NULL, external_id text NOT NULL, revision int NOT NULL, id bigint NOT NULL, case_id bigint NOT NULL,
       content_hash bytea NOT NULL, PRIMARY KEY (channel, external_id, revision))`,
    `CREATE INDEX appeals_id ON appeals (id)`,
    `CREATE TABLE terminals (
       id text PRIMARY KEY, name text NOT NULL, token_hash bytea NOT NULL UNIQUE, key bytea NOT NULL,
       last_n bigint NOT NULL DEFAULT 0, enrolled_at bigint NOT NULL, revoked_at bigint)`,
    `CREATE TABLE enrolment_codes (code_hash bytea PRIMARY KEY, expires_at bigint NOT NULL, used_at bigint)`,
    `CREATE TABLE accounts (
       id text PRIMARY KEY, name text NOT NULL, role text NOT NULL, password text NOT NULL,
       failures int NOT NULL DEFAULT 0, locked_until bigint NOT NULL DEFAULT 0, removed_at bigint)`,
    `CREATE TABLE sign_ins (
       terminal text NOT NULL, account text NOT NULL, first_at bigint NOT NULL, last_at bigint NOT NULL,
       PRIMARY KEY (terminal, account))`,
    `CREATE TABLE outcomes (
       terminal text NOT NULL, n bigint NOT NULL, hash bytea NOT NULL, command json NOT NULL, kind text NOT NULL,
       refusal json, cases bigint[] NOT NULL, position bigint NOT NULL, PRIMARY KEY (terminal, n))`,
    `CREATE TABLE deliveries (
       case_id bigint NOT NULL, version int NOT NULL, appeal_id bigint NOT NULL, channel text NOT NULL, external_id text NOT NULL,
       network text NOT NULL, queued_at bigint NOT NULL, sent_at bigint, superseded_at bigint,
       PRIMARY KEY (case_id, version, appeal_id))`,
    `CREATE INDEX deliveries_waiting ON deliveries (network, queued_at) WHERE sent_at IS NULL AND superseded_at IS NULL`,
    `CREATE TABLE quarantine (
       id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, channel text NOT NULL, source text NOT NULL, line int NOT NULL,
       reason text NOT NULL, bytes bytea NOT NULL, bytes_hash bytea NOT NULL, at bigint NOT NULL, UNIQUE (channel, bytes_hash))`,
    `CREATE TABLE networks (network text PRIMARY KEY, up boolean NOT NULL, since bigint NOT NULL, as_of bigint NOT NULL)`,
    `CREATE TABLE counters (key text PRIMARY KEY, value bigint NOT NULL)`,
  ],
}
