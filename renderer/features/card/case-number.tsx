import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Go } from './go.ts'

/** The number of another case: a link where the window can follow it. */
export function CaseNumber(props: { readonly id: CaseId; readonly no: string; readonly onGo: Go }) {
  const { id, no, onGo } = props
  if (onGo === null) return <span className="case-card-no">{no}</span>
  return (
    <button type="button" className="case-card-link case-card-no" onClick={() => onGo(id)}>
      {no}
    </button>
  )
}
