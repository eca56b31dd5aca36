import { describe, expect, it } from 'vitest'
import type { CaseView } from '../../store/protocol.ts'
import { familyGraph, stepFrom } from './family-graph.ts'

type Member = { readonly caseId: number; readonly relation: 'crossChannelRepeat' | 'massIncident' }
type Link = { readonly caseId: number; readonly relation: 'urge' | 'reAppeal' | 'related' }

function record(id: number, members: readonly Member[] = [], links: readonly Link[] = []) {
  return { state: { id, members, links } }
}

function view(parts: {
  record: ReturnType<typeof record>
  family?: readonly ReturnType<typeof record>[]
  likely?: readonly number[]
}): CaseView {
  const { record: own, family = [], likely = [] } = parts
  const suggestions = likely.map((id) => ({ row: { id } }))
  return { row: { id: own.state.id }, record: own, family, suggestions } as unknown as CaseView
}

const merged = (caseId: number): Member => ({ caseId, relation: 'crossChannelRepeat' })

describe('familyGraph', () => {
  it('hangs merged cases on their primary, and theirs on them', () => {
    const graph = familyGraph(
      view({ record: record(1, [merged(2), merged(4)]), family: [record(2, [merged(3)]), record(3), record(4)] }),
    )
    expect(graph.spots).toEqual([
      { id: 1, depth: 0, line: 0 },
      { id: 2, depth: 1, line: 0 },
      { id: 3, depth: 2, line: 0 },
      { id: 4, depth: 1, line: 1 },
    ])
  })

  it('shows a link once, whichever side names it, and never a suggestion for what is tied already', () => {
    const graph = familyGraph(
      view({
        record: record(1, [merged(2)], [{ caseId: 5, relation: 'reAppeal' }]),
        family: [record(2, [], [{ caseId: 1, relation: 'related' }])],
        likely: [2, 5, 6],
      }),
    )
    expect(graph.ties).toEqual([
      { from: 1, to: 2, kind: 'crossChannelRepeat' },
      { from: 1, to: 5, kind: 'reAppeal' },
      { from: 1, to: 6, kind: 'likely' },
    ])
  })

  it('ends where records name each other in a ring', () => {
    const graph = familyGraph(view({ record: record(1, [merged(2)]), family: [record(2, [merged(1)])] }))
    expect(graph.spots.map((spot) => spot.id)).toEqual([1, 2])
  })

  it('is walked with the arrows and never left', () => {
    const graph = familyGraph(view({ record: record(1, [merged(2), merged(3)]), family: [record(2), record(3)] }))
    expect(stepFrom(graph, 1, 'right')).toBe(2)
    expect(stepFrom(graph, 2, 'down')).toBe(3)
    expect(stepFrom(graph, 3, 'left')).toBe(1)
    expect(stepFrom(graph, 3, 'down')).toBe(3)
    expect(stepFrom(graph, 1, 'up')).toBe(1)
  })
})
