import { z } from 'zod'
import { networks } from '#shared/domain/channel/channel.ts'
import { instantSchema } from './appeal.ts'
import { caseRecordSchema } from './case-record.ts'
import { heardQuery, ledgerMarkSchema } from './ledger-mark.ts'

/** How the gateway stands with one of the two networks. `asOf`: the latest moment up to which it has heard everything. */
export const networkStatusSchema = z.strictObject({
  network: z.enum(networks),
  up: z.boolean(),
  /** Since when it is up or down. */
  since: instantSchema,
  asOf: instantSchema,
  /** Replies and notices that wait for this network. */
  waiting: z.int().nonnegative(),
})
export type NetworkStatus = z.infer<typeof networkStatusSchema>

/** What every answer of the feed says about the gateway itself. */
export const gatewayStatusSchema = z.strictObject({
  head: z.int().nonnegative(),
  serverTime: instantSchema,
  networks: z.array(networkStatusSchema),
  /** 累计服务: running total of services, and since when today's part counts. */
  services: z.strictObject({ total: z.int(), today: z.int(), todaySince: instantSchema }),
  quarantined: z.int().nonnegative(),
  /** Changes when channels, units, classes or rules do: fetch `/v1/reference` again. */
  referenceVersion: z.string(),
})
export type GatewayStatus = z.infer<typeof gatewayStatusSchema>

/** `GET /v1/changes?epoch=&since=&limit=&pull=&push=` */
export const changesQuerySchema = z.strictObject({
  ...heardQuery,
  epoch: z.string().min(1).max(64),
  since: z.coerce.number().int().nonnegative(),
  limit: z.coerce.number().int().min(1).max(5000),
})

/**
 * Records that changed after `since`, by position of their latest change; a record that changed twice comes once.
 * All changes up to and including `next` are in: a transaction is never cut in two.
 */
export const changesResponseSchema = z.strictObject({
  epoch: z.string(),
  next: z.int().nonnegative(),
  records: z.array(caseRecordSchema),
  /** Highest command number of this terminal whose effect is contained up to `next`. */
  confirmed: z.int().nonnegative(),
  /** The head of the ledger when this was read. */
  mark: ledgerMarkSchema,
  status: gatewayStatusSchema,
})
export type ChangesResponse = z.infer<typeof changesResponseSchema>

/** `GET /v1/snapshot?before=&limit=&pull=&push=`: newest case first; `before` is the smallest case id already had (absent: start). */
export const snapshotQuerySchema = z.strictObject({
  ...heardQuery,
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(10_000),
})

/**
 * One page of a bootstrap. `position` of the FIRST page is the cursor to follow from afterwards: what changed while
 * the snapshot was read changes again in the feed. `confirmed` likewise.
 */
export const snapshotResponseSchema = z.strictObject({
  epoch: z.string(),
  position: z.int().nonnegative(),
  confirmed: z.int().nonnegative(),
  records: z.array(caseRecordSchema),
  /** Pass as `before` for the next page; null: that was the last. */
  next: z.int().positive().nullable(),
  total: z.int().nonnegative(),
  mark: ledgerMarkSchema,
  status: gatewayStatusSchema,
})
export type SnapshotResponse = z.infer<typeof snapshotResponseSchema>

/** Case ids of one bucket of `GET /v1/digests`: bucket b holds the ids from b × this to (b + 1) × this − 1. */
export const BUCKET_SPAN = 256

/** `GET /v1/digests?epoch=&from=&limit=&pull=&push=`: buckets from `from` upwards. */
export const digestsQuerySchema = z.strictObject({
  ...heardQuery,
  epoch: z.string().min(1).max(64),
  from: z.coerce.number().int().nonnegative(),
  limit: z.coerce.number().int().min(1).max(256),
})

/**
 * What the gateway's rows amount to, bucket by bucket, of one moment. A bucket of the range that is not listed is empty.
 * `position`: of the bucket's latest change; a terminal that has not come so far cannot compare it. `digest`: SHA-256 over
 * the records' texts as the feed sends them, oldest case first, one line each.
 */
export const digestsResponseSchema = z.strictObject({
  epoch: z.string(),
  buckets: z.array(
    z.strictObject({ bucket: z.int().nonnegative(), position: z.int().nonnegative(), digest: z.string().length(64) }),
  ),
  /** First bucket of the next page; null: there is no case beyond this one. */
  next: z.int().positive().nullable(),
  mark: ledgerMarkSchema,
})
export type DigestsResponse = z.infer<typeof digestsResponseSchema>
