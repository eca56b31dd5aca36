import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Completions } from './completions.tsx'
import { createCompleter, type Completion } from './complete.ts'
import { Filter, X } from 'lucide-react'
import { useDesk } from '../../desk/access.tsx'
import type { Condition } from '../../store/query/query.ts'
import { useWords } from '../../text/translate.ts'
import { useNames } from '../../ui/facts/use-names.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { namesField, parseConditions, type Problem } from './parse-conditions.ts'
import { sayCondition } from './say-condition.ts'
import { vocabularyOf } from './vocabulary.ts'

type ConditionsBarProps = {
  readonly conditions: readonly Condition[]
  readonly text: string
  readonly onChange: (change: { readonly conditions: readonly Condition[]; readonly text: string }) => void
  /** Gives the focus back to the list. */
  readonly onLeave: () => void
}

/**
 * Conditions as chips, and a field for more. Words without a field narrow the list while they are typed; `渠道:12345`
 * becomes a chip when a blank or Enter ends it.
 */
export function ConditionsBar(props: ConditionsBarProps) {
  const { t, language } = useWords()
  const names = useNames()
  const { reference } = useDesk()
  const vocabulary = useMemo(() => vocabularyOf(reference), [reference])
  const completer = useMemo(() => ({ language, of: createCompleter(vocabulary) }), [vocabulary, language])
  const field = useRef<HTMLInputElement>(null)
  const [isHere, setHere] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const [draft, setDraft] = useState(props.text)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isComposing, setComposing] = useState(false)
  const { conditions } = props
  /** What another hand put there (a cleared list, a word from the palette) replaces the draft. */
  const [shownText, setShownText] = useState(props.text)
  if (shownText !== props.text) {
    setShownText(props.text)
    setDraft(props.text)
  }

  function change(next: { readonly conditions: readonly Condition[]; readonly text: string }): void {
    setShownText(next.text)
    props.onChange(next)
  }

  /** `whole`: the last word has ended too. */
  function take(typed: string, whole: boolean): readonly Problem[] {
    setChosen(-1)
    const pieces = typed.split(/(?<=\s)/u)
    const last = pieces.at(-1) ?? ''
    const open = !whole && namesField(last.trim()) && !/\s$/u.test(last) ? last : ''
    const parsed = parseConditions(typed.slice(0, typed.length - open.length), vocabulary, Date.now())
    setProblem(parsed.problems[0] ?? null)
    const kept = parsed.problems.map(({ token }) => token).join(' ')
    const ended = parsed.conditions.length > 0 || parsed.problems.length > 0
    setDraft(ended ? [parsed.text, kept, open].filter((part) => part !== '').join(' ') : typed)
    if (ended || parsed.text !== props.text) {
      change({ conditions: [...conditions, ...parsed.conditions], text: parsed.text })
    }
    return parsed.problems
  }

  const completions = isHere && !isComposing ? completer.of(draft, language) : []

  function complete(completion: Completion): void {
    take(draft.replace(/\S*$/u, '') + completion.text, false)
    field.current?.focus()
  }

  /** The word that cannot be read is selected: typing replaces it. */
  function pointAt({ token }: Problem): void {
    requestAnimationFrame(() => {
      const at = field.current?.value.lastIndexOf(token) ?? -1
      if (at >= 0) field.current?.setSelectionRange(at, at + token.length)
    })
  }

  /** Keys of the list below the field; false when it is not meant. */
  function onCompletionKey({ key, shiftKey }: KeyboardEvent): boolean {
    const [first] = completions
    if (first === undefined) return false
    const completion = completions[chosen]
    if (key === 'ArrowDown') setChosen((chosen + 1) % completions.length)
    else if (key === 'Tab' && !shiftKey) complete(completion ?? first)
    else if (completion === undefined) return false
    else if (key === 'ArrowUp' || key === 'Escape') setChosen(key === 'Escape' ? -1 : chosen - 1)
    else if (key === 'Enter') complete(completion)
    else return false
    return true
  }

  function onFieldKey({ key }: KeyboardEvent): boolean {
    if (key === 'Enter') {
      const [trouble] = take(draft, true)
      if (trouble === undefined) props.onLeave()
      else pointAt(trouble)
    } else if (key === 'Escape') props.onLeave()
    else if (key === 'Backspace' && draft === '' && conditions.length > 0) {
      change({ conditions: conditions.slice(0, -1), text: '' })
    } else return false
    return true
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (!onCompletionKey(event) && !onFieldKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const isEmpty = conditions.length === 0 && draft === ''
  return (
    <div className="conditions-place">
      <div className={`conditions-field${problem === null ? '' : ' has-problem'}`}>
        <Filter size={14} strokeWidth={1.75} aria-hidden />
        {conditions.map((condition, at) => {
          const { field, value } = sayCondition(condition, t, names)
          return (
            <span className="condition-chip" key={JSON.stringify(condition)}>
              <span>{field}</span>
              <b>{value}</b>
              <button
                type="button"
                aria-label={t('condition.remove', { what: `${field} ${value}` })}
                onClick={() => change({ conditions: conditions.toSpliced(at, 1), text: props.text })}
              >
                <X size={12} strokeWidth={1.75} aria-hidden />
              </button>
            </span>
          )
        })}
        <input
          className="conditions-input"
          data-conditions-input
          ref={field}
          role="combobox"
          aria-expanded={completions.length > 0}
          aria-controls="completions"
          aria-autocomplete="list"
          aria-activedescendant={chosen < 0 ? undefined : `completion-${chosen}`}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
          value={draft}
          aria-label={t('condition.label')}
          aria-invalid={problem !== null}
          placeholder={t('condition.hint')}
          spellCheck={false}
          autoComplete="off"
          onKeyDown={onKeyDown}
          onCompositionStart={() => {
            setComposing(true)
          }}
          onCompositionEnd={(event) => {
            setComposing(false)
            take(event.currentTarget.value, false)
          }}
          onChange={(event) => {
            if (isComposing) setDraft(event.target.value)
            else take(event.target.value, false)
          }}
        />
        {isEmpty ? null : (
          <button
            type="button"
            className="conditions-clear"
            onClick={() => {
              setDraft('')
              setProblem(null)
              change({ conditions: [], text: '' })
            }}
          >
            {t('condition.clear')}
          </button>
        )}
        <KeyCap keys="/" />
      </div>
      <Completions problem={problem} completions={completions} chosen={chosen} onChoose={complete} />
    </div>
  )
}
