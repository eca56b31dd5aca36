import './palette.css'
import { Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { useDesk } from '../../desk/access.tsx'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { useFocusTrap } from '../../ui/panel/focus-trap.ts'
import { useNow } from '../../ui/use-now.ts'
import { findableActs, findActs, type PaletteAct } from './find-acts.ts'
import { PaletteActLine, PaletteCaseLine } from './palette-lines.tsx'
import { createPaletteStore, scopeOf } from './palette-store.ts'

type PaletteProps = {
  readonly acts: readonly PaletteAct[]
  readonly onRun: (actId: string) => void
  readonly onGo: (caseId: CaseId) => void
  readonly onClose: () => void
}

/** Acts shown when there are cases as well; with `>` all of them. */
const ACTS_BESIDE_CASES = 6

/** Ctrl+K: one field for every act and every case. */
export function Palette(props: PaletteProps) {
  const { store } = useDesk()
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useFocusTrap(box)
  const [palette] = useState(() => createPaletteStore(store))
  const state = useStore(palette)
  const known = useMemo(() => findableActs(props.acts), [props.acts])
  const now = useNow(60_000)
  const { scope, words } = scopeOf(state.typed)
  const found = useMemo(() => (scope === 'cases' ? [] : findActs(known, words)), [known, scope, words])
  const acts = scope === 'both' && state.cases.length > 0 ? found.slice(0, ACTS_BESIDE_CASES) : found
  const total = acts.length + state.cases.length
  const at = Math.min(state.at, total - 1)
  const current = acts[at]

  function run(index: number): void {
    const act = acts[index]
    const row = state.cases[index - acts.length]
    if (act !== undefined) props.onRun(act.act.id)
    else if (row !== undefined) props.onGo(row.id)
  }
  const latest = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = () => run(at)
  })
  /** Whoever types a number and Enter in one go means the answer to all of it, not to its first half. */
  function enter(): void {
    if (state.searching) void state.found().then(() => requestAnimationFrame(() => latest.current()))
    else run(at)
  }
  function mark(next: number): void {
    if (total === 0) return
    const to = (next + total) % total
    state.mark(to)
    list.current?.querySelectorAll('[role="option"]')[to]?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown') mark(at + 1)
    else if (event.key === 'ArrowUp') mark(at - 1)
    else if (event.key === 'Enter') enter()
    else if (event.key === 'Tab' && !event.shiftKey) {
      if (current !== undefined) state.type(current.act.word)
    } else if (event.key === 'Escape' || (hasMainKey(event) && event.code === 'KeyK')) props.onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="palette-scrim" onMouseDown={(event) => event.target === event.currentTarget && props.onClose()}>
      <div
        className="palette"
        ref={box}
        role="dialog"
        aria-modal
        aria-label={t('palette.title')}
        data-region="panel"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className="palette-field">
          <Search size={16} strokeWidth={1.75} aria-hidden />
          <input
            data-focus-first
            value={state.typed}
            placeholder={t('palette.placeholder')}
            aria-label={t('palette.title')}
            role="combobox"
            aria-expanded
            aria-controls="palette-list"
            aria-activedescendant={total === 0 ? undefined : `palette-${at}`}
            onChange={(event) => state.type(event.target.value)}
          />
          <span className="palette-hint">{t('palette.scope')}</span>
        </div>
        <div className="palette-list" id="palette-list" role="listbox" aria-label={t('palette.title')} ref={list}>
          {acts.length === 0 ? null : <div className="palette-head">{t('palette.acts')}</div>}
          {acts.map(({ act, hits }, index) => (
            <PaletteActLine
              key={act.id}
              act={act}
              hits={hits}
              id={`palette-${index}`}
              marked={index === at}
              onPress={() => run(index)}
            />
          ))}
          {state.cases.length === 0 ? null : <div className="palette-head">{t('palette.cases')}</div>}
          {state.cases.map((row, index) => (
            <PaletteCaseLine
              key={row.id}
              row={row}
              words={words}
              now={now}
              id={`palette-${acts.length + index}`}
              marked={acts.length + index === at}
              onPress={() => run(acts.length + index)}
            />
          ))}
          {total > 0 || words === '' ? null : (
            <p className="palette-nothing">
              {state.searching ? t('palette.searching') : t('palette.nothing', { typed: words })}
            </p>
          )}
        </div>
        <div className="palette-foot">
          <KeyCap keys="↑" />
          <KeyCap keys="↓" /> {t('palette.move')}
          <KeyCap keys="Enter" /> {t('palette.run')}
          <KeyCap keys="Tab" /> {t('palette.complete')}
          <span className="palette-gap" />
          {t('palette.prefix')}
          <KeyCap keys=">" /> {t('palette.prefix.acts')}
          <KeyCap keys="#" /> {t('palette.prefix.cases')}
        </div>
      </div>
    </div>
  )
}
