import type { ClassCode } from '../classification/class.ts'

export type UnitId = string

/** bureau 市局 · branch 分局/支队 · station 派出所/大队 · officer 民警. The tree is branch → station → officer. */
export const unitLevels = ['bureau', 'branch', 'station', 'officer'] as const
export type UnitLevel = (typeof unitLevels)[number]

export type Unit = {
  readonly id: UnitId
  readonly parent: UnitId | null
  readonly level: UnitLevel
  readonly name: string
  readonly nameEn: string
  /** As shown in the grid, e.g. 历下, 姚家所, 孙某. */
  readonly short: string
  /** Division codes (6 or 9 digits) whose places this unit answers for. */
  readonly area: readonly string[]
  /** Class codes, with their descendants, that this unit exists for; empty for units that answer for an area. */
  readonly handles: readonly ClassCode[]
  /** False while on leave or closed; `awayUntil` says until which Beijing day (YYYY-MM-DD). */
  readonly available: boolean
  readonly awayUntil: string | null
}
