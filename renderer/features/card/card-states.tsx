import { useWords } from '../../text/translate.ts'

/** One sentence in the middle, with a way out when there is one. */
export function CardMessage(props: { readonly words: string; readonly retry?: () => void }) {
  const { t } = useWords()
  return (
    <div className="case-card-message">
      <p>{props.words}</p>
      {props.retry === undefined ? null : (
        <button type="button" className="case-card-small" onClick={props.retry}>
          {t('caseCard.retry')}
        </button>
      )}
    </div>
  )
}

/** Grey bars where head, text and fields will stand. */
export function CardWaiting() {
  return (
    <div className="case-card-waiting" aria-busy>
      {['60%', '85%', '100%', '100%', '70%', '45%', '45%'].map((width, index) => (
        <span key={index} style={{ width }} />
      ))}
    </div>
  )
}
