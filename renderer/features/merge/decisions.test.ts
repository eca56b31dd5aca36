import { describe, expect, it } from 'vitest'
import type { Case } from '#shared/domain/case/case.ts'
import { fromBeijing } from '#shared/domain/core/instants.ts'
import type { DeadlineRule } from '#shared/domain/deadline/rule.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { choosePrimary, commandsFor, consequenceOf, refusedDecision, suggestedDecision } from './decisions.ts'

const rule: DeadlineRule = {
  id: 'five',
  version: 1,
  name: '5 个工作日',
  nameEn: '5 working days',
  hours: [{ from: 510, to: 1080 }],
  stages: {
    acknowledge: { unit: 'workingDay', amount: 1 },
    whole: { unit: 'workingDay', amount: 5 },
    returnWithin: { unit: 'workingDay', amount: 2 },
  },
  extension: { days: 5, times: 1 },
  yellowBefore: { unit: 'workingDay', amount: 1 },
}
const reference: Reference = { version: '1', channels: [], units: [], classes: [], divisions: [], rules: [rule] }
const actor = { id: 'ma', name: '马某某', role: 'operator' } as const
const now = fromBeijing([2012, 10, 16], [10, 48])

function subject(id: number, change: Partial<Case> = {}): Case {
  const receivedAt = fromBeijing([2012, 10, 10 + id], [9])
  const deadline = { dueAt: receivedAt, yellowAt: receivedAt, redAt: receivedAt }
  return {
    ...{ id, no: `1210${10 + id}-000${id}`, revision: 1, status: 'received', network: 'police', channel: 'a' },
    ...{
      receivedAt,
      openedAt: receivedAt,
      nature: 'complaint',
      classCode: null,
      urgency: 'normal',
      place: null,
      appeals: [id * 10],
    },
    ...{ members: [], mergedInto: null, statusBeforeMerge: null, links: [], different: [], deadline, assignment: null },
    ...{
      clock: { ruleId: 'five', startedAt: receivedAt, pauses: [], extensionDays: 0 },
      returnRequest: null,
      returns: 0,
    },
    ...{ extensionRequest: null, extensions: 0, result: null, reply: null, visits: [], reworks: 0, urges: 0 },
    ...{ supervised: false, hard: false, secret: false, claims: [], closedAt: null, noContact: false },
    ...change,
  }
}

describe('choosePrimary', () => {
  it('takes the case that has come furthest, among equals the oldest', () => {
    expect(choosePrimary([subject(2), subject(1), subject(3, { status: 'accepted' })])?.id).toBe(3)
    expect(choosePrimary([subject(2), subject(1)])?.id).toBe(1)
    expect(choosePrimary([subject(1, { status: 'merged', mergedInto: 9 }), subject(2)])?.id).toBe(2)
  })

  it('prefers a case that may still take in others to one that is past it', () => {
    const group = [
      subject(1, { status: 'visiting' }),
      subject(2, { status: 'handling' }),
      subject(3, { status: 'closed' }),
    ]
    expect(choosePrimary(group)?.id).toBe(2)
    expect(choosePrimary([subject(1, { status: 'visiting' }), subject(3, { status: 'closed' })])?.id).toBe(3)
  })
})

describe('commandsFor', () => {
  const pair = { primary: subject(1), other: subject(2), note: '121012-0002' }
  it('merges, links, urges or declares different', () => {
    expect(commandsFor('massIncident', pair)).toEqual([
      { kind: 'merge', caseId: 1, members: [2], relation: 'massIncident' },
    ])
    expect(commandsFor('urge', pair).map((command) => command.kind)).toEqual(['link', 'urge'])
    expect(commandsFor('urge', { ...pair, other: subject(2, { status: 'archived' }) })).toEqual([
      { kind: 'link', caseId: 1, other: 2, relation: 'urge' },
    ])
    expect(commandsFor('reAppeal', pair)).toEqual([{ kind: 'link', caseId: 1, other: 2, relation: 'reAppeal' }])
    expect(commandsFor('different', pair)).toEqual([{ kind: 'declareDifferent', caseId: 1, other: 2 }])
  })
})

describe('refusedDecision', () => {
  it('asks the rules before the key is pressed', () => {
    const pair = { primary: subject(1), other: subject(2), actor, now, reference }
    expect(refusedDecision('crossChannelRepeat', pair)).toBeNull()
    expect(refusedDecision('crossChannelRepeat', { ...pair, primary: subject(1, { status: 'closed' }) })?.code).toBe(
      'caseClosed',
    )
    expect(refusedDecision('reAppeal', { ...pair, primary: subject(1, { status: 'closed' }) })).toBeNull()
    expect(refusedDecision('massIncident', { ...pair, other: subject(2, { status: 'reviewing' }) })?.code).toBe(
      'memberNotMergeable',
    )
    // Nothing is left to urge: the two are linked, whichever of them stands first.
    expect(refusedDecision('urge', { ...pair, primary: subject(1, { status: 'closed' }) })).toBeNull()
    expect(refusedDecision('urge', { ...pair, primary: subject(1, { status: 'declined' }) })?.code).toBe('caseDeclined')
  })
})

describe('suggestedDecision', () => {
  it('links a repeat of something that is over now, and leaves a re-appeal one', () => {
    expect(suggestedDecision('crossChannelRepeat', [subject(1), subject(2)])).toBe('crossChannelRepeat')
    expect(suggestedDecision('crossChannelRepeat', [subject(1), subject(2, { status: 'closed' })])).toBe('urge')
    expect(suggestedDecision('reAppeal', [subject(1), subject(2, { status: 'closed' })])).toBe('reAppeal')
    expect(suggestedDecision(null, [subject(1), subject(2)])).toBeNull()
  })
})

describe('consequenceOf', () => {
  it('keeps the earliest date of both and counts every appeal once', () => {
    const both = consequenceOf('massIncident', subject(4), subject(1), reference)
    expect(both).toEqual({ dueAt: fromBeijing([2012, 10, 18], [18]), appeals: 2 })
    expect(consequenceOf('reAppeal', subject(4), subject(1), reference)).toEqual({ dueAt: null, appeals: 0 })
  })
})
