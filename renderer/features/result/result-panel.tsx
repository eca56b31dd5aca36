import { useRef, useState } from 'react'
import { Lock } from 'lucide-react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { HandlingResult } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useCases } from '../../desk/use-cases.ts'
import { useDraft } from '../../desk/use-draft.ts'
import { useWords } from '../../text/translate.ts'
import { unitWords } from '../../text/unit-words.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { DraftState } from '../../ui/panel/draft-state.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'

type ResultProps = {
  readonly caseId: CaseId
  readonly onClose: () => void
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

const nothingFound: HandlingResult = { contacted: true, solved: true, notes: '', publicReply: '' }

/** What a unit reports by telephone: the internal notes and the proposed public reply, in two boxes that look apart. */
export function ResultPanel(props: ResultProps) {
  const { t } = useWords()
  const names = useNames()
  const { caseId } = props
  const [view] = useCases([caseId]) ?? []
  const draft = useDraft('result', [caseId], nothingFound)
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const result = draft.value
  const lead = view?.record.state.assignment?.lead

  async function give(): Promise<void> {
    const { contacted, solved, notes, publicReply } = result
    const why = await props.onGive([{ kind: 'submitResult', caseId, contacted, solved, notes, publicReply }])
    setRefusal(why ?? '')
    if (why === null) draft.drop()
  }
  function fill(change: Partial<HandlingResult>): void {
    draft.fill(change)
    setRefusal('')
  }
  usePanelKeys(body, (event) => {
    const main = hasMainKey(event)
    if (main && event.key === 'Enter') void give()
    else if (main && event.code === 'KeyS') draft.write()
    else if (event.altKey && event.code === 'Digit1') fill({ contacted: !result.contacted })
    else if (event.altKey && event.code === 'Digit2') fill({ solved: !result.solved })
    else return false
    return true
  })
  return (
    <Panel
      title={t('result.title')}
      subtitle={view === undefined ? '' : `${view.row.no} ${view.row.title}`}
      width={760}
      onClose={props.onClose}
      footer={
        <>
          <span className="form-after">{t('result.then')}</span>
          <button type="button" className="form-button is-primary" onClick={() => void give()}>
            {t('result.give')}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </>
      }
    >
      <div className="form" ref={body}>
        <p>{lead === undefined ? '' : t('result.behalf', { unit: unitWords(names, lead) })}</p>
        <div className="form-choices">
          {(['contacted', 'solved'] as const).map((fact, at) => (
            <button
              type="button"
              key={fact}
              aria-pressed={result[fact]}
              onClick={() => fill({ [fact]: !result[fact] })}
            >
              <KeyCap keys={`Alt+${at + 1}`} />
              {t(`result.${fact}.${result[fact] ? 'yes' : 'no'}`)}
            </button>
          ))}
        </div>
        <label className="form-field is-internal">
          <span>
            <Lock size={13} strokeWidth={1.75} aria-hidden />
            {t('say.notes')}
          </span>
          <textarea
            className="form-text"
            data-focus-first
            rows={6}
            value={result.notes}
            onChange={(event) => fill({ notes: event.target.value })}
          />
        </label>
        <label className="form-field">
          <span>{t('result.public')}</span>
          <textarea
            className="form-text"
            rows={7}
            value={result.publicReply}
            onChange={(event) => fill({ publicReply: event.target.value })}
          />
        </label>
        <p className="form-count">
          <DraftState writtenAt={draft.writtenAt} />
        </p>
        <p className="form-refusal" role="alert">
          {refusal}
        </p>
      </div>
    </Panel>
  )
}
