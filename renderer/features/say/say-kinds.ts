import { unreachable } from '#shared/domain/core/assert.ts'
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { WordKey } from '../../text/translate.ts'

export type SayKind =
  | 'askInfo'
  | 'infoArrived'
  | 'answerDirect'
  | 'decline'
  | 'reject'
  | 'supervise'
  | 'recall'
  | 'urge'
  | 'note'
  | 'requestReturn'
  | 'requestExtension'
  | 'approveReturn'
  | 'refuseReturn'
  | 'approveExtension'
  | 'refuseExtension'

export type Said = {
  readonly text: string
  /** The reason that was picked; empty when it stands in the text. */
  readonly reason: string
  /** Of an extension; null until a number is chosen: then as many as the rule gives, a working week at most. */
  readonly days: number | null
}

export const nothingSaid: Said = { text: '', reason: '', days: null }

const USUAL_DAYS = 5

/** `most`: what the rule still gives. What somebody has typed stays, so that a refusal can tell about it. */
export function daysOf(said: Said, most: number): number {
  return said.days ?? Math.max(1, Math.min(USUAL_DAYS, most))
}

/** The command that carries what was said. A picked reason comes before the text where the command has one field only. */
export function commandOf(kind: SayKind, caseId: CaseId, said: Said & { readonly days: number }): Command {
  const text = said.text.trim()
  const whole = [said.reason, text].filter((part) => part !== '').join('。')
  const reasonAndNote = said.reason === '' ? { reason: text, note: '' } : { reason: said.reason, note: text }
  switch (kind) {
    case 'askInfo':
      return { kind, caseId, question: text }
    case 'infoArrived':
    case 'supervise':
    case 'urge':
      return { kind, caseId, note: whole }
    case 'answerDirect':
    case 'note':
      return { kind, caseId, text }
    case 'decline':
    case 'requestReturn':
      return { kind, caseId, ...reasonAndNote }
    case 'requestExtension':
      return { kind, caseId, days: said.days, reason: whole }
    case 'recall':
    case 'reject':
      return { kind, caseId, reason: whole }
    case 'approveReturn':
    case 'refuseReturn':
      return { kind: 'decideReturn', caseId, approved: kind === 'approveReturn', note: whole }
    case 'approveExtension':
    case 'refuseExtension':
      return { kind: 'decideExtension', caseId, approved: kind === 'approveExtension', note: whole }
    default:
      return unreachable(kind)
  }
}

const others: Partial<Record<SayKind, SayKind>> = {
  approveReturn: 'refuseReturn',
  approveExtension: 'refuseExtension',
}

/** The opposite decision, offered beside the first with the same text. */
export function otherOf(kind: SayKind): SayKind | null {
  return others[kind] ?? null
}

/** What the appellant reads; everything else stays between desk and units. */
const published: readonly SayKind[] = ['askInfo', 'answerDirect', 'decline']

export function isPublished(kind: SayKind): boolean {
  return published.includes(kind)
}

const picks: Partial<Record<SayKind, readonly WordKey[]>> = {
  decline: ['say.decline.1', 'say.decline.2', 'say.decline.3'],
  requestReturn: ['say.requestReturn.1', 'say.requestReturn.2', 'say.requestReturn.3', 'say.requestReturn.4'],
  requestExtension: ['say.requestExtension.1', 'say.requestExtension.2', 'say.requestExtension.3'],
  reject: ['say.reject.1', 'say.reject.2', 'say.reject.3', 'say.reject.4'],
  recall: ['say.recall.1', 'say.recall.2', 'say.recall.3'],
  urge: ['say.urge.1', 'say.urge.2', 'say.urge.3'],
  supervise: ['say.supervise.1', 'say.supervise.2', 'say.supervise.3'],
  approveReturn: ['say.approveReturn.1', 'say.approveReturn.2'],
  approveExtension: ['say.approveExtension.1', 'say.approveExtension.2'],
}

/** Reasons of which one is picked; the text goes into details. */
export function picksOf(kind: SayKind): readonly WordKey[] {
  return picks[kind] ?? []
}

const phrases: Partial<Record<SayKind, readonly WordKey[]>> = {
  askInfo: ['say.askInfo.1', 'say.askInfo.2', 'say.askInfo.3'],
}

/** Sentences that are put into the text; several may be. */
export function phrasesOf(kind: SayKind): readonly WordKey[] {
  return phrases[kind] ?? []
}
