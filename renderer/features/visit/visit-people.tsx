import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { Case } from '#shared/domain/case/case.ts'
import { maskName, maskPhone } from '#shared/domain/access/masking.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'

type PeopleProps = {
  readonly appeals: readonly Appeal[]
  readonly state: Case | null
  readonly chosen: number | null
  readonly onChoose: (appealId: number) => void
}

/** Everybody for whom the case stands; each is asked for themselves. */
export function People(props: PeopleProps) {
  const { t } = useWords()
  const { state } = props
  return (
    <ul className="visit-people" aria-label={t('visit.who')}>
      {props.appeals.map((appeal) => (
        <li key={appeal.id}>
          <button type="button" aria-pressed={appeal.id === props.chosen} onClick={() => props.onChoose(appeal.id)}>
            <b>{maskName(appeal.appellant.name, appeal.appellant.secret)}</b>
            <span>{appeal.appellant.phones.map(maskPhone).join(' ')}</span>
            <ChannelName id={appeal.channel} />
            <span className="visit-state">{state === null ? '' : sayVisits(state, appeal.id, t)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

export function Reply(props: { readonly state: Case | null }) {
  const { t } = useWords()
  const text = props.state?.reply?.text ?? ''
  if (text === '') return null
  return (
    <section className="visit-reply">
      <h3>{t('visit.reply')}</h3>
      <p className="form-quote">{text}</p>
    </section>
  )
}

export function isVisited(state: Case, appealId: number): boolean {
  return state.visits.some((visit) => visit.appealId === appealId && visit.reached)
}

function sayVisits(
  state: Case,
  appealId: number,
  t: (key: WordKey, values?: Record<string, number>) => string,
): string {
  if (isVisited(state, appealId)) return t('visit.visited')
  const count = state.visits.filter((visit) => visit.appealId === appealId).length
  return count === 0 ? '' : t('visit.tried', { count })
}
