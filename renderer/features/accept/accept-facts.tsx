import { urgencies, type Urgency } from '#shared/domain/case/case.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import { useDesk } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { dueMoment, yearMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useNow } from '../../ui/use-now.ts'
import { earliestPreview } from './due-preview.ts'

type FactsProps = {
  readonly views: readonly CaseView[]
  readonly classCode: ClassCode | null
  readonly urgency: Urgency
  readonly onUrgency: (urgency: Urgency) => void
}

/** Urgency, the date that follows, and the words of the citizen beside them. */
export function AcceptFacts(props: FactsProps) {
  const { t } = useWords()
  const text =
    props.views.length === 1
      ? props.views[0] === undefined
        ? ''
        : (currentAppeals(props.views[0].record)[0]?.text ?? '')
      : ''
  return (
    <>
      <h3>{t('accept.urgency')}</h3>
      <div className="accept-urgencies" role="radiogroup" aria-label={t('accept.urgency')}>
        {urgencies.map((urgency, index) => (
          <button
            type="button"
            key={urgency}
            role="radio"
            aria-checked={urgency === props.urgency}
            className={urgency === props.urgency ? 'is-chosen' : undefined}
            onClick={() => props.onUrgency(urgency)}
          >
            <KeyCap keys={String(index + 1)} />
            {t(`urgency.${urgency}`)}
          </button>
        ))}
      </div>
      <Due {...props} />
      {props.views.length === 1 ? (
        <>
          <h3>{t('accept.text')}</h3>
          {text === '' ? (
            <p className="accept-hint">{t('dispatch.textNone')}</p>
          ) : (
            <p className="accept-text">{text}</p>
          )}
        </>
      ) : (
        <ul className="accept-cases">
          {props.views.map(({ row }) => (
            <li key={row.id}>
              <span>{row.no}</span>
              <span>{row.title}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Due(props: FactsProps) {
  const { t, language } = useWords()
  const { reference } = useDesk()
  const now = useNow(60_000)
  if (props.classCode === null) return null
  const states = props.views.map((view) => view.record.state)
  const preview = earliestPreview(states, reference, { classCode: props.classCode, urgency: props.urgency })
  if (preview === null) return null
  const { deadline, rule } = preview
  return (
    <>
      <h3>
        {t('accept.due')}{' '}
        {props.views.length > 1 ? <span className="accept-hint">{t('accept.due.earliest')}</span> : null}
      </h3>
      <p className="accept-due">{dueMoment(deadline.dueAt, now, language)}</p>
      <p className="accept-hint">
        {t('accept.due.rule', { rule: language === 'en' ? rule.nameEn : rule.name, version: rule.version })}
        {' · '}
        {t('accept.due.yellow', { date: yearMoment(deadline.yellowAt, now) })}
      </p>
    </>
  )
}
