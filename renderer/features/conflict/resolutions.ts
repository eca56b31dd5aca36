/** What mine and both would mean now, as commands, and whether the rules allow them; asked before anybody presses a key. */
import type { Actor } from '#shared/domain/access/actor.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { Command, CommandOf } from '#shared/domain/case/commands.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { stateAfter, type WorldWith } from './three-states.ts'

export type MineHow = 'again' | 'dispatch' | 'reclassify' | 'unmerge'
export type BothHow = 'dispatch' | 'note'

export type Plan<How> =
  | { readonly ok: true; readonly how: How; readonly commands: readonly Command[] }
  | { readonly ok: false; readonly fault: Refusal }

type Context = {
  readonly theirs: Case
  readonly actor: Actor
  readonly now: Instant
  readonly worldWith: WorldWith
  readonly recallReason: string
  /** The note that carries my text where it cannot take effect. */
  readonly noteOf: (text: string) => string
}

/** 2 · my command on the present state: as it is, or with the steps that make way for it. */
export function planMine(command: Command, context: Context): Plan<MineHow> {
  const ways: { readonly how: MineHow; readonly commands: readonly Command[] }[] = [
    { how: 'again', commands: [command] },
  ]
  if (command.kind === 'dispatch' && context.theirs.assignment !== null) {
    ways.push({
      how: 'dispatch',
      commands: [{ kind: 'recall', caseId: command.caseId, reason: context.recallReason }, command],
    })
  }
  if (command.kind === 'accept') ways.push({ how: 'reclassify', commands: [{ ...command, kind: 'reclassify' }] })
  if (command.kind === 'merge') ways.push(...unmergeFirst(command, context))
  return firstPossible(ways, context)
}

/** A member that lies in another case is taken out of it first. */
function unmergeFirst(
  command: CommandOf<'merge'>,
  { theirs, worldWith }: Context,
): { readonly how: 'unmerge'; readonly commands: readonly Command[] }[] {
  const world = worldWith(theirs)
  const elsewhere = command.members.flatMap((id) => {
    const into = world.caseOf(id)?.mergedInto ?? null
    return into === null || into === command.caseId ? [] : [{ kind: 'unmerge' as const, caseId: into, members: [id] }]
  })
  return elsewhere.length === 0 ? [] : [{ how: 'unmerge', commands: [...elsewhere, command] }]
}

/** 3 · theirs stays and mine is added: my unit assists, my words are kept as a note. */
export function planBoth(command: Command, context: Context): Plan<BothHow> {
  const ways: { readonly how: BothHow; readonly commands: readonly Command[] }[] = []
  const { caseId } = command
  if (command.kind === 'dispatch') {
    const units = [...new Set([command.lead, ...command.assist])].filter(
      (unit) => unit !== context.theirs.assignment?.lead,
    )
    const added = units.map((unit): Command => ({ kind: 'addHandler', caseId, unit }))
    if (added.length > 0)
      ways.push({ how: 'dispatch', commands: [...added, ...noteFor(command.instruction, caseId, context)] })
  } else {
    const notes = noteFor(textOf(command), caseId, context)
    if (notes.length > 0) ways.push({ how: 'note', commands: notes })
  }
  return firstPossible(ways, context)
}

function noteFor(text: string, caseId: number, context: Context): readonly Command[] {
  return text.trim() === '' ? [] : [{ kind: 'note', caseId, text: context.noteOf(text) }]
}

/** What a person wrote into the command, if anything. */
export function textOf(command: Command): string {
  switch (command.kind) {
    case 'askInfo':
      return command.question
    case 'answerDirect':
    case 'approve':
    case 'note':
      return command.text
    case 'decline':
    case 'requestReturn':
      return [command.reason, command.note].filter((part) => part !== '').join(' ')
    case 'recall':
    case 'reject':
      return command.reason
    case 'submitResult':
      return command.notes
    case 'recordVisit':
    case 'infoArrived':
    case 'urge':
    case 'supervise':
      return command.note
    default:
      return ''
  }
}

function firstPossible<How>(
  ways: readonly { readonly how: How; readonly commands: readonly Command[] }[],
  context: Context,
): Plan<How> {
  let fault: Refusal | null = null
  for (const way of ways) {
    const after = afterAll(way.commands, context)
    if (after === null) return { ok: true, ...way }
    fault ??= after
  }
  return { ok: false, fault: fault ?? { code: 'textMissing', caseId: context.theirs.id, about: null, detail: '' } }
}

/** Commands for other cases (an un-merge elsewhere) are not tried here: the store refuses them when they are given. */
function afterAll(commands: readonly Command[], context: Context): Refusal | null {
  const own = commands.filter((command) => command.caseId === context.theirs.id)
  const tried = own.length < commands.length ? own.filter((command) => command.kind !== 'merge') : own
  const after = stateAfter(context.theirs, tried, context)
  return after.ok ? null : after.fault
}
