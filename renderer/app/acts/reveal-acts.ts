import { mayReveal } from '#shared/domain/access/permissions.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { revealsOf } from '../../desk/reveals.ts'
import type { Row } from '../../store/protocol.ts'
import type { Act, Bench } from './act.ts'

/** Asks for the purpose; what is shown of this case already is hidden instead. */
export function toggleReveal({ store, screen }: Pick<Bench, 'store' | 'screen'>, caseId: CaseId): void {
  const reveals = revealsOf(store)
  if (reveals.shown.getState()?.caseId === caseId) reveals.hide()
  else screen.setState({ revealing: caseId })
}

function refusal({ actor, t }: Bench, rows: readonly Row[]): string | null {
  if (rows.length === 0) return t('said.nothingHere')
  if (!mayReveal(actor.role, false)) return t('reveal.fault.notAllowed')
  return rows.every((row) => row.sync === 'conflict') ? t('reveal.inConflict') : null
}

/** Of the case under the cursor alone, whatever is marked: nobody telephones twenty people at once. */
export const revealActs: readonly Act[] = [
  {
    id: 'reveal',
    keys: 'O',
    word: 'act.reveal',
    hint: 'act.reveal.hint',
    group: 'handle',
    scope: 'list',
    refusal,
    run: async (bench) => {
      const row = await bench.queue.cursorRow()
      if (row !== null) toggleReveal(bench, row.id)
    },
  },
]
