import type { Condition, GroupField, GroupFields } from '../../store/query/query.ts'
import type { Group } from '../../store/protocol.ts'

/** One line of the tree: a group of the first level, or one of the second under an unfolded one. */
export type GroupLine = {
  /** Values from the outside in, joined: a name that stays while counts change. */
  readonly key: string
  readonly level: 1 | 2
  readonly field: GroupField
  readonly group: Group
  /** Together they select exactly these rows; null when they cannot be had alone. */
  readonly conditions: readonly Condition[] | null
  readonly isOpen: boolean
}

export function linesOf(groups: readonly Group[], by: GroupFields, open: ReadonlySet<string>): readonly GroupLine[] {
  const [first, second] = by
  return groups.flatMap((group) => {
    const key = group.value
    const isOpen = second !== undefined && open.has(key)
    const line: GroupLine = { key, level: 1, field: first, group, conditions: only(group.condition), isOpen }
    if (!isOpen) return [line]
    return [line, ...group.groups.map((inner) => innerLine(line, second, inner))]
  })
}

function innerLine(outer: GroupLine, field: GroupField, group: Group): GroupLine {
  const both = outer.conditions !== null && group.condition !== null ? [...outer.conditions, group.condition] : null
  return { key: `${outer.key}\u0000${group.value}`, level: 2, field, group, conditions: both, isOpen: false }
}

function only(condition: Condition | null): readonly Condition[] | null {
  return condition === null ? null : [condition]
}

/** Conditions of the list without those that a group has added. */
export function withoutDrill(conditions: readonly Condition[], drilled: readonly Condition[]): readonly Condition[] {
  const added = drilled.map((each) => JSON.stringify(each))
  return conditions.filter((each) => !added.includes(JSON.stringify(each)))
}

/** Whether the list still shows the group: its chips may have been taken away by hand. */
export function isDrilled(conditions: readonly Condition[], drilled: readonly Condition[]): boolean {
  const present = conditions.map((each) => JSON.stringify(each))
  return drilled.length > 0 && drilled.every((each) => present.includes(JSON.stringify(each)))
}
