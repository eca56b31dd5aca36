import type { DeskStatus, OutboxItem } from '../../store/protocol.ts'
import { ageWords, timeOrDay } from '../../text/times.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { SyncMark } from '../../ui/signs/sync-mark.tsx'
import { useNow } from '../../ui/use-now.ts'
import { waitingFor, type WaitingFor } from './waiting-for.ts'

type RowProps = {
  readonly item: OutboxItem
  readonly status: DeskStatus | null
  readonly first: number | null
  readonly marked: boolean
  readonly onPress: () => void
}

export function OutboxRow(props: RowProps) {
  const { t } = useWords()
  const now = useNow(10_000)
  const { item, status } = props
  const why = status === null ? '' : sayWaiting(waitingFor(item, status, props.first), item, t)
  return (
    <li
      className={`outbox-row is-${item.state}${props.marked ? ' is-marked' : ''}`}
      aria-current={props.marked}
      onClick={props.onPress}
    >
      <span className="outbox-number">{item.n}</span>
      <SyncMark sync={item.state === 'refused' ? 'conflict' : item.state} />
      {item.network === null ? <span /> : <NetworkMark network={item.network} />}
      <span className="outbox-title">{item.title}</span>
      <span>{item.caseNo}</span>
      <span>{t(`command.${item.command.kind}`)}</span>
      <span className="outbox-why" title={why}>
        {why}
      </span>
      <span className="outbox-age" title={ageWords(now - item.saidAt, t)}>
        {timeOrDay(item.saidAt, now)}
      </span>
    </li>
  )
}

function sayWaiting(waiting: WaitingFor, item: OutboxItem, t: Translate): string {
  switch (waiting.code) {
    case 'network':
      return t('outbox.why.network', { network: t(`network.${waiting.network}`) })
    case 'refused':
      return item.refusal === null
        ? t('outbox.refused')
        : t(`refusal.${item.refusal.code}`, { detail: item.refusal.detail, about: String(item.refusal.about ?? '') })
    default:
      return t(`outbox.why.${waiting.code}`)
  }
}
