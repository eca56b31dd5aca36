import './status-bar.css'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { DeskStatus } from '../../store/protocol.ts'
import { useDesk, useDeskStatus } from '../../desk/access.tsx'
import { ageWords, clockTime, hourMinute } from '../../text/times.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { ShapeView } from '../../ui/signs/shape.tsx'
import { conflictShape, ledgerShape, localShape } from '../../ui/signs/shapes.ts'
import { useNow } from '../../ui/use-now.ts'
import { GatewayItem } from './gateway-item.tsx'
import { NetworkItem } from './network-item.tsx'
import { SpokenStatus } from './spoken-status.tsx'

type StatusBarProps = {
  readonly onOutbox: () => void
  /** Opens the day's history of the links. */
  readonly onLinks: () => void
  readonly onConflict: () => void
  readonly onQuarantine: () => void
  readonly onOperator: () => void
}

/** Gateway, both networks, what waits, what must be decided; at the right the running total, who sits here, the time. */
export function StatusBar(props: StatusBarProps) {
  const { t } = useWords()
  const status = useDeskStatus()
  const now = useNow(1000)
  return (
    <div className="status-bar" aria-label={t('bar.label')} role="group" data-region="status">
      <GatewayItem link={status?.link ?? null} now={now} onLinks={props.onLinks} />
      {status === null ? null : (
        <>
          {status.networks.map((network) => (
            <NetworkItem key={network.network} network={network} now={now} onLinks={props.onLinks} />
          ))}
          <Waiting status={status} now={now} onOutbox={props.onOutbox} />
          <Decide status={status} onConflict={props.onConflict} onQuarantine={props.onQuarantine} />
          <Filling status={status} />
          <SpokenStatus status={status} />
        </>
      )}
      <span className="bar-space" />
      {status === null ? null : <Services status={status} t={t} />}
      <Operator onPress={props.onOperator} />
      <b className="bar-item bar-clock">{clockTime(now)}</b>
    </div>
  )
}

function Waiting(props: { readonly status: DeskStatus; readonly now: Instant; readonly onOutbox: () => void }) {
  const { t } = useWords()
  const { waitingLocal, stuck, stuckSince, networks, halted } = props.status
  const waitingLedger = waitingInLedger(props.status)
  if (stuck) {
    const age = ageWords(props.now - (stuckSince ?? props.now), t)
    return (
      <button type="button" className="bar-item is-stuck" onClick={props.onOutbox}>
        {t('bar.stuck', { count: waitingLocal + waitingLedger, age })}
      </button>
    )
  }
  const down = networks.find((network) => !network.up)
  if (waitingLocal === 0 && waitingLedger === 0) {
    return (
      <button type="button" className="bar-item" onClick={props.onOutbox}>
        <span className="bar-tick">{'✓'}</span>
        <span>{t('bar.allIn')}</span>
        <span className="bar-quiet">{t('bar.toDeliver', { count: 0 })}</span>
      </button>
    )
  }
  return (
    <>
      {waitingLocal === 0 ? null : (
        <button type="button" className="bar-item is-waiting" onClick={props.onOutbox}>
          <ShapeView shape={localShape} className="sync-mark" />
          <b>{t('bar.local', { count: waitingLocal })}</b>
          <span className="bar-quiet">{t(halted ? 'bar.local.halted' : 'bar.local.why')}</span>
        </button>
      )}
      {waitingLedger === 0 ? null : (
        <button type="button" className="bar-item is-waiting" onClick={props.onOutbox}>
          <ShapeView shape={ledgerShape} className="sync-mark" />
          <b>{t('bar.ledger', { count: waitingLedger })}</b>
          <span className="bar-quiet">
            {down === undefined
              ? t('bar.ledger.going')
              : t('bar.ledger.why', { network: t(`bar.network.${down.network}`) })}
          </span>
        </button>
      )}
    </>
  )
}

/** Of this desk's commands and of what the gateway keeps for a network that is down, whichever is more: they overlap. */
function waitingInLedger(status: DeskStatus): number {
  const kept = status.networks.reduce((sum, network) => (network.up ? sum : sum + network.waiting), 0)
  return Math.max(status.waitingLedger, kept)
}

type DecideProps = Pick<StatusBarProps, 'onConflict' | 'onQuarantine'> & { readonly status: DeskStatus }

function Decide(props: DecideProps) {
  const { t } = useWords()
  const { conflicts, quarantined } = props.status
  return (
    <>
      {conflicts === 0 ? null : (
        <button type="button" className="bar-item is-conflict" onClick={props.onConflict}>
          <ShapeView shape={conflictShape} className="sync-mark is-conflict" />
          <b>{t('bar.conflicts', { count: conflicts })}</b>
        </button>
      )}
      {quarantined === 0 ? null : (
        <button type="button" className="bar-item" onClick={props.onQuarantine}>
          {t('bar.quarantined', { count: quarantined })}
        </button>
      )}
    </>
  )
}

function Filling(props: { readonly status: DeskStatus }) {
  const { t } = useWords()
  const { bootstrap } = props.status
  if (bootstrap === null) return null
  const values = { done: bootstrap.done.toLocaleString('en-US'), total: bootstrap.total.toLocaleString('en-US') }
  return <span className="bar-item">{t('bar.filling', values)}</span>
}

function Services(props: { readonly status: DeskStatus; readonly t: Translate }) {
  const { t } = props
  const { services, networks } = props.status
  if (services === null) return null
  const down = networks.find((network) => !network.up)
  return (
    <div className="bar-item">
      <span className="bar-quiet">{t('bar.services')}</span>
      <b className="bar-total">{services.total.toLocaleString('en-US')}</b>
      <span className="bar-quiet">
        {down === undefined
          ? t('bar.since', { time: hourMinute(services.todaySince), count: services.today.toLocaleString('en-US') })
          : t('bar.without', { network: t(`bar.network.${down.network}`), time: hourMinute(down.asOf) })}
      </span>
    </div>
  )
}

function Operator(props: { readonly onPress: () => void }) {
  const { t, language } = useWords()
  const { desk } = useDesk()
  if (desk.session === null) return null
  const { actor, offline } = desk.session
  const account = desk.demonstration?.accounts.find((each) => each.account === actor.id)
  const seat = account === undefined ? '' : language === 'en' ? account.deskEn : account.desk
  return (
    <button type="button" className="bar-item" aria-label={t('bar.operator')} onClick={props.onPress}>
      <span>{actor.name}</span>
      <span className="bar-quiet">{[seat, t(`role.${actor.role}`)].filter((part) => part !== '').join(' · ')}</span>
      {offline ? <span className="bar-age is-late">{t('bar.offline')}</span> : null}
    </button>
  )
}
