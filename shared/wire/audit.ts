/**
 * 留痕: what was shown in full at a terminal or left it, by whom and why (law I6). Every terminal numbers its rows without
 * gaps and chains them; the gateway checks both, and chains the rows of all terminals once more (gateway/audit).
 */
import { z } from 'zod'
import { canonicalJson } from '#shared/domain/core/canonical-json.ts'
import { idSchema, instantSchema } from './appeal.ts'
import { actorSchema } from './command.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()
const reason = z.string().min(2).max(500)
/** A code of the terminal's program. Any: an old gateway must not hold up the audit of a newer terminal. */
const code = z.string().regex(/^[A-Za-z]{1,40}$/)

/** Rows of a list: conditions in words, as the screen said them. */
const list = {
  scope: z.enum(['view', 'marked']),
  conditions: z.string().max(2_000),
  columns: z.array(z.string().max(100)).max(100),
  rows: count,
}
const exported = { export: z.string().min(1).max(64), format: z.enum(['xlsx', 'csv']), ...list }
/** Lines of JSON: waiting commands or diagnostics. */
const lines = { export: z.string().min(1).max(64), reason, rows: count }
/** `sha256` of the whole file, so that a file found later can be told to be this one. */
const whole = { bytes: count, sha256: hash }

/** What was done. Closed; a kind may be added, never renamed. Ended exports have a row beside the one they began with. */
export const auditDeedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exportBegun'), ...exported }),
  z.strictObject({ kind: z.literal('exportDone'), ...exported, ...whole, file: z.string().max(300) }),
  z.strictObject({ kind: z.literal('exportStopped'), ...exported }),
  z.strictObject({ kind: z.literal('exportFailed'), ...exported, code }),
  z.strictObject({ kind: z.literal('copied'), ...list }),
  z.strictObject({ kind: z.literal('outboxSaved'), ...lines, ...whole }),
  z.strictObject({ kind: z.literal('diagnosticsSaved'), ...lines, ...whole }),
  z.strictObject({ kind: z.literal('linesFailed'), ...lines, code }),
  /** Phones, names and identity numbers of a case and its members were shown in full. */
  z.strictObject({
    kind: z.literal('revealed'),
    caseId: idSchema,
    no: z.string().min(1).max(64),
    appeals: z.array(idSchema).max(5_000),
    secret: z.boolean(),
    purpose: reason,
  }),
  /**
   * The gateway held other or more rows of this terminal than the terminal did (its file was lost, cut off or copied to
   * another machine): from here on its rows go on behind those of the gateway. `held`: the last number it had itself.
   */
  z.strictObject({ kind: z.literal('begunAnew'), held: count }),
])
export type AuditDeed = z.infer<typeof auditDeedSchema>

/** `n` counts without gaps per terminal; `at` is the terminal's clock; `hash` as `auditText` says. */
export const auditRowSchema = z.strictObject({
  n: z.int().positive(),
  at: instantSchema,
  actor: actorSchema,
  deed: auditDeedSchema,
  hash,
})
export type AuditRow = z.infer<typeof auditRowSchema>

/** Rows of one request. */
export const MOST_AUDIT_ROWS = 100

/**
 * `POST /v1/audit`: consecutive rows of one terminal, oldest first. Idempotent: rows that are there are passed over. None:
 * asks how far the gateway is. `auditGap`: rows are missing before these; `auditChanged`: a row is another than the one
 * that is there, or does not follow from the one before it.
 */
export const auditRequestSchema = z.strictObject({ rows: z.array(auditRowSchema).max(MOST_AUDIT_ROWS) })
export type AuditRequest = z.infer<typeof auditRequestSchema>

/** How far the gateway is: number and hash of the terminal's last row there (0 and empty before the first), and its clock. */
export const auditResponseSchema = z.strictObject({
  last: count,
  hash: z.string().regex(/^(?:[0-9a-f]{64})?$/),
  at: instantSchema,
})
export type AuditResponse = z.infer<typeof auditResponseSchema>

/** `GET /v1/audit?after=&limit=` with the token of administration: rows as they are kept, for whoever checks them. */
export const auditPageQuerySchema = z.strictObject({
  after: z.coerce.number().int().nonnegative(),
  limit: z.coerce.number().int().min(1).max(1_000),
})
export const keptAuditRowSchema = z.strictObject({
  position: z.int().positive(),
  receivedAt: instantSchema,
  terminal: z.string(),
  n: z.int(),
  /** Canonical JSON of number, time, person and deed. */
  said: z.string(),
  /** The terminal's own hash of it. */
  rowHash: z.string(),
  /** Of the chain over all terminals, as `keptAuditText` says. */
  previous: z.string(),
  hash: z.string(),
})
export type KeptAuditRow = z.infer<typeof keptAuditRowSchema>
export const auditPageSchema = z.strictObject({
  rows: z.array(keptAuditRowSchema),
  head: z.strictObject({ position: count, hash: z.string() }),
})
export type AuditPage = z.infer<typeof auditPageSchema>

/** What a row says, as text: equal rows give equal texts. */
export function auditSaid({ n, at, actor, deed }: Omit<AuditRow, 'hash'>): string {
  return canonicalJson({ n, at, actor, deed })
}

/** The text whose SHA-256 is a row's `hash`. `previous`: the hash of row n − 1, empty before the first. */
export function auditText(terminal: string, previous: string, said: string): string {
  return [previous, terminal, said].join('\n')
}

/** The text whose SHA-256 chains the rows of all terminals in the order in which they came. */
export function keptAuditText(row: Omit<KeptAuditRow, 'hash'>): string {
  const { previous, position, receivedAt, terminal, n, rowHash, said } = row
  return [previous, position, receivedAt, terminal, n, rowHash, said].join('\n')
}
