import './outage-band.css'
import { useEffect, useRef, useState } from 'react'
import { useDeskStatus } from '../../desk/access.tsx'
import { ageWords, timeOrDay } from '../../text/times.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { NetworkLamp } from '../../ui/signs/network-lamp.tsx'
import { useNow } from '../../ui/use-now.ts'
import type { DeskStatus } from '../../store/protocol.ts'
import { backlogAfter, knownTroubles, outageOf, type Backlog, type Outage } from './outage.ts'

type OutageBandProps = { readonly onOutbox: () => void; readonly onTryNow: () => void }

/** One band over the body while something is down; goes away by itself. */
export function OutageBand(props: OutageBandProps) {
  const { t } = useWords()
  const status = useDeskStatus()
  const now = useNow(1000)
  const backlog = useBacklog(status)
  const outage = status === null ? null : outageOf(status, backlog, now)
  if (outage === null || status === null) return null
  const { head, since, rest } = sayOutage(outage, now, t)
  const waiting = outage.kind === 'networks' ? outage.waiting : status.waitingLocal + status.waitingLedger
  return (
    <div className={`outage-band is-${outage.kind}`} role={outage.kind === 'trouble' ? 'alert' : 'status'}>
      {outage.kind === 'back' ? <NetworkLamp lamp="live" /> : <NetworkLamp lamp="down" />}
      <b>{head}</b>
      {since === '' ? null : <span className="outage-since">{since}</span>}
      {rest === '' ? null : <span className="outage-rest">{rest}</span>}
      <span className="outage-space" />
      {waiting === 0 ? null : (
        <button type="button" className="outage-button" onClick={props.onOutbox}>
          {t('outage.seeWaiting', { count: waiting })}
          <KeyCap keys="W" />
        </button>
      )}
      {outage.kind === 'gateway' ? (
        <button type="button" className="outage-button" onClick={props.onTryNow}>
          {t('outage.tryNow')}
          <KeyCap keys="F5" />
        </button>
      ) : null}
    </div>
  )
}

function useBacklog(status: DeskStatus | null): Backlog {
  const [backlog, setBacklog] = useState<Backlog>(null)
  const before = useRef<DeskStatus | null>(null)
  useEffect(() => {
    if (status === null) return
    const last = before.current
    before.current = status
    setBacklog((present) => backlogAfter(last, status, present))
  }, [status])
  return backlog
}

type SaidOutage = { readonly head: string; readonly since: string; readonly rest: string }

function sayOutage(outage: Outage, now: number, t: Translate): SaidOutage {
  switch (outage.kind) {
    case 'trouble': {
      const known = knownTroubles.find((code) => code === outage.code)
      const head = known === undefined ? t('trouble.other', { code: outage.code }) : t(`trouble.${known}`)
      return { head, since: '', rest: '' }
    }
    case 'gateway': {
      const head = t('outage.gateway', { age: ageWords(now - outage.since, t) })
      const rest =
        outage.savedHere === 0 ? t('outage.gateway.none') : t('outage.gateway.do', { count: outage.savedHere })
      return { head, since: t('outage.since', { time: timeOrDay(outage.since, now) }), rest }
    }
    case 'networks':
      return sayNetworks(outage, now, t)
    case 'back':
      return {
        head: t('outage.back', { network: t(`network.${outage.network}`), total: outage.total, left: outage.left }),
        since: '',
        rest: '',
      }
  }
}

function sayNetworks(outage: Extract<Outage, { kind: 'networks' }>, now: number, t: Translate): SaidOutage {
  const age = ageWords(now - outage.since, t)
  const since = t('outage.since', { time: timeOrDay(outage.since, now) })
  const [first, second] = outage.networks
  if (first === undefined || second !== undefined)
    return { head: t('outage.bothNetworks', { age }), since, rest: t('outage.both.do') }
  return { head: t(`outage.${first}`, { age }), since, rest: t(`outage.${first}.do`) }
}
