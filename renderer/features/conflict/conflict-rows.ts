/** What the three states say, fact by fact; only what the command touches or what differs is worth a row. */
import type { Case } from '#shared/domain/case/case.ts'
import { correctedPlace } from '../../text/corrected-place.ts'
import { yearMoment } from '../../text/moments.ts'
import type { Names } from '../../text/names.ts'
import type { Translate } from '../../text/translate.ts'
import { unitWords } from '../../text/unit-words.ts'
import type { ThreeStates } from './three-states.ts'

export const conflictRowIds = [
  'status',
  'lead',
  'assist',
  'instruction',
  'urgency',
  'class',
  'place',
  'due',
  'reply',
  'result',
  'mergedInto',
  'members',
] as const
export type ConflictRowId = (typeof conflictRowIds)[number]

export type ConflictRow = {
  readonly id: ConflictRowId
  readonly base: string
  readonly mine: string
  readonly theirs: string
  readonly differs: boolean
}

type Saying = {
  readonly t: Translate
  readonly names: Names
  readonly now: number
  readonly numberOf: (caseId: number) => string
}

/** Shown although all agree: a person wants to see that these are not in question. */
const always: readonly ConflictRowId[] = ['urgency', 'class', 'due']

export function conflictRows(states: ThreeStates, saying: Saying): readonly ConflictRow[] {
  return conflictRowIds
    .map((id): ConflictRow => {
      const base = states.base === null ? '' : valueOf(id, states.base, saying)
      const mine = states.mine === null ? '' : valueOf(id, states.mine, saying)
      const theirs = valueOf(id, states.theirs, saying)
      return { id, base, mine, theirs, differs: states.mine !== null && mine !== theirs }
    })
    .filter((row) => row.differs || always.includes(row.id) || row.base !== row.theirs)
}

function valueOf(id: ConflictRowId, subject: Case, saying: Saying): string {
  return values[id](subject, saying)
}

const values: Readonly<Record<ConflictRowId, (subject: Case, saying: Saying) => string>> = {
  status: ({ status }, { t }) => t(`status.${status}`),
  lead: ({ assignment }, { t, names }) =>
    assignment === null ? t('fact.undispatched') : unitWords(names, assignment.lead),
  assist: ({ assignment }, { t, names }) =>
    (assignment?.assist ?? []).map((unit) => unitWords(names, unit)).join(t('merge.list')),
  instruction: ({ assignment }) => assignment?.instruction ?? '',
  urgency: ({ urgency }, { t }) => t(`urgency.${urgency}`),
  class: ({ classCode }, { names }) => names.classPath(classCode).join(' › '),
  place: ({ place }, { names }) => (place == null ? '' : correctedPlace(place, names)),
  due: ({ deadline }, { now }) => yearMoment(deadline.dueAt, now),
  reply: ({ reply }) => reply?.text ?? '',
  result: ({ result }) => result?.notes ?? '',
  mergedInto: ({ mergedInto }, { numberOf }) => (mergedInto === null ? '' : numberOf(mergedInto)),
  members: ({ members }) => members.map((member) => member.no).join(' '),
}
