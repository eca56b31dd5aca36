import { useEffect, useRef } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { openStatuses } from '#shared/domain/case/status.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Row } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { DeadlineWord } from '../../ui/facts/deadline-word.tsx'
import { PlaceName } from '../../ui/facts/place-name.tsx'
import { StatusWord } from '../../ui/facts/status-word.tsx'
import { When } from '../../ui/facts/when.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'

type MembersProps = {
  readonly rows: readonly Row[]
  readonly at: number
  readonly now: Instant
  readonly onChoose: (at: number) => void
  readonly onOpen: (id: CaseId) => void
}

const columns = ['network', 'channel', 'no', 'received', 'appellant', 'title', 'place', 'status', 'due'] as const

/** The cases behind a warning, newest first, each of which opens in the list. */
export function MemberRows(props: MembersProps) {
  const { t } = useWords()
  return (
    <div className="warning-members">
      <table aria-label={t('warnings.members')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`is-${column}`}>
                {t(`warnings.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, at) => (
            <MemberRow key={row.id} row={row} isCurrent={at === props.at} {...props} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MemberRow(props: MembersProps & { readonly row: Row; readonly isCurrent: boolean }) {
  const { row, isCurrent, at } = props
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <tr
      ref={line}
      aria-current={isCurrent}
      className={isCurrent ? 'is-current' : ''}
      onClick={() => props.onChoose(at)}
      onDoubleClick={() => props.onOpen(row.id)}
    >
      <td>
        <NetworkMark network={row.network} />
      </td>
      <td>
        <ChannelName id={row.channel} />
      </td>
      <td>{row.no}</td>
      <td>
        <When at={row.receivedAt} />
      </td>
      <td>{row.appellant}</td>
      <td className="is-title">{row.title}</td>
      <td>
        <PlaceName row={row} />
      </td>
      <td>
        <StatusWord status={row.status} />
      </td>
      <td>
        {openStatuses.includes(row.status) ? (
          <DeadlineWord deadline={row.deadline} paused={row.paused} now={props.now} />
        ) : (
          '—'
        )}
      </td>
    </tr>
  )
}
