/** What a case of a certain age has gone through: the usual steps at their usual pace, each with its event. */
import type { Actor } from '#shared/domain/access/actor.ts'
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { CaseEvent, EventBody } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { beijingParts, DAY, HOUR, type Instant, MINUTE } from '#shared/domain/core/instants.ts'
import type { AppealTruth } from '#gateway/demonstration/appeals.ts'
import { createWeighted, type Random } from '#gateway/demonstration/random.ts'
import { demonstrationChannels } from '#gateway/demonstration/reference/channels.ts'
import { benchUnits } from './reference.ts'

export type Told = {
  readonly id: number
  readonly at: Instant
  readonly appeals: readonly Appeal[]
  readonly truth: AppealTruth
  readonly now: Instant
}

type Life = Told & { readonly random: Random }

const networkOf = new Map(demonstrationChannels.map(({ id, network }) => [id, network]))
const gateway: Actor = { id: 'gateway', name: '', role: 'gateway' }
const drawOperator = createWeighted(
  Array.from({ length: 18 }, (_, index): Actor => ({ id: `op${index + 1}`, name: '马某某', role: 'operator' })),
  ({ id }) => 1 / Number(id.slice(2)),
)
const stations = benchUnits.filter(({ level }) => level === 'station')
const officers = new Map(
  stations.map(({ id }) => [id, benchUnits.filter(({ parent, level }) => parent === id && level === 'officer')]),
)
const stationsOf = new Map(stations.flatMap((station) => station.area.map((code) => [code, station] as const)))

/** Steps of a case that goes the usual way, and the hours after which each is usually done. */
const steps = ['accept', 'dispatch', 'acknowledge', 'submit', 'approve', 'send', 'visit', 'archive'] as const
const hours: Readonly<Record<(typeof steps)[number], number>> = {
  ...{ accept: 2, dispatch: 4, acknowledge: 8, submit: 60, approve: 12, send: 6, visit: 24, archive: 240 },
}

export function liveOn(told: Told, random: Random): CaseRecord {
  const life = { ...told, random }
  let state = apply(undefined, { at: told.at, body: openedBody(life) })
  const history = [eventOf(life, told.at, gateway, openedBody(life))]
  let at = told.at
  const happen = (body: EventBody, actor: Actor): void => {
    state = apply(state, { at, body })
    history.push(eventOf(life, at, actor, body))
  }
  for (const step of steps) {
    at += Math.round(hours[step] * HOUR * (0.3 + 2 * random.next() ** 2))
    if (at > told.now) break
    const body = bodyOf(step, state, life, at)
    if (body === null) break
    happen(body, step === 'acknowledge' || step === 'submit' ? unitActor(state) : drawOperator(random))
    if (step === 'acknowledge' && random.chance(0.06)) happen({ type: 'urged', note: '再次来电询问进展' }, gateway)
  }
  for (const body of marks(life)) happen(body, drawOperator(random))
  return { state: { ...state, appeals: told.appeals.map(({ id }) => id) }, appeals: told.appeals, history }
}

function openedBody({ id, at, appeals }: Life): EventBody {
  const [appeal] = appeals
  if (appeal === undefined) throw new Error('a case is opened by an appeal')
  const { channel, receivedAt, nature, appellant } = appeal
  const { year, month, day } = beijingParts(at)
  const two = (value: number): string => String(value).padStart(2, '0')
  return {
    type: 'opened',
    ...{ id, no: `${two(year % 100)}${two(month)}${two(day)}-${String(id % 10_000).padStart(4, '0')}` },
    network: networkOf.get(channel) ?? 'government',
    appeal: { id: appeal.id, channel, receivedAt, nature },
    secret: appellant.secret,
    clock: { ruleId: 'five-days', startedAt: receivedAt, pauses: [], extensionDays: 0 },
    deadline: { dueAt: receivedAt + 7 * DAY, yellowAt: receivedAt + 6 * DAY, redAt: receivedAt + 7 * DAY + HOUR },
  }
}

function eventOf({ id }: Life, at: Instant, actor: Actor, body: EventBody): CaseEvent {
  const command = actor.role === 'gateway' ? null : { terminal: `t${actor.id}`, n: 1 + (id % 9973) }
  return { caseId: id, at, saidAt: at - MINUTE, actor, command, body }
}

function unitActor(state: Case): Actor {
  return { id: state.assignment?.lead ?? 'jn', name: '', role: 'unit' }
}

function bodyOf(step: (typeof steps)[number], state: Case, life: Life, at: Instant): EventBody | null {
  const { random, truth, appeals } = life
  switch (step) {
    case 'accept': {
      if (random.chance(0.03))
        return { type: 'declined', reason: 'notOurs', note: '不属于公安机关职责范围,已告知反映渠道' }
      const urgency = random.chance(0.04) ? 'critical' : random.chance(0.12) ? 'urgent' : 'normal'
      const timing = { clock: state.clock, deadline: state.deadline, memberClocks: [] }
      return { type: 'accepted', classCode: truth.classCode, urgency, timing }
    }
    case 'dispatch':
      return state.status === 'declined' ? null : { type: 'dispatched', assignment: assignmentOf(life, at) }
    case 'acknowledge':
      return { type: 'acknowledged' }
    case 'submit': {
      const publicReply = `您好,您反映的问题已由辖区派出所核实处理,感谢您对公安工作的支持。`
      const notes = random.pick(['已到现场核实,劝离当事人', '已电话联系反映人并说明情况', '已责令整改并登记在册'])
      return {
        type: 'resultSubmitted',
        result: { contacted: random.chance(0.95), solved: random.chance(0.85), notes, publicReply },
      }
    }
    case 'approve': {
      const text = state.result?.publicReply ?? ''
      return { type: 'approved', version: 1, text, owed: appeals.slice(0, 1).map(({ id }) => id) }
    }
    case 'send':
      return { type: 'replySent', version: 1, appealId: appeals[0]?.id ?? 0, complete: true }
    case 'visit':
      return { type: 'visited', visit: visitOf(life, at), outcome: 'closed' }
    case 'archive':
      return { type: 'archived' }
  }
}

function assignmentOf({ truth, random }: Life, at: Instant): NonNullable<Case['assignment']> {
  const station = stationsOf.get(truth.streetCode) ?? random.pick(stations)
  const own = officers.get(station.id) ?? []
  const lead = own.length > 0 && random.chance(0.4) ? random.pick(own).id : station.id
  const acknowledgeBy = at + DAY
  return {
    lead,
    assist: [],
    instruction: '请于规定期限内核实办理并答复反映人',
    dispatchedAt: at,
    acknowledgeBy,
    acknowledgedAt: null,
  }
}

function visitOf({ appeals, random }: Life, at: Instant) {
  const satisfaction = random.pick([
    'verySatisfied',
    'satisfied',
    'satisfied',
    'fairlySatisfied',
    'dissatisfied',
  ] as const)
  return { appealId: appeals[0]?.id ?? 0, at, by: 'visitor1', reached: true, solved: true, satisfaction, note: '' }
}

/** Flags beside the status, rare ones. */
function marks({ random, now }: Life): readonly EventBody[] {
  const found: EventBody[] = []
  if (random.chance(0.01)) found.push({ type: 'supervised', note: '请分局跟进' })
  if (random.chance(0.02)) found.push({ type: 'hardMarked', on: true })
  if (random.chance(0.01))
    found.push({
      type: 'claimed',
      claim: { stage: 'dispatch', by: random.pick(['op1', 'op2']), name: '钱某某', until: now + HOUR },
    })
  return found
}
