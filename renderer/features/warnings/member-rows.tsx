import { useMemo } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { openStatuses } from '#shared/domain/case/status.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Row } from '../../store/protocol.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { DeadlineWord } from '../../ui/facts/deadline-word.tsx'
import { PlaceName } from '../../ui/facts/place-name.tsx'
import { StatusWord } from '../../ui/facts/status-word.tsx'
import { When } from '../../ui/facts/when.tsx'
import { ShortGrid, type ShortColumn } from '../../ui/grid/short-grid.tsx'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'

type MembersProps = {
  readonly rows: readonly Row[]
  readonly at: number
  readonly now: Instant
  readonly onChoose: (at: number) => void
  readonly onOpen: (id: CaseId) => void
}

/** The cases behind a warning, newest first, each of which opens in the list. */
export function MemberRows(props: MembersProps) {
  const { t } = useWords()
  const { rows, at, now, onChoose, onOpen } = props
  const columns = useMemo(() => columnsOf(t, now), [t, now])
  return (
    <div className="warning-members">
      <ShortGrid
        {...{ columns, rows, at, onChoose }}
        label={t('warnings.members')}
        onOpen={(row) => {
          onOpen(row.id)
        }}
      />
    </div>
  )
}

function columnsOf(t: Translate, now: Instant): readonly ShortColumn<Row>[] {
  const head = (
    id: 'network' | 'channel' | 'no' | 'received' | 'appellant' | 'title' | 'place' | 'status' | 'due',
  ) => ({
    id,
    head: t(`warnings.column.${id}`),
  })
  return [
    { ...head('network'), width: 40, cell: ({ network }) => <NetworkMark network={network} /> },
    { ...head('channel'), width: 140, cell: ({ channel }) => <ChannelName id={channel} /> },
    { ...head('no'), width: 100, cell: ({ no }) => no },
    { ...head('received'), width: 92, cell: ({ receivedAt }) => <When at={receivedAt} /> },
    { ...head('appellant'), width: 96, cell: ({ appellant }) => appellant },
    { ...head('title'), width: 200, flexible: true, cell: ({ title }) => title },
    { ...head('place'), width: 150, cell: (row) => <PlaceName row={row} /> },
    { ...head('status'), width: 110, cell: ({ status }) => <StatusWord status={status} /> },
    { ...head('due'), width: 120, cell: (row) => <Due row={row} now={now} /> },
  ]
}

function Due({ row, now }: { readonly row: Row; readonly now: Instant }) {
  if (!openStatuses.includes(row.status)) return '—'
  return <DeadlineWord deadline={row.deadline} paused={row.paused} now={now} />
}
