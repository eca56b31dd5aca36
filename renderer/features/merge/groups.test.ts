import { describe, expect, it, test } from 'vitest'
import type { CaseView } from '../../store/protocol.ts'
import { markedGroup, suggestedGroups } from './groups.ts'

type Offer = readonly [id: number, score: number, mergedInto?: number]

function view(
  id: number,
  offers: readonly Offer[],
  more: { mergedInto?: number; different?: readonly number[] } = {},
): CaseView {
  const suggestions = offers.map(([other, score, into]) => ({ score, row: { id: other, mergedInto: into ?? null } }))
  const row = { id, mergedInto: more.mergedInto ?? null }
  return { row, record: { state: { different: more.different ?? [] } }, suggestions } as unknown as CaseView
}

function ids(...views: readonly CaseView[]): (readonly number[])[] {
  return suggestedGroups(views).map((group) => group.ids)
}

describe('suggestedGroups', () => {
  it('lets each case lead at most one group', () => {
    expect(ids(view(1, [[2, 0.9]]), view(2, [[1, 0.9]]), view(3, [[4, 0.7]]))).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('leaves out what lies in another case or was declared different', () => {
    expect(
      ids(
        view(1, [
          [2, 0.9, 8],
          [3, 0.8],
        ]),
      ),
    ).toEqual([[1, 3]])
    expect(
      ids(
        view(
          1,
          [
            [2, 0.9],
            [3, 0.8],
          ],
          { different: [2] },
        ),
      ),
    ).toEqual([[1, 3]])
    expect(ids(view(1, [[2, 0.9, 8]]), view(5, [[6, 0.9]], { mergedInto: 8 }))).toEqual([])
  })

  it('is as likely as its likeliest pair', () => {
    expect(
      suggestedGroups([
        view(1, [
          [2, 0.7],
          [3, 0.9],
        ]),
      ])[0]?.score,
    ).toBe(0.9)
  })
})

describe('markedGroup', () => {
  it('takes the score of a pair inside the group only', () => {
    expect(
      markedGroup([
        view(1, [
          [2, 0.7],
          [9, 0.99],
        ]),
        view(2, []),
      ])?.score,
    ).toBe(0.7)
    expect(markedGroup([view(1, [[9, 0.99]]), view(2, [])])?.score).toBeNull()
    expect(markedGroup([])).toBeNull()
  })
})

test('a pair on which nothing can be decided is not offered', () => {
  const of = (status: string, other: string) => {
    const made = view(1, [[2, 0.9]])
    const [offer] = made.suggestions
    return {
      ...made,
      row: { ...made.row, status },
      suggestions: [{ ...offer, row: { ...offer?.row, status: other } }],
    } as unknown as CaseView
  }
  expect(ids(of('received', 'reviewing'))).toEqual([[1, 2]])
  expect(ids(of('received', 'closed'))).toEqual([[1, 2]])
  expect(ids(of('reviewing', 'reviewing'))).toEqual([])
  expect(ids(of('visiting', 'received'))).toEqual([])
})
