import type { Instant } from '#shared/domain/core/instants.ts'
import type { CaseView, OutboxItem } from '../../store/protocol.ts'
import { nearMoment } from '../../text/moments.ts'
import { sayEvent } from '../../text/say-event.ts'
import { sayingOf } from '../../text/saying.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'

/** The latest steps in the order of time, my own among them although it is in no ledger, and then: you. */
const STEPS = 5

export function ConflictStory(props: { readonly view: CaseView; readonly item: OutboxItem; readonly now: Instant }) {
  const { t } = useWords()
  const names = useNames()
  const { view, item, now } = props
  const saying = sayingOf([view.record, ...view.family], { t, names, now })
  const told = view.record.history.map((event, index) => ({
    key: `h${index}`,
    at: event.at,
    words: sayEvent(event, saying),
    who: event.actor.role === 'gateway' ? t('timeline.gateway') : event.actor.name,
    mine: false,
  }))
  const mine = {
    key: 'mine',
    at: item.saidAt,
    words: t(`command.${item.command.kind}`),
    who: `${item.actorName} · ${t('timeline.waiting')}`,
    mine: true,
  }
  const steps = [...told, mine].toSorted((a, b) => a.at - b.at).slice(-STEPS)
  return (
    <section className="conflict-story-list">
      <h3>{t('timeline.title')}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step.key} className={step.mine ? 'is-mine' : undefined}>
            <time>{nearMoment(step.at, now)}</time>
            <span className="conflict-dot" aria-hidden />
            <span>
              {step.words} <span className="conflict-hint">{step.who}</span>
            </span>
          </li>
        ))}
        <li className="is-now">
          <time>{t('timeline.now')}</time>
          <span className="conflict-dot" aria-hidden />
          <strong>{t('conflict.waitsForYou')}</strong>
        </li>
      </ol>
    </section>
  )
}
