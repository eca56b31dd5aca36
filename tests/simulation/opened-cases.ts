import { apply } from '#shared/domain/case/apply.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { World } from '#shared/domain/case/world.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import { deadlineOf } from '#shared/domain/deadline/deadline.ts'
import { classes, divisions, gatewayActor, rule, units } from '../support/cases.ts'

export const rulesOfWorld: Omit<World, 'caseOf'> = {
  unitOf: (id) => units.find((each) => each.id === id),
  classOf: (code) => classes.find((each) => each.code === code),
  hasDivision: (code) => divisions.includes(code),
  channelRuleOf: () => 'city',
  rules: [rule],
  calendar: chinaCalendar,
}

/** The cases that a world begins with, case n at position n. */
export function openedCases(count: number, openedAt: Instant): readonly CaseRecord[] {
  return Array.from({ length: count }, (_, index) => openedCase(index + 1, openedAt))
}

function openedCase(id: number, openedAt: Instant): CaseRecord {
  const clock = { ruleId: 'city', startedAt: openedAt - id * 3_600_000, pauses: [], extensionDays: 0 }
  const appeal = { id: id * 10, channel: 'hotline-12345', receivedAt: clock.startedAt, nature: 'complaint' as const }
  const deadline = deadlineOf(rule, clock, chinaCalendar)
  const network = id % 2 === 0 ? 'police' : 'government'
  const body = { type: 'opened', id, no: `121016-000${id}`, network, appeal, secret: false, clock, deadline } as const
  const event: CaseEvent = { caseId: id, at: openedAt, saidAt: openedAt, actor: gatewayActor, command: null, body }
  return { state: apply(undefined, event), appeals: [], history: [event] }
}
