import './export.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { exportFormats, type ExportFault, type ExportFormat, type ExportState } from '#shared/ipc/export.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import { desk } from '../../desk/bridge.ts'
import { fullTime } from '../../text/times.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { grouped, sayExport, sayLeft } from './say-export.ts'
import { useExport } from './use-export.ts'

export type ExportChoice = { readonly format: ExportFormat; readonly scope: 'view' | 'marked' }

type ExportPanelProps = {
  /** Queue, conditions and order in words. */
  readonly conditions: string
  readonly total: number
  readonly marked: number
  readonly heads: readonly string[]
  readonly onStart: (choice: ExportChoice) => Promise<ExportFault | null>
  readonly onClose: () => void
}

/** What leaves, in which form; Enter begins. While an export runs this shows it and stops it. */
export function ExportPanel(props: ExportPanelProps) {
  const { t } = useWords()
  const state = useExport()
  // Where the focus belongs depends on what is shown.
  if (state === undefined) return null
  return (
    <Panel place="middle" width={640} title={t('export.title')} subtitle={props.conditions} onClose={props.onClose}>
      {state?.state === 'running' ? <Running state={state} onClose={props.onClose} /> : <Choosing {...props} />}
    </Panel>
  )
}

function Choosing(props: ExportPanelProps) {
  const { t } = useWords()
  const { total, marked, heads, onStart, onClose } = props
  const [choice, setChoice] = useState<ExportChoice>({ format: 'xlsx', scope: 'view' })
  const [fault, setFault] = useState<ExportFault | null>(null)
  const [isStarting, setStarting] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const rows = choice.scope === 'view' ? total : marked

  async function start(): Promise<void> {
    if (isStarting || rows === 0) return
    setStarting(true)
    const why = await onStart(choice)
    setStarting(false)
    setFault(why)
    if (why === null) onClose()
  }
  usePanelKeys(body, (event) => {
    if (event.key !== 'Enter' || event.altKey || event.shiftKey || isButton(event.target)) return false
    void start()
    return true
  })

  return (
    <div className="export" ref={body}>
      <fieldset className="export-choices">
        <legend>{t('export.format')}</legend>
        {exportFormats.map((format, at) => (
          <label key={format} className="export-choice">
            <input
              type="radio"
              name="export-format"
              checked={choice.format === format}
              {...(at === 0 ? { 'data-focus-first': true } : {})}
              onChange={() => setChoice({ ...choice, format })}
            />
            <span>
              <b>{t(`export.format.${format}`)}</b>
              <span className="export-hint">{t(`export.format.${format}.hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="export-choices">
        <legend>{t('export.rows')}</legend>
        {(['view', 'marked'] as const).map((scope) =>
          scope === 'marked' && marked === 0 ? null : (
            <label key={scope} className="export-choice">
              <input
                type="radio"
                name="export-scope"
                checked={choice.scope === scope}
                onChange={() => setChoice({ ...choice, scope })}
              />
              <span>{t(`export.scope.${scope}`, { count: grouped(scope === 'view' ? total : marked) })}</span>
            </label>
          ),
        )}
      </fieldset>
      <p className="export-columns">
        {t('export.columnList', { count: heads.length, heads: heads.join(t('export.join')) })}
      </p>
      <p className="export-hint">{t('export.record')}</p>
      <History />
      <p className="export-fault" role="alert">
        {fault === null ? '' : t(`export.fault.${fault}`)}
      </p>
      <div className="export-acts">
        <button type="button" className="export-start" disabled={rows === 0 || isStarting} onClick={() => void start()}>
          {t('export.start')}
          <KeyCap keys="Enter" />
        </button>
      </div>
    </div>
  )
}

function Running(props: { readonly state: ExportState; readonly onClose: () => void }) {
  const { t } = useWords()
  const { state } = props
  const stop = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => stop.current?.focus(), [])
  return (
    <div className="export">
      <progress
        className="export-progress is-wide"
        aria-label={t('export.title')}
        max={Math.max(state.total, 1)}
        value={state.done}
      />
      <p>{`${sayExport(state, t)} ${sayLeft(state, t)}`.trim()}</p>
      <p className="export-hint">{state.file}</p>
      <div className="export-acts">
        <span className="export-hint">{t('export.goesOn')}</span>
        <button
          type="button"
          className="export-button"
          ref={stop}
          onClick={() => void desk.request('export.stop', { export: state.export }).then(props.onClose)}
        >
          {t('export.stop')}
          <KeyCap keys="Enter" />
        </button>
      </div>
    </div>
  )
}

const SHOWN = 5

/** The last lines of the record, so that whoever exports sees that it is one. */
function History() {
  const { t } = useWords()
  const [rows, setRows] = useState<readonly AuditRow[] | null>([])
  useEffect(() => {
    void desk.request('audit.history', null).then((answer) => setRows(answer.ok ? answer.value : null))
  }, [])
  // The row of an ended export says all that its first one said.
  const ended = new Set(
    rows?.flatMap(({ deed }) => (deed.kind === 'exportBegun' || !('export' in deed) ? [] : [deed.export])),
  )
  const shown = rows?.filter(({ deed }) => deed.kind !== 'exportBegun' || !ended.has(deed.export)).slice(0, SHOWN)
  return (
    <section className="export-history" aria-label={t('export.history')}>
      <h3>{t('export.history')}</h3>
      {shown === undefined ? <p className="export-fault">{t('export.history.failed')}</p> : null}
      {shown?.length === 0 ? <p className="export-hint">{t('export.history.none')}</p> : null}
      <ul>
        {shown?.map(({ n, at, actor, deed }) => (
          <li key={n}>
            <time>{fullTime(at)}</time>
            <span>{actor.name}</span>
            <span className="export-what">{t(`export.audit.${deed.kind}`, factsOf(deed))}</span>
            <span className="export-where" title={whyOf(deed)}>
              {whyOf(deed)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type AuditRow = OutputOf<'audit.history'>[number]
type AuditDeed = AuditRow['deed']

function factsOf(deed: AuditDeed): Readonly<Record<string, string>> {
  return {
    rows: 'rows' in deed ? grouped(deed.rows) : '',
    format: 'format' in deed ? deed.format.toUpperCase() : '',
    no: 'no' in deed ? deed.no : '',
  }
}

/** Purpose, reason or conditions, whichever a deed has. */
function whyOf(deed: AuditDeed): string {
  if ('purpose' in deed) return deed.purpose
  if ('reason' in deed) return deed.reason
  return 'conditions' in deed ? deed.conditions : ''
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button') !== null
}
