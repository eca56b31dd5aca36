import { UserRound, X } from 'lucide-react'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import type { UnitSuggestion } from '#shared/domain/dispatch/suggest-units.ts'
import { useWords } from '../../text/translate.ts'
import { unitWords } from '../../text/unit-words.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { DispatchFacts } from './dispatch-facts.tsx'
import type { DispatchState } from './dispatch-store.ts'
import { DispatchSuggestions } from './dispatch-suggestions.tsx'
import { DispatchTrouble } from './dispatch-trouble.tsx'

type FormProps = {
  readonly onPlace: () => void
  readonly state: DispatchState
  readonly suggestions: readonly UnitSuggestion[]
  readonly classCode: ClassCode | null
}

/** What stands in 办理要求 at most: enough for a paragraph, and short enough to be read on a phone. */
const LONGEST_INSTRUCTION = 500

export function DispatchForm(props: FormProps) {
  const { t } = useWords()
  const names = useNames()
  const { state, suggestions } = props
  const [view] = state.views
  const from = suggestions.findIndex((each) => each.unitId === state.lead)
  return (
    <div className="dispatch-form">
      <DispatchTrouble state={state} />
      <DispatchSuggestions
        view={state.views[0] ?? null}
        suggestions={suggestions}
        lead={state.lead}
        onTake={state.setLead}
      />
      <h3>{t('dispatch.lead')}</h3>
      <div className="dispatch-chosen">
        <UserRound size={14} strokeWidth={1.75} aria-hidden />
        {state.lead === null ? (
          <span className="dispatch-hint">{t('dispatch.leadNone')}</span>
        ) : (
          <strong>{unitWords(names, state.lead)}</strong>
        )}
        <span className="dispatch-gap" />
        {from < 0 ? null : <span className="dispatch-hint">{t('dispatch.fromSuggestion', { count: from + 1 })}</span>}
      </div>
      <h3>
        {t('dispatch.assist')} <span className="dispatch-hint">{t('dispatch.optional')}</span>
      </h3>
      <div className="dispatch-chosen">
        {state.assist.map((unit) => (
          <button
            type="button"
            className="dispatch-chip"
            key={unit}
            aria-label={t('dispatch.remove', { unit: names.unitInFull(unit) })}
            onClick={() => state.toggleAssist(unit)}
          >
            {unitWords(names, unit)}
            <X size={12} aria-hidden />
          </button>
        ))}
        <span className="dispatch-hint">{t('dispatch.assistHint')}</span>
      </div>
      <h3>
        <label htmlFor="dispatch-instruction">{t('dispatch.instruction')}</label>{' '}
        <span className="dispatch-hint">{t('dispatch.instructionWhere')}</span>
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
      {view === undefined ? null : (
        <DispatchFacts
          view={view}
          classCode={props.classCode}
          alone={state.views.length === 1}
          onPlace={props.onPlace}
        />
      )}
    </div>
  )
}
