import { mayReveal } from '#shared/domain/access/permissions.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { RevealFault, RevealOrder } from '#shared/ipc/reveal.ts'
import type { Audit, AuditSession } from './audit-desk.ts'

/** Writes the row of a reveal. Not ok: nothing may be shown (law I6). A desk without a screen (`audit` null) reveals nothing. */
export function answerReveal(
  order: RevealOrder,
  session: AuditSession,
  audit: Audit | null,
): Result<null, RevealFault> {
  const { role } = session.actor
  if (audit === null || !mayReveal(role, order.secret)) {
    return fail(audit !== null && mayReveal(role, false) ? 'secret' : 'notAllowed')
  }
  return audit.record(session, { kind: 'revealed', ...order }) ? ok(null) : fail('auditFailed')
}
