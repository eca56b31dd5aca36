import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { Revealed } from '../../desk/reveals.ts'
import { useSecondsLeft } from '../../desk/use-revealed.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'

type RevealedProps = {
  readonly appeals: readonly Appeal[]
  readonly revealed: Revealed
  readonly onHide: () => void
}

/** Everybody in full, with the time that is left of it. */
export function CardRevealed(props: RevealedProps) {
  const { t } = useWords()
  const { revealed } = props
  const left = useSecondsLeft(revealed)
  const time = { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, '0') }
  const people = props.appeals.flatMap(({ id }) => revealed.people.get(id) ?? [])
  return (
    <div className="is-wide case-card-revealed">
      <dt>{t('reveal.shown')}</dt>
      <dd>
        <p className="case-card-revealed-until">
          <span>{t('reveal.left', time)}</span>
          <button type="button" className="case-card-link case-card-reveal" onClick={props.onHide}>
            <KeyCap keys="O" />
            {t('reveal.hide')}
          </button>
        </p>
        <ul>
          {people.map(({ appealId, channel, name, phones, identityNumber }) => (
            <li key={appealId}>
              <strong>{name.trim() === '' ? t('reveal.noName') : name}</strong>
              <span className="case-card-revealed-phones">
                {phones.length === 0 ? t('reveal.noPhone') : phones.join(' ')}
              </span>
              <ChannelName id={channel} />
              {identityNumber === null ? null : (
                <span className="case-card-revealed-identity">{t('reveal.identity', { number: identityNumber })}</span>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
