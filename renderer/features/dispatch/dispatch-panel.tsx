import './dispatch.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { ClassCode } from '#shared/domain/classification/class.ts'
import { type DispatchHistory } from '#shared/domain/dispatch/suggest-history.ts'
import { useDesk } from '../../desk/access.tsx'
import { classSuggestions, useClassModel } from '../../desk/class-suggestions.ts'
import { useDrafts } from '../../desk/use-draft.ts'
import type { CaseView } from '../../store/protocol.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { DraftState } from '../../ui/panel/draft-state.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { DispatchForm } from './dispatch-form.tsx'
import { createDispatchStore } from './dispatch-store.ts'
import { DispatchSubject } from './dispatch-subject.tsx'
import { DueColumn } from './due-column.tsx'
import { readHistory, speaksAgainst, suggestionsFor } from '../../desk/unit-suggestions.ts'
import { UnitPicker } from './unit-picker.tsx'

type DispatchProps = {
  readonly cases: readonly CaseId[]
  /** Leaves for the place, which brings the panel back with what it suggests from there. */
  readonly onPlace: () => void
  readonly onClose: () => void
  readonly onDone: (next: boolean) => void
}

/** 派单: who handles it, with whom, what is asked of them and by when. What is filled in survives closing. */
export function DispatchPanel(props: DispatchProps) {
  const { store, reference } = useDesk()
  const { t } = useWords()
  const names = useNames()
  const { cases, onDone } = props
  const drafts = useDrafts()
  const [panel] = useState(() => createDispatchStore({ client: store, units: reference.units, drafts }))
  const writtenAt = useStore(drafts.state, (kept) => kept.writtenAt)
  useEffect(() => () => void drafts.write(), [drafts])
  const state = useStore(panel)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void panel.getState().load(cases)
  }, [panel, cases])
  const [first] = state.views
  const model = useClassModel()
  /** The class a case gets when it is accepted on the way: the best that is known of it. */
  const classOf = useCallback(
    (view: CaseView): ClassCode | null => classSuggestions(view, reference, model)[0]?.code ?? null,
    [reference, model],
  )
  const [history, setHistory] = useState<DispatchHistory | null>(null)
  useEffect(() => {
    let wanted = true
    if (first === undefined) return
    void readHistory(store, first.row).then((read) => {
      if (wanted) setHistory(read)
    })
    return () => {
      wanted = false
    }
  }, [store, first])
  const suggestions = useMemo(() => {
    // Shown only when the past is read: a suggestion that changes under the hand is worse than a late one.
    if (first === undefined || history === null || model === null) return []
    return suggestionsFor(first, reference.units, { history, classCode: classOf(first) }).filter(
      (each) => !speaksAgainst(each),
    )
  }, [first, history, reference, model, classOf])

  async function give(next: boolean): Promise<void> {
    if (await panel.getState().give(classOf)) onDone(next)
  }
  usePanelKeys(body, (event) => {
    const main = hasMainKey(event)
    if (main && event.key === 'Enter') {
      void give(event.shiftKey)
      return true
    }
    if (main && event.code === 'KeyS') {
      void drafts.write()
      return true
    }
    if (event.altKey && event.code === 'KeyP') {
      props.onPlace()
      return true
    }
    const digit = digitOf(event)
    if (digit === 0 || !event.altKey || main) return false
    const suggestion = suggestions[digit - 1]
    if (suggestion !== undefined) state.setLead(suggestion.unitId)
    return true
  })
  return (
    <Panel
      title={t('dispatch.title')}
      subtitle={<DispatchSubject views={state.views} />}
      width={1180}
      onClose={props.onClose}
      footer={
        <>
          <span className="form-after">
            {t('dispatch.after', {
              unit: state.lead === null ? t('dispatch.afterUnit') : names.unitInFull(state.lead),
            })}
            {' · '}
            <DraftState writtenAt={writtenAt} />
          </span>
          <button
            type="button"
            className="form-button"
            disabled={state.phase !== 'ready'}
            onClick={() => void give(true)}
          >
            {t('dispatch.next')}
            <KeyCap keys="Ctrl+Shift+Enter" />
          </button>
          <button
            type="button"
            className="form-button is-primary"
            disabled={state.phase !== 'ready'}
            onClick={() => void give(false)}
          >
            {t('dispatch.give')}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </>
      }
    >
      <div className="dispatch" ref={body}>
        <UnitPicker lead={state.lead} assist={state.assist} onLead={state.setLead} onAssist={state.toggleAssist} />
        {first === undefined ? (
          <p className="dispatch-hint dispatch-gone">{state.phase === 'loading' ? '' : t('dispatch.gone')}</p>
        ) : (
          <>
            <DispatchForm state={state} suggestions={suggestions} classCode={classOf(first)} onPlace={props.onPlace} />
            <DueColumn view={first} classCode={classOf(first)} />
          </>
        )}
      </div>
    </Panel>
  )
}

function digitOf({ code }: KeyboardEvent): number {
  return Number(/^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1] ?? 0)
}
