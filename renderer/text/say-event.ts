/** One event as one sentence. Codes become words here and nowhere else. */
import type { AppealId } from '#shared/domain/appeal/appeal.ts'
import type { Visit } from '#shared/domain/case/case.ts'
import type { CaseEvent, EventBody, EventType, Timing } from '#shared/domain/case/events.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { yearMoment } from './moments.ts'
import { correctedPlace } from './corrected-place.ts'
import type { Names } from './names.ts'
import { hourMinute } from './times.ts'
import type { Translate } from './translate.ts'
import { unitWords } from './unit-words.ts'

export type Saying = {
  readonly t: Translate
  readonly names: Names
  readonly now: Instant
  /** Id of the channel of an appeal of this case or its members. */
  readonly channelOf: (appeal: AppealId) => string | null
  /** Number of another case, where only its id is in the event. */
  readonly numberOf: (caseId: number) => string
}

type Values = Readonly<Record<string, string | number>>
type Sayers = { readonly [T in EventType]: (body: Extract<EventBody, { readonly type: T }>, saying: Saying) => Values }

const nothing = (): Values => ({})
const text = (body: { readonly note: string }): Values => ({ text: body.note })
const reason = (body: { readonly reason: string; readonly note?: string }): Values => ({
  reason: [body.reason, body.note ?? ''].filter((part) => part !== '').join(' · '),
})

const sayers: Sayers = {
  opened: ({ no, appeal }, { names }) => ({ no, channel: names.channel(appeal.channel) }),
  appealCorrected: ({ revision }) => ({ revision }),
  accepted: classified,
  reclassified: classified,
  placeCorrected: ({ place }, { t, names }) => ({
    text: place === null ? t('timeline.asWritten') : correctedPlace(place, names),
  }),
  deadlineRecounted: ({ timing, dueBefore, ruleVersion }, saying) => ({
    revision: ruleVersion,
    before: yearMoment(dueBefore, saying.now),
    due: due(timing, saying),
  }),
  infoAsked: ({ question }) => ({ text: question }),
  infoArrived: ({ note, timing }, saying) => ({ text: note, due: due(timing, saying) }),
  declined: reason,
  answeredDirect: ({ text: answer }) => ({ text: answer }),
  merged: ({ members, deadline }, saying) => ({
    no: members.map((member) => member.no).join(' '),
    due: yearMoment(deadline.dueAt, saying.now),
  }),
  mergedAway: ({ intoNo, relation }, { t }) => ({ no: intoNo, relation: t(`timeline.relation.${relation}`) }),
  unmerged: ({ members, deadline }, saying) => ({
    no: members.map(saying.numberOf).join(' '),
    due: yearMoment(deadline.dueAt, saying.now),
  }),
  broughtBack: ({ fromNo }) => ({ no: fromNo }),
  declaredDifferent: ({ otherNo }) => ({ no: otherNo }),
  linked: ({ link }, { t }) => ({ no: link.no, relation: t(`timeline.relation.${link.relation}`) }),
  urged: text,
  dispatched: ({ assignment }, { t, names }) => ({
    unit: unitWords(names, assignment.lead),
    assist:
      assignment.assist.length === 0
        ? ''
        : t('timeline.assist', { units: assignment.assist.map((unit) => unitWords(names, unit)).join(' ') }),
  }),
  recalled: reason,
  acknowledged: nothing,
  returnRequested: reason,
  returnDecided: ({ approved, note }, { t }) => ({ verdict: t(approved ? 'timeline.yes' : 'timeline.no'), text: note }),
  extensionRequested: ({ days, reason: why }) => ({ count: days, reason: why }),
  extensionDecided: ({ approved, note, timing }, saying) => ({
    verdict: saying.t(approved ? 'timeline.yes' : 'timeline.no'),
    text: note,
    due: due(timing, saying),
  }),
  delegated: ({ to }, { names }) => ({ unit: unitWords(names, to) }),
  handlerAdded: ({ unit }, { names }) => ({ unit: unitWords(names, unit) }),
  resultSubmitted: ({ result }) => ({ text: result.notes }),
  rejected: reason,
  approved: ({ version, owed }) => ({ revision: version, count: owed.length }),
  replySent: ({ version, appealId }, { names, channelOf }) => ({
    revision: version,
    channel: names.channel(channelOf(appealId) ?? ''),
  }),
  visited: ({ visit, outcome }, { t }) => ({ visit: visitWords(visit, t), outcome: t(`timeline.outcome.${outcome}`) }),
  supervised: text,
  hardMarked: ({ on }, { t }) => ({ verdict: t(on ? 'timeline.on' : 'timeline.off') }),
  secretSet: ({ on }, { t }) => ({ verdict: t(on ? 'timeline.on' : 'timeline.off') }),
  claimed: ({ claim }) => ({ due: hourMinute(claim.until) }),
  released: nothing,
  noted: ({ text: note }) => ({ text: note }),
  archived: nothing,
}

export function sayEvent(event: CaseEvent, saying: Saying): string {
  const { body } = event
  // The one cast: TypeScript cannot see that the sayer and the body are of the same type.
  const values = (sayers[body.type] as (body: EventBody, saying: Saying) => Values)(body, saying)
  return saying.t(`timeline.${body.type}`, values).trim()
}

function classified(body: Extract<EventBody, { readonly type: 'accepted' | 'reclassified' }>, saying: Saying): Values {
  return {
    class: saying.names.classPath(body.classCode).join(' › '),
    urgency: saying.t(`urgency.${body.urgency}`),
    due: due(body.timing, saying),
  }
}

function due(timing: Timing, saying: Saying): string {
  return yearMoment(timing.deadline.dueAt, saying.now)
}

function visitWords(visit: Visit, t: Translate): string {
  if (!visit.reached) return t('timeline.visit.notReached')
  const solved = visit.solved === true ? t('timeline.visit.solved') : t('timeline.visit.unsolved')
  return visit.satisfaction === null ? solved : `${solved} ${t(`satisfaction.${visit.satisfaction}`)}`
}
