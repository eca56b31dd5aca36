import { deadlineOf } from '../deadline/deadline.ts'
import type { Clock, TimeLimit } from '../deadline/rule.ts'
import type { Instant } from '../core/instants.ts'
import type { Case } from './case.ts'
import { ruleOf } from './timing.ts'
import type { World } from './world.ts'

type Rules = Pick<World, 'rules' | 'calendar'>

/** Until when a case that has arrived is to be accepted; null once it is, or where the rule sets no such limit. */
export function acceptBy(subject: Case, world: Rules): Instant | null {
  if (subject.status !== 'received') return null
  const { accept } = ruleOf(subject.clock, world).stages
  const clock = { ...subject.clock, startedAt: subject.openedAt }
  return accept === undefined ? null : stageEnd(clock, accept, world)
}

/** RULES P4: until when the unit that has it may say "not ours"; null while nobody has it. Pauses of the order do not help. */
export function returnBy(subject: Case, world: Rules): Instant | null {
  const { assignment, status, clock } = subject
  if (assignment === null || (status !== 'dispatched' && status !== 'handling')) return null
  const { returnWithin } = ruleOf(clock, world).stages
  return stageEnd({ ...clock, startedAt: assignment.dispatchedAt, pauses: [] }, returnWithin, world)
}

function stageEnd(clock: Clock, limit: TimeLimit, world: Rules): Instant {
  return deadlineOf(ruleOf(clock, world), clock, world.calendar, limit).dueAt
}
