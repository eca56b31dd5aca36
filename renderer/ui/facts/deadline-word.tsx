import type { Instant } from '#shared/domain/core/instants.ts'
import type { Deadline } from '#shared/domain/deadline/deadline.ts'
import { sayDeadline } from '../../text/deadline-words.ts'
import { fullTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { DeadlineCard } from '../signs/deadline-card.tsx'

/** The card with 剩 42 分 or 超 18 时; the date itself is in the title. */
export function DeadlineWord(props: { readonly deadline: Deadline; readonly paused: boolean; readonly now: Instant }) {
  const { t } = useWords()
  const said = sayDeadline(props.deadline, props.paused, props.now, t)
  return (
    <span
      className={`deadline-word is-${said.card}`}
      title={t('deadline.dueAt', { at: fullTime(props.deadline.dueAt) })}
    >
      <DeadlineCard card={said.card} />
      <span>{said.text}</span>
    </span>
  )
}
