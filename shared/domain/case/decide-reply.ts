import { allAppeals, type Case, type Visit } from './case.ts'
import { decided, refuse, refuseText, type Deciders } from './deciders.ts'

type ReplyKinds = 'submitResult' | 'reject' | 'approve' | 'replySent' | 'recordVisit'

/** After this many visits that reached nobody a case closes without contact (RULES V3). */
const ATTEMPTS_TO_REACH = 3

/** RULES R1–R2, V1–V4: the unit's result, the one reply, the visit that ends it. */
export const decideReply: Deciders<ReplyKinds> = {
  submitResult({ command, subject }) {
    const { contacted, solved, notes, publicReply } = command
    const refused = refuseText(command, notes, 'textMissing') ?? refuseText(command, publicReply, 'textMissing')
    return refused ?? decided(subject, { type: 'resultSubmitted', result: { contacted, solved, notes, publicReply } })
  },

  reject({ command, subject }) {
    return (
      refuseText(command, command.reason, 'reasonMissing') ??
      decided(subject, { type: 'rejected', reason: command.reason })
    )
  },

  approve({ command, subject }) {
    const refused = refuseText(command, command.text, 'textMissing')
    if (refused) return refused
    const version = (subject.reply?.version ?? 0) + 1
    return decided(subject, { type: 'approved', version, text: command.text, owed: allAppeals(subject) })
  },

  replySent({ command, subject }) {
    const { reply } = subject
    if (reply === null || reply.version !== command.version || !reply.owed.includes(command.appealId)) {
      return refuse(command, 'noReplyOwed', { detail: String(command.appealId) })
    }
    const complete = reply.owed.every((id) => id === command.appealId || reply.sent.includes(id))
    return decided(subject, { type: 'replySent', version: command.version, appealId: command.appealId, complete })
  },

  recordVisit({ command, subject, context }) {
    if (!allAppeals(subject).includes(command.appealId))
      return refuse(command, 'unknownAppeal', { detail: String(command.appealId) })
    if (command.reached && (command.solved === null || command.satisfaction === null))
      return refuse(command, 'visitIncomplete')
    const refused = refuseText(command, command.note, null)
    if (refused) return refused
    const { appealId, reached, note } = command
    const answers = reached
      ? { solved: command.solved, satisfaction: command.satisfaction }
      : { solved: null, satisfaction: null }
    const visit: Visit = { appealId, at: context.now, by: context.actor.id, reached, ...answers, note }
    return decided(subject, { type: 'visited', visit, outcome: outcomeOf(subject, visit) })
  },
}

/** Each person is visited for themselves: the case closes when every appeal has its answer (RULES V2). */
function outcomeOf(subject: Case, visit: Visit): 'stays' | 'closed' | 'noContact' | 'rework' {
  const visits = [...subject.visits, visit]
  if (visit.reached && (visit.solved === false || isBad(visit))) return 'rework'
  const settled = allAppeals(subject).map((id) => {
    const own = visits.filter((candidate) => candidate.appealId === id)
    if (own.some((candidate) => candidate.reached)) return 'reached'
    return own.length >= ATTEMPTS_TO_REACH ? 'unreachable' : 'open'
  })
  if (settled.includes('open')) return 'stays'
  return settled.includes('reached') ? 'closed' : 'noContact'
}

function isBad(visit: Visit): boolean {
  return visit.satisfaction === 'dissatisfied' || visit.satisfaction === 'veryDissatisfied'
}
