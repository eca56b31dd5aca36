/** How a case stands to another one without being merged with it. */
import type { CaseId } from '#shared/domain/appeal/appeal.ts'
import type { Command } from '#shared/domain/case/commands.ts'

export const relations = ['related', 'reAppeal', 'urge', 'different'] as const
export type Relation = (typeof relations)[number]

/** 催办 is recorded and counted: the link says of whom, the urge makes the unit hear it. */
export function commandsFor(relation: Relation, caseId: CaseId, other: CaseId, note: string): readonly Command[] {
  switch (relation) {
    case 'urge':
      return [
        { kind: 'link', caseId, other, relation },
        { kind: 'urge', caseId, note },
      ]
    case 'different':
      return [{ kind: 'declareDifferent', caseId, other }]
    default:
      return [{ kind: 'link', caseId, other, relation }]
  }
}
