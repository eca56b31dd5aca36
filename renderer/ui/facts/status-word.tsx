import type { Status } from '#shared/domain/case/status.ts'
import { useWords } from '../../text/translate.ts'

export function StatusWord(props: { readonly status: Status }) {
  const { t } = useWords()
  return <span className="status-word">{t(`status.${props.status}`)}</span>
}
