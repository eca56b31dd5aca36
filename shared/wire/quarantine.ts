import { z } from 'zod'
import { idSchema, instantSchema } from './appeal.ts'

/** Why a line could not be taken in. Each has a sentence in both languages that says what to do. */
export const quarantineReasons = [
  'notJson',
  'notAnObject',
  'wrongColumnCount',
  'quoteNotClosed',
  'quoteMisplaced',
  'wrongEncoding',
  'lineTooLong',
  'externalIdMissing',
  'externalIdTooLong',
  'nothingSaid',
] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

/** As shared/domain/quarantine/read-record.ts. */
export const recordLayoutSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('csv'), columns: z.array(z.string()).readonly(), delimiter: z.string().min(1) }),
  z.strictObject({ form: z.literal('json') }),
  z.strictObject({ form: z.literal('cells'), columns: z.array(z.string()).readonly() }),
])

/** `open`: waits for somebody; `closed`: taken in after a correction, or put aside. */
export const quarantineStates = ['open', 'closed'] as const

/** `GET /v1/quarantine?state=&before=&limit=`: newest first. */
export const quarantineQuerySchema = z.strictObject({
  state: z.enum(quarantineStates).default('open'),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500),
})

/** What became of a line: by whom (account and name), at which terminal, when. */
export const quarantineClosedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('retaken'),
    by: z.string(),
    name: z.string(),
    terminal: z.string(),
    at: instantSchema,
    /** The corrected record. */
    text: z.string(),
    arrival: z.enum(['added', 'known', 'corrected']),
    caseId: idSchema,
    no: z.string(),
  }),
  z.strictObject({
    outcome: z.literal('putAside'),
    by: z.string(),
    name: z.string(),
    terminal: z.string(),
    at: instantSchema,
    /** Why it is no matter of the desk. */
    reason: z.string(),
  }),
])
export type QuarantineClosed = z.infer<typeof quarantineClosedSchema>

const columns = z.array(z.string())

export const quarantineLineSchema = z.strictObject({
  id: idSchema,
  channel: z.string(),
  /** Name of the file or adapter that brought it. */
  source: z.string(),
  line: z.int().nonnegative(),
  reason: z.enum(quarantineReasons),
  /** The bytes as they came, base64; of a long line the first 64 KB. */
  bytes: z.string(),
  /** How many bytes the gateway keeps. */
  size: z.int().nonnegative(),
  at: instantSchema,
  /** Null: brought by a sender that did not say. */
  layout: recordLayoutSchema.nullable(),
  /** What the channel calls the columns of what no appeal may lack, and of the name to be masked. */
  columns: z.strictObject({ externalId: columns, title: columns, text: columns, appellant: columns }),
  closed: quarantineClosedSchema.nullable(),
})
export type QuarantineLine = z.infer<typeof quarantineLineSchema>

export const quarantineResponseSchema = z.strictObject({
  /** Of this state. */
  total: z.int().nonnegative(),
  lines: z.array(quarantineLineSchema),
})
export type QuarantineResponse = z.infer<typeof quarantineResponseSchema>

const account = z.string().min(1).max(64)

/**
 * `POST /v1/quarantine/:id/retake`: the corrected record is read as its file would have been. `account` must have signed
 * in at the terminal. Idempotent: a line that is closed answers how, and nothing happens.
 */
export const retakeRequestSchema = z.strictObject({ account, text: z.string().min(1).max(200_000) })
export type RetakeRequest = z.infer<typeof retakeRequestSchema>

/** `POST /v1/quarantine/:id/put-aside`: closed with a reason; bytes and reason stay. Idempotent likewise. */
export const putAsideRequestSchema = z.strictObject({ account, reason: z.string().trim().min(2).max(500) })
export type PutAsideRequest = z.infer<typeof putAsideRequestSchema>

export const quarantineAnswerSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('closed'), closed: quarantineClosedSchema }),
  /** Still unreadable: nothing has changed. */
  z.strictObject({ state: z.literal('unread'), reason: z.enum([...quarantineReasons, 'columnsUnknown']) }),
  /** The person's role does not allow it. */
  z.strictObject({ state: z.literal('notAllowed') }),
])
export type QuarantineAnswer = z.infer<typeof quarantineAnswerSchema>
