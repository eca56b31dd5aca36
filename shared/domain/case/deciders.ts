import type { Result } from '../core/result.ts'
import { fail, ok } from '../core/result.ts'
import type { Case } from './case.ts'
import type { Command, CommandKind, CommandOf } from './commands.ts'
import type { Decision, EventBody } from './events.ts'
import type { Refusal, RefusalCode } from './refusal.ts'
import type { DecisionContext, World } from './world.ts'

/** What a rule for one kind of command sees. The status table and the permissions have already agreed. */
export type Question<K extends CommandKind> = {
  readonly command: CommandOf<K>
  readonly subject: Case
  readonly world: World
  readonly context: DecisionContext
}

/** No decisions at all means: it is already so, nothing needs to happen. */
export type Answer = Result<readonly Decision[], Refusal>

export type Deciders<K extends CommandKind> = { readonly [Kind in K]: (question: Question<Kind>) => Answer }

export function decided(subject: Case, ...bodies: readonly EventBody[]): Answer {
  return ok(bodies.map((body) => ({ caseId: subject.id, body })))
}

export function refuse(
  command: Pick<Command, 'caseId'>,
  code: RefusalCode,
  more: { readonly about?: number; readonly detail?: string } = {},
): { readonly ok: false; readonly fault: Refusal } {
  return fail({ code, caseId: command.caseId, about: more.about ?? null, detail: more.detail ?? '' })
}

/** The longest text a person may type into one field, in UTF-16 units: above every real reply, below a paste by mistake. */
export const LONGEST_TEXT = 10_000

export function refuseText(
  command: Pick<Command, 'caseId'>,
  text: string,
  whenEmpty: 'textMissing' | 'reasonMissing' | null,
) {
  if (whenEmpty !== null && text.trim() === '') return refuse(command, whenEmpty)
  if (text.length > LONGEST_TEXT) return refuse(command, 'textTooLong', { detail: String(text.length) })
  return null
}
