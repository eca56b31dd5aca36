import { Eye, EyeOff } from 'lucide-react'
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import { maskName, maskPhone } from '#shared/domain/access/masking.ts'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useNames } from '../../ui/facts/use-names.tsx'

type FactsProps = {
  readonly view: CaseView
  /** Of a case that is not accepted yet: the class it will get. */ readonly classCode: ClassCode | null
  readonly alone: boolean
  readonly onPlace: () => void
}

/** Urgency and class of the case, what the unit will see of it, and the citizen's own words. */
export function DispatchFacts(props: FactsProps) {
  const { t } = useWords()
  const names = useNames()
  const { state } = props.view.record
  const [appeal] = currentAppeals(props.view.record)
  const secret = state.secret || appeal?.appellant.secret === true
  return (
    <>
      <div className="dispatch-pair">
        <div>
          <h3>{t('dispatch.urgency')}</h3>
          <span>{t(`urgency.${state.urgency}`)}</span>
        </div>
        <div>
          <h3>{t('dispatch.class')}</h3>
          {props.alone ? (
            <ClassLine view={props.view} classCode={props.classCode} />
          ) : (
            <span className="dispatch-hint">{t('dispatch.classEach')}</span>
          )}
        </div>
      </div>
      <h3>{t('caseCard.field.place')}</h3>
      <div className="form-choices">
        {props.alone ? <span>{names.place(props.view.row) || t('caseCard.noPlace')}</span> : null}
        <button type="button" onClick={props.onPlace}>
          <KeyCap keys="Alt+P" />
          {t('command.correctPlace')}
        </button>
      </div>
      <h3>{t('dispatch.seen')}</h3>
      <p className="dispatch-seen">
        <Eye size={13} strokeWidth={1.75} aria-hidden /> {t(secret ? 'dispatch.seen.secret' : 'dispatch.seen.text')}
      </p>
      <p className="dispatch-seen">
        <EyeOff size={13} strokeWidth={1.75} aria-hidden /> {t('dispatch.seen.identity')}
      </p>
      {props.alone && appeal !== undefined ? <Original appeal={appeal} secret={secret} /> : null}
    </>
  )
}

function ClassLine(props: { readonly view: CaseView; readonly classCode: ClassCode | null }) {
  const { t } = useWords()
  const names = useNames()
  const { state } = props.view.record
  const words = names.classPath(state.classCode ?? props.classCode).join(' › ')
  if (words === '') return <span>{t('fact.none')}</span>
  return state.status === 'received' ? (
    <span className="dispatch-hint">{t('dispatch.classGuessed', { class: words })}</span>
  ) : (
    <span>{words}</span>
  )
}

function Original(props: { readonly appeal: Appeal; readonly secret: boolean }) {
  const { t } = useWords()
  const { appellant, place, text } = props.appeal
  const [phone] = appellant.phones
  const about = [maskName(appellant.name, props.secret), phone === undefined ? '' : maskPhone(phone), place].filter(
    (part) => part !== '',
  )
  return (
    <div className="dispatch-original">
      <h3>
        {t('dispatch.text')} <span className="dispatch-hint">{about.join(' · ')}</span>
      </h3>
      <p>{text === '' ? t('dispatch.textNone') : text}</p>
    </div>
  )
}
