/** The usual way of a case through desk and unit, one command after the other, up to the status where it is to be found. */
import type { Actor } from '#shared/domain/access/actor.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Status } from '#shared/domain/case/status.ts'
import { HOUR, MINUTE } from '#shared/domain/core/instants.ts'
import type { Random } from '../demonstration/random.ts'
import { nextUnitStep } from '../demonstration/units-at-work.ts'
import { gatewayActor } from '../intake/take-in.ts'
import type { Rulebook } from '../ledger/rulebook.ts'
import { deskWords } from './desk-words.ts'
import { unitActor, unitFacts, type UnitChooser } from './duty.ts'

export type Life = {
  readonly rulebook: Rulebook
  readonly random: Random
  readonly chooseUnit: UnitChooser
  readonly operators: readonly Actor[]
  readonly visitors: readonly Actor[]
  readonly supervisors: readonly Actor[]
}

export type Step = { readonly command: Command; readonly actor: Actor; readonly waitMs: number }

/** The next step on the way to `aim`, or null when the case is there (or cannot come nearer). */
export function nextStep(life: Life, record: CaseRecord, classCode: string, aim: Status): Step | null {
  const { state } = record
  if (state.status === aim) return null
  const { random } = life
  const caseId = state.id
  const operator = random.pick(life.operators)
  switch (state.status) {
    case 'received':
      return firstLook(life, { caseId, classCode, aim, operator })
    case 'accepted': {
      const unit = life.chooseUnit(record, random)
      if (unit === undefined) return null
      const command = {
        kind: 'dispatch',
        caseId,
        lead: unit.id,
        assist: [],
        instruction: deskWords.instruction(random),
      } as const
      return { command, actor: operator, waitMs: random.between(2, 25) * MINUTE }
    }
    case 'dispatched':
      return {
        command: { kind: 'acknowledge', caseId },
        actor: unitActor(life.rulebook, state),
        waitMs: random.between(15, 300) * MINUTE,
      }
    case 'handling':
      return submission(life, record)
    case 'reviewing':
      return {
        command: { kind: 'approve', caseId, text: state.result?.publicReply ?? deskWords.reply(random) },
        actor: operator,
        waitMs: random.between(20, 420) * MINUTE,
      }
    case 'replyQueued':
      return sending(record)
    case 'visiting':
      return visit(life, record)
    case 'closed':
      return { command: { kind: 'archive', caseId }, actor: random.pick(life.supervisors), waitMs: 24 * HOUR }
    default:
      return null
  }
}

type FirstLook = { readonly caseId: number; readonly classCode: string; readonly aim: Status; readonly operator: Actor }

function firstLook({ random }: Life, { caseId, classCode, aim, operator }: FirstLook): Step {
  const waitMs = random.between(3, 50) * MINUTE
  if (aim === 'awaitingInfo') {
    return { command: { kind: 'askInfo', caseId, question: deskWords.question(random) }, actor: operator, waitMs }
  }
  if (aim === 'declined')
    return { command: { kind: 'decline', caseId, ...deskWords.decline() }, actor: operator, waitMs }
  const urgency = random.chance(0.06) ? 'critical' : random.chance(0.12) ? 'urgent' : 'normal'
  return { command: { kind: 'accept', caseId, classCode, urgency }, actor: operator, waitMs }
}

function submission(life: Life, record: CaseRecord): Step | null {
  const facts = { ...unitFacts(life.rulebook, record), status: 'handling', extension: { days: 0, times: 0 } } as const
  const next = nextUnitStep(life.random, facts, record.state.openedAt)
  if (next?.step.kind !== 'submitResult') return null
  const command = { caseId: record.state.id, ...next.step }
  return { command, actor: unitActor(life.rulebook, record.state), waitMs: life.random.between(4, 60) * HOUR }
}

function sending({ state }: CaseRecord): Step | null {
  const appealId = state.reply?.owed.find((id) => !state.reply?.sent.includes(id))
  if (state.reply === null || appealId === undefined) return null
  return {
    command: { kind: 'replySent', caseId: state.id, version: state.reply.version, appealId },
    actor: gatewayActor,
    waitMs: 20_000,
  }
}

function visit(life: Life, { state, appeals }: CaseRecord): Step | null {
  const { random } = life
  const appealId = appeals.find(
    (appeal) => !state.visits.some((each) => each.appealId === appeal.id && each.reached),
  )?.id
  if (appealId === undefined) return null
  const reached = random.chance(0.88)
  const satisfaction = random.chance(0.6) ? 'verySatisfied' : 'satisfied'
  const answers = reached ? ({ solved: true, satisfaction } as const) : ({ solved: null, satisfaction: null } as const)
  const note = reached ? deskWords.visit(random) : ''
  return {
    command: { kind: 'recordVisit', caseId: state.id, appealId, reached, ...answers, note },
    actor: random.pick(life.visitors),
    waitMs: random.between(2, 26) * HOUR,
  }
}
