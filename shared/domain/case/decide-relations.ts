import type { Case, Member } from './case.ts'
import { allAppeals } from './case.ts'
import { decided, refuse, refuseText, type Answer, type Deciders, type Question } from './deciders.ts'
import type { Decision } from './events.ts'
import { ok } from '../core/result.ts'
import { earliestDeadline } from './timing.ts'
import { refusedByStatus } from './transitions.ts'

type Relations = 'merge' | 'unmerge' | 'declareDifferent' | 'link' | 'urge'

/** RULES M1–M7: how cases belong together. The four relations never change into each other by themselves. */
export const decideRelations: Deciders<Relations> = {
  merge,
  unmerge,

  declareDifferent({ command, subject, world }) {
    const other = world.caseOf(command.other)
    if (other === undefined) return refuse(command, 'unknownCase', { about: command.other })
    if (other.id === subject.id) return refuse(command, 'mergeWithItself')
    return ok([
      { caseId: subject.id, body: { type: 'declaredDifferent', other: other.id, otherNo: other.no } },
      { caseId: other.id, body: { type: 'declaredDifferent', other: subject.id, otherNo: subject.no } },
    ])
  },

  link({ command, subject, world }) {
    const other = world.caseOf(command.other)
    if (other === undefined) return refuse(command, 'unknownCase', { about: command.other })
    if (other.id === subject.id) return refuse(command, 'mergeWithItself')
    const { relation } = command
    return ok([
      { caseId: subject.id, body: { type: 'linked', link: { caseId: other.id, no: other.no, relation } } },
      { caseId: other.id, body: { type: 'linked', link: { caseId: subject.id, no: subject.no, relation } } },
    ])
  },

  urge({ command, subject }) {
    return refuseText(command, command.note, null) ?? decided(subject, { type: 'urged', note: command.note })
  },
}

/** Members rest as `merged` and keep their own state untouched; that is what makes unmerge exact (law I9). */
function merge({ command, subject, world }: Question<'merge'>): Answer {
  const news = [...new Set(command.members)].filter((id) => world.caseOf(id)?.mergedInto !== subject.id)
  if (news.length === 0) return refuse(command, 'nothingToMerge')
  const members: Member[] = []
  const decisions: Decision[] = []
  for (const id of news) {
    const member = world.caseOf(id)
    if (member === undefined) return refuse(command, 'unknownCase', { about: id })
    const refused = refuseMember({ command, subject, member })
    if (refused) return refused
    members.push({
      caseId: id,
      no: member.no,
      relation: command.relation,
      appeals: allAppeals(member),
      clock: member.clock,
    })
    decisions.push({
      caseId: id,
      body: { type: 'mergedAway', into: subject.id, intoNo: subject.no, relation: command.relation },
    })
  }
  const clocks = [subject.clock, ...subject.members.map((m) => m.clock), ...members.map((m) => m.clock)]
  const deadline = earliestDeadline(clocks, world)
  return ok([{ caseId: subject.id, body: { type: 'merged', members, deadline } }, ...decisions])
}

function refuseMember(pair: { command: Question<'merge'>['command']; subject: Case; member: Case }) {
  const { command, subject, member } = pair
  if (member.id === subject.id) return refuse(command, 'mergeWithItself')
  if (member.mergedInto !== null) return refuse(command, 'caseMerged', { about: member.mergedInto, detail: member.no })
  if (subject.different.includes(member.id))
    return refuse(command, 'declaredDifferent', { about: member.id, detail: member.no })
  if (refusedByStatus('merge', member.status) !== null || member.status === 'reviewing') {
    return refuse(command, 'memberNotMergeable', { about: member.id, detail: member.no })
  }
  return null
}

/** A member that is no longer in the case is passed over, so that repeating an unmerge is harmless. */
function unmerge({ command, subject, world }: Question<'unmerge'>): Answer {
  const leaving = subject.members.filter((member) => command.members.includes(member.caseId))
  if (leaving.length === 0) return refuse(command, 'notMember')
  const decisions: Decision[] = []
  for (const { caseId } of leaving) {
    const member = world.caseOf(caseId)
    if (member === undefined || member.statusBeforeMerge === null)
      return refuse(command, 'unknownCase', { about: caseId })
    const body = {
      type: 'broughtBack',
      from: subject.id,
      fromNo: subject.no,
      status: member.statusBeforeMerge,
    } as const
    decisions.push({ caseId, body })
  }
  const staying = subject.members.filter((member) => !leaving.includes(member))
  const deadline = earliestDeadline([subject.clock, ...staying.map((member) => member.clock)], world)
  const members = leaving.map((member) => member.caseId)
  return ok([{ caseId: subject.id, body: { type: 'unmerged', members, deadline } }, ...decisions])
}
