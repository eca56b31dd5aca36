/** What the operators of the rounds do to the few cases they share; most of it collides with somebody on purpose. */
import type { Command } from '#shared/domain/case/commands.ts'
import type { Reference } from '#shared/domain/reference.ts'
import type { Random } from '../../simulation/random.ts'

/** `mark`: stands in the text of a note and nowhere else in the world. */
export function someCommand(random: Random, cases: readonly number[], reference: Reference, mark: string): Command {
  const caseId = random.pick(cases)
  const other = random.pick(cases)
  const leaves = reference.classes.filter((each) => each.level === 3)
  const stations = reference.units.filter((unit) => unit.level === 'station' || unit.level === 'branch')
  const classCode = random.pick(leaves).code
  return random.pick<() => Command>([
    () => ({ kind: 'note', caseId, text: mark }),
    () => ({ kind: 'note', caseId, text: mark }),
    () => ({ kind: 'note', caseId, text: mark }),
    () => ({ kind: 'accept', caseId, classCode, urgency: random.pick(['normal', 'critical']) }),
    () => ({ kind: 'accept', caseId, classCode, urgency: 'normal' }),
    () => ({ kind: 'reclassify', caseId, classCode, urgency: 'normal' }),
    () => ({ kind: 'dispatch', caseId, lead: random.pick(stations).id, assist: [], instruction: mark }),
    () => ({ kind: 'dispatch', caseId, lead: random.pick(stations).id, assist: [], instruction: mark }),
    () => ({ kind: 'recall', caseId, reason: mark }),
    () => ({ kind: 'merge', caseId, members: [other], relation: 'crossChannelRepeat' }),
    () => ({ kind: 'unmerge', caseId, members: [other] }),
    () => ({ kind: 'declareDifferent', caseId, other }),
    () => ({ kind: 'claim', caseId, stage: 'dispatch' }),
    () => ({ kind: 'askInfo', caseId, question: mark }),
    () => ({ kind: 'infoArrived', caseId, note: mark }),
  ])()
}
