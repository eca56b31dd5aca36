/** What was done at this desk since sign-in, and the command that takes each of it back where the rules know one. */
import type { Case } from '#shared/domain/case/case.ts'
import type { Command, CommandKind } from '#shared/domain/case/commands.ts'
import type { Instant } from '#shared/domain/core/instants.ts'

export type DoneCommand = { readonly command: Command; readonly before: Before | null }
export type Done = { readonly kind: CommandKind; readonly given: readonly DoneCommand[]; readonly at: Instant }

export type DoneList = {
  /** Commands of one kind in quick succession are one deed: they were given with one key. */
  readonly add: (command: Command, at: Instant, before?: Before | null) => void
  readonly last: () => Done | null
  readonly dropLast: () => void
}

/** A person needs longer than this between two deeds of the same kind; a bulk act does not. */
const ONE_DEED_MS = 250
const KEPT = 50

export function createDoneList(): DoneList {
  const deeds: Done[] = []
  return {
    add(command, at, before = null) {
      const last = deeds.at(-1)
      if (last !== undefined && last.kind === command.kind && at - last.at < ONE_DEED_MS) {
        deeds[deeds.length - 1] = { kind: last.kind, given: [...last.given, { command, before }], at }
        return
      }
      deeds.push({ kind: command.kind, given: [{ command, before }], at })
      if (deeds.length > KEPT) deeds.shift()
    },
    last: () => deeds.at(-1) ?? null,
    dropLast: () => void deeds.pop(),
  }
}

/** What a case was before a command; only what a way back needs. */
export type Before = Pick<Case, 'classCode' | 'urgency' | 'place'>

/**
 * The command that takes `command` back, or null when the rules know none. `recallReason` is what the unit will read.
 * `before`: the case as it was; without it neither class nor place is given back.
 */
export function inverseOf(command: Command, recallReason: string, before: Before | null = null): Command | null {
  switch (command.kind) {
    case 'merge':
      return { kind: 'unmerge', caseId: command.caseId, members: command.members }
    case 'dispatch':
      return { kind: 'recall', caseId: command.caseId, reason: recallReason }
    case 'claim':
      return { kind: 'release', caseId: command.caseId, stage: command.stage }
    case 'release':
      return { kind: 'claim', caseId: command.caseId, stage: command.stage }
    case 'markHard':
      return { ...command, on: !command.on }
    case 'setSecret':
      return { ...command, on: !command.on }
    case 'correctPlace':
      return before === null
        ? null
        : { ...command, divisionCode: before.place?.divisionCode ?? null, spot: before.place?.spot ?? '' }
    case 'reclassify':
      return before === null || before.classCode === null
        ? null
        : { ...command, classCode: before.classCode, urgency: before.urgency }
    default:
      return null
  }
}
