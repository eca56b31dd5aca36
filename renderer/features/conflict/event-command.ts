import type { CommandKind } from '#shared/domain/case/commands.ts'
import type { EventType } from '#shared/domain/case/events.ts'

const commands: Partial<Record<EventType, CommandKind>> = {
  accepted: 'accept',
  reclassified: 'reclassify',
  placeCorrected: 'correctPlace',
  infoAsked: 'askInfo',
  infoArrived: 'infoArrived',
  declined: 'decline',
  answeredDirect: 'answerDirect',
  merged: 'merge',
  mergedAway: 'merge',
  unmerged: 'unmerge',
  broughtBack: 'unmerge',
  dispatched: 'dispatch',
  recalled: 'recall',
  acknowledged: 'acknowledge',
  returnRequested: 'requestReturn',
  returnDecided: 'decideReturn',
  extensionRequested: 'requestExtension',
  extensionDecided: 'decideExtension',
  delegated: 'delegate',
  handlerAdded: 'addHandler',
  resultSubmitted: 'submitResult',
  rejected: 'reject',
  approved: 'approve',
  visited: 'recordVisit',
  claimed: 'claim',
  released: 'release',
  archived: 'archive',
}

/** What somebody did, named by the command that does it; null for what is only noted beside the work. */
export function eventCommand(type: EventType): CommandKind | null {
  return commands[type] ?? null
}
