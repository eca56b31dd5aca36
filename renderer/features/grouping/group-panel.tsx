import './grouping.css'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { ChevronDown, ChevronRight, X } from 'lucide-react'
import type { Group } from '../../store/protocol.ts'
import type { Condition, GroupField, GroupFields } from '../../store/query/query.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { linesOf, type GroupLine } from './group-lines.ts'

type GroupPanelProps = {
  readonly by: GroupFields
  /** Null until they are counted. */
  readonly groups: readonly Group[] | null
  /** The group that the list shows, as the conditions it added; empty: the whole list. */
  readonly drilled: readonly Condition[]
  readonly nameOf: (field: GroupField, value: string) => string
  readonly onBy: (by: GroupFields) => void
  /** Show only these rows; an empty list shows all again. `leave`: the keyboard goes on in the list. */
  readonly onDrill: (conditions: readonly Condition[], leave: boolean) => void
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** What people group by, the most usual first. */
const fields: readonly GroupField[] = [
  'branch',
  'class',
  'channel',
  'street',
  'status',
  'network',
  'district',
  'station',
  'officer',
  'card',
  'urgency',
  'nature',
  'receivedAt',
  'dueAt',
  'changedAt',
  'appealCount',
  'likelyRepeats',
  'claim',
  'sync',
  'supervised',
]

/** The list counted by one field or two; Enter shows the rows of a group. */
export function GroupPanel(props: GroupPanelProps) {
  const { t } = useWords()
  const { by, groups, drilled } = props
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const tree = useRef<HTMLDivElement>(null)
  useEffect(() => tree.current?.focus({ preventScroll: true }), [])
  const lines = linesOf(groups ?? [], by, open)
  const total = (groups ?? []).reduce((sum, group) => sum + group.count, 0)
  /** Line 0 is the whole list. */
  const here = Math.min(at, lines.length)
  const shown = JSON.stringify(drilled)

  function move(to: number): void {
    const next = Math.min(Math.max(to, 0), lines.length)
    setAt(next)
    tree.current?.querySelectorAll('[role="treeitem"]')[next]?.scrollIntoView({ block: 'nearest' })
  }

  function fold(line: GroupLine, unfold: boolean): void {
    const next = new Set(open)
    if (unfold) next.add(line.key)
    else next.delete(line.key)
    setOpen(next)
  }

  function drill(index: number, leave: boolean): void {
    const line = lines[index - 1]
    if (index === 0) props.onDrill([], leave)
    else if (line !== undefined && line.conditions !== null) props.onDrill(line.conditions, leave)
  }

  function unfold(line: GroupLine | undefined): void {
    if (line === undefined || line.level === 2 || by[1] === undefined) return
    if (line.isOpen) move(here + 1)
    else fold(line, true)
  }

  function foldOrUp(line: GroupLine | undefined): void {
    if (line?.isOpen === true) fold(line, false)
    else if (line?.level === 2) move(lines.slice(0, here - 1).findLastIndex((each) => each.level === 1) + 1)
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(here + 1),
    ArrowUp: () => move(here - 1),
    Home: () => move(0),
    End: () => move(lines.length),
    ArrowRight: () => unfold(lines[here - 1]),
    ArrowLeft: () => foldOrUp(lines[here - 1]),
    Enter: () => drill(here, true),
    ' ': () => drill(here, false),
    Escape: props.onLeave,
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const act = keys[event.key]
    if (act === undefined) return
    act()
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section className="group-panel" aria-label={t('groups.title')} data-region="groups">
      <header className="group-head">
        <FieldChoice word="groups.by" value={by[0]} onChoose={(first) => props.onBy(fieldsOf(first, by[1] ?? null))} />
        <FieldChoice
          word="groups.then"
          value={by[1] ?? null}
          canBeNone
          onChoose={(second) => props.onBy(fieldsOf(by[0], second))}
        />
        <button type="button" className="group-close" aria-label={t('groups.close')} onClick={props.onClose}>
          <X size={14} strokeWidth={1.75} aria-hidden />
        </button>
      </header>
      <div
        className="group-tree"
        role="tree"
        aria-label={t('groups.title')}
        tabIndex={0}
        data-region-focus
        ref={tree}
        aria-activedescendant={`group-${here}`}
        onKeyDown={onKeyDown}
      >
        <div
          id="group-0"
          role="treeitem"
          aria-level={1}
          aria-selected={drilled.length === 0}
          className={lineClass(1, here === 0, drilled.length === 0)}
          onClick={() => {
            setAt(0)
            drill(0, false)
          }}
        >
          <span className="group-fold" />
          <span className="group-name">{t('groups.all')}</span>
          <span className="group-count">{groups === null ? '—' : total.toLocaleString('en-US')}</span>
        </div>
        {lines.map((line, index) => {
          const name = props.nameOf(line.field, line.group.value) || t('groups.blank')
          const isShown = line.conditions !== null && JSON.stringify(line.conditions) === shown
          return (
            <div
              key={line.key}
              id={`group-${index + 1}`}
              role="treeitem"
              aria-level={line.level}
              aria-selected={isShown}
              aria-label={t('groups.counted', { name, count: line.group.count })}
              aria-disabled={line.conditions === null}
              {...(line.level === 1 && by[1] !== undefined ? { 'aria-expanded': line.isOpen } : {})}
              title={line.conditions === null ? t('groups.cannot') : name}
              className={lineClass(line.level, here === index + 1, isShown)}
              onClick={() => {
                setAt(index + 1)
                drill(index + 1, false)
              }}
            >
              <Fold
                line={line}
                canFold={line.level === 1 && by[1] !== undefined}
                onFold={() => fold(line, !line.isOpen)}
              />
              <span className="group-name">{name}</span>
              {line.group.sums.red === 0 ? null : <span className="group-red">{line.group.sums.red}</span>}
              <span className="group-count">{line.group.count.toLocaleString('en-US')}</span>
            </div>
          )
        })}
        {groups !== null && groups.length === 0 ? <p className="group-empty">{t('groups.empty')}</p> : null}
      </div>
      <footer className="group-foot">
        <KeyCap keys="Enter" /> {t('groups.open')}
        {by[1] === undefined ? null : (
          <>
            <KeyCap keys="→" /> {t('groups.unfold')}
          </>
        )}
      </footer>
    </section>
  )
}

function Fold(props: { readonly line: GroupLine; readonly canFold: boolean; readonly onFold: () => void }) {
  if (!props.canFold) return <span className="group-fold" />
  const Arrow = props.line.isOpen ? ChevronDown : ChevronRight
  return (
    <span
      className="group-fold"
      onClick={(event) => {
        event.stopPropagation()
        props.onFold()
      }}
    >
      <Arrow size={13} strokeWidth={1.75} aria-hidden />
    </span>
  )
}

function FieldChoice<N extends boolean = false>(props: {
  readonly word: WordKey
  readonly value: GroupField | null
  readonly canBeNone?: N
  readonly onChoose: (field: N extends true ? GroupField | null : GroupField) => void
}) {
  const { t } = useWords()
  return (
    <label className="group-choice">
      {t(props.word)}
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onChoose((event.target.value === '' ? null : event.target.value) as GroupField)}
      >
        {props.canBeNone === true ? <option value="">{t('groups.none')}</option> : null}
        {fields.map((field) => (
          <option key={field} value={field}>
            {t(`field.${field}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function fieldsOf(first: GroupField, second: GroupField | null): GroupFields {
  return second === null ? [first] : [first, second]
}

function lineClass(level: number, isHere: boolean, isShown: boolean): string {
  return `group-line is-level-${level}${isHere ? ' is-here' : ''}${isShown ? ' is-shown' : ''}`
}
