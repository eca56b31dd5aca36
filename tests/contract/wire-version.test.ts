import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { auditPageQuerySchema, auditPageSchema, auditRequestSchema, auditResponseSchema } from '#shared/wire/audit.ts'
import {
  changesQuerySchema,
  changesResponseSchema,
  digestsQuerySchema,
  digestsResponseSchema,
  snapshotQuerySchema,
  snapshotResponseSchema,
} from '#shared/wire/changes.ts'
import { faultSchema } from '#shared/wire/fault.ts'
import { healthSchema } from '#shared/wire/health.ts'
import {
  enrolmentCodeSchema,
  intakeChannelSchema,
  intakeRequestSchema,
  intakeResponseSchema,
} from '#shared/wire/intake.ts'
import { pushRequestSchema, pushResponseSchema } from '#shared/wire/outcome.ts'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import {
  putAsideRequestSchema,
  quarantineAnswerSchema,
  quarantineQuerySchema,
  quarantineResponseSchema,
  retakeRequestSchema,
} from '#shared/wire/quarantine.ts'
import { referenceSchema } from '#shared/wire/reference.ts'
import { caseRepeatsSchema, intakeRepeatsRequestSchema, intakeRepeatsResponseSchema } from '#shared/wire/repeats.ts'
import {
  enrolRequestSchema,
  enrolResponseSchema,
  hintSchema,
  signInRequestSchema,
  signInResponseSchema,
} from '#shared/wire/session.ts'

const messages = {
  auditPageQuerySchema,
  auditPageSchema,
  auditRequestSchema,
  auditResponseSchema,
  caseRepeatsSchema,
  changesQuerySchema,
  changesResponseSchema,
  digestsQuerySchema,
  digestsResponseSchema,
  enrolRequestSchema,
  enrolResponseSchema,
  enrolmentCodeSchema,
  faultSchema,
  healthSchema,
  hintSchema,
  intakeChannelSchema,
  intakeRepeatsRequestSchema,
  intakeRepeatsResponseSchema,
  intakeRequestSchema,
  intakeResponseSchema,
  pushRequestSchema,
  pushResponseSchema,
  putAsideRequestSchema,
  quarantineAnswerSchema,
  quarantineQuerySchema,
  quarantineResponseSchema,
  referenceSchema,
  retakeRequestSchema,
  signInRequestSchema,
  signInResponseSchema,
  snapshotQuerySchema,
  snapshotResponseSchema,
}

/**
 * Terminals in the field speak old versions. A changed hash means: raise PROTOCOL_VERSION with a line of history and
 * keep serving OLDEST_PROTOCOL_VERSION, or (before the first release of a version) put the new hash here.
 */
const pinned: Readonly<Record<number, string>> = { 1: 'd42aab1108850679' }

test('every message of the wire is pinned to its protocol version', () => {
  const shapes = Object.entries(messages).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }),
  ])
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16)
  expect(hash).toBe(pinned[PROTOCOL_VERSION])
})
