/** Which cases are judged together: those marked in the list, or each case with what the finder offers for it. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import { refusedByStatus } from '#shared/domain/case/transitions.ts'
import type { Status } from '#shared/domain/case/status.ts'
import type { CaseView, Row } from '../../store/protocol.ts'

export type Group = {
  readonly key: string
  readonly ids: readonly CaseId[]
  /** The row whose title names the group. */
  readonly row: Row
  /** Of the most likely pair; null when a person put the group together. */
  readonly score: number | null
}

export function markedGroup(views: readonly CaseView[]): Group | null {
  const [first] = views
  if (first === undefined) return null
  return { key: 'marked', ids: views.map((view) => view.row.id), row: first.row, score: bestScore(views) }
}

function bestScore(views: readonly CaseView[]): number | null {
  const ids = new Set(views.map((view) => view.row.id))
  const scores = views.flatMap((view) =>
    view.suggestions.filter((each) => ids.has(each.row.id)).map((each) => each.score),
  )
  return scores.length === 0 ? null : Math.max(...scores)
}

/**
 * One group for each case that is in no earlier one, in the order of the views. A case may be offered in two groups
 * only as a suggestion, never as the case that leads one.
 */
export function suggestedGroups(views: readonly CaseView[]): readonly Group[] {
  const grouped = new Set<CaseId>()
  const groups: Group[] = []
  for (const view of views) {
    if (grouped.has(view.row.id)) continue
    const offered = view.suggestions.filter(
      ({ row }) =>
        row.mergedInto === null &&
        !view.record.state.different.includes(row.id) &&
        canBeJudged(view.row.status, row.status),
    )
    if (offered.length === 0 || view.row.mergedInto !== null) continue
    const ids = [view.row.id, ...offered.map(({ row }) => row.id)]
    for (const id of ids) grouped.add(id)
    groups.push({ key: String(view.row.id), ids, row: view.row, score: Math.max(...offered.map((each) => each.score)) })
  }
  return groups
}

/**
 * Something can be decided on the pair: one may take in the other (RULES M5), or one is over and the other raises the
 * matter again. Two that are both too far on are only linked, which the case itself offers.
 */
function canBeJudged(one: Status, other: Status): boolean {
  const isOver = (status: Status): boolean => status === 'closed' || status === 'archived'
  const takesIn = (status: Status): boolean => refusedByStatus('merge', status) === null
  const joins = (status: Status): boolean => takesIn(status) && status !== 'reviewing'
  if (isOver(one) !== isOver(other)) return true
  return (takesIn(one) && joins(other)) || (takesIn(other) && joins(one))
}
