import { useStore } from 'zustand'
import { useWords } from '../../text/translate.ts'
import type { Queue } from './queue-state.ts'

/** One line in the middle of an empty list, and the way out. */
export function QueueEmpty(props: { readonly queue: Queue }) {
  const { t } = useWords()
  const view = useStore(props.queue.state, (state) => state.view)
  const query = useStore(props.queue.state, (state) => state.query)
  if (view === null || view.total > 0) return null
  const narrowed = query.conditions.length > 0 || query.text !== ''
  const queueName = t(`queue.${query.queue}`)
  return (
    <p className="queue-empty">
      {view.complete ? (narrowed ? t('list.empty') : t('list.emptyQueue', { queue: queueName })) : t('list.loading')}
    </p>
  )
}
