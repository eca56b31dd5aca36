import { LockKeyhole } from 'lucide-react'
import type { CaseView } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'

/** What the unit found and what was answered. Internal notes and public text never share a box. */
export function CardResult(props: { readonly view: CaseView }) {
  const { t } = useWords()
  const { result, reply } = props.view.record.state
  if (result === null && reply === null) return null
  return (
    <section className="case-card-section">
      <h3>{t('caseCard.result')}</h3>
      {result === null ? null : (
        <>
          <div className="case-card-internal">
            <span className="case-card-hint">
              <LockKeyhole size={11} strokeWidth={1.75} aria-hidden /> {t('caseCard.result.internal')}
            </span>
            <p>{result.notes}</p>
          </div>
          {reply !== null ? null : (
            <div className="case-card-public">
              <span className="case-card-hint">{t('caseCard.result.public')}</span>
              <p>{result.publicReply}</p>
            </div>
          )}
        </>
      )}
      {reply === null ? null : (
        <div className="case-card-public">
          <span className="case-card-hint">
            {t('caseCard.reply', { version: reply.version, sent: reply.sent.length, owed: reply.owed.length })}
          </span>
          <p>{reply.text}</p>
        </div>
      )}
    </section>
  )
}
