import { z } from 'zod'
import { actorSchema } from './command.ts'
import { instantSchema } from './appeal.ts'

/** `POST /v1/terminals`: a machine introduces itself once, with a code that an administrator gave out. */
export const enrolRequestSchema = z.strictObject({
  protocol: z.int(),
  code: z.string().min(8).max(200),
  name: z.string().min(1).max(100),
})
export const enrolResponseSchema = z.strictObject({
  terminal: z.string(),
  /** Bearer token of the terminal for every later request. */
  token: z.string(),
  epoch: z.string(),
})
export type EnrolResponse = z.infer<typeof enrolResponseSchema>

/** `POST /v1/sign-in` with the terminal's token. */
export const signInRequestSchema = z.strictObject({
  protocol: z.int(),
  account: z.string().min(1).max(64),
  password: z.string().min(1).max(256),
})
export const signInResponseSchema = z.strictObject({
  actor: actorSchema,
  /** 32 bytes, base64: the data key of this terminal's local store. The terminal keeps it only wrapped. */
  terminalKey: z.string(),
  epoch: z.string(),
  serverTime: instantSchema,
})
export type SignInResponse = z.infer<typeof signInResponseSchema>

/** Data of `event: head` on `GET /v1/stream` (server-sent events): a hint that pulling is worth while, nothing more. */
export const hintSchema = z.strictObject({ head: z.int().nonnegative() })
