import './rail.css'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { QueueId } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { DeadlineCard } from '../../ui/signs/deadline-card.tsx'
import { ShapeView } from '../../ui/signs/shape.tsx'
import { conflictShape } from '../../ui/signs/shapes.ts'
import { extraLetters, railGroups, type ExtraPlace, type RailQueue } from './rail-groups.ts'

export type RailView = { readonly id: string; readonly name: string; readonly count: number | undefined }

type RailProps = {
  /** The queue that is shown, or the id of the named view, or `dueToday`. */
  readonly active: string
  /** Null until true numbers are known: shown as a dash. */
  readonly counts: Readonly<Record<QueueId, number>> | null
  readonly views: readonly RailView[]
  readonly extra: Readonly<Record<ExtraPlace, number | null>>
  /** New in the active queue and not in the list yet. */
  readonly arrived: number
  /** The store is still being filled: what is added now is not news. */
  readonly filling: boolean
  /** G has been pressed: the letters show. */
  readonly jumping: boolean
  readonly onGo: (queue: QueueId) => void
  readonly onExtra: (place: ExtraPlace) => void
  /** By its place, from 1. */
  readonly onView: (at: number) => void
}

/** Every queue and every named view with its count; G and a letter or digit goes there from anywhere. */
export function Rail(props: RailProps) {
  const { t } = useWords()
  return (
    <nav className={`rail${props.jumping ? ' is-jumping' : ''}`} aria-label={t('rail.label')} data-region="rail">
      <div className="rail-groups">
        {railGroups.map((group) => (
          <section key={group.id} className="rail-group">
            <h2>{t(`rail.${group.id}`)}</h2>
            <ul>
              {group.id === 'handling' ? <ExtraItem place="dueToday" {...props} /> : null}
              {group.queues.map((each) => (
                <RailItem key={each.queue} item={each} {...props} />
              ))}
              {group.id === 'decide' ? <ExtraItem place="quarantine" {...props} /> : null}
            </ul>
          </section>
        ))}
        {props.views.length === 0 ? null : (
          <section className="rail-group">
            <h2>{t('rail.views')}</h2>
            <ul>
              {props.views.map((view, at) => (
                <RailLine
                  key={view.id}
                  name={view.name}
                  count={view.count}
                  isActive={props.active === view.id}
                  arrived={props.active === view.id ? props.arrived : 0}
                  sign={props.jumping && at < 9 ? <LetterSign letter={String(at + 1)} /> : null}
                  onPress={() => props.onView(at + 1)}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
      <p className="rail-hint">
        <KeyCap keys="G" />
        <span>{t(props.views.length === 0 ? 'rail.hint' : 'rail.hint.digits')}</span>
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
  return (
    <RailLine
      name={t(`queue.${queue}`)}
      count={count}
      isActive={isActive}
      arrived={arrived}
      sign={<RailSign queue={queue} letter={props.jumping ? letter : null} hasAny={count !== undefined && count > 0} />}
      onPress={() => props.onGo(queue)}
    />
  )
}

function ExtraItem(props: RailProps & { readonly place: ExtraPlace }) {
  const { t } = useWords()
  const { place } = props
  return (
    <RailLine
      name={t(`rail.${place}`)}
      count={props.extra[place] ?? undefined}
      isActive={props.active === place}
      arrived={props.active === place ? props.arrived : 0}
      sign={props.jumping ? <LetterSign letter={extraLetters[place]} /> : null}
      onPress={() => props.onExtra(place)}
    />
  )
}

type RailLineProps = {
  readonly name: string
  readonly count: number | undefined
  readonly isActive: boolean
  readonly arrived: number
  readonly sign: ReactNode
  readonly onPress: () => void
}

function RailLine(props: RailLineProps) {
  const { name, count, isActive, arrived } = props
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
        onClick={props.onPress}
      >
        {props.sign}
        <span className="rail-name">{name}</span>
        {arrived > 0 ? <span className="rail-arrived">{`+${arrived}`}</span> : null}
        <span className="rail-count">{shown}</span>
      </button>
    </li>
  )
}

function LetterSign(props: { readonly letter: string }) {
  return <kbd className="key-cap rail-letter">{props.letter}</kbd>
}

function RailSign(props: { readonly queue: QueueId; readonly letter: string | null; readonly hasAny: boolean }) {
  if (props.letter !== null) return <LetterSign letter={props.letter} />
  switch (props.queue) {
    case 'yellowCard':
      return <DeadlineCard card="yellow" />
    case 'redCard':
      return <DeadlineCard card="red" />
    case 'conflicts':
      // Violet means that somebody has to decide: not while there is nothing to decide.
      return props.hasAny ? <ShapeView shape={conflictShape} className="sync-mark is-conflict" /> : null
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
