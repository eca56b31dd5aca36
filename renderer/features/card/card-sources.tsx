import { useState } from 'react'
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { Reply } from '#shared/domain/case/case.ts'
import { useDesk } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { monthDayTime } from '../../text/times.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { When } from '../../ui/facts/when.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { CardOriginal } from './card-original.tsx'
import { CaseNumber } from './case-number.tsx'
import type { Go } from './go.ts'

type SourcesProps = { readonly view: CaseView; readonly onAct: (actId: string) => void; readonly onGo: Go }

/** Rows of 来源诉求 shown before 「另 n 条」. */
const SHOWN = 6

/** Every appeal this case stands for, by its own channel and number, and the cases that may belong to it. */
export function CardSources(props: SourcesProps) {
  const { t } = useWords()
  const { view } = props
  const [all, setAll] = useState(false)
  const sources = [view.record, ...view.family].flatMap((record) =>
    currentAppeals(record).map((appeal) => ({ appeal, no: record === view.record ? null : record.state.no })),
  )
  const shown = all ? sources : sources.slice(0, SHOWN)
  const best = view.suggestions[0]
  return (
    <section className="case-card-section">
      <h3>
        {t('caseCard.sources')} <span className="case-card-hint">{t('caseCard.count', { count: sources.length })}</span>
        <span className="case-card-gap" />
        {best === undefined ? null : (
          <button type="button" className="case-card-repeats" onClick={() => props.onAct('merge')}>
            {t('caseCard.repeats')}{' '}
            {t('caseCard.repeats.best', { count: view.suggestions.length, score: best.score.toFixed(2) })}
            <KeyCap keys="M" />
          </button>
        )}
      </h3>
      <ul>
        {shown.map(({ appeal, no }) => (
          <Source key={appeal.id} appeal={appeal} no={no} reply={view.record.state.reply} />
        ))}
        {view.suggestions.slice(0, 5).map(({ row, score }) => (
          <li className="case-card-source" key={`s${row.id}`}>
            <NetworkMark network={row.network} />
            <ChannelName id={row.channel} />
            <CaseNumber id={row.id} no={row.no} onGo={props.onGo} />
            <When at={row.receivedAt} />
            <span className="is-likely">{t('caseCard.repeats.score', { score: score.toFixed(2) })}</span>
          </li>
        ))}
      </ul>
      {sources.length <= SHOWN ? null : (
        <button type="button" className="case-card-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('caseCard.sources.less') : t('caseCard.sources.more', { count: sources.length - SHOWN })}
        </button>
      )}
      <CardOriginal view={view} />
    </section>
  )
}

function Source(props: { readonly appeal: Appeal; readonly no: string | null; readonly reply: Reply | null }) {
  const { t } = useWords()
  const { reference } = useDesk()
  const { appeal, no } = props
  const network = reference.channels.find((channel) => channel.id === appeal.channel)?.network ?? 'police'
  const revision = appeal.revision > 1 ? t('caseCard.source.revision', { revision: appeal.revision }) : ''
  return (
    <li
      className="case-card-source"
      title={[no === null ? '' : t('caseCard.source.member', { no }), monthDayTime(appeal.importedAt)].join(' ').trim()}
    >
      <NetworkMark network={network} />
      <ChannelName id={appeal.channel} />
      <span className="case-card-external">
        {appeal.externalId} {revision}
      </span>
      <When at={appeal.receivedAt} />
      <span>{replyState(appeal, props.reply, t)}</span>
    </li>
  )
}

function replyState(appeal: Appeal, reply: Reply | null, t: Translate): string {
  if (reply === null || !reply.owed.includes(appeal.id)) return t('caseCard.source.unanswered')
  return t(reply.sent.includes(appeal.id) ? 'caseCard.source.replied' : 'caseCard.source.owed')
}
