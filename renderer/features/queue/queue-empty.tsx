import { useStore } from 'zustand'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Queue } from './queue-state.ts'

/** One line in the middle of a list that is empty or could not be had, and the way out. */
export function QueueEmpty(props: { readonly queue: Queue }) {
  const { t } = useWords()
  const view = useStore(props.queue.state, (state) => state.view)
  const query = useStore(props.queue.state, (state) => state.query)
  const failed = useStore(props.queue.state, (state) => state.failed)
  if (failed) {
    return (
      <div className="queue-failed" role="alert">
        <span>{t('list.failed')}</span>
        <button type="button" className="outage-button" onClick={() => void props.queue.ask({})}>
          <KeyCap keys="N" /> {t('shell.again')}
        </button>
      </div>
    )
  }
  if (view === null || view.total > 0) return null
  const narrowed = query.conditions.length > 0 || query.text !== ''
  const queueName = t(`queue.${query.queue}`)
  return (
    <p className="queue-empty">
      {view.complete ? (narrowed ? t('list.empty') : t('list.emptyQueue', { queue: queueName })) : t('list.loading')}
    </p>
  )
}
