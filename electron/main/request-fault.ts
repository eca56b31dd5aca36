import { ok, type Result } from '#shared/domain/core/result.ts'
import type { RequestFault } from '#shared/ipc/contract.ts'

export function requestFault(code: RequestFault['code'], detail = ''): RequestFault {
  return { code, detail }
}

export const done: Result<null, never> = ok(null)
