import { z } from 'zod'
import { natures, type Appeal } from '#shared/domain/appeal/appeal.ts'

export const instantSchema = z.int()
export const idSchema = z.int().positive()

export const natureSchema = z.enum(natures)

export const appealSchema = z.strictObject({
  id: idSchema,
  channel: z.string(),
  externalId: z.string(),
  revision: z.int().positive(),
  receivedAt: instantSchema,
  importedAt: instantSchema,
  appellant: z.strictObject({
    name: z.string(),
    phones: z.array(z.string()),
    identityNumber: z.string().nullable(),
    secret: z.boolean(),
  }),
  nature: natureSchema,
  title: z.string(),
  text: z.string(),
  place: z.string(),
  districtCode: z.string().nullable(),
  streetCode: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  flags: z.array(z.string()),
  caseId: idSchema,
}) satisfies z.ZodType<Appeal>
