import { satisfactions } from '#shared/domain/case/case.ts'
import { useWords, type WordKey } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Answers, Step } from './visit-answers.ts'

/** One question with its answers; the digits stand on the buttons. */
export function Choice(props: {
  readonly step: Step
  readonly answers: Answers
  readonly onAnswer: (digit: number) => void
}) {
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
    <div className="form-choices visit-step" role="group" aria-label={t(`visit.step.${step}`)}>
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
