import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { Case } from '#shared/domain/case/case.ts'
import { maskName, maskPhone } from '#shared/domain/access/masking.ts'
import type { Revealed } from '../../desk/reveals.ts'
import { useSecondsLeft } from '../../desk/use-revealed.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'

type PeopleProps = {
  readonly appeals: readonly Appeal[]
  readonly state: Case | null
  /** In full, once a purpose was given. */
  readonly revealed: Revealed | null
  readonly onReveal: () => void
  readonly chosen: number | null
  readonly onChoose: (appealId: number) => void
}

/** Everybody for whom the case stands; each is asked for themselves. */
export function People(props: PeopleProps) {
  const { t } = useWords()
  const { state, revealed } = props
  return (
    <section>
      <p className="visit-reveal">
        <span>{t('visit.who')}</span>
        {revealed === null ? null : <UntilHidden revealed={revealed} />}
        <button type="button" aria-keyshortcuts="O" onClick={props.onReveal}>
          <KeyCap keys="O" />
          {t(revealed === null ? 'act.reveal' : 'reveal.hide')}
        </button>
      </p>
      <ul className="visit-people" aria-label={t('visit.who')}>
        {props.appeals.map((appeal) => (
          <li key={appeal.id}>
            <button type="button" aria-pressed={appeal.id === props.chosen} onClick={() => props.onChoose(appeal.id)}>
              <Person appeal={appeal} revealed={revealed} />
              <ChannelName id={appeal.channel} />
              <span className="visit-state">{state === null ? '' : sayVisits(state, appeal.id, t)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Person(props: { readonly appeal: Appeal; readonly revealed: Revealed | null }) {
  const { t } = useWords()
  const { appellant, id } = props.appeal
  const person = props.revealed?.people.get(id)
  if (person === undefined) {
    return (
      <>
        <b>{maskName(appellant.name, appellant.secret)}</b>
        <span>{appellant.phones.map(maskPhone).join(' ')}</span>
      </>
    )
  }
  const { name, phones, identityNumber } = person
  return (
    <>
      <b>{name.trim() === '' ? t('reveal.noName') : name}</b>
      <span className="visit-numbers">
        {phones.length === 0 ? t('reveal.noPhone') : phones.join(' ')}
        {identityNumber === null ? null : <small>{t('reveal.identity', { number: identityNumber })}</small>}
      </span>
    </>
  )
}

function UntilHidden(props: { readonly revealed: Revealed }) {
  const { t } = useWords()
  const left = useSecondsLeft(props.revealed)
  const time = { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') }
  return <span className="visit-until">{t('reveal.left', time)}</span>
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
