import { useStore } from 'zustand'
import { useWords, type WordKey } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Sums } from '../../store/protocol.ts'
import type { Queue } from './queue-state.ts'

export type FootHint = { readonly keys: string; readonly word: WordKey; readonly act: string }

type QueueFootProps = {
  readonly queue: Queue
  readonly hints: readonly FootHint[]
  /** Of the marked rows, or of the whole list; null until they are added up. */
  readonly sums: Sums | null
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
  const changed = useStore(props.queue.changes.state, (each) => each.ids.size)
  const place =
    cursor === null
      ? t('list.total', { total: grouped(total) })
      : t('list.place', { at: grouped(cursor.index + 1), total: grouped(total) })
  return (
    <footer className="queue-foot">
      <span id="list-cursor">{place}</span>
      <span className={marked > 0 ? 'queue-marked is-some' : 'queue-marked'}>
        {t('list.marked', { count: grouped(marked) })}
      </span>
      {props.sums === null ? null : <SumsSaid sums={props.sums} ofMarked={marked > 0} />}
      {changed === 0 ? null : (
        <button
          type="button"
          tabIndex={-1}
          className="plain-button queue-changed"
          title={t('list.changes.hint')}
          onClick={() => props.onAct('nextChanged')}
        >
          <span className="changed-mark" aria-hidden />
          {t('list.changes', { count: grouped(changed) })}
        </button>
      )}
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

/** Numbers that the list adds up to: appeals behind the rows, and what is running out. */
function SumsSaid(props: { readonly sums: Sums; readonly ofMarked: boolean }) {
  const { t } = useWords()
  const { appeals, red, yellow } = props.sums
  return (
    <span className="queue-sums" title={t(props.ofMarked ? 'list.sums.marked' : 'list.sums.all')}>
      <span>{t('list.sums', { appeals: grouped(appeals) })}</span>
      {red === 0 ? null : <span>{t('list.sums.red', { count: grouped(red) })}</span>}
      {yellow === 0 ? null : <span>{t('list.sums.yellow', { count: grouped(yellow) })}</span>}
    </span>
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
