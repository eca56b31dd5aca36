import { useWords } from '../../text/translate.ts'

/** ×3 in a box: merged appeals. ≈2 in a dashed box: suspected repeats. Nothing when there is neither. */
export function RepeatsMark(props: { readonly appealCount: number; readonly likelyRepeats: number }) {
  const { t } = useWords()
  if (props.appealCount > 1) {
    return (
      <span className="repeats-mark is-merged" title={t('repeats.merged', { count: props.appealCount })}>{`×${props.appealCount}`}</span>
    )
  }
  if (props.likelyRepeats === 0) return null
  return (
    <span className="repeats-mark is-likely" title={t('repeats.likely', { count: props.likelyRepeats })}>{`≈${props.likelyRepeats}`}</span>
  )
}
