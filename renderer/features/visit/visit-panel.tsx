import './visit.css'
import { useEffect, useRef, useState } from 'react'
import type { Appeal, CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useDesk } from '../../desk/access.tsx'
import { useDraft } from '../../desk/use-draft.ts'
import { useRevealed } from '../../desk/use-revealed.ts'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../desk/current-appeals.ts'
import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { FormSays } from '../../ui/panel/form-says.tsx'
import { AboutCases } from '../../ui/panel/about-cases.tsx'
import { hasMainKey } from '../../ui/main-key.ts'
import { DraftState } from '../../ui/panel/draft-state.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import { answerStep, commandOf, missingStep, noAnswers, outcomeOf, stepsOf, type Answers } from './visit-answers.ts'
import { Choice } from './visit-choice.tsx'
import { isVisited, People, Reply } from './visit-people.tsx'

type VisitProps = {
  readonly caseId: CaseId
  readonly onClose: () => void
  /** O: asks for a purpose and shows the numbers, or hides them. */
  readonly onReveal: () => void
  /** Answers the sentence of a refusal, or null when it was recorded. */
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

type Heard = { readonly chosen: number | null; readonly answers: Answers; readonly note: string }

const nothingHeard: Heard = { chosen: null, answers: noAnswers, note: '' }

/** One person, three digits, Ctrl+Enter: reached, solved, satisfied. */
export function VisitPanel(props: VisitProps) {
  const { t } = useWords()
  const { store } = useDesk()
  const [view, setView] = useState<CaseView | null>(null)
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const { caseId } = props
  const draft = useDraft('visit', [caseId], nothingHeard)
  const { chosen, answers, note } = draft.value
  useEffect(() => {
    let isCurrent = true
    void store.request('case.open', { id: caseId, markOpened: false }).then((opened) => {
      if (isCurrent) setView(opened)
    })
    return () => {
      isCurrent = false
    }
  }, [store, caseId])
  const appeals = view === null ? [] : [view.record, ...view.family].flatMap(currentAppeals)
  const appealId = chosen ?? nextToAsk(appeals, view)
  const revealed = useRevealed(caseId)

  async function give(): Promise<void> {
    const missing = missingStep(answers)
    if (missing !== null) setRefusal(t('visit.incomplete', { what: t(`visit.step.${missing}`) }))
    else if (appealId !== null) {
      const why = await props.onGive([commandOf(caseId, appealId, answers, note.trim())])
      setRefusal(why ?? '')
      if (why === null) draft.drop()
    }
  }

  usePanelKeys(body, (event) => {
    const main = hasMainKey(event)
    const digit = digitOf(event)
    const step = missingStep(answers)
    if (revealed !== null && event.key === 'Escape') props.onReveal()
    else if (isPlain(event) && event.code === 'KeyO') props.onReveal()
    else if (main && event.key === 'Enter') void give()
    else if (main && event.code === 'KeyS') draft.write()
    else if (digit === 0) return false
    else if (step !== null) draft.fill({ answers: answerStep(answers, step, digit) })
    if (digit > 0) setRefusal('')
    return true
  })

  return (
    <Panel
      title={t('visit.title')}
      subtitle={<AboutCases count={1} view={view} />}
      width={680}
      onClose={props.onClose}
      footer={
        <>
          <FormSays refusal={refusal} otherwise={t(`visit.then.${outcomeOf(answers)}`)} />
          <button type="button" className="form-button is-primary" onClick={() => void give()}>
            {t('visit.confirm')}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </>
      }
    >
      <div className="form" ref={body}>
        <People
          appeals={appeals}
          state={view?.record.state ?? null}
          revealed={revealed}
          onReveal={props.onReveal}
          chosen={appealId}
          onChoose={(appeal) => draft.fill({ chosen: appeal })}
        />
        <Reply state={view?.record.state ?? null} />
        {stepsOf(answers).map((step) => (
          <Choice
            key={step}
            step={step}
            answers={answers}
            onAnswer={(digit) => draft.fill({ answers: answerStep(answers, step, digit) })}
          />
        ))}
        <label className="form-field">
          <span>{t('visit.note')}</span>
          <textarea
            className="form-text visit-note"
            value={note}
            rows={4}
            onChange={(event) => draft.fill({ note: event.target.value })}
          />
        </label>
        <p className="form-count">
          <DraftState writtenAt={draft.writtenAt} />
        </p>
      </div>
    </Panel>
  )
}

/** Whoever has not been reached yet; when all have, the first one. */
function nextToAsk(appeals: readonly Appeal[], view: CaseView | null): number | null {
  const open = appeals.find((appeal) => view !== null && !isVisited(view.record.state, appeal.id))
  return (open ?? appeals[0])?.id ?? null
}

/** Neither text nor part of another key. */
function isPlain(event: KeyboardEvent): boolean {
  const isText = event.target instanceof HTMLTextAreaElement
  return !isText && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
}

/** The answer that a digit gives, 0 where it is text or part of another key. */
function digitOf(event: KeyboardEvent): number {
  if (!isPlain(event)) return 0
  return Number(/^(?:Digit|Numpad)([1-5])$/u.exec(event.code)?.[1] ?? 0)
}
