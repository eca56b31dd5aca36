import { assert } from '#shared/domain/core/assert.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { World } from '#shared/domain/case/world.ts'
import type { Channel, ChannelId } from '#shared/domain/channel/channel.ts'
import { firstDataYear, holidayRows, lastDataYear } from '#shared/domain/deadline/calendar-days.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import { COUNTING } from '#shared/domain/deadline/deadline.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { canonicalJson } from '#shared/domain/core/canonical-json.ts'
import { sha256 } from './canonical.ts'

/** The configured part of the world, indexed once; only the cases differ from decision to decision. */
export type Rulebook = Omit<World, 'caseOf'> & {
  readonly reference: Reference
  /** Changes whenever the same case may get other dates: with the rules, the channels' choice of them, the calendar, the counting. */
  readonly timeRules: string
  readonly channelOf: (id: ChannelId) => Channel | undefined
}

export function createRulebook(reference: Reference): Rulebook {
  const channels = new Map(reference.channels.map((channel) => [channel.id, channel]))
  const units = new Map(reference.units.map((unit) => [unit.id, unit]))
  const divisions = new Set(reference.divisions.map((division) => division.code))
  const classes = new Map(reference.classes.map((each) => [each.code, each]))
  return {
    reference,
    timeRules: timeRulesOf(reference),
    channelOf: (id) => channels.get(id),
    unitOf: (id) => units.get(id),
    classOf: (code) => classes.get(code),
    hasDivision: (code) => divisions.has(code),
    channelRuleOf: (id) => {
      const channel = channels.get(id)
      assert(channel !== undefined, `channel ${id} is configured`)
      return channel.deadlineRule
    },
    rules: reference.rules,
    calendar: chinaCalendar,
  }
}

function timeRulesOf({ channels, rules }: Reference): string {
  const choices = Object.fromEntries(channels.map(({ id, deadlineRule }) => [id, deadlineRule]))
  const calendar = { firstDataYear, lastDataYear, holidayRows }
  return sha256(canonicalJson({ counting: COUNTING, rules, choices, calendar }))
    .toString('hex')
    .slice(0, 16)
}

export function worldOf(rulebook: Rulebook, caseOf: (id: CaseId) => Case | undefined): World {
  const { unitOf, classOf, hasDivision, channelRuleOf, rules, calendar } = rulebook
  return { caseOf, unitOf, classOf, hasDivision, channelRuleOf, rules, calendar }
}
