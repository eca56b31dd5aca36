import { z } from 'zod'
import { quarantineReasons, recordLayoutSchema } from './quarantine.ts'

const line = z.int().positive()
const text = z.string()

/** `GET /v1/intake/:channel` with the token of administration: how files of the channel are written. */
export const intakeChannelSchema = z.strictObject({
  channel: text,
  format: z.strictObject({ encoding: z.enum(['auto', 'utf-8', 'gb18030']), delimiter: text, sheet: text }),
})

/** `POST /v1/intake`: lines of a file in their own columns; the gateway's configuration says what they mean. */
export const intakeRequestSchema = z.strictObject({
  channel: text.min(1).max(64),
  /** Name of the file or adapter, for quarantine. */
  source: text.max(300),
  rows: z.array(z.strictObject({ line, fields: z.record(z.string(), z.unknown()) })).max(200),
  /** Lines that the sender could not take apart. */
  unread: z
    .array(
      z.strictObject({
        line,
        reason: z.enum(quarantineReasons),
        bytes: z.base64(),
        /** How the file writes its records; with it the line can be corrected and read again. */
        layout: recordLayoutSchema.optional(),
      }),
    )
    .max(200),
})
export type IntakeRequest = z.infer<typeof intakeRequestSchema>

/** Idempotent: the same rows again are known. `unreadable` ones are not kept yet: send them again as `unread` with bytes. */
export const intakeResponseSchema = z.strictObject({
  added: z.int().nonnegative(),
  known: z.int().nonnegative(),
  corrected: z.int().nonnegative(),
  /** Ids of the cases that the added ones opened, in the order of the rows. */
  opened: z.array(z.int().positive()),
  unreadable: z.array(z.strictObject({ line, reason: z.enum(quarantineReasons) })),
})
export type IntakeResponse = z.infer<typeof intakeResponseSchema>

/** `POST /v1/enrolment-codes` with the token of administration: a code for one machine, ten minutes, once. */
export const enrolmentCodeSchema = z.strictObject({ code: text })
