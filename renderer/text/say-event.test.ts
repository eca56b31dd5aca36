import { beforeAll, describe, expect, it } from 'vitest'
import type { Clock } from '#shared/domain/deadline/rule.ts'
import type { CaseEvent, EventBody, EventType, Timing } from '#shared/domain/case/events.ts'
import { fromBeijing } from '#shared/domain/core/instants.ts'
import type { Reference } from '#shared/domain/reference.ts'
import { namesOf } from './names.ts'
import { sayEvent, type Saying } from './say-event.ts'
import { startTranslation, type Translate } from './translate.ts'

const now = fromBeijing([2012, 10, 16], [10, 48])
const reference: Reference = {
  version: '1',
  channels: [
    { id: 'weibo', network: 'government', name: '民生警务微博', nameEn: 'Weibo', short: '微博', deadlineRule: 'r' },
  ],
  units: [
    {
      id: 'lx',
      parent: null,
      level: 'branch',
      name: '历下分局',
      nameEn: 'Lixia branch',
      short: '历下',
      area: [],
      available: true,
      awayUntil: null,
      handles: [],
    },
  ],
  classes: [
    { code: '01', parent: null, level: 1, name: '治安', nameEn: 'Public order' },
    { code: '0101', parent: '01', level: 2, name: '夜间扰民', nameEn: 'Night disturbance' },
  ],
  divisions: [],
  rules: [],
}
const clock: Clock = { ruleId: 'r', startedAt: now, pauses: [], extensionDays: 0 }
const deadline = { dueAt: fromBeijing([2012, 10, 23], [18]), yellowAt: now, redAt: now }
const timing: Timing = { clock, deadline, memberClocks: [] }
const classified = { classCode: '0101', urgency: 'urgent', timing } as const
const assignment = {
  lead: 'lx',
  assist: ['lx'],
  instruction: '',
  dispatchedAt: now,
  acknowledgeBy: now,
  acknowledgedAt: null,
}
const visit = {
  appealId: 10,
  at: now,
  by: 'li',
  reached: true,
  solved: true,
  satisfaction: 'satisfied',
  note: '',
} as const

const bodies: { readonly [T in EventType]: Extract<EventBody, { readonly type: T }> } = {
  opened: {
    type: 'opened',
    id: 1,
    no: '121016-0471',
    network: 'government',
    appeal: { id: 10, channel: 'weibo', receivedAt: now, nature: 'complaint' },
    secret: false,
    clock,
    deadline,
  },
  appealCorrected: { type: 'appealCorrected', appealId: 10, revision: 2 },
  accepted: { type: 'accepted', ...classified },
  reclassified: { type: 'reclassified', ...classified },
  infoAsked: { type: 'infoAsked', question: '哪个门', timing },
  infoArrived: { type: 'infoArrived', note: '南门', timing },
  declined: { type: 'declined', reason: '不属公安', note: '转物价' },
  answeredDirect: { type: 'answeredDirect', text: '可以网上办', owed: [10] },
  merged: {
    type: 'merged',
    members: [{ caseId: 2, no: '121015-0388', relation: 'massIncident', appeals: [20], clock }],
    deadline,
  },
  mergedAway: { type: 'mergedAway', into: 3, intoNo: '121014-0052', relation: 'crossChannelRepeat' },
  unmerged: { type: 'unmerged', members: [2], deadline },
  broughtBack: { type: 'broughtBack', from: 3, fromNo: '121014-0052', status: 'received' },
  declaredDifferent: { type: 'declaredDifferent', other: 3, otherNo: '121014-0052' },
  linked: { type: 'linked', link: { caseId: 3, no: '121014-0052', relation: 'reAppeal' } },
  urged: { type: 'urged', note: '还没人来' },
  dispatched: { type: 'dispatched', assignment },
  recalled: { type: 'recalled', reason: '派错' },
  acknowledged: { type: 'acknowledged' },
  returnRequested: { type: 'returnRequested', reason: '不在辖区', note: '附定位' },
  returnDecided: { type: 'returnDecided', approved: true, note: '' },
  extensionRequested: { type: 'extensionRequested', days: 5, reason: '要鉴定' },
  extensionDecided: { type: 'extensionDecided', approved: false, note: '先办', timing },
  delegated: { type: 'delegated', to: 'lx' },
  handlerAdded: { type: 'handlerAdded', unit: 'lx' },
  resultSubmitted: {
    type: 'resultSubmitted',
    result: { contacted: true, solved: true, notes: '已劝离', publicReply: '已办' },
  },
  rejected: { type: 'rejected', reason: '没联系诉求人' },
  approved: { type: 'approved', version: 2, text: '已办', owed: [10, 20] },
  replySent: { type: 'replySent', version: 2, appealId: 10, complete: true },
  visited: { type: 'visited', visit, outcome: 'closed' },
  supervised: { type: 'supervised', note: '人数多' },
  placeCorrected: { type: 'placeCorrected', place: { divisionCode: '370102', spot: '幸福里' } },
  deadlineRecounted: { type: 'deadlineRecounted', timing, acknowledgeBy: null, dueBefore: 0, ruleVersion: 2 },
  hardMarked: { type: 'hardMarked', on: true },
  secretSet: { type: 'secretSet', on: false },
  claimed: {
    type: 'claimed',
    claim: { stage: 'dispatch', by: 'ma', name: '马某某', until: fromBeijing([2012, 10, 16], [11, 2]) },
  },
  released: { type: 'released', stage: 'dispatch' },
  noted: { type: 'noted', text: '已核对门牌' },
  archived: { type: 'archived' },
}

let t: Translate
beforeAll(async () => {
  const instance = await startTranslation('zh-CN')
  t = (key, values) => instance.t(key, { ...values })
})

function say(body: EventBody, change: Partial<Saying> = {}): string {
  const event: CaseEvent = {
    caseId: 1,
    at: now,
    saidAt: now,
    actor: { id: 'ma', name: '马某某', role: 'operator' },
    command: null,
    body,
  }
  return sayEvent(event, {
    t,
    names: namesOf(reference, 'zh-CN'),
    now,
    channelOf: () => 'weibo',
    numberOf: () => '121015-0388',
    ...change,
  })
}

describe('sayEvent', () => {
  it('has a whole sentence for everything that may happen', () => {
    for (const [type, body] of Object.entries(bodies)) {
      const sentence = say(body)
      expect(sentence, type).not.toBe('')
      expect(sentence, type).not.toMatch(/\{\{|undefined|null|timeline\./u)
    }
  })

  it('names unit, class, date and number', () => {
    expect(say(bodies.dispatched)).toContain('历下')
    expect(say(bodies.accepted)).toContain('治安 › 夜间扰民 · 紧急 · 10-23 18:00')
    expect(say(bodies.merged)).toContain('121015-0388')
    expect(say(bodies.replySent)).toContain('微博')
    expect(say(bodies.visited)).toContain('已解决 满意 · 办结')
    expect(say(bodies.declined)).toContain('不属公安 · 转物价')
  })

  it('puts nothing in the place of what is not there', () => {
    expect(
      say({
        ...bodies.visited,
        visit: { ...visit, reached: false, solved: null, satisfaction: null },
        outcome: 'stays',
      }),
    ).toMatch(/没联系上$/u)
    expect(say({ ...bodies.dispatched, assignment: { ...assignment, assist: [] } })).toMatch(/历下$/u)
  })
})
