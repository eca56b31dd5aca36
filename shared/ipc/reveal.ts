/** Showing in full what is masked: shapes between worker and main. */
import { z } from 'zod'
import { idSchema } from '#shared/wire/appeal.ts'

export const SHORTEST_PURPOSE = 2
export const LONGEST_PURPOSE = 200

/** Made by the worker, which knows the case; the window gives the purpose only. */
export const revealOrderSchema = z.strictObject({
  caseId: idSchema,
  no: z.string().min(1).max(64),
  appeals: z.array(idSchema).max(5_000),
  /** Somebody of it asked for secrecy. */
  secret: z.boolean(),
  /** Why, in the person's own words; the audit keeps it. */
  purpose: z.string().trim().min(SHORTEST_PURPOSE).max(LONGEST_PURPOSE),
})
export type RevealOrder = z.infer<typeof revealOrderSchema>

/** Closed reasons for which nothing is shown: no row on disk, not this person's right, no case, no way to main. */
export const revealFaults = ['auditFailed', 'notAllowed', 'secret', 'missing', 'deskGone'] as const
export type RevealFault = (typeof revealFaults)[number]
