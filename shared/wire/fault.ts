import { z } from 'zod'

/**
 * Why the gateway did not do what was asked. `retry` is the contract: `later` by itself with back-off, `afterFix`
 * when a person has changed something, `never` for this request.
 */
export const faultCodes = {
  badRequest: 'never',
  protocolTooOld: 'afterFix',
  notEnrolled: 'afterFix',
  enrolmentRefused: 'afterFix',
  signInRefused: 'afterFix',
  signInLocked: 'later',
  epochChanged: 'afterFix',
  cursorTooOld: 'afterFix',
  commandGap: 'afterFix',
  terminalCloned: 'never',
  auditGap: 'afterFix',
  auditChanged: 'afterFix',
  unknownChannel: 'never',
  notFound: 'never',
  tooLarge: 'never',
  busy: 'later',
  notReady: 'later',
  internal: 'later',
} as const
export type FaultCode = keyof typeof faultCodes

/** Body of every answer that is not 2xx, as `application/problem+json`. No text of citizens, no SQL, no stack. */
export const faultSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(faultCodes) as [FaultCode, ...FaultCode[]]),
  retry: z.enum(['later', 'afterFix', 'never']),
  /** For people who read logs: ids and numbers only. */
  detail: z.string(),
})
export type WireFault = z.infer<typeof faultSchema>
