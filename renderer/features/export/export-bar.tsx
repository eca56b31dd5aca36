import './export.css'
import { useState } from 'react'
import { FolderOpen, X } from 'lucide-react'
import type { ExportState } from '#shared/ipc/export.ts'
import { desk } from '../../desk/bridge.ts'
import { useWords } from '../../text/translate.ts'
import { sayExport, sayLeft } from './say-export.ts'
import { useExport } from './use-export.ts'

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Above the foot of the list: how far the export is, then where the file lies. Stays until it is put away. */
export function ExportBar() {
  const { t } = useWords()
  const state = useExport()
  const [dismissed, setDismissed] = useState<string | null>(null)
  if (state == null || (state.state !== 'running' && dismissed === state.export)) return null
  const isRunning = state.state === 'running'
  return (
    <div className={`export-bar is-${state.state}`} data-region="export">
      {isRunning ? <Progress state={state} /> : null}
      {isRunning ? null : (
        <span className="export-said" role={state.state === 'failed' ? 'alert' : 'status'}>
          {sayExport(state, t)}
        </span>
      )}
      {isRunning ? (
        <span className="export-numbers">{`${sayExport(state, t)} ${sayLeft(state, t)}`.trim()}</span>
      ) : null}
      <span className="export-file" title={`${state.folder} ${state.file}`}>
        {state.state === 'running' || state.state === 'done' ? state.file : ''}
      </span>
      {state.state === 'done' ? (
        <button
          type="button"
          className="export-button"
          onClick={() => void desk.request('export.show', { export: state.export })}
        >
          <FolderOpen {...icon} />
          {t('export.show')}
        </button>
      ) : null}
      {isRunning ? (
        <button
          type="button"
          className="export-button"
          onClick={() => void desk.request('export.stop', { export: state.export })}
        >
          {t('export.stop')}
        </button>
      ) : (
        <button type="button" className="export-button" onClick={() => setDismissed(state.export)}>
          <X {...icon} />
          {t('export.dismiss')}
        </button>
      )}
    </div>
  )
}

function Progress(props: { readonly state: ExportState }) {
  const { t } = useWords()
  const { done, total } = props.state
  return <progress className="export-progress" aria-label={t('export.title')} max={Math.max(total, 1)} value={done} />
}
