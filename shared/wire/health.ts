import { z } from 'zod'
import { instantSchema } from './appeal.ts'

/** `GET /v1/health`, without a token: whether this node reaches its database. */
export const healthSchema = z.strictObject({
  ok: z.literal(true),
  database: z.enum(['pglite', 'postgresql']),
  head: z.int().nonnegative(),
  serverTime: instantSchema,
})
