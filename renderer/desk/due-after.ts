import type { Case } from '#shared/domain/case/case.ts'
import { changeClocks, resumeClock, ruleOf } from '#shared/domain/case/timing.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { Deadline } from '#shared/domain/deadline/deadline.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { worldOf } from './world.ts'

/** The date as it will be with so many days more. */
export function dueWithDays(subject: Case, reference: Reference, days: number): Deadline {
  const longer = changeClocks(subject, worldOf(reference, []), (clock) => ({
    ...clock,
    extensionDays: clock.extensionDays + days,
  }))
  return longer.deadline
}

/** The date as it will be when the clock goes on now. */
export function dueResumed(subject: Case, reference: Reference, now: Instant): Deadline {
  return changeClocks(subject, worldOf(reference, []), (clock) => resumeClock(clock, now)).deadline
}

/** How many days the rule of the case gives at most, and how often it may still be asked for. */
export function extensionLeft(subject: Case, reference: Reference): { readonly days: number; readonly times: number } {
  const { days, times } = ruleOf(subject.clock, worldOf(reference, [])).extension
  return { days, times: Math.max(0, times - subject.extensions) }
}
