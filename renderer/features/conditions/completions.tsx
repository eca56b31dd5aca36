import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { Completion } from './complete.ts'
import type { Problem } from './parse-conditions.ts'

type CompletionsProps = {
  readonly problem: Problem | null
  readonly completions: readonly Completion[]
  /** -1: none. */
  readonly chosen: number
  readonly onChoose: (completion: Completion) => void
}

/** Below the conditions field: what is wrong with which word, and what the present word may become. */
export function Completions(props: CompletionsProps) {
  const { t } = useWords()
  const { problem, completions } = props
  if (problem === null && completions.length === 0) return null
  return (
    <div className="conditions-below">
      {problem === null ? null : (
        <p className="conditions-problem" role="alert">
          {t(`condition.${problem.code}`, { token: problem.token })}
        </p>
      )}
      <div id="completions" role="listbox" aria-label={t('condition.completions')}>
        {completions.map((completion, at) => (
          <div
            key={completion.text}
            id={`completion-${at}`}
            role="option"
            aria-selected={at === props.chosen}
            className={`completion${at === props.chosen ? ' is-here' : ''}`}
            // The field keeps the focus: it must not hear of leaving before the press is done.
            onMouseDown={(event) => {
              event.preventDefault()
              props.onChoose(completion)
            }}
          >
            {completion.name}
          </div>
        ))}
      </div>
      {completions.length === 0 ? null : (
        <p className="conditions-keys">
          <KeyCap keys="Tab" /> {t('condition.complete')}
        </p>
      )}
    </div>
  )
}
