import './views.css'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { desk as bridge } from '../../desk/bridge.ts'
import { useWords, type Translate } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { NAME_LENGTH, type SavedView, type ViewContent } from './saved-view.ts'
import { readViewFile, writeViewFile, type ViewFileFault } from './view-file.ts'
import type { Views } from './views-store.ts'

type ViewsPanelProps = {
  readonly views: Views
  /** The list as it is now, with a name to begin with. */
  readonly present: ViewContent
  readonly suggested: string
  /** The view that the list was opened as. */
  readonly active: string | null
  readonly counts: ReadonlyMap<string, number>
  /** Begin in the field for a new name. */
  readonly saving: boolean
  readonly onOpen: (view: SavedView) => void
  readonly onSaved: (view: SavedView) => void
  readonly onClose: () => void
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

type Said = { readonly text: string; readonly isTrouble: boolean }

/** Named views: keep the list as it is, open, rename, order, delete, pass on as a file. */
export function ViewsPanel(props: ViewsPanelProps) {
  const { t } = useWords()
  const { views } = props
  const { views: all, removed } = useStore(views.state)
  const [name, setName] = useState(props.suggested)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const wanted = name.trim()
  const isTaken = all.some((view) => view.name === wanted)

  function save(): void {
    if (wanted === '') return
    const view = views.save(wanted, props.present)
    props.onSaved(view)
    props.onClose()
  }

  async function share(shared: readonly SavedView[]): Promise<void> {
    const [first] = shared
    if (first === undefined) return
    const fileName = shared.length === 1 ? first.name : t('views.fileName')
    const answer = await bridge.request('viewFile.save', { name: fileName, text: writeViewFile(shared) })
    if (!answer.ok) setSaid({ text: t(`fault.${answer.fault.code}`, { detail: answer.fault.detail }), isTrouble: true })
    else if (answer.value !== null) setSaid({ text: t('views.written', { path: answer.value }), isTrouble: false })
  }

  async function takeIn(): Promise<void> {
    const answer = await bridge.request('viewFile.open', null)
    if (!answer.ok) {
      setSaid({ text: t(`fault.${answer.fault.code}`, { detail: answer.fault.detail }), isTrouble: true })
      return
    }
    if (answer.value === null) return
    const read = readViewFile(answer.value.text)
    if (!read.ok) {
      setSaid({ text: sayFileFault(answer.value.name, read.fault, t), isTrouble: true })
      return
    }
    const taken = views.take(read.value)
    setSaid({
      text: t('views.taken', { count: taken.length, names: taken.map((view) => view.name).join(t('condition.or')) }),
      isTrouble: false,
    })
  }

  function remove(view: SavedView): void {
    views.remove(view.id)
    setSaid({ text: t('views.removed', { name: view.name }), isTrouble: false })
    list.current?.querySelector<HTMLElement>('[data-view]')?.focus()
  }

  function onKeyDown(event: KeyboardEvent, view: SavedView, at: number): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const step = steps[event.key]
    if (step !== undefined && event.altKey) views.move(view.id, step)
    else if (step !== undefined) list.current?.querySelectorAll<HTMLElement>('[data-view]')[at + step]?.focus()
    else if (event.key === 'F2') setRenaming(view.id)
    else if (event.key === 'Delete') remove(view)
    else if (event.code === 'KeyE') void share([view])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Panel title={t('views.title')} subtitle={t('views.subtitle')} width={520} onClose={props.onClose}>
      <form
        className="views-new"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <label htmlFor="views-name">{t('views.name')}</label>
        <input
          id="views-name"
          value={name}
          maxLength={NAME_LENGTH}
          spellCheck={false}
          autoComplete="off"
          {...(props.saving || all.length === 0 ? { 'data-focus-first': true } : {})}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="views-button is-main" aria-disabled={wanted === ''}>
          {t(isTaken ? 'views.replace' : 'views.save')}
          <KeyCap keys="Enter" />
        </button>
      </form>
      {all.length === 0 ? <p className="views-empty">{t('views.empty')}</p> : null}
      <ul className="views-list" ref={list}>
        {all.map((view, at) => (
          <li key={view.id} className="views-line">
            {renaming === view.id ? (
              <RenameField
                view={view}
                isTaken={(wished) => all.some((each) => each.id !== view.id && each.name === wished)}
                onDone={(next) => {
                  if (next !== null) views.rename(view.id, next)
                  setRenaming(null)
                  requestAnimationFrame(() =>
                    list.current?.querySelector<HTMLElement>(`[data-view="${view.id}"]`)?.focus(),
                  )
                }}
              />
            ) : (
              <button
                type="button"
                className={`views-open${view.id === props.active ? ' is-active' : ''}`}
                data-view={view.id}
                {...(at === 0 && !props.saving ? { 'data-focus-first': true } : {})}
                onKeyDown={(event) => onKeyDown(event, view, at)}
                onClick={() => props.onOpen(view)}
              >
                <span>{view.name}</span>
                <span className="views-count">{props.counts.get(view.id)?.toLocaleString('en-US') ?? '—'}</span>
                {at < 9 ? <KeyCap keys={`G ${at + 1}`} /> : null}
              </button>
            )}
            <button type="button" tabIndex={-1} className="views-button" onClick={() => setRenaming(view.id)}>
              {t('views.rename')}
            </button>
            <button type="button" tabIndex={-1} className="views-button" onClick={() => void share([view])}>
              {t('views.share')}
            </button>
            <button type="button" tabIndex={-1} className="views-button" onClick={() => remove(view)}>
              {t('views.remove')}
            </button>
          </li>
        ))}
      </ul>
      <div className="views-more">
        <button type="button" className="views-button" onClick={() => void takeIn()}>
          {t('views.takeIn')}
        </button>
        {all.length < 2 ? null : (
          <button type="button" className="views-button" onClick={() => void share(all)}>
            {t('views.shareAll', { count: all.length })}
          </button>
        )}
        {removed === null ? null : (
          <button
            type="button"
            className="views-button"
            onClick={() => {
              views.restore()
              setSaid(null)
            }}
          >
            {t('views.restore', { name: removed.name })}
          </button>
        )}
      </div>
      <p className={`views-said${said?.isTrouble === true ? ' is-trouble' : ''}`} role="status">
        {said?.text ?? ''}
      </p>
      <p className="views-hints">
        <KeyCap keys="Enter" /> {t('views.keys.open')} <KeyCap keys="F2" /> {t('views.rename')} <KeyCap keys="E" />{' '}
        {t('views.share')} <KeyCap keys="Delete" /> {t('views.remove')} <KeyCap keys="Alt+↑ Alt+↓" />{' '}
        {t('columns.keys.move')}
      </p>
    </Panel>
  )
}

function RenameField(props: {
  readonly view: SavedView
  readonly isTaken: (name: string) => boolean
  /** Null: left as it was. */
  readonly onDone: (name: string | null) => void
}) {
  const { t } = useWords()
  const [name, setName] = useState(props.view.name)
  const wished = name.trim()
  const isTaken = props.isTaken(wished)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') {
      if (!isTaken) props.onDone(wished === '' ? null : wished)
    } else if (event.key === 'Escape') props.onDone(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className="views-rename">
      <input
        ref={(field) => field?.focus()}
        value={name}
        maxLength={NAME_LENGTH}
        aria-label={t('views.newName', { name: props.view.name })}
        aria-invalid={isTaken}
        onKeyDown={onKeyDown}
        onChange={(event) => setName(event.target.value)}
      />
      {isTaken ? <span className="views-trouble">{t('views.nameTaken')}</span> : null}
    </span>
  )
}

function sayFileFault(name: string, fault: ViewFileFault, t: Translate): string {
  switch (fault.code) {
    case 'wrong':
      return t('views.fault.wrong', { name, where: fault.where })
    case 'newer':
      return t('views.fault.newer', { name, version: fault.version })
    default:
      return t(`views.fault.${fault.code}`, { name })
  }
}
