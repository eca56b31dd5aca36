import type { Case } from './case.ts'
import type { Command } from './commands.ts'
import type { World } from './world.ts'

/**
 * RULES C2: a command whose whole effect is already there is not refused but already so. Two colleagues who did
 * the same thing while offline do not get a conflict for agreeing.
 */
export function isAlreadySo(command: Command, subject: Case, world: World): boolean {
  switch (command.kind) {
    case 'accept':
      return subject.status === 'accepted' && sameClass(command, subject)
    case 'reclassify':
      return subject.classCode !== null && sameClass(command, subject)
    case 'correctPlace':
      return samePlace(command, subject)
    case 'dispatch':
      return sameAssignment(command, subject)
    case 'merge':
      return command.members.length > 0 && command.members.every((id) => world.caseOf(id)?.mergedInto === subject.id)
    case 'unmerge':
      return command.members.length > 0 && command.members.every((id) => world.caseOf(id)?.status !== 'merged')
    case 'declareDifferent':
      return subject.different.includes(command.other)
    case 'link':
      return subject.links.some((link) => link.caseId === command.other && link.relation === command.relation)
    case 'acknowledge':
      return subject.status === 'handling'
    case 'markHard':
      return subject.hard === command.on
    case 'setSecret':
      return subject.secret === command.on
    case 'archive':
      return subject.status === 'archived'
    case 'replySent':
      return subject.reply?.version === command.version && subject.reply.sent.includes(command.appealId)
    default:
      return false
  }
}

function sameClass(command: { readonly classCode: string; readonly urgency: string }, subject: Case): boolean {
  return subject.classCode === command.classCode && subject.urgency === command.urgency
}

function samePlace(command: { readonly divisionCode: string | null; readonly spot: string }, { place }: Case): boolean {
  if (command.divisionCode === null) return (place ?? null) === null
  return place?.divisionCode === command.divisionCode && place.spot === command.spot.trim()
}

function sameAssignment(
  command: { readonly lead: string; readonly assist: readonly string[] },
  subject: Case,
): boolean {
  const { assignment, status } = subject
  if (assignment === null || status !== 'dispatched') return false
  const assist = (units: readonly string[]) => units.toSorted().join(' ')
  return assignment.lead === command.lead && assist(assignment.assist) === assist(command.assist)
}
