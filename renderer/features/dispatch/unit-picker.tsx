import { ChevronDown, ChevronRight, Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { UnitId } from '#shared/domain/dispatch/unit.ts'
import { useDesk } from '../../desk/access.tsx'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { UnitLabel } from './unit-label.tsx'
import { useOpenCounts } from './open-counts.ts'
import { firstHit, moveInTree, unitRows, unitTree, type Arrow, type UnitRow } from './unit-tree.ts'

type PickerProps = {
  readonly lead: UnitId | null
  readonly assist: readonly UnitId[]
  /** One unit is chosen, and for this; absent: lead and assisting units. */
  readonly only?: 'lead' | 'assist'
  readonly onLead: (unit: UnitId) => void
  readonly onAssist: (unit: UnitId) => void
}

const arrows: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] satisfies readonly Arrow[]

/** Branch → station → officer. Focus stays in the search field; arrows move the mark, Enter takes the lead. */
export function UnitPicker(props: PickerProps) {
  const { t } = useWords()
  const { reference, store } = useDesk()
  const tree = useMemo(() => unitTree(reference.units), [reference])
  const counts = useOpenCounts(store)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<ReadonlySet<UnitId>>(new Set())
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const rows = useMemo(() => unitRows(tree, open, typed), [tree, open, typed])
  const marked = rows[Math.min(at, rows.length - 1)]

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at, rows])

  function search(text: string): void {
    setTyped(text)
    setAt(text.trim() === '' ? 0 : firstHit(unitRows(tree, open, text)))
  }
  function move(arrow: Arrow): void {
    const moved = moveInTree(rows, { at, open }, arrow)
    setAt(moved.at)
    setOpen(moved.open)
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey) return
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
    // With something typed, left and right belong to the text.
    if (arrows.includes(event.key) && !(sideways && typed !== '')) move(event.key as Arrow)
    else if (event.key === 'Enter' && marked !== undefined)
      (event.shiftKey ? props.onAssist : props.onLead)(marked.unit.id)
    else return
    event.preventDefault()
  }
  function press(row: UnitRow, index: number, assist: boolean): void {
    setAt(index)
    if (assist) props.onAssist(row.unit.id)
    else if (row.folded === true && typed === '') setOpen(new Set([...open, row.unit.id]))
    else props.onLead(row.unit.id)
  }
  return (
    <div className="dispatch-tree">
      <div className="dispatch-search">
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          data-focus-first
          value={typed}
          aria-label={t('dispatch.find')}
          placeholder={t('dispatch.findHint')}
          role="combobox"
          aria-expanded
          aria-controls="dispatch-units"
          aria-activedescendant={marked === undefined ? undefined : `unit-${marked.unit.id}`}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="dispatch-tree-head">
        <span>{t('dispatch.units')}</span>
        <span>{t('dispatch.load')}</span>
      </div>
      <ul id="dispatch-units" role="tree" aria-label={t('dispatch.units')} className="dispatch-units" ref={list}>
        {rows.map((row, index) => (
          <li
            key={row.unit.id}
            id={`unit-${row.unit.id}`}
            role="treeitem"
            aria-level={row.depth + 1}
            aria-selected={row.unit.id === props.lead}
            aria-expanded={row.folded === null ? undefined : !row.folded}
            className={classesOf(row, { marked: row === marked, lead: props.lead, assist: props.assist })}
            style={{ paddingInlineStart: 10 + row.depth * 18 }}
            onClick={(event) => press(row, index, event.shiftKey)}
          >
            {row.folded === null ? (
              <span className="dispatch-fold" />
            ) : row.folded ? (
              <ChevronRight size={12} aria-hidden />
            ) : (
              <ChevronDown size={12} aria-hidden />
            )}
            <UnitLabel row={row} />
            {row.unit.id === props.lead ? <span className="dispatch-role">{t('dispatch.lead')}</span> : null}
            {props.assist.includes(row.unit.id) ? <span className="dispatch-role">{t('dispatch.assist')}</span> : null}
            <span className="dispatch-gap" />
            <span className="dispatch-count">{counts.get(row.unit.id) ?? ''}</span>
          </li>
        ))}
        {rows.length > 0 ? null : <li className="dispatch-hint">{t('dispatch.noUnit', { typed })}</li>}
      </ul>
      <div className="dispatch-tree-foot">
        <span className="dispatch-fold-keys">
          <KeyCap keys="↑ ↓" /> {t('dispatch.tree.move')} <KeyCap keys="← →" /> {t('dispatch.tree.fold')}
        </span>
        <span className="dispatch-gap" />
        <KeyCap keys="Enter" /> {t(props.only === undefined ? 'dispatch.tree.lead' : 'handOver.choose')}
        {props.only !== undefined ? null : (
          <>
            {' '}
            <KeyCap keys="Shift+Enter" /> {t('dispatch.tree.assist')}
          </>
        )}
      </div>
    </div>
  )
}

function classesOf(row: UnitRow, state: { marked: boolean; lead: UnitId | null; assist: readonly UnitId[] }): string {
  const names = [`is-${row.unit.level}`]
  if (state.marked) names.push('is-marked')
  if (row.unit.id === state.lead || state.assist.includes(row.unit.id)) names.push('is-chosen')
  if (!row.unit.available) names.push('is-away')
  return names.join(' ')
}
