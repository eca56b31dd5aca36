import type { Instant } from '../core/instants.ts'
import { assert } from '../core/assert.ts'
import { deadlineOf, type Deadline } from '../deadline/deadline.ts'
import { chooseRule, findRule, type Clock, type DeadlineRule } from '../deadline/rule.ts'
import type { Case } from './case.ts'
import type { Timing } from './events.ts'
import type { World } from './world.ts'

/**
 * The rule of a clock. A terminal whose reference is older or newer than a record may not have it: there the plain rule
 * without the override, or the first of the pack, stands in for a preview; the gateway, which counts anew when rules
 * change (RULES D4), has the last word.
 */
export function ruleOf(clock: Clock, world: Pick<World, 'rules'>): DeadlineRule {
  const [plain = ''] = clock.ruleId.split('/')
  const rule = findRule(world.rules, clock.ruleId) ?? findRule(world.rules, plain) ?? world.rules[0]
  assert(rule !== undefined, 'a rule pack has at least one rule')
  return rule
}

/** RULES D1: the earliest clock wins, so that merging never makes anybody wait longer. */
export function earliestDeadline(clocks: readonly Clock[], world: World): Deadline {
  const deadlines = clocks.map((clock) => deadlineOf(ruleOf(clock, world), clock, world.calendar))
  const [first, ...rest] = deadlines
  assert(first !== undefined, 'a case has at least its own clock')
  return rest.reduce((earliest, deadline) => (deadline.dueAt < earliest.dueAt ? deadline : earliest), first)
}

/** RULES D2: a pause or an extension moves every clock of the family alike. */
export function changeClocks(subject: Case, world: World, change: (clock: Clock) => Clock): Timing {
  const clock = change(subject.clock)
  const memberClocks = subject.members.map((member) => change(member.clock))
  return { clock, memberClocks, deadline: earliestDeadline([clock, ...memberClocks], world) }
}

/** The clock of a case under the rule that its channel, class, nature and urgency bring. */
export function clockUnderRules(
  subject: Pick<Case, 'channel' | 'classCode' | 'nature' | 'urgency' | 'clock'>,
  world: World,
): Clock {
  const { channel, classCode, nature, urgency, clock } = subject
  const rule = chooseRule(world.rules, { channelRule: world.channelRuleOf(channel), classCode, nature, urgency })
  return { ...clock, ruleId: rule.id }
}

/** RULES D3: another class or urgency may bring another rule; start, pauses and extensions stay. */
export function clockForClass(
  subject: Case,
  world: World,
  facts: Pick<Case, 'urgency'> & { classCode: string },
): Timing {
  const clock = clockUnderRules({ ...subject, ...facts }, world)
  const memberClocks = subject.members.map((member) => member.clock)
  return { clock, memberClocks, deadline: earliestDeadline([clock, ...memberClocks], world) }
}

export function pauseClock(clock: Clock, from: Instant): Clock {
  return { ...clock, pauses: [...clock.pauses, { from, to: null }] }
}

export function resumeClock(clock: Clock, to: Instant): Clock {
  return { ...clock, pauses: clock.pauses.map((pause) => (pause.to === null ? { from: pause.from, to } : pause)) }
}
