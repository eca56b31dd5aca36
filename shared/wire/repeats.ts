import { z } from 'zod'
import { instantSchema } from './appeal.ts'

const id = z.int().positive()

/** `GET /v1/cases/:id/repeats`: what the gateway found when appeals arrived, likeliest first. A proposal; nothing is merged by it. */
export const caseRepeatsSchema = z.strictObject({
  /** False: this node has not come as far as the head of the ledger yet; there may be more in a moment. */
  compared: z.boolean(),
  repeats: z.array(
    z.strictObject({
      caseId: id,
      /** 0..1, near to a probability. */
      score: z.number().min(0).max(1),
      relation: z.enum(['crossChannelRepeat', 'massIncident', 'urge', 'reAppeal']),
      /** Codes of the finder (shared/domain/repeats/subject.ts), with weight and data of the sentence. */
      reasons: z.array(z.strictObject({ code: z.string(), weight: z.number(), detail: z.string() })),
      /** When it was found. */
      at: instantSchema,
    }),
  ),
})
export type CaseRepeats = z.infer<typeof caseRepeatsSchema>

/** Cases of one question about what was taken in. */
export const MOST_ASKED = 10_000

/** `POST /v1/intake-repeats` with the token of administration. */
export const intakeRepeatsRequestSchema = z.strictObject({ cases: z.array(id).max(MOST_ASKED) })
/** `repeating`: how many of the cases likely repeat one that is open. */
export const intakeRepeatsResponseSchema = z.strictObject({
  repeating: z.int().nonnegative(),
  compared: z.boolean(),
})
export type IntakeRepeatsResponse = z.infer<typeof intakeRepeatsResponseSchema>
