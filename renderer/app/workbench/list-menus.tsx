import { Dropdown } from 'antd'
import { ArrowDownWideNarrow, Bookmark, BookmarkPlus, type LucideIcon } from 'lucide-react'
import { useStore } from 'zustand'
import type { Queue } from '../../features/queue/queue-state.ts'
import { columnIds, sortFields, type ColumnId } from '../../features/queue/queue-columns.ts'
import { sortBy } from '../../features/queue/queue-grid.tsx'
import { useWords, type WordKey } from '../../text/translate.ts'
import { isSameContent, type SavedView } from '../../features/views/saved-view.ts'
import { strokesOf, type Bench } from '../acts/act.ts'
import { actById } from '../acts/acts.ts'
import { presentContent } from '../list-setup.ts'

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What the list is sorted by; the same again turns it round, with Shift it is added to the others. */
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
        onClick: ({ key }) => sortBy(props.queue, key as ColumnId, false),
      }}
    >
      <button type="button" className="conditions-tool" aria-haspopup="menu" title={t('condition.sort')}>
        <ArrowDownWideNarrow {...icon} />
        <span>{t('condition.sortBy', { field: t(`column.${active}` as WordKey) })}</span>
      </button>
    </Dropdown>
  )
}

type ListToolProps = {
  readonly id: string
  readonly icon: LucideIcon
  readonly word: string
  readonly pressed?: boolean
  readonly onAct: (id: string) => void
}

/** An act of the list as a button beside the conditions. */
export function ListTool(props: ListToolProps) {
  const { icon: Icon } = props
  const keys = strokesOf(actById(props.id) ?? { keys: '' })[0] ?? ''
  return (
    <button
      type="button"
      className="conditions-tool"
      title={`${props.word} ${keys}`}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      onClick={() => props.onAct(props.id)}
    >
      <Icon {...icon} />
      <span>{props.word}</span>
    </button>
  )
}

/** The name of the open view, whether the list has moved away from it, or the way to keep the list as one. */
export function ViewTool(props: { readonly bench: Bench & { readonly perform: (id: string) => void } }) {
  const { bench } = props
  const { t } = useWords()
  const id = useStore(bench.screen, (state) => state.viewId)
  const view = useStore(bench.views.state, (state) => state.views.find((each) => each.id === id))
  const changed = useIsChanged(bench, view)
  if (view === undefined) {
    return <ListTool id="saveView" icon={BookmarkPlus} word={t('views.tool')} onAct={bench.perform} />
  }
  const word = changed ? t('views.tool.changed', { name: view.name }) : view.name
  return <ListTool id={changed ? 'saveView' : 'views'} icon={Bookmark} word={word} onAct={bench.perform} />
}

function useIsChanged(bench: Bench, view: SavedView | undefined): boolean {
  // Both are read for being told when they change.
  useStore(bench.queue.state, (state) => state.query)
  useStore(bench.screen, (state) =>
    [state.layout, state.density, state.grouping].map((each) => JSON.stringify(each)).join(),
  )
  return view !== undefined && !isSameContent(view, presentContent(bench))
}
