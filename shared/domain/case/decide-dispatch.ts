import { beijingDate } from '../core/instants.ts'
import { deadlineOf } from '../deadline/deadline.ts'
import type { Clock } from '../deadline/rule.ts'
import type { Assignment } from './case.ts'
import { decided, refuse, refuseText, type Deciders } from './deciders.ts'
import { returnBy } from './stages.ts'
import { changeClocks, ruleOf } from './timing.ts'
import type { World } from './world.ts'

type Dispatch =
  | 'dispatch'
  | 'recall'
  | 'acknowledge'
  | 'requestReturn'
  | 'decideReturn'
  | 'requestExtension'
  | 'decideExtension'
  | 'delegate'
  | 'addHandler'

/** RULES P1–P4: sending a case to the units, and what units may ask for. */
export const decideDispatch: Deciders<Dispatch> = {
  dispatch({ command, subject, world, context }) {
    const refused =
      refuseUnits(command, [command.lead, ...command.assist], world) ?? refuseText(command, command.instruction, null)
    if (refused) return refused
    const rule = ruleOf(subject.clock, world)
    // The unit's own clock starts now, whatever the whole order has already used up.
    const stage: Clock = { ruleId: rule.id, startedAt: context.now, pauses: [], extensionDays: 0 }
    const assignment: Assignment = {
      lead: command.lead,
      assist: command.assist.filter((id) => id !== command.lead),
      instruction: command.instruction,
      dispatchedAt: context.now,
      acknowledgeBy: deadlineOf(rule, stage, world.calendar, rule.stages.acknowledge).dueAt,
      acknowledgedAt: null,
    }
    return decided(subject, { type: 'dispatched', assignment })
  },

  recall({ command, subject }) {
    return (
      refuseText(command, command.reason, 'reasonMissing') ??
      decided(subject, { type: 'recalled', reason: command.reason })
    )
  },

  acknowledge: ({ subject }) => decided(subject, { type: 'acknowledged' }),

  requestReturn({ command, subject, world, context }) {
    const until = returnBy(subject, world)
    if (until !== null && context.now > until && context.actor.role !== 'supervisor')
      return refuse(command, 'returnTooLate', { detail: beijingDate(until) })
    const refused = refuseText(command, command.reason, 'reasonMissing') ?? refuseText(command, command.note, null)
    return refused ?? decided(subject, { type: 'returnRequested', reason: command.reason, note: command.note })
  },

  decideReturn({ command, subject }) {
    if (subject.returnRequest === null) return refuse(command, 'noReturnRequested')
    const refused = refuseText(command, command.note, command.approved ? null : 'reasonMissing')
    return refused ?? decided(subject, { type: 'returnDecided', approved: command.approved, note: command.note })
  },

  requestExtension({ command, subject, world }) {
    const { days, times } = ruleOf(subject.clock, world).extension
    if (subject.extensions >= times) return refuse(command, 'extensionUsedUp', { detail: String(times) })
    if (!Number.isInteger(command.days) || command.days < 1 || command.days > days) {
      return refuse(command, 'extensionTooLong', { detail: String(days) })
    }
    const refused = refuseText(command, command.reason, 'reasonMissing')
    return refused ?? decided(subject, { type: 'extensionRequested', days: command.days, reason: command.reason })
  },

  decideExtension({ command, subject, world }) {
    if (subject.extensionRequest === null) return refuse(command, 'noExtensionRequested')
    const refused = refuseText(command, command.note, command.approved ? null : 'reasonMissing')
    if (refused) return refused
    const days = command.approved ? subject.extensionRequest.days : 0
    const timing = changeClocks(subject, world, (clock) => ({ ...clock, extensionDays: clock.extensionDays + days }))
    return decided(subject, { type: 'extensionDecided', approved: command.approved, note: command.note, timing })
  },

  delegate({ command, subject, world }) {
    return refuseUnits(command, [command.to], world) ?? decided(subject, { type: 'delegated', to: command.to })
  },

  addHandler({ command, subject, world }) {
    return refuseUnits(command, [command.unit], world) ?? decided(subject, { type: 'handlerAdded', unit: command.unit })
  },
}

function refuseUnits(command: { readonly caseId: number }, units: readonly string[], world: World) {
  for (const id of units) {
    const unit = world.unitOf(id)
    if (unit === undefined) return refuse(command, 'unknownUnit', { detail: id })
    if (!unit.available) return refuse(command, 'unitAway', { detail: `${unit.name} ${unit.awayUntil ?? ''}`.trim() })
  }
  return null
}
