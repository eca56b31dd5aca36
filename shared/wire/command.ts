import { z } from 'zod'
import { claimStages, linkRelations, mergeRelations, satisfactions, urgencies } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { roles, type Actor } from '#shared/domain/access/actor.ts'
import { idSchema, instantSchema } from './appeal.ts'

const caseId = idSchema
const text = z.string().max(20_000)
const code = z.string().min(1).max(64)
const cases = z.array(idSchema).min(1).max(200)

/** Every command by name; strict, so that a field of a newer version is refused instead of dropped. */
export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), caseId, classCode: code, urgency: z.enum(urgencies) }),
  z.strictObject({ kind: z.literal('reclassify'), caseId, classCode: code, urgency: z.enum(urgencies) }),
  z.strictObject({ kind: z.literal('correctPlace'), caseId, divisionCode: code.nullable(), spot: text }),
  z.strictObject({ kind: z.literal('askInfo'), caseId, question: text }),
  z.strictObject({ kind: z.literal('infoArrived'), caseId, note: text }),
  z.strictObject({ kind: z.literal('decline'), caseId, reason: text, note: text }),
  z.strictObject({ kind: z.literal('answerDirect'), caseId, text }),
  z.strictObject({ kind: z.literal('merge'), caseId, members: cases, relation: z.enum(mergeRelations) }),
  z.strictObject({ kind: z.literal('unmerge'), caseId, members: cases }),
  z.strictObject({ kind: z.literal('declareDifferent'), caseId, other: idSchema }),
  z.strictObject({ kind: z.literal('link'), caseId, other: idSchema, relation: z.enum(linkRelations) }),
  z.strictObject({ kind: z.literal('urge'), caseId, note: text }),
  z.strictObject({ kind: z.literal('dispatch'), caseId, lead: code, assist: z.array(code).max(20), instruction: text }),
  z.strictObject({ kind: z.literal('recall'), caseId, reason: text }),
  z.strictObject({ kind: z.literal('acknowledge'), caseId }),
  z.strictObject({ kind: z.literal('requestReturn'), caseId, reason: text, note: text }),
  z.strictObject({ kind: z.literal('decideReturn'), caseId, approved: z.boolean(), note: text }),
  z.strictObject({ kind: z.literal('requestExtension'), caseId, days: z.int(), reason: text }),
  z.strictObject({ kind: z.literal('decideExtension'), caseId, approved: z.boolean(), note: text }),
  z.strictObject({ kind: z.literal('delegate'), caseId, to: code }),
  z.strictObject({ kind: z.literal('addHandler'), caseId, unit: code }),
  z.strictObject({
    kind: z.literal('submitResult'),
    caseId,
    contacted: z.boolean(),
    solved: z.boolean(),
    notes: text,
    publicReply: text,
  }),
  z.strictObject({ kind: z.literal('reject'), caseId, reason: text }),
  z.strictObject({ kind: z.literal('approve'), caseId, text }),
  z.strictObject({ kind: z.literal('replySent'), caseId, version: z.int().positive(), appealId: idSchema }),
  z.strictObject({
    kind: z.literal('recordVisit'),
    caseId,
    appealId: idSchema,
    reached: z.boolean(),
    solved: z.boolean().nullable(),
    satisfaction: z.enum(satisfactions).nullable(),
    note: text,
  }),
  z.strictObject({ kind: z.literal('supervise'), caseId, note: text }),
  z.strictObject({ kind: z.literal('markHard'), caseId, on: z.boolean() }),
  z.strictObject({ kind: z.literal('setSecret'), caseId, on: z.boolean() }),
  z.strictObject({ kind: z.literal('claim'), caseId, stage: z.enum(claimStages) }),
  z.strictObject({ kind: z.literal('release'), caseId, stage: z.enum(claimStages) }),
  z.strictObject({ kind: z.literal('note'), caseId, text }),
  z.strictObject({ kind: z.literal('archive'), caseId }),
]) satisfies z.ZodType<Command>

export const actorSchema = z.strictObject({
  id: code,
  name: z.string(),
  role: z.enum(roles),
}) satisfies z.ZodType<Actor>

/** A command as a terminal keeps and sends it: `n` counts without gaps per terminal, `seen` is what its author looked at. */
export const numberedCommandSchema = z.strictObject({
  n: z.int().positive(),
  saidAt: instantSchema,
  actor: actorSchema,
  /** Revision of the main case (base and pending together) when the author decided. */
  seenRevision: z.int().nonnegative(),
  command: commandSchema,
})
export type NumberedCommand = z.infer<typeof numberedCommandSchema>
