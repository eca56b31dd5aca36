import type { CaseView } from '../../store/protocol.ts'
import { columnDay } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { CaseNumber } from './case-number.tsx'
import { useNow } from '../../ui/use-now.ts'
import type { Go } from './go.ts'

/** What happened here before, and what a person linked to it. */
export function CardRelated(props: { readonly view: CaseView; readonly onGo: Go }) {
  const now = useNow(60_000)
  const { t } = useWords()
  const { samePlace, record } = props.view
  const { links } = record.state
  return (
    <>
      {samePlace.length === 0 ? null : (
        <section className="case-card-section">
          <h3>
            {t('caseCard.samePlace')}{' '}
            <span className="case-card-hint">{t('caseCard.count', { count: samePlace.length })}</span>
          </h3>
          <ul>
            {samePlace.map((row) => (
              <li className="case-card-related" key={row.id}>
                <CaseNumber id={row.id} no={row.no} onGo={props.onGo} />
                <span className="case-card-cut">{row.title}</span>
                <span className="case-card-hint">{`${columnDay(row.receivedAt, now)} ${t(`status.${row.status}`)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {links.length === 0 ? null : (
        <section className="case-card-section">
          <h3>{t('caseCard.linked')}</h3>
          <ul>
            {links.map((link) => (
              <li className="case-card-related" key={`${link.caseId}${link.relation}`}>
                <CaseNumber id={link.caseId} no={link.no} onGo={props.onGo} />
                <span>{t(`link.${link.relation}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
