import './rail.css'
import { useEffect, useRef, useState } from 'react'
import type { QueueId } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { DeadlineCard } from '../../ui/signs/deadline-card.tsx'
import { ShapeView } from '../../ui/signs/shape.tsx'
import { conflictShape } from '../../ui/signs/shapes.ts'
import { railGroups, type RailQueue } from './rail-groups.ts'

type RailProps = {
  readonly active: QueueId
  /** Null until true numbers are known: shown as a dash. */
  readonly counts: Readonly<Record<QueueId, number>> | null
  /** New in the active queue and not in the list yet. */
  readonly arrived: number
  /** The store is still being filled: what is added now is not news. */
  readonly filling: boolean
  /** G has been pressed: the letters show. */
  readonly jumping: boolean
  readonly onGo: (queue: QueueId) => void
}

/** Every queue with its count; G and a letter goes there from anywhere. */
export function Rail(props: RailProps) {
  const { t } = useWords()
  return (
    <nav className={`rail${props.jumping ? ' is-jumping' : ''}`} aria-label={t('rail.label')} data-region="rail">
      <div className="rail-groups">
        {railGroups.map((group) => (
          <section key={group.id} className="rail-group">
            <h2>{t(`rail.${group.id}`)}</h2>
            <ul>
              {group.queues.map((each) => (
                <RailItem key={each.queue} item={each} {...props} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="rail-hint">
        <KeyCap keys="G" />
        <span>{t('rail.hint')}</span>
      </p>
    </nav>
  )
}

function RailItem(props: RailProps & { readonly item: RailQueue }) {
  const { t } = useWords()
  const { queue, letter } = props.item
  const isActive = props.active === queue
  const count = props.counts?.[queue]
  const grown = useGrowth(count, isActive || props.filling)
  const arrived = isActive ? props.arrived : newsQueues.has(queue) ? grown : 0
  const name = t(`queue.${queue}`)
  const shown = count === undefined ? '—' : count.toLocaleString('en-US')
  return (
    <li>
      <button
        type="button"
        className={`rail-queue${isActive ? ' is-active' : ''}${count === 0 ? ' is-zero' : ''}`}
        aria-current={isActive ? 'page' : undefined}
        aria-label={`${name} ${shown}`}
        title={name}
        data-short={name.slice(0, 2)}
        {...(isActive ? { 'data-region-focus': true } : {})}
        onClick={() => props.onGo(queue)}
      >
        <RailSign queue={queue} letter={props.jumping ? letter : null} />
        <span className="rail-name">{name}</span>
        {arrived > 0 ? <span className="rail-arrived">{`+${arrived}`}</span> : null}
        <span className="rail-count">{shown}</span>
      </button>
    </li>
  )
}

function RailSign(props: { readonly queue: QueueId; readonly letter: string | null }) {
  if (props.letter !== null) return <kbd className="key-cap rail-letter">{props.letter}</kbd>
  switch (props.queue) {
    case 'yellowCard':
      return <DeadlineCard card="yellow" />
    case 'redCard':
      return <DeadlineCard card="red" />
    case 'conflicts':
      return <ShapeView shape={conflictShape} className="sync-mark is-conflict" />
    default:
      return null
  }
}

/** Where more rows mean that somebody outside has done something; elsewhere rows come from our own work. */
const newsQueues: ReadonlySet<QueueId> = new Set<QueueId>([
  'toAccept',
  'returnRequests',
  'extensionRequests',
  'conflicts',
])

/**
 * How many more there are than when this queue was last looked at. The first numbers after `isFollowed` has ended still
 * belong to it: counts come a moment after the rows they count.
 */
function useGrowth(count: number | undefined, isFollowed: boolean): number {
  const [seen, setSeen] = useState<number | null>(null)
  const followed = useRef(true)
  useEffect(() => {
    if (count === undefined) return
    if (isFollowed) followed.current = true
    if (count === seen) return
    if (seen === null || followed.current || count < seen) setSeen(count)
    followed.current = isFollowed
  }, [count, isFollowed, seen])
  return count === undefined || seen === null || isFollowed ? 0 : Math.max(0, count - seen)
}
