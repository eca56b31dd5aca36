// What is said beside the status, and dates under other rules, after any sequence of commands.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { CommandKind } from '#shared/domain/case/commands.ts'
import { recountDeadline } from '#shared/domain/case/recount.ts'
import { MINUTE } from '#shared/domain/core/instants.ts'
import type { DeadlineRule } from '#shared/domain/deadline/rule.ts'
import { actorArbitrary, commandArbitrary } from '../support/command-arbitrary.ts'
import { createLedger, noon, rule } from '../support/cases.ts'

const count = 4
const steps = fc.array(fc.tuple(commandArbitrary(count), actorArbitrary), { minLength: 1, maxLength: 50 })

const beside: readonly CommandKind[] = [
  ...(['supervise', 'markHard', 'setSecret', 'claim', 'release', 'note', 'urge', 'link'] as const),
  ...(['declareDifferent', 'correctPlace', 'requestReturn', 'requestExtension'] as const),
]

function stateOnly({ status, assignment, reply, result, clock, deadline }: Case) {
  return { status, assignment, reply, result, clock, deadline }
}

test('C1 T5: flags, claims, links, notes and the place never stand for a status nor touch the work', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const ledger = createLedger(count)
      sequence.forEach(([command, actor], index) => {
        const before = new Map([...ledger.cases].map(([id, state]) => [id, stateOnly(state)]))
        ledger.give(command, actor, noon + index * MINUTE)
        if (!beside.includes(command.kind)) return
        for (const [id, state] of ledger.cases) expect(stateOnly(state)).toEqual(before.get(id))
      })
    }),
    { numRuns: 200 },
  )
})

test('D4: under other rules start, pauses and extensions stay; under the same rules nothing happens', () => {
  const longer: DeadlineRule = {
    ...rule,
    version: 2,
    stages: { ...rule.stages, whole: { unit: 'workingDay', amount: 9 } },
  }
  fc.assert(
    fc.property(steps, (sequence) => {
      const ledger = createLedger(count)
      sequence.forEach(([command, actor], index) => ledger.give(command, actor, noon + index * MINUTE))
      const world = { ...ledger.world, rules: [longer] }
      for (const state of ledger.cases.values()) {
        expect(recountDeadline(state, ledger.world)).toBeNull()
        const body = recountDeadline(state, world)
        if (body === null) continue
        const after = apply(state, { at: noon, body })
        expect(after.clock).toEqual({ ...state.clock, ruleId: after.clock.ruleId })
        after.members.forEach((member, index) => {
          expect(member.clock).toEqual({ ...state.members[index]?.clock, ruleId: member.clock.ruleId })
        })
        expect(after.status).toBe(state.status)
        expect(recountDeadline(after, world)).toBeNull()
      }
    }),
    { numRuns: 200 },
  )
})
