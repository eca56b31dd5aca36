import './links.css'
import { useEffect, useRef, useState } from 'react'
import type { LinkHistory, LinkSpan } from '#shared/domain/channel/link-history.ts'
import { useDesk, useDeskStatus } from '../../desk/access.tsx'
import { ageWords, clockTime, hourMinute, timeOrDay } from '../../text/times.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { useNow } from '../../ui/use-now.ts'
import { dayOf, DAYS_BACK, hourMarks, type Day, type LinkDay } from './link-day.ts'

const READ_EVERY_MS = 5_000
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 }

/** A day of each link: gateway, police network, government network, each for itself; what interrupted it, and how long. */
export function LinksPanel(props: { readonly onClose: () => void }) {
  const { t } = useWords()
  const history = useHistory()
  const now = useNow(5_000)
  const [back, setBack] = useState(0)
  const [at, setAt] = useState(0)
  const body = useRef<HTMLDivElement>(null)
  const day = history === null ? null : dayOf(history, now, back)
  const last = (day?.interruptions.length ?? 0) - 1
  const marked = Math.min(at, last)
  usePanelKeys(body, (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false
    const step = steps[event.code]
    if (step !== undefined) setAt(Math.max(0, Math.min(last, marked + step)))
    else if (event.key === 'ArrowLeft') setBack(Math.min(DAYS_BACK, back + 1))
    else if (event.key === 'ArrowRight') setBack(Math.max(0, back - 1))
    else return false
    return true
  })
  return (
    <Panel
      place="middle"
      width={900}
      title={t('links.title')}
      subtitle={day === null ? '' : `${timeOrDay(day.from, now)} – ${timeOrDay(day.to, now)}`}
      onClose={props.onClose}
      footer={
        <>
          <Compared now={now} />
          <span className="links-gap" />
          <KeyCap keys="↑" />
          <KeyCap keys="↓" /> {t('links.move')}
          <KeyCap keys="←" />
          <KeyCap keys="→" /> {t('links.days')}
        </>
      }
    >
      <div className="links" ref={body}>
        {day === null ? null : (
          <>
            <Bars day={day} chosen={day.interruptions[marked] ?? null} />
            <Interruptions day={day} marked={marked} now={now} onChoose={setAt} />
          </>
        )}
      </div>
    </Panel>
  )
}

function useHistory(): LinkHistory | null {
  const { store } = useDesk()
  const [history, setHistory] = useState<LinkHistory | null>(null)
  useEffect(() => {
    const read = (): void => void store.request('links.history', null).then(setHistory)
    read()
    const timer = setInterval(read, READ_EVERY_MS)
    return () => clearInterval(timer)
  }, [store])
  return history
}

function Bars(props: { readonly day: Day; readonly chosen: LinkSpan | null }) {
  const { t } = useWords()
  const { day, chosen } = props
  return (
    <div className="links-bars">
      {day.links.map((each) => (
        <div className="links-line" key={each.link}>
          <span className="links-name">
            {each.link === 'gateway' ? null : <NetworkMark network={each.link} />}
            {t(`links.${each.link}`)}
          </span>
          <Bar day={day} of={each} chosen={chosen} />
          <span className={`links-sum${each.outages > 0 ? ' is-down' : ''}`}>{sayDay(each, t)}</span>
        </div>
      ))}
      <div className="links-line links-hours" aria-hidden>
        <span />
        <span className="links-scale">
          {hourMarks(day, 3).map((mark) => (
            <span key={mark} style={{ left: `${share(day, mark) * 100}%` }}>
              {hourMinute(mark)}
            </span>
          ))}
        </span>
        <span />
      </div>
    </div>
  )
}

/** In thousandths of the day, so that the picture stretches with the panel. */
const UNITS = 1_000
const HEIGHT = 18

function Bar(props: { readonly day: Day; readonly of: LinkDay; readonly chosen: LinkSpan | null }) {
  const { t } = useWords()
  const { day, of, chosen } = props
  return (
    <svg
      className="links-bar"
      role="img"
      aria-label={`${t(`links.${of.link}`)} ${sayDay(of, t)}`}
      viewBox={`0 0 ${UNITS} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {of.spans.map((span) => {
        const x = share(day, span.from) * UNITS
        const isChosen = chosen !== null && chosen.link === of.link && chosen.from === span.from
        return (
          <rect
            key={span.from}
            className={`is-${span.state}${isChosen ? ' is-chosen' : ''}`}
            x={x}
            y={span.state === 'up' ? 5 : 0}
            // An outage of seconds must still be seen.
            width={Math.max(share(day, span.to) * UNITS - x, span.state === 'down' ? 2 : 0)}
            height={span.state === 'up' ? HEIGHT - 10 : HEIGHT}
          />
        )
      })}
    </svg>
  )
}

function share({ from, to }: Day, at: number): number {
  return (at - from) / (to - from)
}

type ListProps = {
  readonly day: Day
  readonly marked: number
  readonly now: number
  readonly onChoose: (at: number) => void
}

function Interruptions({ day, marked, now, onChoose }: ListProps) {
  const { t } = useWords()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  if (day.interruptions.length === 0) return <p className="links-none">{t('links.none')}</p>
  return (
    <ol className="links-list" ref={list} aria-label={t('links.list', { count: day.interruptions.length })}>
      {day.interruptions.map((span, index) => (
        <li
          key={`${span.link} ${span.from}`}
          className={index === marked ? 'is-marked' : undefined}
          aria-current={index === marked}
          onClick={() => onChoose(index)}
        >
          <span className={`links-state is-${span.state}`}>{t(`links.state.${span.state}`)}</span>
          <span>{span.state === 'unknown' ? t('links.nobody') : t(`links.${span.link}`)}</span>
          <span>
            {`${timeOrDay(span.from, now)} – ${span.to === day.to ? t('links.now') : timeOrDay(span.to, now)}`}
          </span>
          <b>{ageWords(span.to - span.from, t)}</b>
          <span className="links-meaning">
            {span.state === 'unknown' ? t('links.unknown.meaning') : t(`links.${span.link}.meaning`)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function sayDay({ outages, downMs, unknownMs }: LinkDay, t: Translate): string {
  if (outages > 0) return t('links.sum', { count: outages, age: ageWords(downMs, t) })
  return unknownMs > 60_000 ? t('links.partly', { age: ageWords(unknownMs, t) }) : t('links.whole')
}

/** When the rows were last held against the gateway's, and what came of it. */
function Compared(props: { readonly now: number }) {
  const { t } = useWords()
  const status = useDeskStatus()
  const compared = status?.link.compared
  if (compared === undefined) return <span className="links-quiet">{t('links.notCompared')}</span>
  const time = props.now - compared.at < 60_000 ? clockTime(compared.at) : timeOrDay(compared.at, props.now)
  return (
    <span className="links-quiet">
      {compared.healed === 0 ? t('links.compared', { time }) : t('links.healed', { time, count: compared.healed })}
    </span>
  )
}
