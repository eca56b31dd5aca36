/** What was begun, in the word of the act that goes on with it. */
import type { WordKey } from '../../text/translate.ts'

export type DraftKind = { readonly act: string; readonly word: WordKey }

const kinds: Readonly<Record<string, DraftKind>> = {
  reply: { act: 'reply', word: 'act.reply' },
  result: { act: 'submitResult', word: 'act.submitResult' },
  visit: { act: 'visit', word: 'act.visit' },
  dispatch: { act: 'dispatch', word: 'act.dispatch' },
  place: { act: 'correctPlace', word: 'act.correctPlace' },
  askInfo: { act: 'askInfo', word: 'act.askInfo' },
  infoArrived: { act: 'infoArrived', word: 'act.infoArrived' },
  answerDirect: { act: 'answerDirect', word: 'act.answerDirect' },
  decline: { act: 'decline', word: 'act.decline' },
  reject: { act: 'reject', word: 'act.reject' },
  supervise: { act: 'supervise', word: 'act.supervise' },
  recall: { act: 'recall', word: 'act.recall' },
  urge: { act: 'urge', word: 'act.urge' },
  note: { act: 'note', word: 'act.note' },
  requestReturn: { act: 'returning', word: 'command.requestReturn' },
  approveReturn: { act: 'returning', word: 'command.decideReturn' },
  refuseReturn: { act: 'returning', word: 'command.decideReturn' },
  requestExtension: { act: 'extension', word: 'command.requestExtension' },
  approveExtension: { act: 'extension', word: 'command.decideExtension' },
  refuseExtension: { act: 'extension', word: 'command.decideExtension' },
}

/** Null for a kind of an older version that this one has no panel for. */
export function draftKind(kind: string): DraftKind | null {
  return kinds[kind] ?? null
}
