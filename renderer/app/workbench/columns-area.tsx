import { useStore } from 'zustand'
import { ColumnsPanel, type ColumnChoice } from '../../features/columns/columns-panel.tsx'
import { usualOrder } from '../../features/queue/ordering.ts'
import { columnIds, fixedColumns, queueLayout, sortFields } from '../../features/queue/queue-columns.ts'
import { sortBy } from '../../features/queue/queue-grid.tsx'
import type { Order } from '../../store/query/query.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import type { Bench } from '../acts/act.ts'

/** Columns of this window's list and what its rows are sorted by. */
export function ColumnsArea(props: { readonly bench: Bench; readonly onClose: () => void }) {
  const { queue, screen } = props.bench
  const { t } = useWords()
  const layout = useStore(screen, (state) => state.layout)
  const order = useStore(queue.state, (state) => state.query.order)
  return (
    <ColumnsPanel
      columns={choices(order, t)}
      layout={layout}
      usual={queueLayout}
      onLayout={(next) => screen.setState({ layout: next })}
      onSort={(id, more) => {
        const column = columnIds.find((each) => each === id)
        if (column !== undefined) sortBy(queue, column, more)
      }}
      onClose={props.onClose}
    />
  )
}

function choices(order: readonly Order[], t: Translate): readonly ColumnChoice[] {
  const sorts = order.length === 0 ? [usualOrder] : order
  return columnIds
    .filter((id) => id !== 'mark')
    .map((id) => {
      const at = sorts.findIndex(({ field }) => field === sortFields[id])
      const sort = sorts[at]
      return {
        id,
        name: t(`column.${id}`),
        canHide: !fixedColumns.includes(id),
        canSort: sortFields[id] !== undefined,
        sort: sort === undefined ? null : { rank: at + 1, descending: sort.descending },
        width: drawnWidth(id),
      }
    })
}

/** As it stands in the head of the list now; what is not drawn begins with a usual width. */
function drawnWidth(id: string): number {
  const head = document.querySelector<HTMLElement>(`.queue-grid .ag-header-cell[col-id="${id}"]`)
  return head === null ? 90 : Math.round(head.getBoundingClientRect().width)
}
