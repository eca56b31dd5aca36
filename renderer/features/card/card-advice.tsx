import { useEffect, useState } from 'react'
import type { UnitSuggestion } from '#shared/domain/dispatch/suggest-units.ts'
import { useDesk } from '../../desk/access.tsx'
import { classSuggestions, useClassModel } from '../../desk/class-suggestions.ts'
import { readHistory, speaksAgainst, suggestionsFor } from '../../desk/unit-suggestions.ts'
import type { CaseView } from '../../store/protocol.ts'
import { sayClassReason } from '../../text/say-class-reason.ts'
import { sayUnitReason } from '../../text/say-unit-reason.ts'
import { useWords } from '../../text/translate.ts'
import { unitWords } from '../../text/unit-words.ts'
import { ClassPath } from '../../ui/facts/class-path.tsx'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'

/** What rules and earlier cases propose while the case is still to be accepted or dispatched; a person decides. */
export function CardAdvice(props: { readonly view: CaseView }) {
  const { status } = props.view.record.state
  return status === 'received' || status === 'accepted' ? <Advice view={props.view} /> : null
}

/** Whoever runs through the list needs no advice about each case on the way. */
const RESTS_MS = 120

function Advice(props: { readonly view: CaseView }) {
  const { t } = useWords()
  const { store, reference } = useDesk()
  const names = useNames()
  const { view } = props
  const [unit, setUnit] = useState<UnitSuggestion | null>(null)
  const model = useClassModel()
  const [advised] = classSuggestions(view, reference, model)
  const classCode = advised?.code ?? null
  useEffect(() => {
    let wanted = true
    if (model === null) return
    async function advise(): Promise<void> {
      const history = await readHistory(store, view.row)
      const offered = suggestionsFor(view, reference.units, { history, classCode })
      if (wanted) setUnit(offered.find((each) => !speaksAgainst(each)) ?? null)
    }
    const timer = setTimeout(() => void advise(), RESTS_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [store, view, reference, classCode, model])
  const undecided = view.record.state.classCode === null && advised !== undefined
  if (unit === null && !undecided) return null
  return (
    <section className="case-card-section">
      <h3>
        {t('caseCard.advice')} <span className="case-card-hint">{t('caseCard.advice.how')}</span>
      </h3>
      <dl className="case-card-advice">
        {unit === null ? null : (
          <div>
            <dt>{t('caseCard.advice.unit')}</dt>
            <dd>
              <strong>{unitWords(names, unit.unitId)}</strong>
              <span className="case-card-hint">
                {unit.reasons.map((reason) => sayUnitReason(reason, names, t)).join(' · ')}
              </span>
            </dd>
            <KeyCap keys="Shift+D" />
          </div>
        )}
        {!undecided ? null : (
          <div>
            <dt>{t('caseCard.field.class')}</dt>
            <dd>
              <ClassPath code={advised.code} />
              <span className="case-card-hint">{sayClassReason(advised.reason, t)}</span>
            </dd>
            <KeyCap keys="A" />
          </div>
        )}
      </dl>
    </section>
  )
}
