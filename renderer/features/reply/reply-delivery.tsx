import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import { maskName } from '#shared/domain/access/masking.ts'
import { useDesk, useDeskStatus } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { nearMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { useNow } from '../../ui/use-now.ts'
import { deliveryOf, sentAt } from './delivery.ts'

/** One line for each appeal the reply is owed to: its channel, its own number, and how far the reply has come. */
export function ReplyDelivery(props: { readonly view: CaseView }) {
  const { t } = useWords()
  const { view } = props
  const { state } = view.record
  const appeals = [view.record, ...view.family].flatMap(currentAppeals)
  const { reply } = state
  return (
    <section className="reply-delivery">
      <h3>
        {t('reply.delivery')}{' '}
        <span className="form-hint">
          {reply === null
            ? t('reply.willOwe', { count: appeals.length })
            : t('caseCard.reply', { version: reply.version, sent: reply.sent.length, owed: reply.owed.length })}
        </span>
      </h3>
      <ul>
        {appeals.map((appeal) => (
          <Line key={appeal.id} appeal={appeal} view={view} />
        ))}
      </ul>
    </section>
  )
}

function Line(props: { readonly appeal: Appeal; readonly view: CaseView }) {
  const { t } = useWords()
  const { reference } = useDesk()
  const status = useDeskStatus()
  const now = useNow(60_000)
  const { appeal, view } = props
  const network: NetworkId = reference.channels.find((channel) => channel.id === appeal.channel)?.network ?? 'police'
  const isUp = status === null || status.networks.find((each) => each.network === network)?.up !== false
  const delivery = deliveryOf(view.record.state.reply, appeal.id, isUp)
  const at = sentAt(view.record, appeal.id)
  return (
    <li>
      <NetworkMark network={network} />
      <ChannelName id={appeal.channel} />
      <span className="reply-external">{appeal.externalId}</span>
      <span className="form-hint">{maskName(appeal.appellant.name, appeal.appellant.secret)}</span>
      <span className={`reply-state is-${delivery}`}>
        {t(`reply.state.${delivery}`, { network: t(`network.${network}`) })}
        {delivery === 'received' && at !== null ? ` ${nearMoment(at, now)}` : ''}
      </span>
    </li>
  )
}
