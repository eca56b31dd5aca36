import type { CommandKind } from '../case/commands.ts'
import type { Role } from './actor.ts'

const desk: readonly Role[] = ['operator', 'supervisor']
const unit: readonly Role[] = ['unit', 'operator', 'supervisor']

/**
 * RULES A1: who may give which command. Operators may speak for a unit that answers by telephone; what only a
 * channel or a timer can know is the gateway's.
 */
const permissions: Record<CommandKind, readonly Role[]> = {
  accept: desk,
  reclassify: desk,
  correctPlace: desk,
  askInfo: desk,
  infoArrived: ['gateway', 'operator', 'supervisor'],
  decline: desk,
  answerDirect: desk,
  merge: desk,
  unmerge: desk,
  declareDifferent: desk,
  link: desk,
  urge: ['operator', 'visitor', 'supervisor', 'gateway'],
  dispatch: desk,
  recall: desk,
  acknowledge: unit,
  requestReturn: unit,
  decideReturn: desk,
  requestExtension: unit,
  decideExtension: ['supervisor'],
  delegate: unit,
  addHandler: unit,
  submitResult: unit,
  reject: desk,
  approve: desk,
  replySent: ['gateway'],
  recordVisit: ['visitor', 'operator', 'supervisor'],
  supervise: ['supervisor'],
  markHard: desk,
  setSecret: desk,
  claim: ['operator', 'visitor', 'supervisor'],
  release: ['operator', 'visitor', 'supervisor'],
  note: ['operator', 'visitor', 'supervisor', 'unit'],
  archive: ['gateway', 'supervisor'],
}

/** Who may correct what could not be read and take it in again, or put it aside with a reason. */
export function mayRetake(role: Role): boolean {
  return role === 'operator' || role === 'supervisor' || role === 'administrator'
}

/** Who may see phones, names and identity numbers in full, giving a purpose; of who asked for secrecy only the supervisor. */
export function mayReveal(role: Role, isSecret: boolean): boolean {
  return role === 'supervisor' || (!isSecret && (role === 'operator' || role === 'visitor'))
}

/** Who may look at what others revealed, exported and copied; their own rows everybody sees. */
export function mayReadAudit(role: Role): boolean {
  return role === 'supervisor' || role === 'auditor' || role === 'administrator'
}

export function mayGive(role: Role, kind: CommandKind): boolean {
  return permissions[kind].includes(role)
}
