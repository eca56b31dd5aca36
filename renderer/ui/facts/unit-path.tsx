import { useWords } from '../../text/translate.ts'
import { useNames } from './use-names.ts'

/** 历下 · 姚家所 · 孙某; 未派 when nobody handles it. */
export function UnitPath(props: { readonly id: string | null }) {
  const names = useNames()
  const { t } = useWords()
  if (props.id === null) return <span className="is-absent">{t('fact.undispatched')}</span>
  return <span title={names.unitInFull(props.id)}>{names.unitPath(props.id).join(' · ')}</span>
}
