import './say.css'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Lock } from 'lucide-react'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useDesk } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { commandOf, otherOf, phrasesOf, type SayKind } from './say-kinds.ts'

type SayPanelProps = {
  readonly what: SayKind
  readonly cases: readonly CaseId[]
  readonly onClose: () => void
  /** Gives the commands; answers the sentence of a refusal that keeps the panel open, or null. */
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

/** One text and what it does: ask, answer, decline, supervise, recall, approve or send back. */
export function SayPanel(props: SayPanelProps) {
  const { t } = useWords()
  const { what, cases, onGive } = props
  const view = useFirstCase(cases)
  const [text, setText] = useState<string | null>(null)
  const [refusal, setRefusal] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const proposed = what === 'reply' ? (view?.record.state.result?.publicReply ?? '') : ''
  const value = text ?? proposed
  const phrases = phrasesOf(what)
  const other = otherOf(what)

  async function give(kind: SayKind): Promise<void> {
    const why = await onGive(cases.map((caseId) => commandOf(kind, caseId, value.trim())))
    setRefusal(why ?? '')
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
    const phrase = event.altKey && digit !== undefined ? phrases[Number(digit) - 1] : undefined
    if (event.key === 'Enter' && event.ctrlKey) void give(what)
    else if (phrase !== undefined) setText(joined(value, t(phrase)))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Panel title={t(`say.${what}`)} subtitle={subtitleOf(view, cases, t)} width={620} onClose={props.onClose}>
      <div className="say" onKeyDown={onKeyDown}>
        <Notes what={what} view={view} />
        <label className="say-field">
          <span>{t(`say.${what}.field`)}</span>
          <textarea
            ref={field}
            data-focus-first
            value={value}
            rows={8}
            aria-invalid={refusal !== ''}
            onChange={(event) => {
              setText(event.target.value)
              setRefusal('')
            }}
          />
        </label>
        <p className="say-count">{t('say.length', { count: value.trim().length })}</p>
        {phrases.length === 0 ? null : (
          <div className="say-phrases" role="group" aria-label={t('say.phrases')}>
            {phrases.map((phrase, at) => (
              <button type="button" key={phrase} onClick={() => setText(joined(value, t(phrase)))}>
                <KeyCap keys={`Alt+${at + 1}`} />
                <span>{t(phrase)}</span>
              </button>
            ))}
          </div>
        )}
        <p className="say-refusal" role="alert">
          {refusal}
        </p>
        <div className="say-acts">
          <span>{t(`say.${what}.then`)}</span>
          {other === null ? null : (
            <button type="button" className="say-other" onClick={() => void give(other)}>
              {t(`say.${other}`)}
            </button>
          )}
          <button type="button" className="say-confirm" onClick={() => void give(what)}>
            {t(`say.${what}`)}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </div>
      </div>
    </Panel>
  )
}

/** What the decision is about: the unit's notes, or what it asks for. Internal, so it never shares a box with the text. */
function Notes(props: { readonly what: SayKind; readonly view: CaseView | null }) {
  const { t } = useWords()
  const state = props.view?.record.state
  const { returnRequest, extensionRequest, result } = state ?? {}
  const [head, text] =
    props.what === 'approveReturn' && returnRequest
      ? [t('say.returnAsked'), [returnRequest.reason, returnRequest.note].filter((part) => part !== '').join('。')]
      : props.what === 'approveExtension' && extensionRequest
        ? [t('say.extensionAsked', { days: extensionRequest.days }), extensionRequest.reason]
        : [t('say.notes'), props.what === 'reply' ? (result?.notes ?? '') : '']
  if (text === '') return null
  return (
    <section className="say-notes">
      <h3>
        <Lock size={13} strokeWidth={1.75} aria-hidden />
        {head}
      </h3>
      <p>{text}</p>
    </section>
  )
}

function useFirstCase(cases: readonly CaseId[]): CaseView | null {
  const { store } = useDesk()
  const [view, setView] = useState<CaseView | null>(null)
  const first = cases[0]
  useEffect(() => {
    let isCurrent = true
    if (first !== undefined) {
      void store.request('case.open', { id: first, markOpened: false }).then((opened) => {
        if (isCurrent) setView(opened)
      })
    }
    return () => {
      isCurrent = false
    }
  }, [store, first])
  return view
}

function subtitleOf(
  view: CaseView | null,
  cases: readonly CaseId[],
  t: (key: WordKey, values?: Record<string, number>) => string,
): string {
  if (cases.length > 1) return t('say.many', { count: cases.length })
  return view === null ? '' : `${view.row.no} ${view.row.title}`
}

function joined(before: string, phrase: string): string {
  return before.trim() === '' ? phrase : `${before.trimEnd()}\n${phrase}`
}
