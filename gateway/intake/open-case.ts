import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { EventBody } from '#shared/domain/case/events.ts'
import { assert } from '#shared/domain/core/assert.ts'
import { deadlineOf } from '#shared/domain/deadline/deadline.ts'
import { chooseRule, type Clock } from '#shared/domain/deadline/rule.ts'
import type { Rulebook } from '../ledger/rulebook.ts'

/** The first event of a case: its clock runs from the moment the citizen spoke, under the rule of the channel. */
export function openedBody(rulebook: Rulebook, appeal: Appeal, no: string): EventBody {
  const channel = rulebook.channelOf(appeal.channel)
  assert(channel !== undefined, `channel ${appeal.channel} is configured`)
  const rule = chooseRule(rulebook.rules, {
    channelRule: channel.deadlineRule,
    classCode: null,
    nature: appeal.nature,
    urgency: 'normal',
  })
  // A channel whose clock is ahead does not give the bureau more time.
  const startedAt = Math.min(appeal.receivedAt, appeal.importedAt)
  const clock: Clock = { ruleId: rule.id, startedAt, pauses: [], extensionDays: 0 }
  return {
    type: 'opened',
    id: appeal.caseId,
    no,
    network: channel.network,
    appeal: { id: appeal.id, channel: appeal.channel, receivedAt: appeal.receivedAt, nature: appeal.nature },
    secret: appeal.appellant.secret,
    clock,
    deadline: deadlineOf(rule, clock, rulebook.calendar),
  }
}
