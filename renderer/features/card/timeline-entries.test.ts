import { describe, expect, it } from 'vitest'
import type { Case } from '#shared/domain/case/case.ts'
import type { CaseEvent, EventBody } from '#shared/domain/case/events.ts'
import { HOUR, MINUTE } from '#shared/domain/core/instants.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import { rule } from '../../../tests/support/cases.ts'
import type { CaseView } from '../../store/protocol.ts'
import { timelineEntries } from './timeline-entries.ts'

const noon = 1_350_360_000_000
function event(caseId: number, at: number, body: EventBody, more: Partial<CaseEvent> = {}): CaseEvent {
  return { caseId, at, saidAt: at, actor: { id: 'ma', name: '马某某', role: 'operator' }, command: null, body, ...more }
}
const gateway = { actor: { id: 'gateway', name: '网关', role: 'gateway' } } as const
const unit = { actor: { id: 'u1', name: '姚家所', role: 'unit' } } as const

function state(id: number, change: Partial<Case> = {}): Case {
  const deadline = { dueAt: noon + 3 * HOUR, yellowAt: noon + 2 * HOUR, redAt: noon + 4 * HOUR }
  return {
    id,
    no: `no-${id}`,
    network: 'government',
    status: 'received',
    clock: { ruleId: 'r', startedAt: 0, pauses: [], extensionDays: 0 },
    deadline,
    assignment: null,
    ...change,
  } as unknown as Case
}

function view(
  history: readonly CaseEvent[],
  more: { family?: readonly CaseEvent[]; pending?: readonly CaseEvent[]; change?: Partial<Case> } = {},
): CaseView {
  const member = more.family === undefined ? [] : [{ state: state(2), appeals: [], history: more.family }]
  const appeals = [{ id: 10, channel: 'weibo' }]
  return {
    record: { state: state(1, more.change), appeals, history },
    family: member,
    pending: more.pending ?? [],
  } as unknown as CaseView
}

const network = () => 'government' as const
/** One working hour to accept, two working days to return; the channel's clock shows it. */
const when = (now: number, rules = [{ ...rule, id: 'r' }]) => ({ now, rules: { rules, calendar: chinaCalendar } })
const noted: EventBody = { type: 'noted', text: 'x' }

describe('timelineEntries', () => {
  it('tells the story of all appeals in one order and drops what both sides of a merge tell', () => {
    const family = [
      event(2, noon - 30, noted),
      event(2, noon - 5, { type: 'mergedAway', into: 1, intoNo: 'no-1', relation: 'massIncident' }),
    ]
    const entries = timelineEntries(
      view([event(1, noon - 50, noted), event(1, noon - 5, noted)], { family }),
      network,
      when(noon),
    )
    expect(entries.flatMap((entry) => (entry.kind === 'done' ? [[entry.at, entry.caseNo]] : []))).toEqual([
      [noon - 50, null],
      [noon - 30, 'no-2'],
      [noon - 5, null],
    ])
  })

  it('puts what waits on this machine after what is confirmed, and what is to come last', () => {
    const entries = timelineEntries(
      view([event(1, noon, noted)], { pending: [event(1, noon - HOUR, noted), event(9, noon, noted)] }),
      network,
      when(noon),
    )
    expect(entries.map((entry) => entry.kind)).toEqual(['done', 'waiting', 'coming', 'coming'])
    expect(entries.slice(2).map((entry) => entry.kind === 'coming' && entry.coming)).toEqual(['willYellow', 'willDue'])
  })

  it('shows both clocks only when they differ by more than two minutes', () => {
    const said = (ms: number) =>
      timelineEntries(view([event(1, noon, noted, { saidAt: noon - ms })]), network, when(noon))[0]
    expect(said(2 * MINUTE)).toMatchObject({ saidAt: null })
    expect(said(2 * MINUTE + 1)).toMatchObject({ saidAt: noon - 2 * MINUTE - 1 })
  })

  it('says from which network the news came', () => {
    const sent: EventBody = { type: 'replySent', version: 1, appealId: 10, complete: false }
    const history = [
      event(1, noon, noted, gateway),
      event(1, noon + 1, noted, unit),
      event(1, noon + 2, noted),
      event(1, noon + 3, sent, gateway),
    ]
    const entries = timelineEntries(view(history, { change: { network: 'police' } }), network, when(noon))
    expect(entries.slice(0, 4).map((entry) => entry.kind === 'done' && entry.network)).toEqual([
      'police',
      'police',
      null,
      'government',
    ])
  })

  it('promises no dates for what is over or stands still', () => {
    const clock = { ruleId: 'r', startedAt: 0, pauses: [{ from: 1, to: null }], extensionDays: 0 }
    expect(timelineEntries(view([], { change: { clock } }), network, when(noon))).toEqual([])
    expect(timelineEntries(view([], { change: { status: 'closed' } }), network, when(noon))).toEqual([])
    const late = timelineEntries(view([]), network, when(noon + 3 * HOUR))
    expect(late.map((entry) => entry.kind === 'coming' && entry.coming)).toEqual(['willRed'])
  })

  it('tells the limits of the stages: to be accepted by, to be signed for by, to be returned by', () => {
    const accept = { ...rule, id: 'r', stages: { ...rule.stages, accept: { unit: 'workingHour', amount: 4 } as const } }
    const coming = (change: Partial<Case>) =>
      timelineEntries(view([], { change: { openedAt: noon, ...change } }), network, when(noon, [accept])).map(
        (entry) => entry.kind === 'coming' && entry.coming,
      )
    expect(coming({})).toEqual(expect.arrayContaining(['willAccept', 'willYellow', 'willDue']))
    const assignment = {
      ...{ lead: 'u1', assist: [], instruction: '', dispatchedAt: noon },
      ...{ acknowledgeBy: noon + HOUR, acknowledgedAt: null },
    }
    expect(coming({ status: 'dispatched', assignment })).toEqual([
      'willAcknowledge',
      'willYellow',
      'willDue',
      'willReturn',
    ])
  })
})
