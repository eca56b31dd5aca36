import { useStore } from 'zustand'
import { ExportPanel, type ExportChoice } from '../../features/export/export-panel.tsx'
import type { Bench } from '../acts/act.ts'
import { conditionsInWords, exportedColumns, exportedRows } from '../acts/export-acts.ts'

/** The export of the list that is on the screen. */
export function ExportArea(props: { readonly bench: Bench; readonly onClose: () => void }) {
  const { bench, onClose } = props
  const { queue, store, t } = bench
  const total = useStore(queue.state, (state) => state.view?.total ?? 0)
  const marks = useStore(queue.state, (state) => state.marks)

  async function start({ format, scope }: ExportChoice) {
    const rows = exportedRows(bench, scope === 'marked' ? [...marks] : null)
    if (rows === null) return 'storeGone'
    const title = t(`queue.${queue.state.getState().query.queue}`)
    const started = await store.request('export.start', { ...rows, format, title })
    return started.ok ? null : started.fault
  }

  return (
    <ExportPanel
      conditions={conditionsInWords(bench)}
      total={total}
      marked={marks.size}
      heads={exportedColumns(bench).map(({ head }) => head)}
      onStart={start}
      onClose={onClose}
    />
  )
}
