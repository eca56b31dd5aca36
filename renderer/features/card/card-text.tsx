import { useState } from 'react'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useSpace } from './use-space.ts'

/** Above this a text is folded; more than the card shows at once on the smallest window. */
const FOLD_ABOVE = 420

/** What the citizen said, as the channel sent it. */
export function CardText(props: { readonly view: CaseView }) {
  const { t } = useWords()
  const [whole, setWhole] = useState(false)
  const text = currentAppeals(props.view.record)[0]?.text.trim() ?? ''
  useSpace(text.length > FOLD_ABOVE ? () => setWhole(!whole) : null)
  if (text === '') return <p className="case-card-text case-card-hint">{t('caseCard.noText')}</p>
  const folded = text.length > FOLD_ABOVE && !whole
  return (
    <div className="case-card-text">
      <p className={folded ? 'is-folded' : undefined}>{text}</p>
      {text.length <= FOLD_ABOVE ? null : (
        <button type="button" className="case-card-link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'caseCard.lessText' : 'caseCard.wholeText')} <KeyCap keys="Space" />
        </button>
      )}
    </div>
  )
}
