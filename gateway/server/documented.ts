import type { z } from 'zod'
import { faultSchema } from '#shared/wire/fault.ts'

/** The answers of a route for the OpenAPI document and the serializer: its own, and the one form of every fault. */
export function answers<T extends z.ZodType>(success: T) {
  return { 200: success, default: faultSchema } as const
}
