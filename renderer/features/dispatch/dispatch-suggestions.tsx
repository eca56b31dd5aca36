import { Undo2 } from 'lucide-react'
import type { UnitSuggestion } from '#shared/domain/dispatch/suggest-units.ts'
import type { UnitId } from '#shared/domain/dispatch/unit.ts'
import type { CaseView } from '../../store/protocol.ts'
import { yearMoment } from '../../text/moments.ts'
import { sayUnitReason } from '../../text/say-unit-reason.ts'
import { useWords } from '../../text/translate.ts'
import { unitWords } from '../../text/unit-words.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useNow } from '../../ui/use-now.ts'
import { returnsOf } from '../../desk/unit-suggestions.ts'

type SuggestionsProps = {
  readonly view: CaseView | null
  readonly suggestions: readonly UnitSuggestion[]
  readonly lead: UnitId | null
  readonly onTake: (unit: UnitId) => void
}

/** Who should handle it and why; Alt and the digit takes one, also while typing. Who sent it back stands below. */
export function DispatchSuggestions(props: SuggestionsProps) {
  const { t } = useWords()
  const names = useNames()
  const now = useNow(60_000)
  const returns = props.view === null ? [] : returnsOf(props.view.record)
  return (
    <>
      <h3>
        {t('dispatch.suggestions')} <span className="dispatch-hint">{t('dispatch.suggestionsHow')}</span>
        <span className="dispatch-gap" />
        <span className="dispatch-hint">{t('dispatch.suggestionsKey')}</span>
      </h3>
      {props.suggestions.length > 0 ? null : <p className="dispatch-hint">{t('dispatch.suggestionsNone')}</p>}
      <ol className="dispatch-suggestions">
        {props.suggestions.map((each, index) => (
          <li key={each.unitId}>
            <button
              type="button"
              className={each.unitId === props.lead ? 'is-chosen' : undefined}
              onClick={() => props.onTake(each.unitId)}
            >
              <KeyCap keys={String(index + 1)} />
              <span>
                <strong>{unitWords(names, each.unitId)}</strong>
                <span className="dispatch-hint">
                  {each.reasons.map((reason) => sayUnitReason(reason, names, t)).join(' · ')}
                </span>
              </span>
              <span className="dispatch-score">{each.score.toFixed(2)}</span>
            </button>
          </li>
        ))}
        {returns.map((each) => (
          <li key={`returned${each.at}`} className="is-returned">
            <Undo2 size={13} strokeWidth={1.75} aria-hidden />
            <span>
              {unitWords(names, each.unit)}
              <span className="dispatch-hint">
                {' '}
                {t('dispatch.returned', { date: yearMoment(each.at, now), reason: each.reason })}
              </span>
            </span>
            <span className="dispatch-hint">{t('dispatch.notSuggested')}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
