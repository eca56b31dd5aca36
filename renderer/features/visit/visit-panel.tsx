import './visit.css'
import { useEffect, useRef, useState } from 'react'
import type { Appeal, CaseId } from '#shared/domain/appeal/appeal.ts'
import { satisfactions, type Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { useDesk } from '../../desk/access.tsx'
import type { CaseView } from '../../store/protocol.ts'
import { currentAppeals } from '../../text/current-appeals.ts'
import { maskName, maskPhone } from '#shared/domain/access/masking.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { ChannelName } from '../../ui/facts/channel-name.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Panel } from '../../ui/panel/panel.tsx'
import { usePanelKeys } from '../../ui/panel/use-panel-keys.ts'
import {
  answerStep,
  commandOf,
  missingStep,
  noAnswers,
  outcomeOf,
  stepsOf,
  type Answers,
  type Step,
} from './visit-answers.ts'

type VisitProps = {
  readonly caseId: CaseId
  readonly onClose: () => void
  /** Answers the sentence of a refusal, or null when it was recorded. */
  readonly onGive: (commands: readonly Command[]) => Promise<string | null>
}

/** One person, three digits, Ctrl+Enter: reached, solved, satisfied. */
export function VisitPanel(props: VisitProps) {
  const { t } = useWords()
  const { store } = useDesk()
  const [view, setView] = useState<CaseView | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [answers, setAnswers] = useState<Answers>(noAnswers)
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const { caseId } = props
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
  const appealId =
    chosen ??
    appeals.find((appeal) => view !== null && !isVisited(view.record.state, appeal.id))?.id ??
    appeals[0]?.id ??
    null

  async function give(): Promise<void> {
    const missing = missingStep(answers)
    if (missing !== null) setRefusal(t('visit.incomplete', { what: t(`visit.step.${missing}`) }))
    else if (appealId !== null)
      setRefusal((await props.onGive([commandOf(caseId, appealId, answers, note.trim())])) ?? '')
  }

  usePanelKeys(body, (event) => {
    if (event.key === 'Enter' && event.ctrlKey) {
      void give()
      return true
    }
    const digit = Number(/^(?:Digit|Numpad)([1-5])$/u.exec(event.code)?.[1] ?? 0)
    if (digit === 0 || event.ctrlKey || event.altKey || event.shiftKey || event.target instanceof HTMLTextAreaElement)
      return false
    const step = missingStep(answers)
    if (step !== null) setAnswers(answerStep(answers, step, digit))
    setRefusal('')
    return true
  })

  return (
    <Panel
      title={t('visit.title')}
      subtitle={view === null ? '' : `${view.row.no} ${view.row.title}`}
      width={640}
      onClose={props.onClose}
    >
      <div className="visit" ref={body}>
        <People appeals={appeals} state={view?.record.state ?? null} chosen={appealId} onChoose={setChosen} />
        <Reply state={view?.record.state ?? null} />
        {stepsOf(answers).map((step) => (
          <Choice
            key={step}
            step={step}
            answers={answers}
            onAnswer={(digit) => setAnswers(answerStep(answers, step, digit))}
          />
        ))}
        <label className="visit-note">
          <span>{t('visit.note')}</span>
          <textarea value={note} rows={4} onChange={(event) => setNote(event.target.value)} />
        </label>
        <p className="visit-refusal" role="alert">
          {refusal}
        </p>
        <div className="visit-foot">
          <span>{t(`visit.then.${outcomeOf(answers)}`)}</span>
          <button type="button" className="say-confirm" onClick={() => void give()}>
            {t('visit.confirm')}
            <KeyCap keys="Ctrl+Enter" />
          </button>
        </div>
      </div>
    </Panel>
  )
}

type PeopleProps = {
  readonly appeals: readonly Appeal[]
  readonly state: Case | null
  readonly chosen: number | null
  readonly onChoose: (appealId: number) => void
}

/** Everybody for whom the case stands; each is asked for themselves. */
function People(props: PeopleProps) {
  const { t } = useWords()
  const { state } = props
  return (
    <ul className="visit-people" aria-label={t('visit.who')}>
      {props.appeals.map((appeal) => (
        <li key={appeal.id}>
          <button type="button" aria-pressed={appeal.id === props.chosen} onClick={() => props.onChoose(appeal.id)}>
            <b>{maskName(appeal.appellant.name, appeal.appellant.secret)}</b>
            <span>{appeal.appellant.phones.map(maskPhone).join(' ')}</span>
            <ChannelName id={appeal.channel} />
            <span className="visit-state">{state === null ? '' : sayVisits(state, appeal.id, t)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Reply(props: { readonly state: Case | null }) {
  const { t } = useWords()
  const text = props.state?.reply?.text ?? ''
  if (text === '') return null
  return (
    <section className="visit-reply">
      <h3>{t('visit.reply')}</h3>
      <p>{text}</p>
    </section>
  )
}

function Choice(props: { readonly step: Step; readonly answers: Answers; readonly onAnswer: (digit: number) => void }) {
  const { t } = useWords()
  const { step, answers } = props
  const given = answers[step]
  const options: readonly { readonly word: WordKey; readonly isOn: boolean }[] =
    step === 'satisfaction'
      ? satisfactions.map((value) => ({ word: `satisfaction.${value}` as const, isOn: given === value }))
      : [
          { word: `visit.${step}.yes`, isOn: given === true },
          { word: `visit.${step}.no`, isOn: given === false },
        ]
  return (
    <div className="visit-step" role="group" aria-label={t(`visit.step.${step}`)}>
      <span>{t(`visit.step.${step}`)}</span>
      {options.map((option, at) => (
        <button type="button" key={option.word} aria-pressed={option.isOn} onClick={() => props.onAnswer(at + 1)}>
          <KeyCap keys={String(at + 1)} />
          {t(option.word)}
        </button>
      ))}
    </div>
  )
}

function isVisited(state: Case, appealId: number): boolean {
  return state.visits.some((visit) => visit.appealId === appealId && visit.reached)
}

function sayVisits(
  state: Case,
  appealId: number,
  t: (key: WordKey, values?: Record<string, number>) => string,
): string {
  if (isVisited(state, appealId)) return t('visit.visited')
  const count = state.visits.filter((visit) => visit.appealId === appealId).length
  return count === 0 ? '' : t('visit.tried', { count })
}
