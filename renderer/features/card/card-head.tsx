import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { isPaused } from '#shared/domain/deadline/deadline.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { CaseView } from '../../store/protocol.ts'
import { dueMoment, yearMoment } from '../../text/moments.ts'
import { ageWords, fullTime } from '../../text/times.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { DeadlineWord } from '../../ui/facts/deadline-word.tsx'
import { StatusWord } from '../../ui/facts/status-word.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { StatusPie } from '../../ui/signs/status-pie.tsx'
import { SyncMark } from '../../ui/signs/sync-mark.tsx'
import { useNow } from '../../ui/use-now.ts'
import { CardDrafts } from './card-drafts.tsx'
import { CardWhy } from './card-why.tsx'
import { CaseNumber } from './case-number.tsx'
import type { Go } from './go.ts'

type HeadProps = { readonly view: CaseView; readonly onAct: (actId: string) => void; readonly onGo: Go }

/** Where it came from, its number, how far it is, what time is left, who works on it. */
export function CardHead(props: HeadProps) {
  const { t, language } = useWords()
  const now = useNow(1000)
  const [why, setWhy] = useState(false)
  const { row, record, primary, conflicts } = props.view
  const over = record.state.closedAt !== null || row.status === 'declined' || row.status === 'merged'
  return (
    <header className="case-card-head">
      <div className="case-card-line">
        <NetworkMark network={row.network} />
        <ChannelName id={row.channel} />
        <strong className="case-card-no">{row.no}</strong>
        <StatusPie status={row.status} paused={row.paused} />
        <StatusWord status={row.status} />
        <SyncMark sync={row.sync} />
        <span className="case-card-gap" />
        {over ? null : <DeadlineWord deadline={row.deadline} paused={isPaused(record.state.clock)} now={now} />}
      </div>
      <h2 className="case-card-title">{row.title}</h2>
      <div className="case-card-line">
        <ClaimLine view={props.view} now={now} />
        <span className="case-card-gap" />
        {record.state.closedAt === null ? (
          <>
            <span>{t('caseCard.dueAt', { due: dueMoment(row.deadline.dueAt, now, language) })}</span>
            <button type="button" className="case-card-link" aria-expanded={why} onClick={() => setWhy(!why)}>
              {t('caseCard.why')}
            </button>
          </>
        ) : (
          <span>{t('caseCard.finished', { date: yearMoment(record.state.closedAt, now) })}</span>
        )}
      </div>
      {row.claim?.mine === true && !row.claim.confirmed && row.claim.until > now ? (
        <p className="case-card-hint">{t('caseCard.claim.unconfirmed')}</p>
      ) : null}
      {why ? <CardWhy view={props.view} now={now} /> : null}
      <Flags view={props.view} t={t} />
      <CardDrafts id={row.id} onAct={props.onAct} />
      {primary === null ? null : (
        <p className="case-card-merged">
          {t('caseCard.mergedInto')} <CaseNumber id={primary.id} no={primary.no} onGo={props.onGo} />
          <span className="case-card-hint">{t('caseCard.mergedHint')}</span>
        </p>
      )}
      {conflicts.length === 0 ? null : (
        <button type="button" className="case-card-conflict" onClick={() => props.onAct('nextConflict')}>
          <SyncMark sync="conflict" />
          {t('caseCard.conflict')}
          <KeyCap keys="L" />
        </button>
      )}
    </header>
  )
}

function ClaimLine(props: { readonly view: CaseView; readonly now: Instant }) {
  const { t } = useWords()
  const { claim } = props.view.row
  if (claim === null || claim.until <= props.now)
    return <span className="case-card-hint">{t('caseCard.claim.free')}</span>
  return (
    <span className="case-card-claim">
      <UserRound size={13} strokeWidth={1.75} aria-hidden />
      {claim.mine ? (
        <span
          className={`claim-mark is-mine${claim.confirmed ? '' : ' is-unconfirmed'}`}
          title={claim.confirmed ? undefined : t('claim.mineUnconfirmed')}
        >
          {t('caseCard.claim.mine')}
        </span>
      ) : (
        <span>{t('caseCard.claim.other', { name: claim.name })}</span>
      )}
      <span title={fullTime(claim.until)}>
        {t('caseCard.claim.left', { span: ageWords(claim.until - props.now, t) })}
      </span>
      {claim.mine ? null : <span className="case-card-hint">{t('caseCard.claim.read')}</span>}
    </span>
  )
}

function Flags(props: { readonly view: CaseView; readonly t: Translate }) {
  const { t } = props
  const { state } = props.view.record
  const flags = [
    state.supervised ? t('caseCard.flag.supervised') : null,
    state.hard ? t('caseCard.flag.hard') : null,
    state.secret ? t('caseCard.flag.secret') : null,
    state.urges > 0 ? t('caseCard.flag.urges', { count: state.urges }) : null,
    state.returns > 0 ? t('caseCard.flag.returns', { count: state.returns }) : null,
    state.returnRequest === null ? null : t('caseCard.flag.returnRequested'),
    state.extensionRequest === null ? null : t('caseCard.flag.extensionRequested'),
  ].filter((flag) => flag !== null)
  if (flags.length === 0) return null
  return (
    <ul className="case-card-flags">
      {flags.map((flag) => (
        <li key={flag}>{flag}</li>
      ))}
    </ul>
  )
}
