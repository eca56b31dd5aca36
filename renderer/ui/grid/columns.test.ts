import { expect, test } from 'vitest'
import { columnDefinitions, differInSortOnly, type GridColumn } from './columns.ts'

type Plain = { readonly no: string }
const noOf = ({ no }: Plain): string => no
const draw = (): Node => null as unknown as Node
type Change = Partial<Pick<GridColumn<Plain>, 'sorted' | 'sortRank' | 'width' | 'said' | 'hidden'>>
const column = (id: string, change: Change = {}): GridColumn<Plain> => ({
  ...{ id, head: id, width: 90, said: noOf, draw },
  ...change,
})

test('another sort is told from another column, another width and other words', () => {
  const before = [column('no', { sorted: 'up' }), column('title')]
  expect(differInSortOnly(before, [column('no'), column('title', { sorted: 'down', sortRank: 2 })])).toBe(true)
  expect(differInSortOnly(before, [column('no', { sorted: 'up' })])).toBe(false)
  expect(differInSortOnly(before, [column('title'), column('no')])).toBe(false)
  expect(differInSortOnly(before, [column('no', { width: 91 }), column('title')])).toBe(false)
  expect(differInSortOnly(before, [column('no', { said: () => '' }), column('title')])).toBe(false)
  expect(differInSortOnly(before, [column('no'), column('title', { hidden: true })])).toBe(false)
})

test('a head says how its column stands now, without a new definition', () => {
  let present = column('no')
  const [definition] = columnDefinitions([present], () => present)
  const said = (): unknown[] =>
    [definition?.headerValueGetter, definition?.headerClass].map((each) =>
      typeof each === 'function' ? each({} as never) : each,
    )
  expect(said()).toEqual(['no', ''])
  present = column('no', { sorted: 'down', sortRank: 2 })
  expect(said()).toEqual(['no ↓2', 'is-sorted'])
})
