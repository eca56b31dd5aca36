import { ArrowDownToLine } from 'lucide-react'
import { useStore } from 'zustand'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Queue } from './queue-state.ts'

/** 「37 条新到」: what came meanwhile waits here until N. */
export function NewRowsBar(props: { readonly queue: Queue }) {
  const { t } = useWords()
  const arrived = useStore(props.queue.state, (state) => state.view?.arrived ?? 0)
  if (arrived === 0) return null
  return (
    <button type="button" className="new-rows" tabIndex={-1} onClick={() => void props.queue.reload()}>
      <ArrowDownToLine size={14} strokeWidth={1.75} aria-hidden />
      <b>{t('list.arrived', { count: arrived })}</b>
      <span className="new-rows-hint">{t('list.unmoved')}</span>
      <KeyCap keys="N" />
      <span>{t('list.load')}</span>
    </button>
  )
}
