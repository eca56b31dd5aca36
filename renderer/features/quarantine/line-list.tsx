import { useEffect, useRef } from 'react'
import { timeOrDay } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import type { Line } from './read-line.ts'

type ListProps = {
  readonly lines: readonly Line[]
  readonly marked: number | null
  /** Lines whose correction was begun. */
  readonly begun: ReadonlySet<number>
  readonly now: number
  readonly onChoose: (id: number) => void
}

/** When, by which channel, why, and which line of which file. */
export function LineList({ lines, marked, begun, now, onChoose }: ListProps) {
  const { t } = useWords()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('.is-marked')?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <ol className="quarantine-list" ref={list} aria-label={t('rail.quarantine')}>
      {lines.map((line) => (
        <li
          key={line.id}
          className={`${line.id === marked ? 'is-marked' : ''}${line.closed === null ? '' : ' is-closed'}`}
          aria-current={line.id === marked}
          onClick={() => onChoose(line.id)}
        >
          <span className="quarantine-time">{timeOrDay(line.at, now)}</span>
          <ChannelName id={line.channel} />
          <span className="quarantine-place" title={line.source}>
            {t('quarantine.line', { source: line.source, line: line.line })}
          </span>
          <b className="quarantine-why">
            {line.closed === null
              ? t(`quarantine.reason.${line.reason}`)
              : line.closed.outcome === 'putAside'
                ? t('quarantine.wasPutAside')
                : t('quarantine.wasRetaken', { no: line.closed.no })}
          </b>
          {begun.has(line.id) && line.closed === null ? (
            <span className="quarantine-begun">{t('quarantine.begun')}</span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
