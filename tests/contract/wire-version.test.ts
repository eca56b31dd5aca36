import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  changesQuerySchema,
  changesResponseSchema,
  snapshotQuerySchema,
  snapshotResponseSchema,
} from '#shared/wire/changes.ts'
import { faultSchema } from '#shared/wire/fault.ts'
import { pushRequestSchema, pushResponseSchema } from '#shared/wire/outcome.ts'
import { PROTOCOL_VERSION } from '#shared/wire/protocol-version.ts'
import { referenceSchema } from '#shared/wire/reference.ts'
import {
  enrolRequestSchema,
  enrolResponseSchema,
  hintSchema,
  signInRequestSchema,
  signInResponseSchema,
} from '#shared/wire/session.ts'

const messages = {
  changesQuerySchema,
  changesResponseSchema,
  enrolRequestSchema,
  enrolResponseSchema,
  faultSchema,
  hintSchema,
  pushRequestSchema,
  pushResponseSchema,
  referenceSchema,
  signInRequestSchema,
  signInResponseSchema,
  snapshotQuerySchema,
  snapshotResponseSchema,
}

/**
 * Terminals in the field speak old versions. A changed hash means: raise PROTOCOL_VERSION with a line of history and
 * keep serving OLDEST_PROTOCOL_VERSION, or (before the first release of a version) put the new hash here.
 */
const pinned: Readonly<Record<number, string>> = { 1: 'HASH' }

test('every message of the wire is pinned to its protocol version', () => {
  const shapes = Object.entries(messages).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }),
  ])
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16)
  expect(hash).toBe(pinned[PROTOCOL_VERSION])
})
