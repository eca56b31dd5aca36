import { Lock } from 'lucide-react'
import { useWords } from '../../text/translate.ts'
import { isPublished, type SayKind } from './say-kinds.ts'

type FieldProps = {
  readonly what: SayKind
  readonly text: string
  readonly isRefused: boolean
  readonly onText: (text: string) => void
}

/** White for what the appellant reads, dashed and grey with a lock for what stays between desk and units. */
export function SayField(props: FieldProps) {
  const { t } = useWords()
  const { what } = props
  const isInternal = !isPublished(what)
  return (
    <label className={`form-field${isInternal ? ' is-internal' : ''}`}>
      <span>
        {isInternal ? <Lock size={13} strokeWidth={1.75} aria-hidden /> : null}
        {t(`say.${what}.field`)}
      </span>
      <textarea
        className="form-text"
        data-focus-first
        value={props.text}
        rows={isInternal ? 5 : 8}
        aria-invalid={props.isRefused}
        onChange={(event) => props.onText(event.target.value)}
      />
    </label>
  )
}
