import { describe, expect, test } from 'vitest'
import { createLedger, noon, rule, unitActor } from '../../../tests/support/cases.ts'
import { DAY } from '../core/instants.ts'
import { deadlineOf } from '../deadline/deadline.ts'
import type { DeadlineRule } from '../deadline/rule.ts'
import { apply } from './apply.ts'
import { recountDeadline } from './recount.ts'

const accept = { kind: 'accept', caseId: 1, classCode: '0101', urgency: 'normal' } as const
const dispatch = { kind: 'dispatch', caseId: 1, lead: 'yaojia', assist: [], instruction: '' } as const
const longer: DeadlineRule = {
  ...rule,
  version: 2,
  stages: {
    ...rule.stages,
    whole: { unit: 'workingDay', amount: 7 },
    acknowledge: { unit: 'workingHour', amount: 8 },
  },
}

function under(rules: readonly DeadlineRule[], ledger: ReturnType<typeof createLedger>) {
  const world = { ...ledger.world, rules }
  return { world, recounted: (id: number) => recountDeadline(ledger.must(id), world) }
}

describe('other rules', () => {
  test('D4: counted anew from the same start, pauses and extensions kept; a second time nothing', () => {
    const ledger = createLedger(1)
    ledger.give({ kind: 'askInfo', caseId: 1, question: '哪里' })
    ledger.give({ kind: 'infoArrived', caseId: 1, note: '' }, undefined, noon + 3 * DAY)
    ledger.give(accept)
    ledger.give(dispatch)
    const before = ledger.must(1)
    const { world, recounted } = under([longer], ledger)
    const body = recounted(1)
    expect(body).toMatchObject({ dueBefore: before.deadline.dueAt, ruleVersion: 2 })
    const after = apply(before, { at: noon, body: body! })
    expect(after.clock).toEqual(before.clock)
    expect(after.deadline).toEqual(deadlineOf(longer, before.clock, world.calendar))
    expect(after.deadline.dueAt).toBeGreaterThan(before.deadline.dueAt)
    // The unit's own time is of the rules as well, until it has signed.
    expect(after.assignment?.acknowledgeBy).toBeGreaterThan(before.assignment!.acknowledgeBy)
    expect(after).toEqual({
      ...before,
      revision: before.revision + 1,
      deadline: after.deadline,
      assignment: after.assignment,
    })
    expect(recountDeadline(after, world)).toBeNull()
  })

  test('D4: an open pause stays open, what the unit has signed for stays', () => {
    const ledger = createLedger(2)
    ledger.give({ kind: 'askInfo', caseId: 2, question: '哪里' })
    const paused = under([longer], ledger).recounted(2)
    expect(paused?.timing.clock.pauses).toEqual([{ from: noon, to: null }])
    ledger.give(accept)
    ledger.give(dispatch)
    ledger.give({ kind: 'acknowledge', caseId: 1 }, unitActor)
    expect(under([longer], ledger).recounted(1)?.acknowledgeBy).toBeNull()
  })

  test('D4: every clock of a merged family, and the member for itself; a rule that is gone is replaced', () => {
    const ledger = createLedger(2)
    ledger.give({ kind: 'merge', caseId: 1, members: [2], relation: 'massIncident' })
    const renamed = { ...longer, id: 'city-2' }
    const world = { ...ledger.world, rules: [renamed], channelRuleOf: () => 'city-2' }
    const primary = recountDeadline(ledger.must(1), world)
    expect(primary?.timing.clock.ruleId).toBe('city-2')
    expect(primary?.timing.memberClocks.map((clock) => clock.ruleId)).toEqual(['city-2'])
    expect(recountDeadline(ledger.must(2), world)?.timing.clock.ruleId).toBe('city-2')
  })

  test('D4: the urgency of the case still chooses; what is over and what stays the same has no event', () => {
    const ledger = createLedger(3)
    ledger.give({ ...accept, urgency: 'critical' })
    ledger.give({ kind: 'decline', caseId: 2, reason: 'x', note: '' })
    const { recounted } = under([longer], ledger)
    // The same day as before: only the whole-order limit of the plain rule grew.
    expect(recounted(1)).toBeNull()
    expect(recounted(2)).toBeNull()
    expect(recounted(3)).not.toBeNull()
    expect(under([rule], ledger).recounted(3)).toBeNull()
  })
})
