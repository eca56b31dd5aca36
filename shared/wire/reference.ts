import { z } from 'zod'
import { networks } from '#shared/domain/channel/channel.ts'
import { unitLevels } from '#shared/domain/dispatch/unit.ts'
import type { Reference } from '#shared/domain/reference.ts'

const channel = z.strictObject({
  id: z.string(),
  network: z.enum(networks),
  name: z.string(),
  nameEn: z.string(),
  short: z.string(),
  deadlineRule: z.string(),
})
const unit = z.strictObject({
  id: z.string(),
  parent: z.string().nullable(),
  level: z.enum(unitLevels),
  name: z.string(),
  nameEn: z.string(),
  short: z.string(),
  area: z.array(z.string()),
  handles: z.array(z.string()),
  available: z.boolean(),
  awayUntil: z.string().nullable(),
})
const appealClass = z.strictObject({
  code: z.string(),
  parent: z.string().nullable(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  name: z.string(),
  nameEn: z.string(),
})

/** `GET /v1/reference`. Rules are checked by the domain's own schema of the configuration; here they pass as data. */
export const referenceSchema = z.strictObject({
  version: z.string(),
  channels: z.array(channel),
  units: z.array(unit),
  classes: z.array(appealClass),
  divisions: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  rules: z.array(z.custom<Reference['rules'][number]>((value) => typeof value === 'object' && value !== null)),
}) satisfies z.ZodType<Reference>
