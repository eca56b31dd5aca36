/** What belongs to one case and how: a tree from the primary to the right, laid out without a library. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { LinkRelation, MergeRelation } from '#shared/domain/case/case.ts'
import type { CaseView } from '../../store/protocol.ts'

/** `likely`: offered by the finder, nobody has said so yet. */
export type TieKind = MergeRelation | LinkRelation | 'likely'
export type Tie = { readonly from: CaseId; readonly to: CaseId; readonly kind: TieKind }

/** `depth` from the left and `line` from the top, both from 0; the root stands at 0, 0. */
export type Spot = { readonly id: CaseId; readonly depth: number; readonly line: number }
export type FamilyGraph = { readonly ties: readonly Tie[]; readonly spots: readonly Spot[] }

/**
 * Merged cases first, with what was merged into them; then what a person linked to any of them, then what the finder
 * offers for the primary. A case that is tied twice stands once, where it was first reached; every tie is kept.
 */
export function familyGraph(view: CaseView): FamilyGraph {
  const records = [view.record, ...view.family]
  const ties: Tie[] = records.flatMap(({ state }) =>
    state.members.map((member) => ({ from: state.id, to: member.caseId, kind: member.relation })),
  )
  for (const { state } of records) {
    for (const link of state.links) {
      const isThere = ties.some((tie) => joins(tie, state.id, link.caseId))
      if (!isThere) ties.push({ from: state.id, to: link.caseId, kind: link.relation })
    }
  }
  for (const { row } of view.suggestions) {
    if (!ties.some((tie) => tie.to === row.id || tie.from === row.id)) {
      ties.push({ from: view.row.id, to: row.id, kind: 'likely' })
    }
  }
  return { ties, spots: spotsOf(view.row.id, ties) }
}

function joins(tie: Tie, one: CaseId, other: CaseId): boolean {
  return (tie.from === one && tie.to === other) || (tie.from === other && tie.to === one)
}

function spotsOf(root: CaseId, ties: readonly Tie[]): readonly Spot[] {
  const spots: Spot[] = []
  const placed = new Set<CaseId>()
  let line = 0
  function place(id: CaseId, depth: number): void {
    placed.add(id)
    spots.push({ id, depth, line })
    const next = ties.filter((tie) => tie.from === id && !placed.has(tie.to)).map((tie) => tie.to)
    for (const [at, child] of next.entries()) {
      if (placed.has(child)) continue
      if (at > 0) line += 1
      place(child, depth + 1)
    }
  }
  place(root, 0)
  return spots
}

/** Where an arrow key leads: up and down the lines, left to what it hangs on, right to what hangs on it. */
export function stepFrom(graph: FamilyGraph, id: CaseId, way: 'up' | 'down' | 'left' | 'right'): CaseId {
  const { spots, ties } = graph
  const here = spots.findIndex((spot) => spot.id === id)
  if (way === 'up') return spots[Math.max(0, here - 1)]?.id ?? id
  if (way === 'down') return spots[Math.min(spots.length - 1, here + 1)]?.id ?? id
  const tie = way === 'left' ? ties.find((each) => each.to === id) : ties.find((each) => each.from === id)
  return (way === 'left' ? tie?.from : tie?.to) ?? id
}
