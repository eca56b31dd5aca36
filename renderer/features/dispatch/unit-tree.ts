/** The units as rows of a tree: what is visible, what a typed word finds, where the arrows lead. */
import type { Unit, UnitId } from '#shared/domain/dispatch/unit.ts'
import { find, findable, type Findable, type Hit } from '../../ui/pinyin-find.ts'

export type UnitNode = {
  readonly unit: Unit
  readonly depth: number
  readonly children: readonly UnitNode[]
  readonly name: Findable
  /** 姚家所 beside 姚家派出所: people type either. */ readonly short: Findable
}

export type UnitRow = {
  readonly unit: Unit
  readonly depth: number
  readonly folded: boolean | null
  /** Where the typed word stands in the name; null when the row is only the way to a hit. */
  readonly hit: Hit | null
}

/** Branches under the bureau; the bureau itself gets no row unless it stands alone. */
export function unitTree(units: readonly Unit[]): readonly UnitNode[] {
  const children = new Map<UnitId | null, Unit[]>()
  const known = new Set(units.map((unit) => unit.id))
  for (const unit of units) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null
    children.set(parent, [...(children.get(parent) ?? []), unit])
  }
  function nodes(parent: UnitId | null, depth: number): readonly UnitNode[] {
    return (children.get(parent) ?? []).map((unit) => ({
      unit,
      depth,
      children: nodes(unit.id, depth + 1),
      name: findable(unit.name),
      short: findable(unit.short),
    }))
  }
  return nodes(null, 0).flatMap((root) =>
    root.unit.level === 'bureau' && root.children.length > 0 ? root.children.map((child) => lifted(child, 1)) : [root],
  )
}

function lifted(node: UnitNode, by: number): UnitNode {
  return { ...node, depth: node.depth - by, children: node.children.map((child) => lifted(child, by)) }
}

/** Rows from above; without a typed word the unfolded ones, with one the ways to every hit and what lies below a hit station. */
export function unitRows(tree: readonly UnitNode[], open: ReadonlySet<UnitId>, typed: string): readonly UnitRow[] {
  const words = typed
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
  return words.length === 0 ? openRows(tree, open) : tree.flatMap((node) => foundRows(node, words, false))
}

function openRows(nodes: readonly UnitNode[], open: ReadonlySet<UnitId>): readonly UnitRow[] {
  return nodes.flatMap(({ unit, depth, children }) => {
    const folded = children.length === 0 ? null : !open.has(unit.id)
    const row: UnitRow = { unit, depth, folded, hit: null }
    return folded === false ? [row, ...openRows(children, open)] : [row]
  })
}

/** `words` not yet found on the way down; the last of them must stand in the row's own name. */
function foundRows(node: UnitNode, words: readonly string[], below: boolean): readonly UnitRow[] {
  const { unit, depth, children } = node
  const left = words.filter((word) => !fits(node, word))
  const isHit = left.length === 0
  const lastWord = words.at(-1) ?? ''
  const hit = isHit ? (find(node.name, lastWord) ?? { from: 0, to: 0 }) : null
  const rest = isHit ? words.slice(-1) : left
  const under = children.flatMap((child) => foundRows(child, rest, isHit && unit.level === 'station'))
  if (!isHit && !below && under.length === 0) return []
  const showAll = isHit && unit.level === 'station'
  const shown = showAll ? children.map((child) => childRow(child, rest)) : under
  return [{ unit, depth, folded: children.length === 0 ? null : shown.length === 0, hit }, ...shown]
}

function childRow(child: UnitNode, words: readonly string[]): UnitRow {
  const word = words.at(-1) ?? ''
  return { unit: child.unit, depth: child.depth, folded: null, hit: find(child.name, word) }
}

function fits({ unit, name, short }: UnitNode, word: string): boolean {
  return (
    find(name, word) !== null || find(short, word) !== null || unit.nameEn.toLowerCase().includes(word.toLowerCase())
  )
}

/** The row that a search puts the mark on: a unit that is there, whose name begins with the word before one that holds it. */
export function firstHit(rows: readonly UnitRow[]): number {
  const rank = ({ hit, unit }: UnitRow): number =>
    hit === null ? 4 : (hit.from === 0 ? 0 : 1) + (unit.available ? 0 : 2)
  const best = Math.min(4, ...rows.map(rank))
  return best === 4 ? 0 : rows.findIndex((row) => rank(row) === best)
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'
export type Moved = { readonly at: number; readonly open: ReadonlySet<UnitId> }

/** → unfolds or goes to the first below; ← folds or goes to what lies above. */
export function moveInTree(rows: readonly UnitRow[], from: Moved, arrow: Arrow): Moved {
  const row = rows[from.at]
  if (row === undefined) return { ...from, at: 0 }
  if (arrow === 'ArrowUp') return { ...from, at: Math.max(0, from.at - 1) }
  if (arrow === 'ArrowDown') return { ...from, at: Math.min(rows.length - 1, from.at + 1) }
  if (arrow === 'ArrowRight') {
    if (row.folded === true) return { ...from, open: new Set([...from.open, row.unit.id]) }
    return row.folded === false ? { ...from, at: from.at + 1 } : from
  }
  if (row.folded === false) return { ...from, open: new Set([...from.open].filter((id) => id !== row.unit.id)) }
  const above = rows.findLastIndex((other, index) => index < from.at && other.depth < row.depth)
  return above < 0 ? from : { ...from, at: above }
}
