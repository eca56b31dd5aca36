import { describe, expect, it } from 'vitest'
import { apply } from '#shared/domain/case/apply.ts'
import type { Case } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'
import { decide } from '#shared/domain/case/decide.ts'
import type { CaseEvent, EventBody } from '#shared/domain/case/events.ts'
import type { World } from '#shared/domain/case/world.ts'
import { fromBeijing } from '#shared/domain/core/instants.ts'
import { chinaCalendar } from '#shared/domain/deadline/calendar.ts'
import type { DeadlineRule } from '#shared/domain/deadline/rule.ts'
import { planBoth, planMine } from './resolutions.ts'
import { threeStates } from './three-states.ts'

const rule: DeadlineRule = {
  id: 'five',
  version: 1,
  name: '5 个工作日',
  nameEn: '5 working days',
  hours: [{ from: 510, to: 1080 }],
  stages: {
    acknowledge: { unit: 'workingDay', amount: 1 },
    whole: { unit: 'workingDay', amount: 5 },
    returnWithin: { unit: 'workingDay', amount: 2 },
  },
  extension: { days: 5, times: 1 },
  yellowBefore: { unit: 'workingDay', amount: 1 },
}
const classes = [
  { code: '0203', parent: '02', level: 2, name: '设施', nameEn: 'Road facilities' },
  { code: '0208', parent: '02', level: 2, name: '占道', nameEn: 'Occupied lanes' },
] as const

function unit(id: string, available = true) {
  return {
    id,
    parent: null,
    level: 'station',
    name: id,
    nameEn: id,
    short: id,
    area: [],
    handles: [],
    available,
    awayUntil: null,
  } as const
}
const units = [unit('hjl'), unit('traffic'), unit('away', false)]

const others: Case[] = []
function worldWith(subject: Case): World {
  return {
    caseOf: (id) => (id === subject.id ? subject : others.find((each) => each.id === id)),
    unitOf: (id) => units.find((each) => each.id === id),
    classOf: (code) => classes.find((each) => each.code === code),
    hasDivision: () => false,
    channelRuleOf: () => 'five',
    rules: [rule],
    calendar: chinaCalendar,
  }
}

const ma = { id: 'ma', name: '马某某', role: 'operator' } as const
const sun = { id: 'sun', name: '孙某', role: 'operator' } as const
const gateway = { id: 'gateway', name: 'gateway', role: 'gateway' } as const
const at = (hour: number, minute: number) => fromBeijing([2012, 10, 16], [hour, minute])

function historyOf(...steps: readonly (readonly [number, typeof ma | typeof sun, Command])[]) {
  const clock = { ruleId: 'five', startedAt: at(9, 0), pauses: [], extensionDays: 0 }
  const deadline = { dueAt: at(18, 0), yellowAt: at(9, 0), redAt: at(18, 1) }
  const appeal = { id: 10, channel: 'hotline-12345', receivedAt: at(9, 0), nature: 'complaint' } as const
  const opened: EventBody = {
    type: 'opened',
    id: 1,
    no: '121010-0096',
    network: 'government',
    appeal,
    secret: false,
    clock,
    deadline,
  }
  const history: CaseEvent[] = [
    { caseId: 1, at: at(9, 0), saidAt: at(9, 0), actor: gateway, command: null, body: opened },
  ]
  let state = apply(undefined, { at: at(9, 0), body: opened })
  for (const [when, actor, command] of steps) {
    const answer = decide(command, worldWith(state), { now: when, actor })
    if (!answer.ok) throw new Error(answer.fault.code)
    for (const { body } of answer.value) {
      history.push({ caseId: 1, at: when, saidAt: when, actor, command: null, body })
      state = apply(state, { at: when, body })
    }
  }
  return { state, appeals: [], history }
}

const accept: Command = { kind: 'accept', caseId: 1, classCode: '0203', urgency: 'normal' }
function dispatchTo(lead: string, instruction = ''): Command {
  return { kind: 'dispatch', caseId: 1, lead, assist: [], instruction }
}
const words = { recallReason: '改派', noteOf: (text: string) => `备注 ${text}` }

describe('threeStates', () => {
  it('finds what both saw and what came between: two dispatches of one case', () => {
    const record = historyOf([at(10, 30), ma, accept], [at(10, 36), sun, dispatchTo('traffic')])
    const states = threeStates(
      record,
      { command: dispatchTo('hjl', '三日内回告'), actor: ma, now: at(10, 38) },
      worldWith,
    )
    expect(states.base?.status).toBe('accepted')
    expect(states.baseAt).toBe(at(10, 30))
    expect(states.mine?.assignment).toMatchObject({ lead: 'hjl', instruction: '三日内回告' })
    expect(states.theirs.assignment?.lead).toBe('traffic')
    expect(states.inTheWay).toMatchObject({ actor: sun, body: { type: 'dispatched' } })
  })

  it('says so when the command was never possible here', () => {
    const record = historyOf([at(10, 30), ma, accept])
    const states = threeStates(record, { command: dispatchTo('away'), actor: ma, now: at(10, 38) }, worldWith)
    expect(states).toMatchObject({ base: null, mine: null, inTheWay: null })
    expect(states.theirs.status).toBe('accepted')
  })
})

describe('planMine', () => {
  function context(record: { readonly state: Case }) {
    return { theirs: record.state, actor: ma, now: at(10, 44), worldWith, ...words }
  }

  it('recalls theirs and dispatches mine', () => {
    const record = historyOf([at(10, 30), ma, accept], [at(10, 36), sun, dispatchTo('traffic')])
    expect(planMine(dispatchTo('hjl'), context(record))).toEqual({
      ok: true,
      how: 'dispatch',
      commands: [{ kind: 'recall', caseId: 1, reason: '改派' }, dispatchTo('hjl')],
    })
  })

  it('reclassifies what somebody else accepted', () => {
    const record = historyOf([at(10, 36), sun, accept])
    const plan = planMine({ kind: 'accept', caseId: 1, classCode: '0208', urgency: 'urgent' }, context(record))
    expect(plan).toMatchObject({ ok: true, how: 'reclassify', commands: [{ kind: 'reclassify', classCode: '0208' }] })
  })

  it('tries the same again where nothing is in the way any more, and refuses what stays impossible', () => {
    const record = historyOf([at(10, 30), ma, accept])
    expect(planMine(dispatchTo('hjl'), context(record))).toMatchObject({ ok: true, how: 'again' })
    expect(planMine(dispatchTo('away'), context(record))).toMatchObject({ ok: false, fault: { code: 'unitAway' } })
  })
})

describe('planBoth', () => {
  it('lets their unit lead and mine assist, with my words as a note', () => {
    const record = historyOf([at(10, 30), ma, accept], [at(10, 36), sun, dispatchTo('traffic')])
    const plan = planBoth(dispatchTo('hjl', '三日内回告'), {
      theirs: record.state,
      actor: ma,
      now: at(10, 44),
      worldWith,
      ...words,
    })
    expect(plan).toEqual({
      ok: true,
      how: 'dispatch',
      commands: [
        { kind: 'addHandler', caseId: 1, unit: 'hjl' },
        { kind: 'note', caseId: 1, text: '备注 三日内回告' },
      ],
    })
  })

  it('has nothing to offer for a command without words', () => {
    const record = historyOf([at(10, 36), sun, accept])
    const plan = planBoth({ ...accept }, { theirs: record.state, actor: ma, now: at(10, 44), worldWith, ...words })
    expect(plan.ok).toBe(false)
  })
})
