/** Why an act is not possible on the rows it would work on, before anything is given. */
import { mayGive } from '#shared/domain/access/permissions.ts'
import type { CommandKind } from '#shared/domain/case/commands.ts'
import type { Status } from '#shared/domain/case/status.ts'
import { refusedByStatus } from '#shared/domain/case/transitions.ts'
import type { Row } from '../../store/protocol.ts'
import type { WordKey } from '../../text/translate.ts'
import type { Bench } from './act.ts'

/** Why none of the rows can take a command of these kinds; null as soon as one can. */
export function refusalOf(...kinds: readonly CommandKind[]) {
  return ({ actor, t }: Bench, rows: readonly Row[]): string | null => {
    if (rows.length === 0) return t('said.nothingHere')
    const allowed = kinds.filter((kind) => mayGive(actor.role, kind))
    if (allowed.length === 0) return t('refusal.roleNotAllowed')
    const codes = rows.map((row) => statusRefusal(allowed, row.status))
    const [first] = codes
    return codes.includes(null) || first == null ? null : t(`refusal.${first}` as WordKey, { detail: '', about: '' })
  }
}

function statusRefusal(kinds: readonly CommandKind[], status: Status): string | null {
  const codes = kinds.map((kind) => refusedByStatus(kind, status))
  return codes.includes(null) ? null : (codes[0] ?? null)
}
