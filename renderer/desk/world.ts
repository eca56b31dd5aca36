import type { Case } from '#shared/domain/case/case.ts'
import type { World } from '#shared/domain/case/world.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import type { Reference } from '#shared/domain/reference.ts'

/** The world as a window can know it, for previews only: the store decides for itself and the gateway has the last word. */
export function worldOf(reference: Reference, cases: readonly Case[]): World {
  const fallback = reference.rules[0]?.id ?? ''
  return {
    caseOf: (id) => cases.find((each) => each.id === id),
    unitOf: (id) => reference.units.find((each) => each.id === id),
    classOf: (code) => reference.classes.find((each) => each.code === code),
    hasDivision: (code) => reference.divisions.some((each) => each.code === code),
    channelRuleOf: (channel) => reference.channels.find((each) => each.id === channel)?.deadlineRule ?? fallback,
    rules: reference.rules,
    calendar: chinaCalendar,
  }
}
