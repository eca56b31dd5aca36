import fc from 'fast-check'
import type { Actor } from '#shared/domain/access/actor.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { claimStages, linkRelations, mergeRelations, satisfactions, urgencies } from '#shared/domain/case/case.ts'
import { colleague, gatewayActor, operator, supervisor, unitActor } from './cases.ts'

/** Any command about cases 1…count (and one that does not exist), with good and bad contents. */
export function commandArbitrary(count: number): fc.Arbitrary<Command> {
  const caseId = fc.integer({ min: 1, max: count + 1 })
  const text = fc.constantFrom('', ' ', '请到现场核实', '𠮷'.repeat(6_000))
  const unit = fc.constantFrom('lixia', 'yaojia', 'sun', 'away', 'nobody')
  const members = fc.uniqueArray(caseId, { minLength: 1, maxLength: 3 })
  const appealId = caseId.map((id) => id * 10)
  const on = fc.boolean()
  const classCode = fc.constantFrom('01', '0101', '0102', '99')
  const urgency = fc.constantFrom(...urgencies)
  return fc.oneof(
    fc.record({ kind: fc.constant('accept' as const), caseId, classCode, urgency }),
    fc.record({ kind: fc.constant('reclassify' as const), caseId, classCode, urgency }),
    fc.record({
      kind: fc.constant('correctPlace' as const),
      caseId,
      divisionCode: fc.constantFrom(null, '370102', '370102011', '999999'),
      spot: text,
    }),
    fc.record({ kind: fc.constant('askInfo' as const), caseId, question: text }),
    fc.record({ kind: fc.constant('infoArrived' as const), caseId, note: text }),
    fc.record({ kind: fc.constant('decline' as const), caseId, reason: text, note: text }),
    fc.record({ kind: fc.constant('answerDirect' as const), caseId, text }),
    fc.record({ kind: fc.constant('merge' as const), caseId, members, relation: fc.constantFrom(...mergeRelations) }),
    fc.record({ kind: fc.constant('unmerge' as const), caseId, members }),
    fc.record({ kind: fc.constant('declareDifferent' as const), caseId, other: caseId }),
    fc.record({
      kind: fc.constant('link' as const),
      caseId,
      other: caseId,
      relation: fc.constantFrom(...linkRelations),
    }),
    fc.record({ kind: fc.constant('urge' as const), caseId, note: text }),
    fc.record({
      kind: fc.constant('dispatch' as const),
      caseId,
      lead: unit,
      assist: fc.array(unit, { maxLength: 2 }),
      instruction: text,
    }),
    fc.record({ kind: fc.constant('recall' as const), caseId, reason: text }),
    fc.record({ kind: fc.constant('acknowledge' as const), caseId }),
    fc.record({ kind: fc.constant('requestReturn' as const), caseId, reason: text, note: text }),
    fc.record({ kind: fc.constant('decideReturn' as const), caseId, approved: on, note: text }),
    fc.record({
      kind: fc.constant('requestExtension' as const),
      caseId,
      days: fc.integer({ min: -1, max: 12 }),
      reason: text,
    }),
    fc.record({ kind: fc.constant('decideExtension' as const), caseId, approved: on, note: text }),
    fc.record({ kind: fc.constant('delegate' as const), caseId, to: unit }),
    fc.record({ kind: fc.constant('addHandler' as const), caseId, unit }),
    fc.record({
      kind: fc.constant('submitResult' as const),
      caseId,
      contacted: on,
      solved: on,
      notes: text,
      publicReply: text,
    }),
    fc.record({ kind: fc.constant('reject' as const), caseId, reason: text }),
    fc.record({ kind: fc.constant('approve' as const), caseId, text }),
    fc.record({ kind: fc.constant('replySent' as const), caseId, version: fc.integer({ min: 1, max: 2 }), appealId }),
    fc.record({
      kind: fc.constant('recordVisit' as const),
      caseId,
      appealId,
      reached: on,
      solved: fc.option(on),
      satisfaction: fc.option(fc.constantFrom(...satisfactions)),
      note: text,
    }),
    fc.record({ kind: fc.constant('supervise' as const), caseId, note: text }),
    fc.record({ kind: fc.constant('markHard' as const), caseId, on }),
    fc.record({ kind: fc.constant('setSecret' as const), caseId, on }),
    fc.record({ kind: fc.constant('claim' as const), caseId, stage: fc.constantFrom(...claimStages) }),
    fc.record({ kind: fc.constant('release' as const), caseId, stage: fc.constantFrom(...claimStages) }),
    fc.record({ kind: fc.constant('note' as const), caseId, text }),
    fc.record({ kind: fc.constant('archive' as const), caseId }),
  )
}

export const actorArbitrary: fc.Arbitrary<Actor> = fc.constantFrom(
  operator,
  colleague,
  supervisor,
  unitActor,
  gatewayActor,
)
