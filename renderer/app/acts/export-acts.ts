/** Rows that leave the desk: as a file, or by the clipboard. Both are recorded by the main process. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { ExportState } from '#shared/ipc/export.ts'
import { desk } from '../../desk/bridge.ts'
import { sayCondition } from '../../features/conditions/say-condition.ts'
import { exportColumns } from '../../features/export/export-columns.ts'
import { exportWordsOf } from '../../features/export/export-words.ts'
import { columnIds, type ColumnId } from '../../features/queue/queue-columns.ts'
import type { CopyAsk } from '../../store/export/ask.ts'
import type { WordKey } from '../../text/translate.ts'
import { orderOf } from '../../ui/grid/layout.ts'
import type { Act, Bench } from './act.ts'

/** As much as a line of the audit keeps (shared/ipc/export.ts). */
const LONGEST_CONDITIONS = 2_000

/** The columns of the list as this person has set them, whether or not the window is wide enough for all of them. */
export function exportedColumns({ screen, t }: Pick<Bench, 'screen' | 't'>) {
  const { layout } = screen.getState()
  const shown = orderOf(layout, columnIds).filter((id) => !layout.hidden.includes(id)) as readonly ColumnId[]
  return exportColumns(
    shown.filter((id) => id !== 'mark'),
    t,
  )
}

/** Queue, conditions, text and order as the screen says them. */
export function conditionsInWords({ queue, t, names }: Bench): string {
  const { query } = queue.state.getState()
  const conditions = query.conditions.map((condition) => {
    const { field, value } = sayCondition(condition, t, names)
    return `${field} ${value}`
  })
  const order = query.order.map(({ field, descending }) =>
    t(descending ? 'export.descending' : 'export.ascending', { field: t(`field.${field}` as WordKey) }),
  )
  const words = query.text.trim() === '' ? [] : [`“${query.text.trim()}”`]
  const sorted = order.length === 0 ? [] : [t('export.order', { fields: order.join(t('export.join')) })]
  return [t(`queue.${query.queue}`), ...conditions, ...words, ...sorted].join(' · ')
}

/** What the store's worker has to know about rows of the list that leave; null while there is no list. */
export function exportedRows(bench: Bench, only: readonly CaseId[] | null): CopyAsk | null {
  const { view } = bench.queue.state.getState()
  if (view === null) return null
  return {
    view: view.view,
    only,
    conditions: conditionsInWords(bench).slice(0, LONGEST_CONDITIONS),
    columns: exportedColumns(bench),
    words: exportWordsOf(bench.reference, bench.names, bench.t),
  }
}

async function copyRows(bench: Bench): Promise<void> {
  const { queue, store, t } = bench
  const { marks, cursor } = queue.state.getState()
  const only = marks.size > 0 ? [...marks] : cursor?.id == null ? [] : [cursor.id]
  const ask = exportedRows(bench, only)
  if (ask === null || only.length === 0) {
    queue.say({ text: t('said.nothingHere'), kind: 'refused' })
    return
  }
  const copied = await store.request('export.copy', ask)
  if (copied.ok) queue.say({ text: t('said.copied', { count: copied.value.rows }), kind: 'done' })
  else queue.say({ text: t(`export.fault.${copied.fault}`), kind: 'refused' })
}

/** Stops what runs, shows what is done; says so when there is nothing of that kind. */
function withPresent(act: 'export.stop' | 'export.show', state: ExportState['state']) {
  return async ({ queue, t }: Bench): Promise<void> => {
    const answer = await desk.request('export.describe', null)
    const present = answer.ok ? answer.value : null
    if (present?.state === state) await desk.request(act, { export: present.export })
    else queue.say({ text: t(state === 'running' ? 'said.noExportRuns' : 'said.noExport'), kind: 'refused' })
  }
}

export const exportActs: readonly Act[] = [
  {
    id: 'export',
    keys: 'Ctrl+E',
    word: 'act.export',
    hint: 'act.export.hint',
    group: 'data',
    scope: 'anywhere',
    run: ({ screen }) => screen.setState({ panel: { kind: 'export' } }),
  },
  {
    id: 'copyRows',
    keys: 'Ctrl+C',
    word: 'act.copyRows',
    hint: 'act.copyRows.hint',
    group: 'data',
    scope: 'list',
    run: copyRows,
  },
  {
    id: 'stopExport',
    keys: '',
    word: 'act.stopExport',
    group: 'data',
    scope: 'anywhere',
    run: withPresent('export.stop', 'running'),
  },
  {
    id: 'showExport',
    keys: '',
    word: 'act.showExport',
    group: 'data',
    scope: 'anywhere',
    run: withPresent('export.show', 'done'),
  },
]
