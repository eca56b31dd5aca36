// Law I9 where it hurts: two terminals, each offline, merge overlapping sets, take them apart, edit; the gateway hears
// both lists in some order. Decide and apply are the real ones, on the terminals as in the ledger.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '#shared/domain/case/apply.ts'
import { allAppeals, mergeRelations, type Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import { refusalCodes } from '#shared/domain/case/refusal.ts'
import { ruleOf } from '#shared/domain/case/timing.ts'
import { MINUTE } from '#shared/domain/core/instants.ts'
import { deadlineOf } from '#shared/domain/deadline/deadline.ts'
import { colleague, createLedger, noon, operator, supervisor, type Ledger } from '../support/cases.ts'
import { commandArbitrary } from '../support/command-arbitrary.ts'

const count = 6
const caseId = fc.integer({ min: 1, max: count })
const members = fc.uniqueArray(caseId, { minLength: 1, maxLength: 4 })
const commands: fc.Arbitrary<readonly Command[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('merge' as const),
        ...{ caseId, members, relation: fc.constantFrom(...mergeRelations) },
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('unmerge' as const), caseId, members }) },
    // Archived is for good: there is no way back then, by rule (M2).
    { weight: 3, arbitrary: commandArbitrary(count).filter((command) => command.kind !== 'archive') },
  ),
  { minLength: 2, maxLength: 14 },
)
/** true: the next command that the gateway hears is the first terminal's. */
const order = fc.array(fc.boolean(), { minLength: 28, maxLength: 28 })

function house(): Ledger {
  const ledger = createLedger(count)
  for (const id of [1, 2, 3])
    ledger.give({ kind: 'accept', caseId: id, classCode: '0101', urgency: 'normal' }, operator, noon)
  ledger.give({ kind: 'dispatch', caseId: 3, lead: 'lixia', assist: [], instruction: '' }, operator, noon)
  return ledger
}

/** What a terminal keeps of a list: what its own rules let through on what it knew. */
function given(list: readonly Command[], terminal: Ledger): readonly Command[] {
  return list.filter((command, at) => terminal.give(command, operator, noon + at * MINUTE).ok)
}

function hear(ledger: Ledger, lists: readonly [readonly Command[], readonly Command[]], turns: readonly boolean[]) {
  const left: readonly [Command[], Command[]] = [[...lists[0]], [...lists[1]]]
  const heard = { refused: 0, merged: 0 }
  for (let at = 0; left[0].length + left[1].length > 0; at += 1) {
    const isFirst = left[1].length === 0 || (left[0].length > 0 && (turns[at] ?? true))
    const command = (isFirst ? left[0] : left[1]).shift()
    if (command === undefined) break
    const answer = ledger.give(command, isFirst ? operator : colleague, noon + (100 + at) * MINUTE)
    if (!answer.ok) {
      heard.refused += 1
      expect(refusalCodes).toContain(answer.fault.code)
    } else if (command.kind === 'merge') heard.merged += 1
    isWhole(ledger)
  }
  return heard
}

/** One primary at most, known to both sides; no circle; no appeal counted twice, none lost. */
function isWhole({ cases, must }: Ledger): void {
  const appeals: number[] = []
  for (const each of cases.values()) {
    const primaries = [...cases.values()].filter((other) => other.members.some((member) => member.caseId === each.id))
    expect(primaries.map((primary) => primary.id)).toEqual(each.mergedInto === null ? [] : [each.mergedInto])
    expect(each.status === 'merged').toBe(each.mergedInto !== null)
    let steps = 0
    for (let at: number | null = each.mergedInto; at !== null; at = must(at).mergedInto) {
      steps += 1
      expect(steps).toBeLessThan(count)
    }
    if (each.mergedInto === null) appeals.push(...allAppeals(each))
  }
  expect(appeals.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => (at + 1) * 10))
}

/** From the outside in; `one` takes the members back one at a time. */
function takeApart(ledger: Ledger, one: boolean): void {
  for (let round = 0; round < count; round += 1) {
    for (const each of ledger.cases.values()) {
      const { members: inside, mergedInto } = ledger.must(each.id)
      if (mergedInto !== null || inside.length === 0) continue
      const ids = inside.map((member) => member.caseId)
      for (const leaving of one ? ids.map((id) => [id]) : [ids])
        expect(ledger.give({ kind: 'unmerge', caseId: each.id, members: leaving }, supervisor, noon)).toMatchObject({
          ok: true,
        })
      isWhole(ledger)
    }
  }
}

const ofMerging = new Set<CaseEvent['body']['type']>(['merged', 'mergedAway', 'unmerged', 'broughtBack'])

/** What its own events make of a case, as if it had never been merged. */
function withoutMerging(history: readonly CaseEvent[]): Case | undefined {
  return history
    .filter((event) => !ofMerging.has(event.body.type))
    .reduce<Case | undefined>((state, event) => apply(state, event), undefined)
}

/** Byte for byte, but for the count of events; dates are counted from the case's own clock again. */
function isAsIfNeverMerged(ledger: Ledger): void {
  for (const [id, history] of ledger.histories) {
    const { revision: _, deadline, ...rest } = ledger.must(id)
    const own = withoutMerging(history)
    if (own === undefined) throw new Error('every case was opened')
    const { revision: _own, deadline: _dates, ...ownRest } = own
    expect(JSON.stringify(rest)).toBe(JSON.stringify(ownRest))
    const wasPrimary = history.some((event) => event.body.type === 'merged')
    expect(deadline).toEqual(
      wasPrimary ? deadlineOf(ruleOf(rest.clock, ledger.world), rest.clock, ledger.world.calendar) : own.deadline,
    )
  }
}

test('I9 M1–M7: overlapping merges of two terminals stay whole in any order, and come apart without a trace', () => {
  const seen = { refused: 0, merged: 0 }
  fc.assert(
    fc.property(commands, commands, order, fc.boolean(), (mine, theirs, turns, one) => {
      const ledger = house()
      const heard = hear(ledger, [given(mine, house()), given(theirs, house())], turns)
      seen.refused += heard.refused
      seen.merged += heard.merged
      takeApart(ledger, one)
      isAsIfNeverMerged(ledger)
    }),
    { numRuns: 500 },
  )
  // The lists did overlap.
  expect(seen.merged).toBeGreaterThan(500)
  expect(seen.refused).toBeGreaterThan(200)
})

test('I9: the same two lists in another order differ in who is primary at most, never in the appeals that are there', () => {
  fc.assert(
    fc.property(commands, commands, order, (mine, theirs, turns) => {
      const [one, other] = [house(), house()]
      const lists = [given(mine, house()), given(theirs, house())] as const
      hear(one, lists, turns)
      hear(
        other,
        lists,
        turns.map((turn) => !turn),
      )
      takeApart(one, false)
      takeApart(other, true)
      for (const id of one.cases.keys()) {
        expect(one.must(id).appeals).toEqual(other.must(id).appeals)
        expect(one.must(id).mergedInto).toBeNull()
        expect(other.must(id).mergedInto).toBeNull()
      }
    }),
    { numRuns: 150 },
  )
})
