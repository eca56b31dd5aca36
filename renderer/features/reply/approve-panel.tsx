import './reply.css'
import { useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useCases } from '../../desk/use-cases.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { FormSays } from '../../ui/panel/form-says.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'

type ApproveProps = {
  readonly cases: readonly CaseId[]
  readonly onClose: () => void
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

/** Several cases at once: each gets the text that its own unit proposed; none of them is sent unread. */
export function ApprovePanel(props: ApproveProps) {
  const { t } = useWords()
  const views = useCases(props.cases)
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)

  async function approve(): Promise<void> {
    if (views === null) return
    const commands = views.map((view): Command => {
      const text = view.record.state.result?.publicReply ?? ''
      return { kind: 'approve', caseId: view.row.id, text }
    })
    setRefusal((await props.onGive(commands)) ?? '')
  }
  usePanelKeys(body, (event) => {
    const goes = event.key === 'Enter' ? hasMainKey(event) : event.code === 'KeyV' && !event.ctrlKey && !event.altKey
    if (goes) void approve()
    return goes
  })
  return (
    <Panel
      title={t('reply.approveMany', { count: props.cases.length })}
      width={760}
      onClose={props.onClose}
      footer={
        <>
          <FormSays refusal={refusal} otherwise={t('reply.after')} />
          <button type="button" className="form-button is-primary" onClick={() => void approve()}>
            {t('reply.approve')}
            <KeyCap keys="V" />
          </button>
        </>
      }
    >
      <div className="reply-many" ref={body}>
        {(views ?? []).map((view) => (
          <section key={view.row.id}>
            <h3>
              {view.row.no} <span className="form-hint">{view.row.title}</span>
            </h3>
            <p className="form-quote">{view.record.state.result?.publicReply ?? t('reply.noText')}</p>
          </section>
        ))}
      </div>
    </Panel>
  )
}
