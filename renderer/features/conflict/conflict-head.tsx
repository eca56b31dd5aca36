import type { Instant } from '#shared/domain/core/instants.ts'
import type { CaseView, OutboxItem } from '../../store/protocol.ts'
import { nearMoment } from '../../text/moments.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { DeadlineWord } from '../../ui/facts/deadline-word.tsx'
import { StatusWord } from '../../ui/facts/status-word.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { StatusPie } from '../../ui/signs/status-pie.tsx'
import { SyncMark } from '../../ui/signs/sync-mark.tsx'
import { eventCommand } from './event-command.ts'
import type { ThreeStates } from './three-states.ts'

type HeadProps = {
  readonly view: CaseView
  readonly item: OutboxItem
  readonly states: ThreeStates
  readonly now: Instant
}

/** Which case it is and what happened, in one sentence. */
export function ConflictHead(props: HeadProps) {
  const { t } = useWords()
  const { view, item, states, now } = props
  const { row } = view
  const what = t(`command.${item.command.kind}`)
  const twice = item.command.kind === 'dispatch' && states.inTheWay?.body.type === 'dispatched'
  const theirs = states.inTheWay === null ? null : eventCommand(states.inTheWay.body.type)
  const mine = nearMoment(item.saidAt, now)
  return (
    <>
      <header className="conflict-head">
        <div className="conflict-line">
          <NetworkMark network={row.network} />
          <ChannelName id={row.channel} />
          <strong>{row.no}</strong>
          <StatusPie status={row.status} paused={row.paused} />
          <StatusWord status={row.status} />
          <span className="conflict-gap" />
          <DeadlineWord deadline={row.deadline} paused={row.paused} now={now} />
        </div>
        <h2>{row.title}</h2>
      </header>
      <div className="conflict-story" role="alert">
        <h3>
          <SyncMark sync="conflict" />
          {twice ? t('conflict.title.dispatch') : t('conflict.title.any', { what })}
        </h3>
        <p>
          {states.inTheWay === null || theirs === null
            ? t('conflict.story.any', { mine, what })
            : t('conflict.story.by', {
                name: states.inTheWay.actor.name,
                time: nearMoment(states.inTheWay.at, now),
                theirs: t(`command.${theirs}`),
                mine,
                what,
              })}
        </p>
      </div>
    </>
  )
}
