import { mayGive } from '../access/permissions.ts'
import { ok } from '../core/result.ts'
import { claimAt, type Case, type ClaimStage } from './case.ts'
import type { Command, CommandKind } from './commands.ts'
import { cleanCommand } from './clean-command.ts'
import { decideDispatch } from './decide-dispatch.ts'
import { decideFlags } from './decide-flags.ts'
import { decideIntake } from './decide-intake.ts'
import { decideRelations } from './decide-relations.ts'
import { decideReply } from './decide-reply.ts'
import { isAlreadySo } from './already-so.ts'
import { refuse, type Answer, type Deciders, type Question } from './deciders.ts'
import { refusedByStatus } from './transitions.ts'
import type { DecisionContext, World } from './world.ts'

const deciders: Deciders<CommandKind> = {
  ...decideIntake,
  ...decideRelations,
  ...decideDispatch,
  ...decideReply,
  ...decideFlags,
}

/** RULES L1: while somebody else holds the claim of a stage, the commands of that stage are theirs. */
const claimStageOf: Partial<Record<CommandKind, ClaimStage>> = {
  accept: 'dispatch',
  reclassify: 'dispatch',
  correctPlace: 'dispatch',
  askInfo: 'dispatch',
  decline: 'dispatch',
  answerDirect: 'dispatch',
  dispatch: 'dispatch',
  recall: 'dispatch',
  decideReturn: 'dispatch',
  reject: 'review',
  approve: 'review',
  recordVisit: 'visit',
}

/**
 * Decides a command on the present state. Pure and the same on terminal and gateway; the gateway's word is final.
 * Answers events to append (none: already so), or why not. Never throws for anything a person can type.
 */
export function decide(given: Command, world: World, context: DecisionContext): Answer {
  const command = cleanCommand(given)
  const subject = world.caseOf(command.caseId)
  if (subject === undefined) return refuse(command, 'unknownCase')
  if (!mayGive(context.actor.role, command.kind)) return refuse(command, 'roleNotAllowed')
  if (isAlreadySo(command, subject, world)) return ok([])
  const code = refusedByStatus(command.kind, subject.status)
  if (code !== null) return refuse(command, code, subject.mergedInto === null ? {} : { about: subject.mergedInto })
  const holder = otherHolder(command, subject, context)
  if (holder !== null) return refuse(command, 'claimedByOther', { detail: holder })
  return decideKind({ command, subject, world, context })
}

function otherHolder(command: Command, subject: Case, context: DecisionContext): string | null {
  const stage = claimStageOf[command.kind]
  if (stage === undefined || context.actor.role === 'supervisor' || context.actor.role === 'unit') return null
  const claim = claimAt(subject, stage, context.now)
  return claim === undefined || claim.by === context.actor.id ? null : claim.name
}

function decideKind<K extends CommandKind>(question: Question<K>): Answer {
  // The one cast: TypeScript cannot see that the decider and the question are of the same kind.
  const decider = deciders[question.command.kind] as (question: Question<K>) => Answer
  return decider(question)
}
