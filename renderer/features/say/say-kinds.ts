import { unreachable } from '#shared/domain/core/assert.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { WordKey } from '../../text/translate.ts'

export type SayKind =
  | 'askInfo'
  | 'answerDirect'
  | 'decline'
  | 'reply'
  | 'reject'
  | 'supervise'
  | 'recall'
  | 'approveReturn'
  | 'refuseReturn'
  | 'approveExtension'
  | 'refuseExtension'

/** The command that carries the text. */
export function commandOf(kind: SayKind, caseId: CaseId, text: string): Command {
  switch (kind) {
    case 'askInfo':
      return { kind, caseId, question: text }
    case 'answerDirect':
      return { kind, caseId, text }
    case 'decline':
      return { kind, caseId, reason: text, note: '' }
    case 'reply':
      return { kind: 'approve', caseId, text }
    case 'supervise':
      return { kind, caseId, note: text }
    case 'recall':
    case 'reject':
      return { kind, caseId, reason: text }
    case 'approveReturn':
    case 'refuseReturn':
      return { kind: 'decideReturn', caseId, approved: kind === 'approveReturn', note: text }
    case 'approveExtension':
    case 'refuseExtension':
      return { kind: 'decideExtension', caseId, approved: kind === 'approveExtension', note: text }
    default:
      return unreachable(kind)
  }
}

const others: Partial<Record<SayKind, SayKind>> = {
  reply: 'reject',
  approveReturn: 'refuseReturn',
  approveExtension: 'refuseExtension',
}

/** The opposite decision, offered beside the first with the same text. */
export function otherOf(kind: SayKind): SayKind | null {
  return others[kind] ?? null
}

const phrases: Partial<Record<SayKind, readonly WordKey[]>> = {
  decline: ['say.decline.1', 'say.decline.2', 'say.decline.3'],
  askInfo: ['say.askInfo.1', 'say.askInfo.2', 'say.askInfo.3'],
}

export function phrasesOf(kind: SayKind): readonly WordKey[] {
  return phrases[kind] ?? []
}
