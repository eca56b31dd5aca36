import { Eye, EyeOff, UserRound, X } from 'lucide-react'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import type { UnitSuggestion } from '#shared/domain/dispatch/suggest-units.ts'
import { currentAppeals } from '../../text/current-appeals.ts'
import { maskName, maskPhone } from '../../store/mask.ts'
import { useWords } from '../../text/translate.ts'
import { UnitPath } from '../../ui/facts/unit-path.tsx'
import { useNames } from '../../ui/facts/use-names.ts'
import type { DispatchState } from './dispatch-store.ts'
import { DispatchSuggestions } from './dispatch-suggestions.tsx'
import { DispatchTrouble } from './dispatch-trouble.tsx'

type FormProps = { readonly state: DispatchState; readonly suggestions: readonly UnitSuggestion[]; readonly classCode: ClassCode | null }

/** What stands in 办理要求 at most: enough for a paragraph, and short enough to be read on a phone. */
const LONGEST_INSTRUCTION = 500

export function DispatchForm(props: FormProps) {
  const { t } = useWords()
  const names = useNames()
  const { state, suggestions } = props
  const from = suggestions.findIndex((each) => each.unitId === state.lead)
  return (
    <div className="dispatch-form">
      <DispatchTrouble state={state} />
      <DispatchSuggestions view={state.views[0] ?? null} suggestions={suggestions} lead={state.lead} onTake={state.setLead} />
      <h3>{t('dispatch.lead')}</h3>
      <div className="dispatch-chosen">
        <UserRound size={14} strokeWidth={1.75} aria-hidden />
        {state.lead === null ? <span className="dispatch-hint">{t('dispatch.leadNone')}</span> : <strong><UnitPath id={state.lead} /></strong>}
        <span className="dispatch-gap" />
        {from < 0 ? null : <span className="dispatch-hint">{t('dispatch.fromSuggestion', { count: from + 1 })}</span>}
      </div>
      <h3>
        {t('dispatch.assist')} <span className="dispatch-hint">{t('dispatch.optional')}</span>
      </h3>
      <div className="dispatch-chosen">
        {state.assist.map((unit) => (
          <button type="button" className="dispatch-chip" key={unit} aria-label={t('dispatch.remove', { unit: names.unitInFull(unit) })} onClick={() => state.toggleAssist(unit)}>
            <UnitPath id={unit} />
            <X size={12} aria-hidden />
          </button>
        ))}
        <span className="dispatch-hint">{t('dispatch.assistHint')}</span>
      </div>
      <h3>
        <label htmlFor="dispatch-instruction">{t('dispatch.instruction')}</label> <span className="dispatch-hint">{t('dispatch.instructionWhere')}</span>
        <span className="dispatch-gap" />
        <span className="dispatch-hint">{`${state.instruction.length} / ${LONGEST_INSTRUCTION}`}</span>
      </h3>
      <textarea
        id="dispatch-instruction"
        className="dispatch-instruction"
        maxLength={LONGEST_INSTRUCTION}
        value={state.instruction}
        onChange={(event) => state.setInstruction(event.target.value)}
      />
      <Facts {...props} />
    </div>
  )
}

function Facts(props: FormProps) {
  const { t } = useWords()
  const names = useNames()
  const [view] = props.state.views
  if (view === undefined) return null
  const { state } = view.record
  const [appeal] = currentAppeals(view.record)
  const secret = state.secret || (appeal?.appellant.secret ?? false)
  const classWords = names.classPath(state.classCode ?? props.classCode).join(' › ')
  const [name, phone] = [appeal === undefined ? '' : maskName(appeal.appellant.name, secret), maskPhone(appeal?.appellant.phones[0] ?? '')]
  return (
    <>
      <div className="dispatch-pair">
        <div>
          <h3>{t('dispatch.urgency')}</h3>
          <span>{t(`urgency.${state.urgency}`)}</span>
        </div>
        <div>
          <h3>{t('dispatch.class')}</h3>
          {state.status === 'received' && props.classCode !== null ? (
            <span className="dispatch-hint">{t('dispatch.classGuessed', { class: classWords })}</span>
          ) : (
            <span>{classWords === '' ? '—' : classWords}</span>
          )}
        </div>
      </div>
      <h3>{t('dispatch.seen')}</h3>
      <p className="dispatch-seen">
        <Eye size={13} strokeWidth={1.75} aria-hidden /> {t(secret ? 'dispatch.seen.secret' : 'dispatch.seen.text')}
      </p>
      <p className="dispatch-seen">
        <EyeOff size={13} strokeWidth={1.75} aria-hidden /> {t('dispatch.seen.identity')}
      </p>
      {props.state.views.length > 1 ? null : (
        <div className="dispatch-original">
          <h3>
            {t('dispatch.text')} <span className="dispatch-hint">{[name, appeal?.appellant.phones[0] === undefined ? '' : phone, appeal?.place ?? ''].filter((part) => part !== '').join(' · ')}</span>
          </h3>
          <p>{appeal === undefined || appeal.text === '' ? t('dispatch.textNone') : appeal.text}</p>
        </div>
      )}
    </>
  )
}
