import { useState, type CSSProperties } from 'react'
import { Dropdown } from 'antd'
import { Columns3, ListTree } from 'lucide-react'
import { useStore } from 'zustand'
import type { Settings } from '#shared/ipc/contract.ts'
import { useDesk, useDeskStatus } from '../../desk/access.tsx'
import { ConditionsBar } from '../../features/conditions/conditions-bar.tsx'
import { toggleFacet } from '../../features/conditions/facet-groups.ts'
import { countedFields, FacetPanel } from '../../features/conditions/facet-panel.tsx'
import { FacetStrip } from '../../features/conditions/facet-strip.tsx'
import { ExportBar } from '../../features/export/export-bar.tsx'
import { NewRowsBar } from '../../features/queue/new-rows-bar.tsx'
import { QueueEmpty } from '../../features/queue/queue-empty.tsx'
import { QueueFoot, type FootHint } from '../../features/queue/queue-foot.tsx'
import { QueueGrid } from '../../features/queue/queue-grid.tsx'
import type { ViewState } from '../../store/protocol.ts'
import type { Condition, FieldId } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Bench } from '../acts/act.ts'
import { menuActs } from '../acts/acts.ts'
import { focusList } from '../acts/move-acts.ts'
import { markReady } from '../ready.ts'
import type { Screen } from '../screen.ts'
import { GroupArea } from './group-area.tsx'
import { ListTool, OrderMenu, ViewTool } from './list-menus.tsx'
import { useFacets } from './use-facets.ts'
import { useSums } from './use-sums.ts'

type ListAreaProps = {
  readonly bench: Bench & { readonly perform: (id: string) => void }
  readonly nonce: string
}

const hints: readonly FootHint[] = [
  { keys: 'J K', word: 'hint.move', act: 'next' },
  { keys: 'X', word: 'hint.mark', act: 'mark' },
  { keys: 'A', word: 'act.accept', act: 'accept' },
  { keys: 'D', word: 'act.dispatch', act: 'dispatch' },
  { keys: 'M', word: 'act.merge', act: 'merge' },
  { keys: '.', word: 'hint.repeat', act: 'repeat' },
  { keys: '?', word: 'hint.allKeys', act: 'keys' },
]

const rowHeights = { compact: 24, comfortable: 28 } as const
const stripFields: readonly FieldId[] = [
  'network',
  'card',
  'district',
  'class',
  'likelyRepeats',
  'appealCount',
  'status',
]

/** Conditions, facets, what is new, the rows and their foot. */
export function ListArea(props: ListAreaProps) {
  const { bench } = props
  const { queue, screen, perform } = bench
  const { t } = useWords()
  const query = useStore(queue.state, (state) => state.query)
  const density = useDensity(screen)
  const grouping = useStore(screen, (state) => state.grouping)
  const isAllFacets = useStore(screen, (state) => state.panel?.kind === 'facets')
  const { facets, today } = useFacets(queue, isAllFacets ? countedFields : stripFields)
  const total = useStore(queue.state, (state) => totalOf(state.view))
  if (total === 0) queueMicrotask(markReady)
  const toggle = (facet: Condition): void => {
    void queue.ask({ conditions: toggleFacet(query.conditions, facet) })
  }
  return (
    <main className="queue-list" style={{ '--row-height': `${rowHeights[density]}px` } as CSSProperties}>
      <div className="conditions" data-region="conditions">
        <ConditionsBar
          conditions={query.conditions}
          text={query.text}
          onChange={(change) => void queue.ask(change)}
          onLeave={focusList}
        />
        <Count queue={queue} />
        <OrderMenu queue={queue} />
        <ListTool id="columns" icon={Columns3} word={t('condition.columns')} onAct={perform} />
        <ListTool id="groups" icon={ListTree} word={t('groups.title')} onAct={perform} pressed={grouping !== null} />
        <ViewTool bench={bench} />
      </div>
      <FacetStrip
        facets={facets}
        conditions={query.conditions}
        today={today}
        onToggle={toggle}
        onAll={() => perform('facets')}
      />
      <NewRowsBar queue={queue} />
      <div className="queue-middle">
        {grouping === null ? null : <GroupArea bench={bench} by={grouping.by} />}
        <Rows {...props} />
      </div>
      <ExportBar />
      <Foot bench={bench} />
      <RowMenu bench={bench} />
      {isAllFacets ? (
        <FacetPanel
          facets={facets}
          conditions={query.conditions}
          today={today}
          total={total}
          onToggle={toggle}
          onClear={() => void queue.ask({ conditions: [], text: '' })}
          onClose={() => {
            screen.setState({ panel: null })
            focusList()
          }}
        />
      ) : null}
    </main>
  )
}

/** Sums and the progress of filling change by themselves: the list above is not drawn again for them. */
function Foot({ bench }: Pick<ListAreaProps, 'bench'>) {
  const sums = useSums(bench.queue)
  const filling = useDeskStatus()?.bootstrap ?? null
  return <QueueFoot queue={bench.queue} hints={hints} sums={sums} filling={filling} onAct={bench.perform} />
}

/** The region that the keyboard works on; the grid inside only draws. */
function Rows(props: ListAreaProps) {
  const { queue, screen, perform } = props.bench
  const { t } = useWords()
  const layout = useStore(screen, (state) => state.layout)
  const density = useDensity(screen)
  const total = useStore(queue.state, (state) => totalOf(state.view))
  return (
    <div
      className="queue-rows"
      data-region="list"
      tabIndex={0}
      role="group"
      aria-label={t('list.region')}
      aria-describedby="list-cursor"
      {...(total === null || total === 0 ? {} : { 'aria-activedescendant': 'list-cursor-row' })}
    >
      <QueueGrid
        queue={queue}
        rowHeight={rowHeights[density]}
        nonce={props.nonce}
        layout={layout}
        onLayout={(next) => screen.setState({ layout: next })}
        onOpen={() => perform('openCard')}
        onMenu={(menu) => screen.setState({ menu })}
        onDrawn={markReady}
      />
      <QueueEmpty queue={queue} />
    </div>
  )
}

/** As the open view wants it, otherwise as in the settings. */
function useDensity(screen: Screen): Settings['density'] {
  const { desk } = useDesk()
  return useStore(screen, (state) => state.density) ?? desk.settings.density
}

function totalOf(view: ViewState | null): number | null {
  return view?.total ?? null
}

function Count({ queue }: Pick<Bench, 'queue'>) {
  const { t } = useWords()
  const total = useStore(queue.state, (state) => state.view?.total)
  const all = useStore(queue.state, (state) => state.view?.queueTotal)
  const say = (count: number | undefined): string => count?.toLocaleString('en-US') ?? '—'
  return (
    <span className="conditions-count">
      <b>{say(total)}</b>
      {t('condition.count', { all: say(all) })}
    </span>
  )
}

/** The acts for the row under the pointer, each with its key. */
function RowMenu(props: { readonly bench: ListAreaProps['bench'] }) {
  const { bench } = props
  const { t } = useWords()
  const menu = useStore(bench.screen, (state) => state.menu)
  const row = useStore(bench.queue.state, (state) => state.row)
  const [key, setKey] = useState(0)
  if (menu === null || row === null) return null
  const items = menuActs.flatMap((act) => {
    const why = act.refusal?.(bench, [row]) ?? null
    if (why !== null) return []
    const [keys = ''] = act.keys.split(' / ')
    return [{ key: act.id, label: t(act.word), extra: keys === '' ? null : <KeyCap keys={keys} /> }]
  })
  return (
    <Dropdown
      key={`${menu.x}-${menu.y}-${key}`}
      open
      autoFocus
      trigger={['click']}
      menu={{
        items,
        onClick: (chosen) => {
          bench.screen.setState({ menu: null })
          bench.perform(chosen.key)
        },
      }}
      onOpenChange={(isOpen) => {
        if (isOpen) return
        setKey((last) => last + 1)
        bench.screen.setState({ menu: null })
        focusList()
      }}
    >
      <span className="menu-anchor" style={{ left: menu.x, top: menu.y }} />
    </Dropdown>
  )
}
