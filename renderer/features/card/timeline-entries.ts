/** The whole story of a case and of everything merged into it, in one order: what happened, what waits, what is to come. */
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import type { Case } from '#shared/domain/case/case.ts'
import { acceptBy, returnBy } from '#shared/domain/case/stages.ts'
import type { World } from '#shared/domain/case/world.ts'
import type { CaseEvent, EventType } from '#shared/domain/case/events.ts'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import { MINUTE, type Instant } from '#shared/domain/core/instants.ts'
import { isPaused } from '#shared/domain/deadline/deadline.ts'
import type { CaseView } from '../../store/protocol.ts'

export type ComingKind = 'willAccept' | 'willReturn' | 'willAcknowledge' | 'willYellow' | 'willDue' | 'willRed'

/** What the limits of the stages are counted by. */
export type StageRules = Pick<World, 'rules' | 'calendar'>

export type TimelineEntry =
  | {
      readonly kind: 'done' | 'waiting'
      readonly key: string
      readonly at: Instant
      /** The author's clock, only when it is so far off that it must be told. */
      readonly saidAt: Instant | null
      readonly network: NetworkId | null
      /** Number of the case this belongs to when it is not the one shown. */
      readonly caseNo: string | null
      readonly event: CaseEvent
    }
  | { readonly kind: 'coming'; readonly key: string; readonly at: Instant; readonly coming: ComingKind }

/** Above this the two clocks are two facts (the gateway's tolerance for a terminal's clock). */
const CLOCKS_DIFFER = 2 * MINUTE

/** Of a member only what it does not share with its primary: both sides of a merge tell the same thing. */
const toldByPrimary: readonly EventType[] = ['mergedAway', 'broughtBack', 'linked', 'declaredDifferent']

export function timelineEntries(
  view: CaseView,
  networkOfAppeal: (appeal: Appeal) => NetworkId | null,
  { now, rules }: { readonly now: Instant; readonly rules: StageRules },
): readonly TimelineEntry[] {
  const appeals = [view.record, ...view.family].flatMap((record) => record.appeals)
  const networkOf = (event: CaseEvent, subject: Case): NetworkId | null =>
    eventNetwork(event, subject, { appeals, networkOfAppeal })
  const own = view.record.history.map((event, index) =>
    done(event, `h${index}`, null, networkOf(event, view.record.state)),
  )
  const members = view.family.flatMap(({ history, state }) =>
    history
      .filter((event) => !toldByPrimary.includes(event.body.type))
      .map((event, index) => done(event, `m${state.id}-${index}`, state.no, networkOf(event, state))),
  )
  const told = [...own, ...members].toSorted((a, b) => a.at - b.at)
  const waiting = view.pending
    .filter((event) => event.caseId === view.record.state.id)
    .map((event, index) => ({ ...done(event, `p${index}`, null, null), kind: 'waiting' as const }))
  return [...told, ...waiting, ...comingEntries(view.record.state, now, rules)]
}

function done(event: CaseEvent, key: string, caseNo: string | null, network: NetworkId | null) {
  const saidAt = Math.abs(event.at - event.saidAt) > CLOCKS_DIFFER ? event.saidAt : null
  return { kind: 'done' as const, key, at: event.at, saidAt, network, caseNo, event }
}

type Channels = { readonly appeals: readonly Appeal[]; readonly networkOfAppeal: (appeal: Appeal) => NetworkId | null }

/** The network through which the news came; desks of the command centre stand on none of the two. */
function eventNetwork(event: CaseEvent, subject: Case, channels: Channels): NetworkId | null {
  const { body, actor } = event
  if (body.type === 'replySent' || body.type === 'appealCorrected') {
    const appeal = channels.appeals.find((each) => each.id === body.appealId)
    return appeal === undefined ? null : channels.networkOfAppeal(appeal)
  }
  if (actor.role === 'unit') return 'police'
  return actor.role === 'gateway' ? subject.network : null
}

function comingEntries(subject: Case, now: Instant, rules: StageRules): readonly TimelineEntry[] {
  const over =
    subject.status === 'closed' ||
    subject.status === 'archived' ||
    subject.status === 'merged' ||
    subject.status === 'declined'
  if (over || isPaused(subject.clock)) return []
  const { deadline, assignment } = subject
  const dates: [ComingKind, Instant | null][] = [
    ['willAccept', acceptBy(subject, rules)],
    ['willReturn', returnBy(subject, rules)],
    ['willAcknowledge', subject.status === 'dispatched' ? (assignment?.acknowledgeBy ?? null) : null],
    ['willYellow', deadline.yellowAt],
    ['willDue', deadline.dueAt],
    ['willRed', deadline.dueAt <= now ? deadline.redAt : null],
  ]
  return dates
    .flatMap(([coming, at]) => (at === null || at <= now ? [] : [{ kind: 'coming' as const, key: coming, at, coming }]))
    .toSorted((a, b) => a.at - b.at)
}
