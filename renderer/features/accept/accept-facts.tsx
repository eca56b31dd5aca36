import { urgencies, type Urgency } from '#shared/domain/case/case.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import { useDesk } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { dueMoment, yearMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useNow } from '../../ui/use-now.ts'
import { earliestPreview } from './due-preview.ts'

type FactsProps = {
  readonly views: readonly CaseView[]
  readonly classCode: ClassCode | null
  readonly urgency: Urgency
  readonly onUrgency: (urgency: Urgency) => void
  readonly onPlace: () => void
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
      <div className="form-choices" role="radiogroup" aria-label={t('accept.urgency')}>
        {urgencies.map((urgency, index) => (
          <button
            type="button"
            key={urgency}
            role="radio"
            aria-checked={urgency === props.urgency}
            onClick={() => props.onUrgency(urgency)}
          >
            <KeyCap keys={String(index + 1)} />
            {t(`urgency.${urgency}`)}
          </button>
        ))}
      </div>
      <h3>{t('caseCard.field.place')}</h3>
      <Place {...props} />
      <Due {...props} />
      {props.views.length === 1 ? (
        <>
          <h3>{t('accept.text')}</h3>
          {text === '' ? <p className="form-hint">{t('dispatch.textNone')}</p> : <p className="accept-text">{text}</p>}
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
        {props.views.length > 1 ? <span className="form-hint">{t('accept.due.earliest')}</span> : null}
      </h3>
      <p className="accept-due">{dueMoment(deadline.dueAt, now, language)}</p>
      <p className="form-hint">
        {t('accept.due.rule', { rule: language === 'en' ? rule.nameEn : rule.name, version: rule.version })}
        {' · '}
        {t('accept.due.yellow', { date: yearMoment(deadline.yellowAt, now) })}
      </p>
    </>
  )
}

/** Where the case is; the wrong street is put right on the way. */
function Place(props: FactsProps) {
  const { t } = useWords()
  const names = useNames()
  const places = [...new Set(props.views.map(({ row }) => names.place(row) || t('caseCard.noPlace')))]
  return (
    <div className="form-choices">
      <span>{places.join(t('merge.list'))}</span>
      <button type="button" onClick={props.onPlace}>
        <KeyCap keys="Alt+P" />
        {t('command.correctPlace')}
      </button>
    </div>
  )
}
