import type { CaseView } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { DeadlineWord } from '../../ui/facts/deadline-word.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { useNow } from '../../ui/use-now.ts'

/** What is being dispatched, in the head of the panel. */
export function DispatchSubject(props: { readonly views: readonly CaseView[] }) {
  const { t } = useWords()
  const now = useNow(30_000)
  const [first] = props.views
  if (first === undefined) return null
  if (props.views.length > 1) return <>{t('dispatch.many', { count: props.views.length })}</>
  const { row, record } = first
  const times = record.history.filter((event) => event.body.type === 'dispatched').length + 1
  return (
    <span className="dispatch-subject">
      <NetworkMark network={row.network} />
      <ChannelName id={row.channel} />
      <strong>{row.no}</strong>
      <span className="dispatch-cut">{row.title}</span>
      {times < 2 ? null : <span className="dispatch-badge">{t('dispatch.nth', { count: times })}</span>}
      <span className="dispatch-gap" />
      <DeadlineWord deadline={row.deadline} paused={row.paused} now={now} />
    </span>
  )
}
