import './timeline.css'
import { useMemo, useState } from 'react'
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import { useDesk } from '../../desk/access.tsx'
import { worldOf } from '../../desk/world.ts'
import type { CaseView } from '../../store/protocol.ts'
import { nearMoment } from '../../text/moments.ts'
import { fullTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { useNow } from '../../ui/use-now.ts'
import { sayEvent, type Saying } from '../../text/say-event.ts'
import { sayingOf } from '../../text/saying.ts'
import { timelineEntries, type TimelineEntry } from './timeline-entries.ts'

/** Steps shown before 「另 n 步」; the newest ones, because work goes on from there. */
const SHOWN = 24

/** 经过: filled dot = the newest thing that happened, dashed = waiting here or to come. */
export function Timeline(props: { readonly view: CaseView }) {
  const { view } = props
  const { t } = useWords()
  const { reference } = useDesk()
  const names = useNames()
  const now = useNow(60_000)
  const [all, setAll] = useState(false)
  const entries = useMemo(() => {
    const networks = new Map(reference.channels.map((channel) => [channel.id, channel.network]))
    return timelineEntries(view, (appeal: Appeal) => networks.get(appeal.channel) ?? null, {
      now,
      rules: worldOf(reference, []),
    })
  }, [view, reference, now])
  const saying = useMemo(() => sayingOf([view.record, ...view.family], { t, names, now }), [view, t, names, now])
  const hidden = all ? 0 : Math.max(0, entries.length - SHOWN)
  const last = entries.findLastIndex((entry) => entry.kind === 'done')
  return (
    <section className="case-card-section">
      <h3>
        {t('timeline.title')} <span className="case-card-hint">{t('timeline.scope')}</span>
      </h3>
      {hidden === 0 ? null : (
        <button type="button" className="case-card-link" onClick={() => setAll(true)}>
          {t('timeline.more', { count: hidden })}
        </button>
      )}
      <ol className="timeline">
        {entries.slice(hidden).map((entry, index) => (
          <Step key={entry.key} entry={entry} newest={index + hidden === last} saying={saying} />
        ))}
      </ol>
    </section>
  )
}

function Step(props: { readonly entry: TimelineEntry; readonly newest: boolean; readonly saying: Saying }) {
  const { entry, saying } = props
  const { t, now } = saying
  return (
    <li className={`timeline-step is-${entry.kind}${props.newest ? ' is-newest' : ''}`}>
      <time title={fullTime(entry.at)}>{nearMoment(entry.at, now)}</time>
      <span className="timeline-dot" aria-hidden />
      {entry.kind === 'coming' ? (
        <span>{t(`timeline.${entry.coming}`)}</span>
      ) : (
        <span>
          {entry.network === null ? null : <NetworkMark network={entry.network} />}
          {entry.caseNo === null ? null : <span className="case-card-no case-card-hint">{entry.caseNo} </span>}
          {sayEvent(entry.event, saying)}
          <span className="case-card-hint">
            {' '}
            {entry.event.actor.role === 'gateway' ? t('timeline.gateway') : entry.event.actor.name}
            {entry.saidAt === null ? '' : ` · ${t('timeline.saidAt', { time: nearMoment(entry.saidAt, now) })}`}
          </span>
          {entry.kind !== 'waiting' ? null : (
            <span className="timeline-waiting" title={t('timeline.waitingHint')}>
              {t('timeline.waiting')}
            </span>
          )}
        </span>
      )}
    </li>
  )
}
