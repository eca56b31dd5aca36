import { describe, expect, it } from 'vitest'
import { filteredGroups, inColumns, sheetGroups, type SheetGroup } from './sheet-groups.ts'

const groups = sheetGroups(
  [
    { id: 'next', word: '下一件', keys: 'J / ↓', group: '移动' },
    { id: 'accept', word: '受理', keys: 'A', group: '处理' },
    { id: 'signOut', word: '退出', keys: '', group: '界面' },
    { id: 'dispatch', word: '派单', keys: 'D', group: '处理' },
    { id: 'loose', word: '散键', keys: 'Z' },
  ],
  '其他',
)

describe('sheetGroups', () => {
  it('groups in order of first mention and leaves out what has no key', () => {
    expect(groups.map((group) => [group.title, group.lines.length])).toEqual([
      ['移动', 1],
      ['处理', 2],
      ['其他', 1],
    ])
    expect(groups[0]?.lines[0]?.strokes).toEqual(['J', '↓'])
  })

  it('narrows by word, initials or key', () => {
    const words = (typed: string) =>
      filteredGroups(groups, typed).flatMap((group) => group.lines.map((line) => line.word))
    expect(words('pd')).toEqual(['派单'])
    expect(words('↓')).toEqual(['下一件'])
    expect(words('')).toHaveLength(4)
    expect(words('没有')).toEqual([])
  })
})

describe('inColumns', () => {
  const group = (title: string, size: number): SheetGroup => ({
    title,
    lines: Array.from({ length: size }, (_, id) => ({ id: String(id), word: '', strokes: [], hint: '' })),
  })

  it('keeps the order and makes the highest column as low as it can', () => {
    const columns = inColumns(
      [group('a', 7), group('b', 6), group('c', 4), group('d', 15), group('e', 9), group('f', 8)],
      4,
    )
    expect(columns.map((column) => column.map(({ title }) => title).join(''))).toEqual(['ab', 'c', 'd', 'ef'])
  })

  it('copes with nothing and with fewer groups than columns', () => {
    expect(inColumns([], 4)).toEqual([])
    expect(inColumns([group('a', 3)], 4)).toHaveLength(1)
  })
})
