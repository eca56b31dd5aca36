import './columns.css'
import { useRef, type KeyboardEvent } from 'react'
import { ArrowDown, ArrowUp, Pin } from 'lucide-react'
import { useWords } from '../../text/translate.ts'
import { moveColumn, orderOf, toggleHidden, togglePinned, widen, type GridLayout } from '../../ui/grid/layout.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'

export type ColumnChoice = {
  readonly id: string
  readonly name: string
  /** False: without it nobody knows which case a row is. */
  readonly canHide: boolean
  readonly canSort: boolean
  /** Place among the fields that the rows are sorted by, from 1; null when they are not. */
  readonly sort: { readonly rank: number; readonly descending: boolean } | null
  /** px as it is drawn now. */
  readonly width: number
}

type ColumnsPanelProps = {
  readonly columns: readonly ColumnChoice[]
  readonly layout: GridLayout
  readonly usual: GridLayout
  readonly onLayout: (layout: GridLayout) => void
  /** `more`: in addition to what the rows are sorted by. */
  readonly onSort: (id: string, more: boolean) => void
  readonly onClose: () => void
}

const WIDTH_STEP = 10
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const widths: Readonly<Record<string, number>> = { ArrowRight: WIDTH_STEP, ArrowLeft: -WIDTH_STEP }

/** Which columns, in which order, how wide, what stays at the left, and what the rows are sorted by: all by keyboard. */
export function ColumnsPanel(props: ColumnsPanelProps) {
  const { t } = useWords()
  const { columns, layout, onLayout } = props
  const list = useRef<HTMLUListElement>(null)
  const known = columns.map((column) => column.id)
  const shown = orderOf(layout, known).flatMap((id) => columns.filter((column) => column.id === id))

  function focusRow(at: number): void {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-column]')
    rows?.[Math.min(Math.max(at, 0), rows.length - 1)]?.focus()
  }

  function onKeyDown(event: KeyboardEvent, column: ColumnChoice, at: number): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const step = steps[event.key]
    const wider = widths[event.key]
    if (step !== undefined && event.altKey) onLayout(moveColumn(layout, known, column.id, step))
    else if (step !== undefined) focusRow(at + step)
    else if (wider !== undefined) onLayout(widen(layout, column.id, column.width + wider))
    else if (event.code === 'KeyP') onLayout(togglePinned(layout, column.id))
    else if (event.code === 'KeyS' && column.canSort) props.onSort(column.id, event.shiftKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Panel
      title={t('columns.title')}
      width={520}
      onClose={props.onClose}
      footer={
        <>
          <Hint keys="↑ ↓" word={t('columns.keys.choose')} />
          <Hint keys="Space" word={t('columns.keys.show')} />
          <Hint keys="Alt+↑ Alt+↓" word={t('columns.keys.move')} />
          <Hint keys="← →" word={t('columns.keys.width')} />
          <Hint keys="P" word={t('columns.keys.pin')} />
          <Hint keys="S Shift+S" word={t('columns.keys.sort')} />
        </>
      }
    >
      <ul className="columns-list" ref={list}>
        {shown.map((column, at) => (
          <li key={column.id} className="columns-line" onKeyDown={(event) => onKeyDown(event, column, at)}>
            <label className="columns-name">
              <input
                type="checkbox"
                data-column={column.id}
                {...(at === 0 ? { 'data-focus-first': true } : {})}
                checked={!layout.hidden.includes(column.id)}
                // A box that cannot be changed still takes the focus: the other keys work on it.
                aria-disabled={!column.canHide}
                onChange={() => column.canHide && onLayout(toggleHidden(layout, column.id))}
              />
              {column.name}
            </label>
            <ColumnSort column={column} onSort={props.onSort} />
            <ColumnWidth column={column} own={layout.widths[column.id]} />
            <button
              type="button"
              className="columns-tool"
              tabIndex={-1}
              aria-pressed={layout.pinned.includes(column.id)}
              aria-label={t('columns.pin', { column: column.name })}
              onClick={() => onLayout(togglePinned(layout, column.id))}
            >
              <Pin size={13} strokeWidth={1.75} aria-hidden />
            </button>
            {([-1, 1] as const).map((step) => (
              <button
                type="button"
                key={step}
                className="columns-tool"
                tabIndex={-1}
                aria-label={t(step < 0 ? 'columns.up' : 'columns.down', { column: column.name })}
                onClick={() => onLayout(moveColumn(layout, known, column.id, step))}
              >
                {step < 0 ? (
                  <ArrowUp size={13} strokeWidth={1.75} aria-hidden />
                ) : (
                  <ArrowDown size={13} strokeWidth={1.75} aria-hidden />
                )}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <button type="button" className="columns-usual" onClick={() => onLayout(props.usual)}>
        {t('columns.usual')}
      </button>
    </Panel>
  )
}

function Hint(props: { readonly keys: string; readonly word: string }) {
  return (
    <span className="columns-hint">
      <KeyCap keys={props.keys} /> {props.word}
    </span>
  )
}

function ColumnSort(props: { readonly column: ColumnChoice; readonly onSort: ColumnsPanelProps['onSort'] }) {
  const { t } = useWords()
  const { column } = props
  if (!column.canSort) return <span />
  const { sort } = column
  const sign = sort === null ? '' : `${sort.descending ? '↓' : '↑'}${sort.rank}`
  const said = sort === null ? t('columns.unsorted') : t(sort.descending ? 'columns.descending' : 'columns.ascending')
  return (
    <button
      type="button"
      className="columns-tool columns-sort"
      tabIndex={-1}
      aria-label={`${t('columns.sort', { column: column.name })} ${said}`}
      onClick={(event) => props.onSort(column.id, event.shiftKey)}
    >
      {sign === '' ? '↕' : sign}
    </button>
  )
}

function ColumnWidth(props: { readonly column: ColumnChoice; readonly own: number | undefined }) {
  const { t } = useWords()
  return (
    <span className="columns-width">
      {props.own === undefined ? t('columns.usualWidth') : t('columns.width', { px: props.own })}
    </span>
  )
}
