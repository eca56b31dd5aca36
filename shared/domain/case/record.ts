import type { Appeal } from '../appeal/appeal.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'

/**
 * One case with everything that belongs to it alone: its state, the appeals that arrived for it (every revision,
 * oldest first) and its history in ledger order. The unit of synchronisation and of storage: a change of a case
 * replaces its record. Members of a merge stay records of their own and are found through `state.members`.
 */
export type CaseRecord = {
  readonly state: Case
  readonly appeals: readonly Appeal[]
  readonly history: readonly CaseEvent[]
}
