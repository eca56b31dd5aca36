import './reply.css'
import { useEffect, useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useDesk, useNotices } from '../../desk/access.tsx'
import { useDraft } from '../../desk/use-draft.ts'
import type { CaseView } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { hasMainKey } from '../../ui/main-key.ts'
import { DraftState } from '../../ui/panel/draft-state.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { ReplyDelivery } from './reply-delivery.tsx'
import { ReplyFoot } from './reply-foot.tsx'
import { ReplyFacts } from './reply-facts.tsx'

type ReplyProps = {
  readonly caseId: CaseId
  /** write: the cursor is in the text · approve: V or Ctrl+Enter approves what stands there. */
  readonly purpose: 'write' | 'approve'
  readonly onClose: () => void
  readonly onReject: () => void
  /** Answers the sentence of a refusal that keeps the panel open, or null. */
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

/** 一口答复: the facts, the one text, and what becomes of it in every channel. */
export function ReplyPanel(props: ReplyProps) {
  const { t } = useWords()
  const { caseId, purpose, onReject } = props
  const view = useLiveCase(caseId)
  const draft = useDraft<{ text: string | null }>('reply', [caseId], { text: null })
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const state = view?.record.state
  const isOpen = state?.status === 'reviewing'
  const text = state === undefined ? '' : textOf(state, draft.value.text)

  async function approve(): Promise<void> {
    if (!isOpen) return
    const why = await props.onGive([{ kind: 'approve', caseId, text: text.trim() }])
    setRefusal(why ?? '')
    if (why === null) draft.drop()
  }
  usePanelKeys(body, (event) => {
    const key = replyKeyOf(event)
    if (key === 'approve') void approve()
    else if (key === 'write') draft.write()
    else if (key === 'reject' && isOpen) onReject()
    return key !== null
  })
  return (
    <Panel
      title={t(isOpen ? 'reply.title' : 'reply.sentTitle')}
      subtitle={view === null ? '' : `${view.row.no} ${view.row.title}`}
      width={1460}
      onClose={props.onClose}
      footer={
        <ReplyFoot
          isOpen={isOpen}
          refusal={refusal}
          keys={purpose === 'approve' ? 'V' : 'Ctrl+Enter'}
          onReject={onReject}
          onApprove={() => void approve()}
        />
      }
    >
      <div className="reply" ref={body}>
        {view === null ? null : <ReplyFacts view={view} />}
        <label className="reply-editor">
          <span>{t('reply.field')}</span>
          <textarea
            className="form-text"
            {...(purpose === 'write' ? { 'data-focus-first': true } : {})}
            value={text}
            readOnly={!isOpen}
            aria-invalid={refusal !== ''}
            onChange={(event) => {
              draft.fill({ text: event.target.value })
              setRefusal('')
            }}
          />
          <span className="form-count">
            {isOpen ? (
              <>
                <DraftState writtenAt={draft.writtenAt} />
                {' · '}
              </>
            ) : null}
            {t('say.length', { count: text.trim().length })}
          </span>
        </label>
        {view === null ? null : <ReplyDelivery view={view} />}
      </div>
    </Panel>
  )
}

/** The case as it is now: deliveries come in while the panel is open. */
function useLiveCase(id: CaseId): CaseView | null {
  const { store } = useDesk()
  const [view, setView] = useState<CaseView | null>(null)
  const [read, setRead] = useState(0)
  useEffect(() => {
    let isCurrent = true
    void store.request('case.open', { id, markOpened: false }).then((opened) => {
      if (isCurrent) setView(opened)
    })
    return () => {
      isCurrent = false
    }
  }, [store, id, read])
  const [hear] = useState(() => (notice: Parameters<Parameters<typeof useNotices>[0]>[0]) => {
    if (notice.kind === 'case' && notice.ids.includes(id)) setRead((count) => count + 1)
  })
  useNotices(hear)
  return view
}

/** What was begun here, otherwise what the unit proposed; after the approval the text that goes out. */
function textOf(state: Case, begun: string | null): string {
  if (state.status !== 'reviewing') return state.reply?.text ?? ''
  return begun ?? state.result?.publicReply ?? ''
}

function replyKeyOf(event: KeyboardEvent): 'approve' | 'write' | 'reject' | null {
  if (hasMainKey(event)) return event.key === 'Enter' ? 'approve' : event.code === 'KeyS' ? 'write' : null
  if (event.altKey) return event.code === 'KeyR' ? 'reject' : null
  return event.code === 'KeyV' && !(event.target instanceof HTMLTextAreaElement) ? 'approve' : null
}
