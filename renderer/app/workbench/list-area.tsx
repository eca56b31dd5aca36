import { useState } from 'react'
import { Dropdown } from 'antd'
import { useStore } from 'zustand'
import { useDesk } from '../../desk/access.tsx'
import { ConditionsBar } from '../../features/conditions/conditions-bar.tsx'
import { toggleFacet } from '../../features/conditions/facet-groups.ts'
import { facetFields, FacetPanel } from '../../features/conditions/facet-panel.tsx'
import { FacetStrip } from '../../features/conditions/facet-strip.tsx'
import { NewRowsBar } from '../../features/queue/new-rows-bar.tsx'
import { QueueEmpty } from '../../features/queue/queue-empty.tsx'
import { QueueFoot, type FootHint } from '../../features/queue/queue-foot.tsx'
import { QueueGrid } from '../../features/queue/queue-grid.tsx'
import type { FieldId } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Bench } from '../acts/act.ts'
import { menuActs } from '../acts/acts.ts'
import { focusList } from '../acts/move-acts.ts'
import { markReady } from '../ready.ts'
import { ColumnsMenu, OrderMenu } from './list-menus.tsx'
import { useFacets } from './use-facets.ts'

type ListAreaProps = {
  readonly bench: Bench & { readonly perform: (id: string) => void }
  readonly nonce: string
  readonly filling: { readonly done: number; readonly total: number } | null
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
const stripFields: readonly FieldId[] = ['network', 'card', 'district', 'class', 'status']

/** Conditions, facets, what is new, the rows and their foot. */
export function ListArea(props: ListAreaProps) {
  const { bench } = props
  const { queue, screen, perform } = bench
  const { desk } = useDesk()
  const query = useStore(queue.state, (state) => state.query)
  const hidden = useStore(screen, (state) => state.hiddenColumns)
  const isAllFacets = useStore(screen, (state) => state.panel?.kind === 'facets')
  const facets = useFacets(queue, isAllFacets ? facetFields : stripFields)
  const view = useStore(queue.state, (state) => state.view)
  if (view !== null && view.total === 0) queueMicrotask(markReady)
  const toggle = (field: FieldId, values: readonly string[]): void => {
    void queue.ask({ conditions: toggleFacet(query.conditions, field, values) })
  }
  return (
    <div className="queue-list">
      <div className="conditions" data-region="conditions">
        <ConditionsBar
          conditions={query.conditions}
          text={query.text}
          onChange={(change) => void queue.ask(change)}
          onLeave={focusList}
        />
        <Count shown={view?.total ?? null} all={view?.queueTotal ?? null} />
        <OrderMenu queue={queue} />
        <ColumnsMenu screen={screen} />
      </div>
      <FacetStrip facets={facets} conditions={query.conditions} onToggle={toggle} onAll={() => perform('facets')} />
      <NewRowsBar queue={queue} />
      <div className="queue-rows" data-region="list" tabIndex={0}>
        <QueueGrid
          queue={queue}
          rowHeight={rowHeights[desk.settings.density]}
          nonce={props.nonce}
          hidden={hidden}
          onOpen={() => perform('openCard')}
          onMenu={(menu) => screen.setState({ menu })}
          onDrawn={markReady}
        />
        <QueueEmpty queue={queue} />
      </div>
      <QueueFoot queue={queue} hints={hints} filling={props.filling} onAct={perform} />
      <RowMenu bench={bench} />
      {isAllFacets ? (
        <FacetPanel
          facets={facets}
          conditions={query.conditions}
          onToggle={toggle}
          onClose={() => screen.setState({ panel: null })}
        />
      ) : null}
    </div>
  )
}

function Count(props: { readonly shown: number | null; readonly all: number | null }) {
  const { t } = useWords()
  const say = (count: number | null): string => (count === null ? '—' : count.toLocaleString('en-US'))
  return (
    <span className="conditions-count">
      <b>{say(props.shown)}</b>
      {t('condition.count', { all: say(props.all) })}
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
