import { Dropdown } from 'antd'
import { ArrowDownWideNarrow, Columns3 } from 'lucide-react'
import { useStore } from 'zustand'
import type { Queue } from '../../features/queue/queue-state.ts'
import { columnIds, optionalColumns, sortFields, type ColumnId } from '../../features/queue/queue-columns.ts'
import { sortBy } from '../../features/queue/queue-grid.tsx'
import { useWords, type WordKey } from '../../text/translate.ts'
import type { Screen } from '../screen.ts'

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What the list is sorted by; the same again turns it round. */
export function OrderMenu(props: { readonly queue: Queue }) {
  const { t } = useWords()
  const order = useStore(props.queue.state, (state) => state.query.order[0])
  const field = order?.field ?? 'dueAt'
  const sortable = columnIds.filter((id) => sortFields[id] !== undefined)
  const active = sortable.find((id) => sortFields[id] === field) ?? 'dueAt'
  const arrow = order?.descending === true ? '↓' : '↑'
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [active],
        items: sortable.map((id) => ({
          key: id,
          label: t(`column.${id}` as WordKey),
          extra: id === active ? arrow : '',
        })),
        onClick: ({ key }) => sortBy(props.queue, key as ColumnId),
      }}
    >
      <button type="button" className="conditions-tool" aria-haspopup="menu" aria-label={t('condition.sort')}>
        <ArrowDownWideNarrow {...icon} />
        {t('condition.sortBy', { field: t(`column.${active}` as WordKey) })}
      </button>
    </Dropdown>
  )
}

/** Which of the optional columns are drawn. */
export function ColumnsMenu(props: { readonly screen: Screen }) {
  const { t } = useWords()
  const hidden = useStore(props.screen, (state) => state.hiddenColumns)
  function toggle(id: ColumnId): void {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    props.screen.setState({ hiddenColumns: next })
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        multiple: true,
        selectable: true,
        selectedKeys: optionalColumns.filter((id) => !hidden.has(id)),
        items: optionalColumns.map((id) => ({
          key: id,
          label: t(`column.${id}` as WordKey),
          extra: hidden.has(id) ? '' : '✓',
        })),
        onClick: ({ key }) => toggle(key as ColumnId),
      }}
    >
      <button type="button" className="conditions-tool" aria-haspopup="menu">
        <Columns3 {...icon} />
        {t('condition.columns')}
      </button>
    </Dropdown>
  )
}
