import type { Migration } from './migration.ts'

/** Several nodes send replies: whoever takes one holds it for a while, so that a channel hears it once. */
export const deliveryClaims: Migration = {
  name: 'delivery-claims',
  statements: [`ALTER TABLE deliveries ADD COLUMN claimed_until bigint NOT NULL DEFAULT 0`],
}
