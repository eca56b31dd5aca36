import { useWords } from '../../text/translate.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { phrasesOf, picksOf, type SayKind } from './say-kinds.ts'

type ChoicesProps = {
  readonly what: SayKind
  /** The reason that is picked. */
  readonly reason: string
  readonly onChoose: (at: number) => void
}

/** Reasons of which one is picked, or phrases for the text; Alt and a digit from anywhere in the panel. */
export function SayChoices(props: ChoicesProps) {
  const { t } = useWords()
  const picks = picksOf(props.what)
  const all = picks.length > 0 ? picks : phrasesOf(props.what)
  if (all.length === 0) return null
  return (
    <div className="say-phrases" role="group" aria-label={t(picks.length > 0 ? 'say.reasons' : 'say.phrases')}>
      {all.map((word, at) => (
        <button
          type="button"
          key={word}
          {...(picks.length > 0 ? { 'aria-pressed': props.reason === t(word) } : {})}
          onClick={() => props.onChoose(at)}
        >
          <KeyCap keys={`Alt+${at + 1}`} />
          <span>{t(word)}</span>
        </button>
      ))}
    </div>
  )
}
