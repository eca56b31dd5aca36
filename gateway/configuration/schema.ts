import { z } from 'zod'
import { natures } from '#shared/domain/appeal/appeal.ts'
import { urgencies } from '#shared/domain/case/case.ts'
import { networks } from '#shared/domain/channel/channel.ts'
import { unitLevels } from '#shared/domain/dispatch/unit.ts'
import { deadlineRules } from '../demonstration/reference/rules.ts'
import { appealFields } from '../intake/incoming.ts'

const id = z.string().min(1).max(64)
const name = z.string().min(1).max(100)
const limit = z.strictObject({
  unit: z.enum(['workingDay', 'naturalDay', 'workingHour', 'sameDay']),
  amount: z.number().nonnegative().max(1_000),
})
const stages = { acknowledge: limit, whole: limit, returnWithin: limit, accept: limit.optional() }
const extension = z.strictObject({ days: z.int().nonnegative().max(365), times: z.int().nonnegative().max(10) })

const ruleSchema = z.strictObject({
  id: id.regex(/^[^/]+$/),
  version: z.int().positive(),
  name,
  nameEn: name,
  hours: z
    .array(z.strictObject({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) }))
    .min(1)
    .max(4),
  stages: z.strictObject(stages),
  extension,
  yellowBefore: limit,
  overrides: z
    .array(
      z.strictObject({
        key: id.regex(/^[^/]+$/),
        name,
        nameEn: name,
        natures: z.array(z.enum(natures)).optional(),
        urgencies: z.array(z.enum(urgencies)).optional(),
        classes: z.array(id).optional(),
        stages: z.strictObject(stages).partial(),
        extension: extension.optional(),
        yellowBefore: limit.optional(),
      }),
    )
    .optional(),
})

const columns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(10)])
const mapping = z.strictObject(
  Object.fromEntries(appealFields.map((field) => [field, columns.optional()])) as Record<
    (typeof appealFields)[number],
    z.ZodOptional<typeof columns>
  >,
)
const format = z.strictObject({
  encoding: z.enum(['auto', 'utf-8', 'gb18030']).optional(),
  delimiter: z.string().length(1).optional(),
  sheet: z.string().optional(),
})

const channelSchema = z.strictObject({
  id: id.regex(/^[a-z0-9][a-z0-9-]*$/),
  network: z.enum(networks),
  name,
  nameEn: name,
  short: z.string().min(1).max(12),
  deadlineRule: id,
  mapping: mapping.optional(),
  format: format.optional(),
})

const unitSchema = z.strictObject({
  id,
  parent: id.nullable(),
  level: z.enum(unitLevels),
  name,
  nameEn: name,
  short: name,
  area: z.array(z.string().regex(/^(\d{6}|\d{9})$/)).default([]),
  handles: z.array(z.string().regex(/^\d{2}(\d{2}){0,2}$/)).default([]),
  available: z.boolean().default(true),
  awayUntil: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
})

const classSchema = z.strictObject({
  code: z.string().regex(/^\d{2}(\d{2}){0,2}$/),
  name,
  nameEn: name,
})

const accountSchema = z.strictObject({
  id: id.regex(/^[a-z0-9._-]+$/),
  name,
  role: z.enum(['operator', 'visitor', 'supervisor', 'auditor', 'administrator']),
  password: z.string().regex(/^scrypt\$\d+\$\d+\$\d+\$[\w-]{22}\$[\w-]{43}$/),
})

const databaseUrl = z.string().regex(/^postgres(?:ql)?:\/\/\S+$/)

const shape = z.strictObject({
  mode: z.enum(['trial', 'production']).default('trial'),
  listen: z.strictObject({ host: z.string().min(1).max(255), port: z.int().min(0).max(65_535).optional() }).optional(),
  /** Paths are relative to the file. `clientAuthority`: terminals must present a certificate that it signed. */
  tls: z
    .strictObject({
      certificate: z.string().min(1),
      key: z.string().min(1),
      clientAuthority: z.string().min(1).optional(),
      revoked: z.string().min(1).optional(),
    })
    .optional(),
  /** `replica`: a streaming replica of `url`, for what following terminals read. */
  database: z.strictObject({ url: databaseUrl, replica: databaseUrl.optional() }).optional(),
  enrolmentCode: z.string().min(16).max(200).optional(),
  channels: z.array(channelSchema).min(1).max(500).optional(),
  deadlineRules: z.array(ruleSchema).min(1).max(100).optional(),
  units: z.array(unitSchema).min(1).max(20_000).optional(),
  classes: z.array(classSchema).min(1).max(5_000).optional(),
  divisions: z
    .array(z.strictObject({ code: z.string().regex(/^(\d{6}|\d{9})$/), name }))
    .max(50_000)
    .optional(),
  accounts: z.array(accountSchema).min(1).max(5_000).optional(),
  /** Read by the desk, not by the gateway. */
  desk: z.unknown().optional(),
})

export type ConfigurationFile = z.output<typeof shape>

/** The whole file, with what one part says of another. */
export const configurationSchema = shape.superRefine((file, context) => {
  const complain = (path: (string | number)[], zh: string, en: string): void =>
    context.addIssue({ code: 'custom', path, message: en, params: { zh, en } })
  unique(file.channels, 'id', 'channels', complain)
  unique(file.deadlineRules, 'id', 'deadlineRules', complain)
  unique(file.units, 'id', 'units', complain)
  unique(file.classes, 'code', 'classes', complain)
  unique(file.accounts, 'id', 'accounts', complain)
  checkReferences(file, complain)
  if (file.mode !== 'production') return
  for (const part of ['channels', 'deadlineRules', 'units', 'classes', 'divisions', 'accounts'] as const) {
    if (file[part] !== undefined) continue
    complain([part], `正式运行(mode: production)时必须写明 ${part}`, `mode: production needs ${part} to be stated`)
  }
})

type Complain = (path: (string | number)[], zh: string, en: string) => void

function unique<K extends string>(
  list: readonly Readonly<Record<K, string>>[] | undefined,
  key: K,
  part: string,
  complain: Complain,
): void {
  const seen = new Set<string>()
  for (const [index, entry] of (list ?? []).entries()) {
    const value = entry[key]
    if (seen.has(value))
      complain([part, index, key], `${value} 已经用过，请换一个`, `${value} is used already; choose another`)
    seen.add(value)
  }
}

function checkReferences(file: ConfigurationFile, complain: Complain): void {
  checkRules(file, complain)
  const units = new Set((file.units ?? []).map((unit) => unit.id))
  for (const [index, unit] of (file.units ?? []).entries()) {
    if (unit.parent === null || units.has(unit.parent)) continue
    complain(['units', index, 'parent'], `units 里没有 ${unit.parent}`, `units has no ${unit.parent}`)
  }
  const classes = new Set((file.classes ?? []).map((each) => each.code))
  for (const [index, { code }] of (file.classes ?? []).entries()) {
    const parent = code.slice(0, -2)
    if (parent === '' || classes.has(parent)) continue
    complain(['classes', index, 'code'], `缺少上级类别 ${parent}`, `its parent class ${parent} is missing`)
  }
}

function checkRules({ channels = [], deadlineRules: own }: ConfigurationFile, complain: Complain): void {
  const rules = new Set((own ?? deadlineRules).map((rule) => rule.id))
  for (const [index, { deadlineRule }] of channels.entries()) {
    if (rules.has(deadlineRule)) continue
    complain(
      ['channels', index, 'deadlineRule'],
      `deadlineRules 里没有 ${deadlineRule}，现有：${[...rules].join('、')}`,
      `deadlineRules has no ${deadlineRule}; there are: ${[...rules].join(', ')}`,
    )
  }
}
