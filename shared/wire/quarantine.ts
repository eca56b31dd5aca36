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

/** `GET /v1/quarantine?before=&limit=`: newest first. */
export const quarantineQuerySchema = z.strictObject({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(500),
})

export const quarantineResponseSchema = z.strictObject({
  total: z.int().nonnegative(),
  lines: z.array(
    z.strictObject({
      id: idSchema,
      channel: z.string(),
      /** Name of the file or adapter that brought it. */
      source: z.string(),
      line: z.int().nonnegative(),
      reason: z.enum(quarantineReasons),
      /** The bytes as they came, base64. */
      bytes: z.string(),
      at: instantSchema,
    }),
  ),
})
export type QuarantineResponse = z.infer<typeof quarantineResponseSchema>
