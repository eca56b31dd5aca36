import { z } from 'zod'
import { refusalCodes } from '#shared/domain/case/refusal.ts'
import { idSchema } from './appeal.ts'
import { numberedCommandSchema } from './command.ts'
import { heardSchema, ledgerMarkSchema } from './ledger-mark.ts'

export const refusalSchema = z.strictObject({
  code: z.enum(refusalCodes),
  caseId: idSchema,
  about: idSchema.nullable(),
  detail: z.string(),
})

/** The gateway's final word on one command; stored with it, so that a repetition gets the same answer. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('applied'), position: z.int().positive() }),
  z.strictObject({ kind: z.literal('alreadySo') }),
  z.strictObject({ kind: z.literal('refused'), refusal: refusalSchema }),
])
export type Outcome = z.infer<typeof outcomeSchema>

/** `POST /v1/commands`: consecutive commands of one terminal, oldest first; each has an outcome of its own. */
export const pushRequestSchema = z.strictObject({
  epoch: z.string().min(1).max(64),
  /** Absent: nothing heard yet. */
  heard: heardSchema.optional(),
  commands: z.array(numberedCommandSchema).min(1).max(500),
})
export type PushRequest = z.infer<typeof pushRequestSchema>

export const pushResponseSchema = z.strictObject({
  outcomes: z.array(z.strictObject({ n: z.int().positive(), outcome: outcomeSchema })),
  /** Highest number of this terminal in the ledger. */
  last: z.int().nonnegative(),
  head: z.int().nonnegative(),
  mark: ledgerMarkSchema,
})
export type PushResponse = z.infer<typeof pushResponseSchema>
