import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '#shared/domain/case/apply.ts'
import { allAppeals, type Case } from '#shared/domain/case/case.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import { refusalCodes } from '#shared/domain/case/refusal.ts'
import { statuses } from '#shared/domain/case/status.ts'
import { MINUTE } from '#shared/domain/core/instants.ts'
import { actorArbitrary, commandArbitrary } from '../support/command-arbitrary.ts'
import { createLedger, noon, operator } from '../support/cases.ts'

const count = 5
const steps = fc.array(fc.tuple(commandArbitrary(count), actorArbitrary, fc.integer({ min: 0, max: 40 })), {
  minLength: 1,
  maxLength: 60,
})

/** A run reaches deep states only if chance is helped: most cases get accepted and dispatched early. */
function started(count: number): ReturnType<typeof createLedger> {
  const ledger = createLedger(count)
  for (let id = 1; id < count - 1; id += 1)
    ledger.give({ kind: 'accept', caseId: id, classCode: '0101', urgency: 'normal' }, operator, noon - MINUTE)
  ledger.give({ kind: 'dispatch', caseId: 2, lead: 'yaojia', assist: [], instruction: '' }, operator, noon - MINUTE)
  ledger.give({ kind: 'dispatch', caseId: 3, lead: 'lixia', assist: ['sun'], instruction: '' }, operator, noon - MINUTE)
  ledger.give({ kind: 'acknowledge', caseId: 3 }, operator, noon - MINUTE)
  const result = { contacted: true, solved: true, notes: '已劝离', publicReply: '已处理' }
  ledger.give({ kind: 'submitResult', caseId: 3, ...result }, operator, noon - MINUTE)
  return ledger
}

describe('any sequence of commands', () => {
  test('C1 C3 A1: ends in known statuses, refuses only with known codes, never throws', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(steps, (sequence) => {
        const ledger = started(count)
        sequence.forEach(([command, actor, minutes], index) => {
          const answer = ledger.give(command, actor, noon + (index * 41 + minutes) * MINUTE)
          if (!answer.ok) expect(refusalCodes).toContain(answer.fault.code)
          for (const each of ledger.cases.values()) seen.add(each.status)
        })
        for (const each of ledger.cases.values()) {
          expect(statuses).toContain(each.status)
        }
      }),
      { numRuns: 800 },
    )
    // The run did real work: it came past the first few statuses.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'received',
        'accepted',
        'dispatched',
        'handling',
        'merged',
        'awaitingInfo',
        'replyQueued',
      ]),
    )
  })

  test('C4: the stored state is the fold of its history', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const ledger = started(count)
        sequence.forEach(([command, actor], index) => ledger.give(command, actor, noon + index * MINUTE))
        for (const [id, history] of ledger.histories) {
          const folded = history.reduce<Case | undefined>((state, event: CaseEvent) => apply(state, event), undefined)
          expect(folded).toEqual(ledger.must(id))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('M1 M3: a case is member of one other at most, both sides agree, and there is no circle', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const ledger = started(count)
        sequence.forEach(([command, actor], index) => ledger.give(command, actor, noon + index * MINUTE))
        for (const each of ledger.cases.values()) {
          const parents = [...ledger.cases.values()].filter((other) =>
            other.members.some((member) => member.caseId === each.id),
          )
          expect(parents.map((parent) => parent.id)).toEqual(each.mergedInto === null ? [] : [each.mergedInto])
          expect(each.status === 'merged').toBe(each.mergedInto !== null)
          const path = new Set<number>()
          for (let at: number | null = each.id; at !== null; at = ledger.must(at).mergedInto) {
            expect(path.has(at)).toBe(false)
            path.add(at)
          }
          expect(new Set(allAppeals(each)).size).toBe(allAppeals(each).length)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('M2 (law I9): merge, anything, unmerge leaves a member as it was', () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const ledger = started(count)
      const before = ledger.must(2)
      expect(ledger.give({ kind: 'merge', caseId: 1, members: [2], relation: 'crossChannelRepeat' }).ok).toBe(true)
      sequence.forEach(([command, actor], index) => {
        if (command.kind !== 'archive') ledger.give(command, actor, noon + index * MINUTE)
      })
      const merged = ledger.must(2)
      if (merged.mergedInto === null) return
      // The primary may itself have been merged on; it has to come back first (M7).
      const primary = ledger.must(merged.mergedInto)
      if (primary.mergedInto !== null) return
      expect(ledger.give({ kind: 'unmerge', caseId: primary.id, members: [2] }).ok).toBe(true)
      const { revision: _after, links, different, ...rest } = ledger.must(2)
      const { revision: _before, links: linksBefore, different: differentBefore, ...restBefore } = before
      const touchedInBetween =
        ledger.histories.get(2)?.filter((event) => event.body.type === 'broughtBack').length !== 1
      if (touchedInBetween) return
      expect(rest).toEqual(restBefore)
      expect(links.slice(0, linksBefore.length)).toEqual(linksBefore)
      expect(different.slice(0, differentBefore.length)).toEqual(differentBefore)
    }),
    { numRuns: 300 },
  )
})
