import type { UnitId } from '#shared/domain/dispatch/unit.ts'

/** What is filled in of a dispatch and kept until it is given. */
export type DispatchDraft = {
  readonly lead: UnitId | null
  readonly assist: readonly UnitId[]
  readonly instruction: string
}

export const emptyDraft: DispatchDraft = { lead: null, assist: [], instruction: '' }
