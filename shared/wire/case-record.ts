import { z } from 'zod'
import {
  claimStages,
  linkRelations,
  mergeRelations,
  satisfactions,
  urgencies,
  type Case,
} from '#shared/domain/case/case.ts'
import type { CaseEvent, EventBody } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { statuses } from '#shared/domain/case/status.ts'
import { networks } from '#shared/domain/channel/channel.ts'
import { appealSchema, idSchema, instantSchema, natureSchema } from './appeal.ts'
import { actorSchema } from './command.ts'

const clock = z.strictObject({
  ruleId: z.string(),
  startedAt: instantSchema,
  pauses: z.array(z.strictObject({ from: instantSchema, to: instantSchema.nullable() })),
  extensionDays: z.int(),
})
const deadline = z.strictObject({ dueAt: instantSchema, yellowAt: instantSchema, redAt: instantSchema })
const timing = z.strictObject({ clock, deadline, memberClocks: z.array(clock) })
const relation = z.enum(mergeRelations)
const member = z.strictObject({ caseId: idSchema, no: z.string(), relation, appeals: z.array(idSchema), clock })
const link = z.strictObject({ caseId: idSchema, no: z.string(), relation: z.enum(linkRelations) })
const assignment = z.strictObject({
  lead: z.string(),
  assist: z.array(z.string()),
  instruction: z.string(),
  dispatchedAt: instantSchema,
  acknowledgeBy: instantSchema,
  acknowledgedAt: instantSchema.nullable(),
})
const claim = z.strictObject({ stage: z.enum(claimStages), by: z.string(), name: z.string(), until: instantSchema })
const result = z.strictObject({
  contacted: z.boolean(),
  solved: z.boolean(),
  notes: z.string(),
  publicReply: z.string(),
})
const visit = z.strictObject({
  appealId: idSchema,
  at: instantSchema,
  by: z.string(),
  reached: z.boolean(),
  solved: z.boolean().nullable(),
  satisfaction: z.enum(satisfactions).nullable(),
  note: z.string(),
})
const place = z.strictObject({ divisionCode: z.string(), spot: z.string() })
const status = z.enum(statuses)
const urgency = z.enum(urgencies)
const network = z.enum(networks)
const text = z.string()
const count = z.int().nonnegative()

export const caseSchema = z.strictObject({
  id: idSchema,
  no: text,
  revision: z.int().positive(),
  status,
  network,
  channel: text,
  receivedAt: instantSchema,
  openedAt: instantSchema,
  nature: natureSchema,
  classCode: text.nullable(),
  urgency,
  // Records of before corrections existed leave it out.
  place: place.nullable().default(null),
  appeals: z.array(idSchema),
  members: z.array(member),
  mergedInto: idSchema.nullable(),
  statusBeforeMerge: status.nullable(),
  links: z.array(link),
  different: z.array(idSchema),
  clock,
  deadline,
  assignment: assignment.nullable(),
  returnRequest: z.strictObject({ reason: text, note: text, at: instantSchema }).nullable(),
  returns: count,
  extensionRequest: z.strictObject({ days: z.int(), reason: text }).nullable(),
  extensions: count,
  result: result.nullable(),
  reply: z.strictObject({ version: count, text, owed: z.array(idSchema), sent: z.array(idSchema) }).nullable(),
  visits: z.array(visit),
  reworks: count,
  urges: count,
  supervised: z.boolean(),
  hard: z.boolean(),
  secret: z.boolean(),
  claims: z.array(claim),
  closedAt: instantSchema.nullable(),
  noContact: z.boolean(),
}) satisfies z.ZodType<Case>

export const eventBodySchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    id: idSchema,
    no: text,
    network,
    appeal: z.strictObject({ id: idSchema, channel: text, receivedAt: instantSchema, nature: natureSchema }),
    secret: z.boolean(),
    clock,
    deadline,
  }),
  z.strictObject({ type: z.literal('appealCorrected'), appealId: idSchema, revision: count }),
  z.strictObject({ type: z.literal('accepted'), classCode: text, urgency, timing }),
  z.strictObject({ type: z.literal('reclassified'), classCode: text, urgency, timing }),
  z.strictObject({ type: z.literal('placeCorrected'), place: place.nullable() }),
  z.strictObject({
    type: z.literal('deadlineRecounted'),
    timing,
    acknowledgeBy: instantSchema.nullable(),
    dueBefore: instantSchema,
    ruleVersion: count,
  }),
  z.strictObject({ type: z.literal('infoAsked'), question: text, timing }),
  z.strictObject({ type: z.literal('infoArrived'), note: text, timing }),
  z.strictObject({ type: z.literal('declined'), reason: text, note: text }),
  z.strictObject({ type: z.literal('answeredDirect'), text, owed: z.array(idSchema) }),
  z.strictObject({ type: z.literal('merged'), members: z.array(member), deadline }),
  z.strictObject({ type: z.literal('mergedAway'), into: idSchema, intoNo: text, relation }),
  z.strictObject({ type: z.literal('unmerged'), members: z.array(idSchema), deadline }),
  z.strictObject({ type: z.literal('broughtBack'), from: idSchema, fromNo: text, status }),
  z.strictObject({ type: z.literal('declaredDifferent'), other: idSchema, otherNo: text }),
  z.strictObject({ type: z.literal('linked'), link }),
  z.strictObject({ type: z.literal('urged'), note: text }),
  z.strictObject({ type: z.literal('dispatched'), assignment }),
  z.strictObject({ type: z.literal('recalled'), reason: text }),
  z.strictObject({ type: z.literal('acknowledged') }),
  z.strictObject({ type: z.literal('returnRequested'), reason: text, note: text }),
  z.strictObject({ type: z.literal('returnDecided'), approved: z.boolean(), note: text }),
  z.strictObject({ type: z.literal('extensionRequested'), days: z.int(), reason: text }),
  z.strictObject({ type: z.literal('extensionDecided'), approved: z.boolean(), note: text, timing }),
  z.strictObject({ type: z.literal('delegated'), to: text }),
  z.strictObject({ type: z.literal('handlerAdded'), unit: text }),
  z.strictObject({ type: z.literal('resultSubmitted'), result }),
  z.strictObject({ type: z.literal('rejected'), reason: text }),
  z.strictObject({ type: z.literal('approved'), version: count, text, owed: z.array(idSchema) }),
  z.strictObject({ type: z.literal('replySent'), version: count, appealId: idSchema, complete: z.boolean() }),
  z.strictObject({ type: z.literal('visited'), visit, outcome: z.enum(['stays', 'closed', 'noContact', 'rework']) }),
  z.strictObject({ type: z.literal('supervised'), note: text }),
  z.strictObject({ type: z.literal('hardMarked'), on: z.boolean() }),
  z.strictObject({ type: z.literal('secretSet'), on: z.boolean() }),
  z.strictObject({ type: z.literal('claimed'), claim }),
  z.strictObject({ type: z.literal('released'), stage: z.enum(claimStages) }),
  z.strictObject({ type: z.literal('noted'), text }),
  z.strictObject({ type: z.literal('archived') }),
]) satisfies z.ZodType<EventBody>

export const caseEventSchema = z.strictObject({
  caseId: idSchema,
  at: instantSchema,
  saidAt: instantSchema,
  actor: actorSchema,
  command: z.strictObject({ terminal: text, n: z.int().positive() }).nullable(),
  body: eventBodySchema,
}) satisfies z.ZodType<CaseEvent>

export const caseRecordSchema = z.strictObject({
  state: caseSchema,
  appeals: z.array(appealSchema),
  history: z.array(caseEventSchema),
}) satisfies z.ZodType<CaseRecord>
