import { useStore } from 'zustand'
import { useWords, type WordKey } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Queue } from './queue-state.ts'

export type FootHint = { readonly keys: string; readonly word: WordKey; readonly act: string }

type QueueFootProps = {
  readonly queue: Queue
  readonly hints: readonly FootHint[]
  readonly filling: { readonly done: number; readonly total: number } | null
  readonly onAct: (act: string) => void
}

/** Where the cursor is, how many are marked, what the last act did; the keys at hand at the right. */
export function QueueFoot(props: QueueFootProps) {
  const { t } = useWords()
  const { state } = props.queue
  const cursor = useStore(state, (each) => each.cursor)
  const total = useStore(state, (each) => each.view?.total ?? 0)
  const marked = useStore(state, (each) => each.marks.size)
  const said = useStore(state, (each) => each.said)
  const place =
    cursor === null
      ? t('list.total', { total: grouped(total) })
      : t('list.place', { at: grouped(cursor.index + 1), total: grouped(total) })
  return (
    <footer className="queue-foot">
      <span>{place}</span>
      <span>{t('list.marked', { count: grouped(marked) })}</span>
      {props.filling === null ? null : (
        <span>{t('list.filling', { done: grouped(props.filling.done), total: grouped(props.filling.total) })}</span>
      )}
      <span className={`queue-said is-${said?.kind ?? 'done'}`} role="status" title={said?.text}>
        {said?.text ?? ''}
      </span>
      {said === null ? <Hints hints={props.hints} onAct={props.onAct} /> : null}
    </footer>
  )
}

function Hints(props: { readonly hints: readonly FootHint[]; readonly onAct: (act: string) => void }) {
  const { t } = useWords()
  return (
    <span className="queue-hints">
      {props.hints.map((hint) => (
        <button
          type="button"
          tabIndex={-1}
          key={hint.keys}
          className="plain-button"
          onClick={() => props.onAct(hint.act)}
        >
          <KeyCap keys={hint.keys} />
          {t(hint.word)}
        </button>
      ))}
    </span>
  )
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
