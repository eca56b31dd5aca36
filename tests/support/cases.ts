import type { Actor } from '#shared/domain/access/actor.ts'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import type { CaseEvent, Decision } from '#shared/domain/case/events.ts'
import type { Refusal } from '#shared/domain/case/refusal.ts'
import type { World } from '#shared/domain/case/world.ts'
import type { Result } from '#shared/domain/core/result.ts'
import { fromBeijing, type Instant } from '#shared/domain/core/instants.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import { deadlineOf } from '#shared/domain/deadline/deadline.ts'
import type { Clock, DeadlineRule } from '#shared/domain/deadline/rule.ts'
import type { AppealClass } from '#shared/domain/classification/class.ts'
import type { Unit } from '#shared/domain/dispatch/unit.ts'

export const noon: Instant = fromBeijing([2012, 10, 16], [12])

export const operator: Actor = { id: 'ma', name: '马某某', role: 'operator' }
export const colleague: Actor = { id: 'qian', name: '钱某', role: 'operator' }
export const supervisor: Actor = { id: 'zhou', name: '周某某', role: 'supervisor' }
export const unitActor: Actor = { id: 'yaojia', name: '姚家所', role: 'unit' }
export const gatewayActor: Actor = { id: 'gateway', name: '网关', role: 'gateway' }

export const rule: DeadlineRule = {
  id: 'city',
  version: 1,
  name: '五个工作日',
  nameEn: 'Five working days',
  hours: [
    { from: 510, to: 720 },
    { from: 810, to: 1080 },
  ],
  stages: {
    acknowledge: { unit: 'workingHour', amount: 4 },
    whole: { unit: 'workingDay', amount: 5 },
    returnWithin: { unit: 'workingDay', amount: 2 },
  },
  extension: { days: 10, times: 1 },
  yellowBefore: { unit: 'workingDay', amount: 1 },
  overrides: [
    {
      key: 'critical',
      name: '特急当日',
      nameEn: 'Critical, same day',
      urgencies: ['critical'],
      stages: { whole: { unit: 'sameDay', amount: 1 } },
    },
  ],
}

export const classes: readonly AppealClass[] = [
  { code: '01', parent: null, level: 1, name: '治安', nameEn: 'Public order' },
  { code: '0101', parent: '01', level: 2, name: '夜间扰民', nameEn: 'Noise at night' },
  { code: '0102', parent: '01', level: 2, name: '纠纷', nameEn: 'Dispute' },
]

function unit(id: string, level: Unit['level'], available = true): Unit {
  return {
    id,
    parent: null,
    level,
    name: id,
    nameEn: id,
    short: id,
    area: [],
    handles: [],
    available,
    awayUntil: available ? null : '2012-10-19',
  }
}
export const units: readonly Unit[] = [
  unit('lixia', 'branch'),
  unit('yaojia', 'station'),
  unit('sun', 'officer'),
  unit('away', 'officer', false),
]

/** A district and two of its streets. */
export const divisions: readonly string[] = ['370102', '370102011', '370102010']

/** A small ledger in memory: the same decide and apply as the gateway, without its database. */
export type Ledger = {
  readonly cases: Map<number, Case>
  readonly histories: Map<number, CaseEvent[]>
  readonly world: World
  readonly give: (command: Command, actor?: Actor, now?: Instant) => Result<readonly Decision[], Refusal>
  readonly must: (id: number) => Case
}

export function createLedger(count: number): Ledger {
  const cases = new Map<number, Case>()
  const histories = new Map<number, CaseEvent[]>()
  const world: World = {
    caseOf: (id) => cases.get(id),
    unitOf: (id) => units.find((each) => each.id === id),
    classOf: (code) => classes.find((each) => each.code === code),
    hasDivision: (code) => divisions.includes(code),
    channelRuleOf: () => 'city',
    rules: [rule],
    calendar: chinaCalendar,
  }
  function record(decision: Decision, actor: Actor, at: Instant): void {
    const event: CaseEvent = { ...decision, at, saidAt: at, actor, command: null }
    cases.set(decision.caseId, apply(cases.get(decision.caseId), event))
    histories.set(decision.caseId, [...(histories.get(decision.caseId) ?? []), event])
  }
  for (let id = 1; id <= count; id += 1) {
    const receivedAt = noon - id * 3_600_000
    const clock: Clock = { ruleId: 'city', startedAt: receivedAt, pauses: [], extensionDays: 0 }
    const appeal = { id: id * 10, channel: 'hotline-12345', receivedAt, nature: 'complaint' } as const
    const deadline = deadlineOf(rule, clock, chinaCalendar)
    record(
      {
        caseId: id,
        body: {
          type: 'opened',
          id,
          no: `121016-000${id}`,
          network: 'government',
          appeal,
          secret: false,
          clock,
          deadline,
        },
      },
      gatewayActor,
      noon,
    )
  }
  return {
    cases,
    histories,
    world,
    give(command, actor = operator, now = noon) {
      const answer = decide(command, world, { now, actor })
      if (answer.ok) for (const decision of answer.value) record(decision, actor, now)
      return answer
    },
    must(id) {
      const found = cases.get(id)
      if (found === undefined) throw new Error(`no case ${id}`)
      return found
    },
  }
}
