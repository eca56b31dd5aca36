import type { Actor } from '#shared/domain/access/actor.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { colleague, gatewayActor, operator, supervisor, unitActor } from '../support/cases.ts'
import type { Random } from './random.ts'

/** What people do to the few cases of this world; most of it collides with somebody on purpose. */
export function anyCommand(random: Random, cases: number): readonly [Command, Actor] {
  const caseId = 1 + random.below(cases)
  const other = 1 + random.below(cases)
  return random.pick<readonly [Command, Actor]>([
    [
      {
        kind: 'accept',
        caseId,
        classCode: random.pick(['0101', '0102']),
        urgency: random.pick(['normal', 'critical']),
      },
      operator,
    ],
    [{ kind: 'accept', caseId, classCode: '0101', urgency: 'normal' }, colleague],
    [
      { kind: 'dispatch', caseId, lead: random.pick(['lixia', 'yaojia', 'sun']), assist: [], instruction: '' },
      operator,
    ],
    [{ kind: 'recall', caseId, reason: '改派' }, operator],
    [{ kind: 'acknowledge', caseId }, unitActor],
    [{ kind: 'submitResult', caseId, contacted: true, solved: true, notes: '已办', publicReply: '已办' }, unitActor],
    [{ kind: 'reject', caseId, reason: '再核实' }, operator],
    [{ kind: 'merge', caseId, members: [other], relation: 'crossChannelRepeat' }, operator],
    [{ kind: 'unmerge', caseId, members: [other] }, supervisor],
    [{ kind: 'declareDifferent', caseId, other }, colleague],
    [{ kind: 'note', caseId, text: '核实中' }, operator],
    [{ kind: 'urge', caseId, note: '' }, gatewayActor],
    [{ kind: 'claim', caseId, stage: 'dispatch' }, random.pick([operator, colleague])],
    [{ kind: 'askInfo', caseId, question: '几号楼' }, operator],
    [{ kind: 'infoArrived', caseId, note: '三号楼' }, operator],
  ])
}
