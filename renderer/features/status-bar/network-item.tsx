import type { Instant } from '#shared/domain/core/instants.ts'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import type { DeskStatus } from '../../store/protocol.ts'
import { ageWords, clockTime, fullTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { NetworkLamp } from '../../ui/signs/network-lamp.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import type { Lamp } from '../../ui/signs/shapes.ts'
import { lampOf } from './lamp.ts'

type NetworkFacts = DeskStatus['networks'][number]

/** Lamp, 数据截至 and, when that is more than a minute ago, how long. */
export function NetworkItem(props: {
  readonly network: NetworkFacts
  readonly now: Instant
  readonly onLinks: () => void
}) {
  const { t } = useWords()
  const { network, up, asOf } = props.network
  const lamp: Lamp = lampOf(up, asOf, props.now)
  const id: NetworkId = network
  return (
    <button type="button" className="bar-item bar-network" aria-haspopup="dialog" onClick={props.onLinks}>
      <NetworkMark network={id} />
      <NetworkLamp lamp={lamp} />
      <span>{t(`network.${id}`)}</span>
      <span className="bar-quiet">{t('bar.asOf')}</span>
      <b title={fullTime(asOf)}>{clockTime(asOf)}</b>
      {lamp === 'live' ? null : (
        <span className={`bar-age is-${lamp}`}>{t('age.ago', { age: ageWords(props.now - asOf, t) })}</span>
      )}
    </button>
  )
}
