import type { CommandKind } from '#shared/domain/case/commands.ts'
import type { WordKey } from '../../text/translate.ts'
import type { Bench } from './act.ts'
import { inverseOf } from './done-list.ts'
import { giveAll, sayOutcome } from './give.ts'

/** The next best step where there is no way back. */
const instead: Partial<Record<CommandKind, WordKey>> = {
  accept: 'instead.accept',
  declareDifferent: 'instead.declareDifferent',
  askInfo: 'instead.askInfo',
  decline: 'instead.final',
  answerDirect: 'instead.final',
  approve: 'instead.final',
  reject: 'instead.reject',
  recall: 'instead.recall',
  unmerge: 'instead.unmerge',
  requestReturn: 'instead.requestReturn',
  requestExtension: 'instead.requestExtension',
  decideReturn: 'instead.recall',
  delegate: 'instead.delegate',
  recordVisit: 'instead.recordVisit',
}

/** Takes the last deed back by the commands that undo it; says what to do instead where there are none. */
export async function undo(bench: Bench): Promise<void> {
  const { done, queue, plainStore, t } = bench
  const last = done.last()
  if (last === null) {
    queue.say({ text: t('said.noUndo'), kind: 'refused' })
    return
  }
  const act = t(`command.${last.kind}`)
  const inverses = last.given
    .toReversed()
    .flatMap(({ command, before }) => inverseOf(command, t('reason.recall'), before) ?? [])
  if (inverses.length < last.given.length) {
    const text = t('said.cannotUndo', { act, instead: t(instead[last.kind] ?? 'instead.other') })
    queue.say({ text, kind: 'refused' })
    return
  }
  done.dropLast()
  const rows = await plainStore.request('rows.byId', { ids: inverses.map((command) => command.caseId) })
  const given = inverses.flatMap((command) => {
    const row = rows.find((each) => each.id === command.caseId)
    return row === undefined ? [] : [{ row, command }]
  })
  // Not remembered: the next Ctrl+Z goes one deed further back instead of forth again.
  const outcome = await giveAll({ store: plainStore }, given)
  const said = last.kind === 'merge' ? t('said.unmerged') : t('said.undone', { act })
  queue.say({ text: sayOutcome(outcome, said, t), kind: outcome.left.length > 0 ? 'refused' : 'done' })
}
