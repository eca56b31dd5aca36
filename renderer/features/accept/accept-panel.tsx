import './accept.css'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { urgencies } from '#shared/domain/case/case.ts'
import { useDesk } from '../../desk/access.tsx'
import { classSuggestions, useClassModel } from '../../desk/class-suggestions.ts'
import type { CaseView } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { NetworkMark } from '../../ui/signs/network-mark.tsx'
import { AcceptFacts } from './accept-facts.tsx'
import { aboutOf, createAcceptStore, isNew } from './accept-store.ts'
import { ClassPicker } from './class-picker.tsx'

type AcceptProps = {
  readonly cases: readonly CaseId[]
  /** Leaves for the place, which brings the panel back. */
  readonly onPlace: () => void
  readonly onClose: () => void
  readonly onDone: () => void
}

/** 受理: class, urgency, and the date that follows from them; for one case or for all marked ones. */
export function AcceptPanel(props: AcceptProps) {
  const { store, reference } = useDesk()
  const { t } = useWords()
  const { cases, onDone } = props
  const [panel] = useState(() => createAcceptStore(store))
  const state = useStore(panel)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void panel.getState().load(cases)
  }, [panel, cases])
  const [first] = state.views
  const model = useClassModel()
  const suggestions = first === undefined ? [] : classSuggestions(first, reference, model)

  async function give(): Promise<void> {
    if (await panel.getState().give()) onDone()
  }
  usePanelKeys(body, (event) => {
    if (event.key === 'Enter' && hasMainKey(event)) {
      void give()
      return true
    }
    if (event.code === 'KeyP' && event.altKey) {
      props.onPlace()
      return true
    }
    const digit = digitOf(event)
    if (digit === 0 || hasMainKey(event) || event.shiftKey) return false
    if (event.altKey) {
      const suggestion = suggestions[digit - 1]
      if (suggestion !== undefined) state.choose(suggestion.code)
      return true
    }
    const urgency = urgencies[digit - 1]
    if (urgency !== undefined) state.setUrgency(urgency)
    return urgency !== undefined
  })
  return (
    <Panel
      title={t(first === undefined || isNew(first) ? 'accept.title' : 'command.reclassify')}
      subtitle={<Subject views={state.views} />}
      width={860}
      onClose={props.onClose}
      footer={
        <>
          <span className="form-after">{t('accept.after')}</span>
          <button
            type="button"
            className="form-button is-primary"
            disabled={state.classCode === null || state.phase !== 'ready' || first === undefined}
            onClick={() => void give()}
          >
            {state.views.length > 1
              ? t('accept.giveMany', { count: state.views.length })
              : t(first === undefined || isNew(first) ? 'accept.give' : 'command.reclassify')}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </>
      }
    >
      <div className="accept" ref={body}>
        <ClassPicker chosen={state.classCode} suggestions={suggestions} onChoose={state.choose} />
        <div className="accept-side">
          {state.left.length === 0 ? null : (
            <div className="accept-left" role="alert">
              <p>{t('accept.left', { done: state.done, count: state.left.length })}</p>
              <ul>
                {state.left.map(({ no, fault }) => (
                  <li key={no}>
                    <strong>{no}</strong>{' '}
                    {t(`refusal.${fault.code}`, { detail: fault.detail, about: aboutOf(fault, state.views) })}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {first !== undefined ? (
            <AcceptFacts
              views={state.views}
              classCode={state.classCode}
              urgency={state.urgency}
              onUrgency={state.setUrgency}
              onPlace={props.onPlace}
            />
          ) : state.phase === 'loading' ? null : (
            <p className="form-hint">{t('accept.gone')}</p>
          )}
        </div>
      </div>
    </Panel>
  )
}

function Subject(props: { readonly views: readonly CaseView[] }) {
  const { t } = useWords()
  const { views } = props
  const [first] = views
  if (first === undefined) return null
  if (views.length > 1) return <>{t('accept.many', { count: views.length })}</>
  return (
    <span className="accept-subject">
      <NetworkMark network={first.row.network} />
      <ChannelName id={first.row.channel} />
      <strong>{first.row.no}</strong>
      <span>{first.row.title}</span>
    </span>
  )
}

function digitOf({ code }: KeyboardEvent): number {
  return Number(/^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1] ?? 0)
}
