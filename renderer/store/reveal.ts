import type { Appeal, CaseId } from '#shared/domain/appeal/appeal.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { RevealFault } from '#shared/ipc/reveal.ts'
import type { Base } from './base.ts'
import { openCase } from './cases.ts'
import type { RevealedPerson } from './protocol.ts'

/** Everybody of a case and its members in full: not before main has the row of it on disk (law I6). */
export async function revealCase(
  base: Base,
  { id, purpose }: { readonly id: CaseId; readonly purpose: string },
): Promise<Result<readonly RevealedPerson[], RevealFault>> {
  const view = await openCase(base, id)
  if (view === null) return fail('missing')
  const records = [view.record, ...view.family]
  const appeals = latest(records.flatMap((record) => record.appeals))
  const secret = records.some((record) => record.state.secret) || appeals.some(({ appellant }) => appellant.secret)
  const order = { caseId: id, no: view.row.no, appeals: appeals.map((appeal) => appeal.id), secret, purpose }
  const sent = await base.mainPort.request({ kind: 'audit.reveal', order })
  if (!sent.ok) return fail('deskGone')
  const answer = sent.value as Result<null, RevealFault>
  return answer.ok ? ok(appeals.map(personOf)) : answer
}

function latest(appeals: readonly Appeal[]): readonly Appeal[] {
  const byId = new Map<number, Appeal>()
  for (const appeal of appeals) {
    const known = byId.get(appeal.id)
    if (known === undefined || known.revision <= appeal.revision) byId.set(appeal.id, appeal)
  }
  return [...byId.values()]
}

function personOf({ id, channel, appellant }: Appeal): RevealedPerson {
  const { name, phones, identityNumber } = appellant
  return { appealId: id, channel, name, phones, identityNumber }
}
