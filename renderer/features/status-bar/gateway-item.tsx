import { useState } from 'react'
import { Popover } from 'antd'
import type { Instant } from '#shared/domain/core/instants.ts'
import { useDesk } from '../../desk/access.tsx'
import type { LinkStatus } from '../../store/protocol.ts'
import { ageWords, hourMinute } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { NetworkLamp } from '../../ui/signs/network-lamp.tsx'
import { DemonstrationMenu } from './demonstration-menu.tsx'

type WordsProps = { readonly link: LinkStatus | null; readonly now: Instant }
type GatewayItemProps = WordsProps & { readonly onLinks: () => void }

const FRESH_MS = 30 * 60_000
const SKEW_MS = 2 * 60_000

/** Whether the gateway answers, since when, when it is tried again. In the demonstration it opens the switches. */
export function GatewayItem(props: GatewayItemProps) {
  const { t } = useWords()
  const { desk } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const words = <GatewayWords link={props.link} now={props.now} />
  if (desk.demonstration === null) {
    return (
      <button type="button" className="bar-item" aria-haspopup="dialog" data-region-focus onClick={props.onLinks}>
        {words}
      </button>
    )
  }
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      open={isOpen}
      onOpenChange={setOpen}
      title={t('demo.menu')}
      content={
        <DemonstrationMenu
          demonstration={desk.demonstration}
          gatewayRuns={desk.gateway.state === 'running'}
          onLinks={() => {
            setOpen(false)
            props.onLinks()
          }}
        />
      }
    >
      <button type="button" className="bar-item" aria-haspopup="dialog" aria-expanded={isOpen} data-region-focus>
        {words}
      </button>
    </Popover>
  )
}

function GatewayWords({ link, now }: WordsProps) {
  const { t } = useWords()
  const name = <span>{t('bar.gateway')}</span>
  if (link === null) {
    return (
      <>
        <NetworkLamp lamp="late" />
        {name}
        <b>{t('bar.starting')}</b>
      </>
    )
  }
  if (!link.up) {
    return (
      <>
        <NetworkLamp lamp="down" />
        {name}
        <b className="bar-age is-down">{t('bar.unlinked', { age: ageWords(now - link.since, t) })}</b>
        {link.nextAttemptAt === null || link.nextAttemptAt <= now ? null : (
          <span className="bar-quiet">{t('bar.nextAttempt', { age: ageWords(link.nextAttemptAt - now, t) })}</span>
        )}
      </>
    )
  }
  return (
    <>
      <NetworkLamp lamp="live" />
      {name}
      <b>{t('bar.linked')}</b>
      {now - link.since < FRESH_MS && now - link.since > 60_000 ? (
        <span className="bar-quiet">{t('bar.linkedSince', { time: hourMinute(link.since) })}</span>
      ) : null}
      {Math.abs(link.clockSkewMs) > SKEW_MS ? (
        <span className="bar-age is-late" title={t('bar.skew.means')}>
          {t('bar.skew', { age: ageWords(Math.abs(link.clockSkewMs), t) })}
        </span>
      ) : null}
    </>
  )
}
