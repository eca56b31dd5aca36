import { unreachable } from '#shared/domain/core/assert.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { WordKey } from '../../text/translate.ts'

export type SayKind = 'askInfo' | 'answerDirect' | 'decline' | 'reply' | 'supervise' | 'recall' | 'reject'

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
      return { kind, caseId, reason: text }
    case 'reject':
      return { kind, caseId, reason: text }
    default:
      return unreachable(kind)
  }
}

const phrases: Partial<Record<SayKind, readonly WordKey[]>> = {
  decline: ['say.decline.1', 'say.decline.2', 'say.decline.3'],
  askInfo: ['say.askInfo.1', 'say.askInfo.2', 'say.askInfo.3'],
  reject: ['say.reject.1', 'say.reject.2'],
}

export function phrasesOf(kind: SayKind): readonly WordKey[] {
  return phrases[kind] ?? []
}
