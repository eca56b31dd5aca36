import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSaved, monthOf, savedHandlings } from '#shared/domain/assessment/saved-handlings.ts'
import { allAppeals } from '#shared/domain/case/case.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { fromBeijing, MINUTE } from '#shared/domain/core/instants.ts'
import { createLedger, noon, operator, type Ledger } from '../support/cases.ts'
import { actorArbitrary, commandArbitrary } from '../support/command-arbitrary.ts'

const count = 6
const ever = { from: -Infinity, until: Infinity }

function recordsOf({ cases, histories }: Ledger): readonly CaseRecord[] {
  return [...cases.values()].map((state) => ({ state, appeals: [], history: histories.get(state.id) ?? [] }))
}

test('saved handlings are appeals less cases, in every period and under every key', () => {
  let merged = 0
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.oneof(
            fc.record({
              ...{ kind: fc.constant('merge' as const), caseId: fc.integer({ min: 1, max: count }) },
              members: fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 1, maxLength: 3 }),
              relation: fc.constantFrom('crossChannelRepeat' as const, 'massIncident' as const),
            }),
            commandArbitrary(count),
          ),
          actorArbitrary,
        ),
        { maxLength: 25 },
      ),
      // Case n was received n hours before noon.
      fc.integer({ min: 0, max: count }),
      (sequence, hours) => {
        const ledger = createLedger(count)
        sequence.forEach(([command, actor], at) => ledger.give(command, actor, noon + at * MINUTE))
        const records = recordsOf(ledger)
        const handled = records.filter(({ state }) => state.mergedInto === null)
        const all = savedHandlings(records, ever)
        expect(all.saved).toHaveLength(handled.flatMap(({ state }) => allAppeals(state)).length - handled.length)
        for (const { primary } of all.saved) expect(ledger.must(primary).mergedInto).toBeNull()
        merged += all.saved.length
        const middle = noon - hours * 60 * MINUTE
        const parts = [
          savedHandlings(records, { from: -Infinity, until: middle }),
          savedHandlings(records, { from: middle, until: Infinity }),
        ]
        expect(new Set(parts.flatMap(({ saved }) => saved))).toEqual(new Set(all.saved))
        expect(parts.flatMap(({ saved }) => saved)).toHaveLength(all.saved.length)
        for (const key of ['channel', 'classCode', 'unit'] as const)
          expect([...countSaved(all, key).values()].reduce((sum, each) => sum + each, 0)).toBe(all.saved.length)
        expect(all.urges).toBe(records.reduce((sum, { state }) => sum + state.urges, 0))
      },
    ),
    { numRuns: 300 },
  )
  expect(merged).toBeGreaterThan(200)
})

test('they are counted under the outermost primary, until they are taken back', () => {
  const ledger = createLedger(3)
  ledger.give({ kind: 'accept', caseId: 1, classCode: '0102', urgency: 'normal' })
  ledger.give({ kind: 'dispatch', caseId: 1, lead: 'lixia', assist: [], instruction: '' })
  ledger.give({ kind: 'merge', caseId: 2, members: [3], relation: 'massIncident' })
  ledger.give({ kind: 'merge', caseId: 1, members: [2], relation: 'massIncident' })
  const all = savedHandlings(recordsOf(ledger), ever)
  expect(all.saved.map(({ caseId, primary }) => [caseId, primary])).toEqual([
    [2, 1],
    [3, 1],
  ])
  expect(countSaved(all, 'unit')).toEqual(new Map([['lixia', 2]]))
  expect(countSaved(all, 'classCode')).toEqual(new Map([['0102', 2]]))
  expect(countSaved(all, 'channel')).toEqual(new Map([['hotline-12345', 2]]))
  ledger.give({ kind: 'unmerge', caseId: 1, members: [2] }, operator)
  expect(savedHandlings(recordsOf(ledger), ever).saved.map((each) => each.caseId)).toEqual([3])
})

test('a month begins at midnight in Beijing, also the last one of a year', () => {
  const december = monthOf(fromBeijing([2026, 12, 31], [23, 59]))
  expect(december).toEqual({ from: fromBeijing([2026, 12, 1]), until: fromBeijing([2027, 1, 1]) })
  expect(monthOf(december.until).from).toBe(december.until)
})
