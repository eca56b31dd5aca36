import type { RepeatSuggestion } from '#shared/domain/repeats/subject.ts'
import type { CaseView } from '../../store/protocol.ts'

/** What the finder says about two cases, whichever of them it was asked about. */
export function suggestionOf(primary: CaseView, other: CaseView): RepeatSuggestion | null {
  return (
    other.suggestions.find((each) => each.row.id === primary.row.id) ??
    primary.suggestions.find((each) => each.row.id === other.row.id) ??
    null
  )
}
