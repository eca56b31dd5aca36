import { describe, expect, it } from 'vitest'
import type { Actor } from '#shared/domain/access/actor.ts'
import type { Case } from '#shared/domain/case/case.ts'
import { statuses } from '#shared/domain/case/status.ts'
import { cardActs, likelyAct, type CardActId } from './acts.ts'

const ma: Actor = { id: 'ma', name: '马某某', role: 'operator' }
const now = 1000

function subject(change: Partial<Case>): Case {
  return { status: 'received', claims: [], ...change } as Case
}

function allowed(change: Partial<Case>, actor = ma): CardActId[] {
  return cardActs(subject(change), actor, now)
    .filter((act) => act.refusal === null)
    .map((act) => act.id)
}

describe('cardActs', () => {
  it('offers the ways out of arrival, and dispatching on the way', () => {
    expect(allowed({})).toEqual([
      'accept',
      'dispatch',
      'merge',
      'acceptAndDispatch',
      'askInfo',
      'answerDirect',
      'decline',
    ])
    expect(likelyAct(cardActs(subject({}), ma, now))).toBe('accept')
  })

  it('follows the status', () => {
    expect(allowed({ status: 'accepted' })).toEqual(['dispatch', 'merge', 'acceptAndDispatch', 'answerDirect'])
    expect(allowed({ status: 'dispatched' })).toEqual([
      ...['acknowledge', 'returning', 'extension', 'addHandler', 'recall', 'urge'],
    ])
    expect(allowed({ status: 'reviewing' })).toEqual([
      ...['approve', 'reply', 'reject', 'merge', 'reclassify', 'urge', 'note'],
    ])
    expect(allowed({ status: 'archived' })).toEqual(['relate'])
    expect(likelyAct(cardActs(subject({ status: 'reviewing' }), ma, now))).toBe('approve')
    expect(likelyAct(cardActs(subject({ status: 'visiting' }), ma, now))).toBe('visit')
  })

  it('shows eight in every status, each refusal with its reason', () => {
    for (const status of statuses) {
      const acts = cardActs(subject({ status }), ma, now)
      expect(acts).toHaveLength(8)
    }
    expect(cardActs(subject({ status: 'merged' }), ma, now)[1]?.refusal?.code).toBe('caseMerged')
  })

  it('leaves a claimed case to who holds it, as long as the claim runs', () => {
    const claim = { stage: 'dispatch', by: 'qian', name: '钱某', until: now + 1 } as const
    expect(allowed({ claims: [claim] })).toEqual(['merge'])
    expect(cardActs(subject({ claims: [claim] }), ma, now)[0]?.refusal).toEqual({
      code: 'claimedByOther',
      name: '钱某',
    })
    expect(allowed({ claims: [{ ...claim, until: now }] })).toContain('accept')
    expect(allowed({ claims: [claim] }, { ...ma, role: 'supervisor' })).toContain('accept')
  })

  it('shows no acts at all to a role that only reads', () => {
    expect(cardActs(subject({}), { ...ma, role: 'auditor' }, now)).toEqual([])
  })
})
