import { useWords } from '../../text/translate.ts'
import type { DispatchState } from './dispatch-store.ts'

/** Why something was not dispatched and what to do next; stands until something is changed. */
export function DispatchTrouble(props: { readonly state: DispatchState }) {
  const { t } = useWords()
  const { left, needsLead, done, away } = props.state
  if (away !== null) {
    return (
      <p className="dispatch-trouble" role="alert">
        {t('refusal.unitAway', { detail: `${away.name} ${away.awayUntil ?? ''}`.trim() })}
      </p>
    )
  }
  if (needsLead) {
    return (
      <p className="dispatch-trouble" role="alert">
        {t('dispatch.needsLead')}
      </p>
    )
  }
  if (left.length === 0) return null
  return (
    <div className="dispatch-trouble" role="alert">
      {done + left.length < 2 ? null : <p>{t('dispatch.left', { done, count: left.length })}</p>}
      <ul>
        {left.map(({ no, fault }) => (
          <li key={no}>
            {fault.code === 'needsClass' ? (
              t('dispatch.needsClass', { no })
            ) : (
              <>
                <strong>{no}</strong> {t(`refusal.${fault.code}`, { detail: fault.detail, about: aboutOf(fault) })}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )

  function aboutOf(fault: { readonly code: string }): string {
    const about = 'about' in fault ? fault.about : null
    const known = props.state.views.find((view) => view.primary?.id === about)?.primary?.no
    return known ?? (typeof about === 'number' ? String(about) : '')
  }
}
