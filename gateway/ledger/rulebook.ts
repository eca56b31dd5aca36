import { assert } from '#shared/domain/core/assert.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { World } from '#shared/domain/case/world.ts'
import type { Channel, ChannelId } from '#shared/domain/channel/channel.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import type { Reference } from '#shared/domain/reference.ts'

/** The configured part of the world, indexed once; only the cases differ from decision to decision. */
export type Rulebook = Omit<World, 'caseOf'> & {
  readonly reference: Reference
  readonly channelOf: (id: ChannelId) => Channel | undefined
}

export function createRulebook(reference: Reference): Rulebook {
  const channels = new Map(reference.channels.map((channel) => [channel.id, channel]))
  const units = new Map(reference.units.map((unit) => [unit.id, unit]))
  const classes = new Map(reference.classes.map((each) => [each.code, each]))
  return {
    reference,
    channelOf: (id) => channels.get(id),
    unitOf: (id) => units.get(id),
    classOf: (code) => classes.get(code),
    channelRuleOf: (id) => {
      const channel = channels.get(id)
      assert(channel !== undefined, `channel ${id} is configured`)
      return channel.deadlineRule
    },
    rules: reference.rules,
    calendar: chinaCalendar,
  }
}

export function worldOf(rulebook: Rulebook, caseOf: (id: CaseId) => Case | undefined): World {
  const { unitOf, classOf, channelRuleOf, rules, calendar } = rulebook
  return { caseOf, unitOf, classOf, channelRuleOf, rules, calendar }
}
