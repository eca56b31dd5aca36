import './jump.css'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { useDesk } from '../../desk/access.tsx'
import type { Row } from '../../store/protocol.ts'
import { fullTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { Panel } from '../../ui/panel/panel.tsx'
import { readMoment, readRow } from './read-target.ts'

type JumpPanelProps = {
  readonly total: number
  readonly onCase: (id: CaseId) => void
  readonly onRow: (index: number) => void
  readonly onTime: (at: Instant) => void
  readonly onClose: () => void
}

type Target =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'time'; readonly at: Instant }
  | { readonly kind: 'case'; readonly row: Row }

const CASES_SHOWN = 6

/** Ctrl+G: one field for a number, a row or a moment; everything that the words may mean stands below it. */
export function JumpPanel(props: JumpPanelProps) {
  const { t } = useWords()
  const { store } = useDesk()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<{ readonly typed: string; readonly rows: readonly Row[] }>({ typed: '', rows: [] })
  const [at, setAt] = useState(0)
  const wanted = typed.trim()
  const search = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (!/^[\d-]{3,20}$/u.test(wanted)) return
    let isCurrent = true
    search.current = store.request('case.find', { text: wanted, limit: 40 }).then((rows) => {
      const named = rows.filter((row) => row.no.endsWith(wanted) || row.no.includes(wanted))
      if (isCurrent) setFound({ typed: wanted, rows: named.slice(0, CASES_SHOWN) })
    })
    return () => {
      isCurrent = false
    }
  }, [store, wanted])

  const targets = targetsOf(wanted, found.typed === wanted ? found.rows : [], props.total)
  const here = Math.min(at, targets.length - 1)

  function go(target: Target | undefined): void {
    if (target === undefined) return
    if (target.kind === 'row') props.onRow(target.row - 1)
    else if (target.kind === 'time') props.onTime(target.at)
    else props.onCase(target.row.id)
  }
  const latest = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = () => go(targets[Math.max(here, 0)])
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown') setAt(Math.min(here + 1, targets.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(here - 1, 0))
    // Whoever types a number and Enter in one go means the whole number.
    else if (event.key === 'Enter') void search.current.then(() => requestAnimationFrame(() => latest.current()))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Panel title={t('jump.title')} width={460} place="middle" onClose={props.onClose}>
      <div className="jump">
        <input
          data-focus-first
          className="jump-field"
          value={typed}
          placeholder={t('jump.hint')}
          aria-label={t('jump.field')}
          role="combobox"
          aria-expanded={targets.length > 0}
          aria-controls="jump-list"
          aria-activedescendant={targets.length === 0 ? undefined : `jump-${here}`}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id="jump-list" className="jump-list" role="listbox" aria-label={t('jump.title')}>
          {targets.map((target, index) => (
            <div
              key={keyOf(target)}
              id={`jump-${index}`}
              role="option"
              aria-selected={index === here}
              className={`jump-line${index === here ? ' is-here' : ''}`}
              onClick={() => go(target)}
            >
              {target.kind === 'row'
                ? t('jump.row', { row: target.row })
                : target.kind === 'time'
                  ? t('jump.time', { at: fullTime(target.at) })
                  : t('jump.case', { no: target.row.no, title: target.row.title })}
            </div>
          ))}
        </div>
        {wanted !== '' && targets.length === 0 ? <p className="jump-nothing">{t('jump.nothing')}</p> : null}
      </div>
    </Panel>
  )
}

/** A moment first, then cases with this number, then the row: `0471` is the end of a number, `20` is a row. */
function targetsOf(wanted: string, rows: readonly Row[], total: number): readonly Target[] {
  const moment = readMoment(wanted, Date.now())
  const row = readRow(wanted)
  return [
    ...(moment === null ? [] : [{ kind: 'time' as const, at: moment }]),
    ...rows.map((each) => ({ kind: 'case' as const, row: each })),
    ...(row === null || row > total ? [] : [{ kind: 'row' as const, row }]),
  ]
}

function keyOf(target: Target): string {
  return target.kind === 'case' ? `case ${target.row.id}` : target.kind
}
