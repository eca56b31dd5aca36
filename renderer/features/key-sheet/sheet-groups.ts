/** What the key sheet shows: the acts of the window by group, and the keys that only benches and panels know. */
import type { WordKey } from '../../text/translate.ts'
import { find, findable } from '../../ui/pinyin-find.ts'

export type SheetAct = {
  readonly id: string
  readonly word: string
  readonly keys: string
  readonly hint?: string | undefined
  readonly group?: string | undefined
}
export type SheetLine = {
  readonly id: string
  readonly word: string
  readonly strokes: readonly string[]
  readonly hint: string
}
export type SheetGroup = { readonly title: string; readonly lines: readonly SheetLine[] }

type Fixed = { readonly title: WordKey; readonly lines: readonly (readonly [word: WordKey, keys: string])[] }

/** Keys of the merge bench, the conflict card and of panels: they belong to their place, not to the list of acts. */
export const fixedGroups: readonly Fixed[] = [
  {
    title: 'keySheet.merge',
    lines: [
      ['merge.decision.1', '1'],
      ['merge.decision.2', '2'],
      ['merge.decision.3', '3'],
      ['merge.decision.4', '4'],
      ['merge.decision.5', '5'],
      ['keySheet.merge.nextGroup', 'J / K'],
      ['keySheet.merge.nextCase', 'Tab'],
      ['keySheet.merge.primary', 'P'],
      ['keySheet.merge.differences', '='],
      ['keySheet.merge.skip', 'Space'],
    ],
  },
  {
    title: 'keySheet.conflict',
    lines: [
      ['conflict.decide.theirs', '1'],
      ['conflict.decide.mine', '2'],
      ['conflict.decide.both', '3'],
      ['conflict.decide.later', '4'],
    ],
  },
  {
    title: 'keySheet.panels',
    lines: [
      ['keySheet.panels.suggestion', 'Alt+1…9'],
      ['keySheet.panels.confirm', 'Ctrl+Enter'],
      ['keySheet.panels.confirmNext', 'Ctrl+Shift+Enter'],
      ['keySheet.panels.draft', 'Ctrl+S'],
      ['keySheet.panels.close', 'Esc'],
      ['keySheet.panels.lead', 'Enter'],
      ['keySheet.panels.assist', 'Shift+Enter'],
    ],
  },
]

/** Acts without a key are left out: the sheet is about keys, the palette about acts. */
export function sheetGroups(acts: readonly SheetAct[], other: string): readonly SheetGroup[] {
  const groups = new Map<string, SheetLine[]>()
  for (const act of acts) {
    if (act.keys === '') continue
    const title = act.group ?? other
    const lines = groups.get(title) ?? []
    lines.push({ id: act.id, word: act.word, strokes: act.keys.split(' / '), hint: act.hint ?? '' })
    groups.set(title, lines)
  }
  return [...groups].map(([title, lines]) => ({ title, lines }))
}

/** Lines whose word, hint or key is what was typed; empty groups fall away. */
export function filteredGroups(groups: readonly SheetGroup[], typed: string): readonly SheetGroup[] {
  const word = typed.trim()
  if (word === '') return groups
  const fits = (line: SheetLine): boolean =>
    find(findable(line.word), word) !== null ||
    line.hint.includes(word) ||
    line.strokes.some((stroke) => stroke.toLowerCase() === word.toLowerCase())
  return groups
    .map((group) => ({ ...group, lines: group.lines.filter(fits) }))
    .filter((group) => group.lines.length > 0)
}

/** Groups over `count` columns so that the longest is as short as their order allows. */
export function inColumns(groups: readonly SheetGroup[], count: number): readonly (readonly SheetGroup[])[] {
  const heights = groups.map((group) => group.lines.length + 2)
  let limit = Math.max(0, ...heights)
  while (fill(heights, limit).length > count) limit += 1
  const columns: SheetGroup[][] = []
  let next = 0
  for (const size of fill(heights, limit)) {
    columns.push(groups.slice(next, next + size))
    next += size
  }
  return columns
}

/** How many groups go into each column when none may be higher than `limit`. */
function fill(heights: readonly number[], limit: number): readonly number[] {
  const sizes: number[] = []
  let height = Number.POSITIVE_INFINITY
  for (const each of heights) {
    if (height + each > limit) {
      sizes.push(0)
      height = 0
    }
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1
    height += each
  }
  return sizes
}
