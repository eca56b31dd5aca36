import { useEffect, useState } from 'react'
import { emptyDispatchHistory, type DispatchHistory } from '#shared/domain/dispatch/suggest-history.ts'
import { useDesk } from '../../desk/access.tsx'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { readHistory, suggestionsFor } from '../../desk/unit-suggestions.ts'
import type { CaseView } from '../../store/protocol.ts'
import { correctedPlace } from '../../text/corrected-place.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'

type FactsProps = { readonly view: CaseView; readonly divisionCode: string | null; readonly spot: string }

/** What the citizen wrote, what counts now, and whom the case would go to from the new place. */
export function PlaceFacts(props: FactsProps) {
  const { t } = useWords()
  const names = useNames()
  const { reference } = useDesk()
  const { view, divisionCode, spot } = props
  const [appeal] = currentAppeals(view.record)
  const corrected = view.record.state.place ?? null
  const moved = movedTo(view, divisionCode, spot)
  const history = useHistory(moved)
  const [best] =
    divisionCode === null ? [] : suggestionsFor(moved, reference.units, { history, classCode: view.row.classCode })
  return (
    <dl className="place-facts">
      <dt>{t('place.written')}</dt>
      <dd>{appeal === undefined || appeal.place === '' ? t('caseCard.noPlace') : appeal.place}</dd>
      <dt>{t('place.counts')}</dt>
      <dd>{corrected === null ? names.place(view.row) || t('caseCard.noPlace') : correctedPlace(corrected, names)}</dd>
      {divisionCode === null ? null : (
        <>
          <dt>{t('place.will')}</dt>
          <dd>
            <strong>{correctedPlace({ divisionCode, spot: spot.trim() }, names)}</strong>
          </dd>
          <dt>{t('place.unit')}</dt>
          <dd>{best === undefined ? t('dispatch.suggestionsNone') : names.unitPath(best.unitId).join(' · ')}</dd>
        </>
      )}
      <dt>{t('accept.text')}</dt>
      <dd className="place-text">{appeal === undefined || appeal.text === '' ? t('caseCard.noText') : appeal.text}</dd>
    </dl>
  )
}

function movedTo(view: CaseView, divisionCode: string | null, spot: string): CaseView {
  if (divisionCode === null) return view
  const streetCode = divisionCode.length > 6 ? divisionCode : null
  const place = spot.trim() === '' ? view.row.place : spot.trim()
  return { ...view, row: { ...view.row, districtCode: divisionCode.slice(0, 6), streetCode, place } }
}

/** What was done with earlier cases of the street that is chosen; empty until it is read. */
function useHistory({ row }: CaseView): DispatchHistory {
  const { store } = useDesk()
  const [history, setHistory] = useState(emptyDispatchHistory)
  const key = row.streetCode ?? row.districtCode
  useEffect(() => {
    let isCurrent = true
    void readHistory(store, row).then((read) => {
      if (isCurrent) setHistory(read)
    })
    return () => {
      isCurrent = false
    }
    // Only the place decides what is read.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, key])
  return history
}
