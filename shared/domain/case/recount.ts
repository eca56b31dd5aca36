import { deadlineOf } from '../deadline/deadline.ts'
import type { RulesChanged } from '../deadline/explain.ts'
import type { Clock } from '../deadline/rule.ts'
import type { Case } from './case.ts'
import type { CaseEvent, EventBody } from './events.ts'
import { openStatuses } from './status.ts'
import { clockUnderRules, earliestDeadline, ruleOf } from './timing.ts'
import type { World } from './world.ts'

type Recounted = Extract<EventBody, { readonly type: 'deadlineRecounted' }>

/** A merged case counts as well: when it is brought back, its date must be of the present rules. What is over stays as it was. */
export function isCounted({ status }: Pick<Case, 'status'>): boolean {
  return status === 'merged' || openStatuses.includes(status)
}

/**
 * RULES D4: the event that brings the dates of a case under the present rules and calendar, or null when nothing about them
 * changes; so doing it twice is harmless. `world` must know the members of the case besides itself.
 */
export function recountDeadline(subject: Case, world: World): Recounted | null {
  if (!isCounted(subject)) return null
  const clock = clockUnderRules(subject, world)
  const memberClocks = subject.members.map((member): Clock => {
    const own = world.caseOf(member.caseId)
    return own === undefined ? member.clock : clockUnderRules({ ...own, clock: member.clock }, world)
  })
  const deadline = earliestDeadline([clock, ...memberClocks], world)
  const acknowledgeBy = acknowledgeUnder(subject, clock, world)
  const before = [subject.clock, ...subject.members.map((member) => member.clock)]
  const isSame =
    [clock, ...memberClocks].every((each, index) => each.ruleId === before[index]?.ruleId) &&
    deadline.dueAt === subject.deadline.dueAt &&
    deadline.yellowAt === subject.deadline.yellowAt &&
    deadline.redAt === subject.deadline.redAt &&
    (acknowledgeBy === null || acknowledgeBy === subject.assignment?.acknowledgeBy)
  if (isSame) return null
  const timing = { clock, deadline, memberClocks }
  const ruleVersion = ruleOf(clock, world).version
  return { type: 'deadlineRecounted', timing, acknowledgeBy, dueBefore: subject.deadline.dueAt, ruleVersion }
}

/** When the dates of a case were counted anew, from its history. */
export function rulesChanges(history: readonly CaseEvent[]): readonly RulesChanged[] {
  return history.flatMap(({ at, body }) =>
    body.type === 'deadlineRecounted' ? [{ at, dueBefore: body.dueBefore, version: body.ruleVersion }] : [],
  )
}

/** Until when the unit has to sign, null when it has signed or nobody has been sent. */
function acknowledgeUnder({ assignment }: Case, { ruleId }: Clock, world: World): number | null {
  if (assignment === null || assignment.acknowledgedAt !== null) return null
  const stage: Clock = { ruleId, startedAt: assignment.dispatchedAt, pauses: [], extensionDays: 0 }
  const rule = ruleOf(stage, world)
  return deadlineOf(rule, stage, world.calendar, rule.stages.acknowledge).dueAt
}
