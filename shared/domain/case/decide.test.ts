import { describe, expect, test } from 'vitest'
import {
  createLedger,
  colleague,
  gatewayActor,
  noon,
  operator,
  rule,
  supervisor,
  unitActor,
} from '../../../tests/support/cases.ts'
import { beijingDate, MINUTE } from '../core/instants.ts'
import { appealCount } from './case.ts'
import { acceptBy, returnBy } from './stages.ts'
import { CLAIM_MS } from './decide-flags.ts'

const accept = { kind: 'accept', caseId: 1, classCode: '0101', urgency: 'normal' } as const
const dispatch = { kind: 'dispatch', caseId: 1, lead: 'yaojia', assist: [], instruction: '核实' } as const

function code(answer: { readonly ok: boolean; readonly fault?: { readonly code: string } }): string | undefined {
  return answer.ok ? 'ok' : answer.fault?.code
}

describe('intake', () => {
  test('T1: acceptance needs a class of level 2', () => {
    const ledger = createLedger(1)
    expect(code(ledger.give({ ...accept, classCode: '01' }))).toBe('classTooBroad')
    expect(code(ledger.give({ ...accept, classCode: 'x' }))).toBe('unknownClass')
    expect(code(ledger.give(accept))).toBe('ok')
    expect(ledger.must(1)).toMatchObject({ status: 'accepted', classCode: '0101' })
  })

  test('T1 D3: urgency brings its own rule and keeps the start', () => {
    const ledger = createLedger(1)
    const { clock } = ledger.must(1)
    ledger.give({ ...accept, urgency: 'critical' })
    expect(ledger.must(1).clock).toEqual({ ...clock, ruleId: 'city/critical' })
    expect(ledger.must(1).deadline.dueAt).toBeLessThan(noon + 12 * 3_600_000)
  })

  test('T2: the clock stands still while information is awaited', () => {
    const ledger = createLedger(1)
    const due = ledger.must(1).deadline.dueAt
    ledger.give({ kind: 'askInfo', caseId: 1, question: '几号楼' })
    expect(code(ledger.give(accept))).toBe('waitingForInformation')
    ledger.give({ kind: 'infoArrived', caseId: 1, note: '三号楼' }, gatewayActor, noon + 3 * 24 * 3_600_000)
    expect(ledger.must(1).status).toBe('received')
    expect(ledger.must(1).deadline.dueAt).toBeGreaterThan(due)
  })

  test('T4: an answer on the spot is owed to every appeal of the case', () => {
    const ledger = createLedger(2)
    ledger.give({ kind: 'merge', caseId: 1, members: [2], relation: 'crossChannelRepeat' })
    expect(code(ledger.give({ kind: 'answerDirect', caseId: 1, text: '' }))).toBe('textMissing')
    ledger.give({ kind: 'answerDirect', caseId: 1, text: '窗口周六也办' })
    expect(ledger.must(1)).toMatchObject({ status: 'replyQueued', reply: { version: 1, owed: [10, 20] } })
  })

  test('T3: declining needs a reason and owes a reply', () => {
    const ledger = createLedger(1)
    expect(code(ledger.give({ kind: 'decline', caseId: 1, reason: ' ', note: '' }))).toBe('reasonMissing')
    ledger.give({ kind: 'decline', caseId: 1, reason: 'outsideRemit', note: '请找供水单位' })
    expect(ledger.must(1)).toMatchObject({ status: 'declined', reply: { owed: [10], sent: [] } })
  })
})

describe('stages', () => {
  test('P4: not ours only within two working days from dispatch; later a supervisor says it', () => {
    const ledger = createLedger(1)
    const back = { kind: 'requestReturn', caseId: 1, reason: '不在辖区', note: '' } as const
    ledger.give(accept)
    expect(returnBy(ledger.must(1), ledger.world)).toBeNull()
    ledger.give(dispatch)
    const until = returnBy(ledger.must(1), ledger.world) ?? 0
    // Tuesday noon, two working days: Thursday, closing time.
    expect(beijingDate(until)).toBe('2012-10-18')
    expect(ledger.give(back, unitActor, until + 1)).toMatchObject({
      ok: false,
      fault: { code: 'returnTooLate', detail: '2012-10-18' },
    })
    expect(code(ledger.give(back, supervisor, until + 1))).toBe('ok')
    const inTime = createLedger(1)
    inTime.give(accept)
    inTime.give(dispatch)
    expect(code(inTime.give(back, unitActor, until))).toBe('ok')
  })

  test('P4: a rule may say until when a case is to be accepted, counted from its arrival, pauses kept out', () => {
    const ledger = createLedger(1)
    const hourly = { ...rule, stages: { ...rule.stages, accept: { unit: 'workingHour', amount: 1 } as const } }
    const world = { ...ledger.world, rules: [hourly] }
    expect(acceptBy(ledger.must(1), ledger.world)).toBeNull()
    // Noon is the end of the morning; the afternoon begins at half past one.
    expect(acceptBy(ledger.must(1), world)).toBe(noon + 150 * MINUTE)
    ledger.give({ kind: 'askInfo', caseId: 1, question: '?' }, undefined, noon + 100 * MINUTE)
    expect(acceptBy(ledger.must(1), world)).toBeNull()
    ledger.give({ kind: 'infoArrived', caseId: 1, note: '' }, undefined, noon + 110 * MINUTE)
    expect(acceptBy(ledger.must(1), world)).toBe(noon + 160 * MINUTE)
    ledger.give(accept)
    expect(acceptBy(ledger.must(1), world)).toBeNull()
  })
})

describe('words', () => {
  test('C5: pasted control and direction characters stay out; line ends, emoji and full-width digits stay', () => {
    const ledger = createLedger(1)
    ledger.give({ kind: 'note', caseId: 1, text: ' 第一行\r\n电话１９９\u202e0000\u0000 😀👨‍👩‍👧 ' })
    const said = ledger.histories.get(1)?.at(-1)?.body
    expect(said).toEqual({ type: 'noted', text: '第一行\n电话１９９0000 😀👨‍👩‍👧' })
    expect(code(ledger.give({ kind: 'note', caseId: 1, text: '\u200b\u202e' }))).toBe('textMissing')
  })
})

describe('place', () => {
  const correct = { kind: 'correctPlace', caseId: 1, divisionCode: '370102011', spot: ' 幸福里 3 号楼 ' } as const
  const place = { divisionCode: '370102011', spot: '幸福里 3 号楼' }

  test('T5: a street of the list, with words for the spot; taken back the appeal counts again', () => {
    const ledger = createLedger(1)
    expect(ledger.must(1).place).toBeNull()
    expect(code(ledger.give(correct))).toBe('ok')
    expect(ledger.must(1)).toMatchObject({ place, status: 'received', appeals: [10] })
    expect(ledger.give(correct, colleague)).toEqual({ ok: true, value: [] })
    expect(code(ledger.give({ ...correct, divisionCode: '370102' }))).toBe('ok')
    expect(code(ledger.give({ ...correct, divisionCode: null, spot: '' }))).toBe('ok')
    expect(ledger.must(1).place).toBeNull()
    expect(ledger.give({ ...correct, divisionCode: null })).toEqual({ ok: true, value: [] })
  })

  test('T5: in every status before the end, never to what is not on the list', () => {
    const ledger = createLedger(2)
    expect(ledger.give({ ...correct, divisionCode: '999999' })).toMatchObject({
      ok: false,
      fault: { code: 'unknownDivision', detail: '999999' },
    })
    expect(code(ledger.give({ ...correct, spot: '长'.repeat(10_001) }))).toBe('textTooLong')
    expect(code(ledger.give(correct, unitActor))).toBe('roleNotAllowed')
    ledger.give(accept)
    ledger.give(dispatch)
    expect(code(ledger.give(correct))).toBe('ok')
    ledger.give({ kind: 'decline', caseId: 2, reason: 'x', note: '' })
    expect(code(ledger.give({ ...correct, caseId: 2 }))).toBe('caseDeclined')
  })

  test('T5 L1: a colleague who holds the case for dispatch is not overtaken', () => {
    const ledger = createLedger(1)
    ledger.give({ kind: 'claim', caseId: 1, stage: 'dispatch' }, colleague)
    expect(code(ledger.give(correct))).toBe('claimedByOther')
  })
})

describe('agreement and conflict', () => {
  test('C2: two colleagues who accept alike agree; who accept differently do not overwrite', () => {
    const ledger = createLedger(1)
    ledger.give(accept)
    expect(ledger.give(accept, colleague)).toEqual({ ok: true, value: [] })
    expect(code(ledger.give({ ...accept, classCode: '0102' }, colleague))).toBe('notReceived')
    expect(ledger.must(1).classCode).toBe('0101')
  })

  test('C2: dispatching to another unit after a colleague did is refused', () => {
    const ledger = createLedger(1)
    ledger.give(accept)
    ledger.give(dispatch)
    expect(ledger.give(dispatch, colleague)).toEqual({ ok: true, value: [] })
    expect(code(ledger.give({ ...dispatch, lead: 'lixia' }, colleague))).toBe('stillHandled')
  })

  test('L1: another person’s claim holds until it runs out, not against supervisors', () => {
    const ledger = createLedger(1)
    ledger.give({ kind: 'claim', caseId: 1, stage: 'dispatch' }, colleague)
    expect(ledger.give(accept)).toMatchObject({ ok: false, fault: { code: 'claimedByOther', detail: '钱某' } })
    expect(code(ledger.give({ kind: 'claim', caseId: 1, stage: 'dispatch' }))).toBe('claimedByOther')
    expect(code(ledger.give(accept, operator, noon + CLAIM_MS))).toBe('ok')
    const other = createLedger(1)
    other.give({ kind: 'claim', caseId: 1, stage: 'dispatch' }, colleague)
    expect(code(other.give(accept, supervisor))).toBe('ok')
  })
})

describe('relations', () => {
  test('D1 M1: the earliest clock wins and comes back on unmerge', () => {
    const ledger = createLedger(3)
    const own = ledger.must(1).deadline
    ledger.give({ kind: 'askInfo', caseId: 1, question: '?' })
    ledger.give({ kind: 'infoArrived', caseId: 1, note: '' }, operator, noon + 2 * 24 * 3_600_000)
    const later = ledger.must(1).deadline
    expect(later.dueAt).toBeGreaterThan(own.dueAt)
    ledger.give({ kind: 'merge', caseId: 1, members: [2, 3], relation: 'massIncident' })
    expect(ledger.must(1).deadline).toEqual(ledger.must(2).deadline)
    expect(appealCount(ledger.must(1))).toBe(3)
    ledger.give({ kind: 'unmerge', caseId: 1, members: [2, 3] })
    expect(ledger.must(1).deadline).toEqual(later)
  })

  test('M4 M5 M7: what may not be merged, and where the number leads', () => {
    const ledger = createLedger(4)
    ledger.give({ kind: 'declareDifferent', caseId: 1, other: 2 })
    expect(code(ledger.give({ kind: 'merge', caseId: 1, members: [2], relation: 'crossChannelRepeat' }))).toBe(
      'declaredDifferent',
    )
    ledger.give({ kind: 'decline', caseId: 4, reason: 'x', note: '' })
    expect(code(ledger.give({ kind: 'merge', caseId: 1, members: [4], relation: 'crossChannelRepeat' }))).toBe(
      'memberNotMergeable',
    )
    ledger.give({ kind: 'merge', caseId: 1, members: [3], relation: 'crossChannelRepeat' })
    expect(ledger.give({ ...accept, caseId: 3 })).toMatchObject({ ok: false, fault: { code: 'caseMerged', about: 1 } })
  })

  test('M6: urge and re-appeal link, they do not merge', () => {
    const ledger = createLedger(2)
    ledger.give({ kind: 'urge', caseId: 1, note: '' })
    ledger.give({ kind: 'link', caseId: 1, other: 2, relation: 'reAppeal' })
    expect(ledger.must(1)).toMatchObject({
      urges: 1,
      members: [],
      status: 'received',
      links: [{ caseId: 2, relation: 'reAppeal' }],
    })
    expect(ledger.must(2).links).toEqual([{ caseId: 1, no: '121016-0001', relation: 'reAppeal' }])
  })
})

describe('dispatch, reply, visit', () => {
  function handled() {
    const ledger = createLedger(2)
    ledger.give(accept)
    ledger.give({ kind: 'merge', caseId: 1, members: [2], relation: 'massIncident' })
    ledger.give(dispatch)
    ledger.give({ kind: 'acknowledge', caseId: 1 }, unitActor)
    return ledger
  }
  const result = {
    kind: 'submitResult',
    caseId: 1,
    contacted: true,
    solved: true,
    notes: '已劝离',
    publicReply: '已处理',
  } as const

  test('P1: unknown and absent units are refused', () => {
    const ledger = createLedger(1)
    ledger.give(accept)
    expect(code(ledger.give({ ...dispatch, lead: 'nobody' }))).toBe('unknownUnit')
    expect(ledger.give({ ...dispatch, assist: ['away'] })).toMatchObject({
      ok: false,
      fault: { code: 'unitAway', detail: 'away 2012-10-19' },
    })
  })

  test('P2 P3: return and extension need a request and a decision', () => {
    const ledger = handled()
    expect(code(ledger.give({ kind: 'decideReturn', caseId: 1, approved: true, note: '' }))).toBe('noReturnRequested')
    ledger.give({ kind: 'requestExtension', caseId: 1, days: 3, reason: '等鉴定' }, unitActor)
    const due = ledger.must(1).deadline.dueAt
    expect(code(ledger.give({ kind: 'decideExtension', caseId: 1, approved: true, note: '' }))).toBe('roleNotAllowed')
    ledger.give({ kind: 'decideExtension', caseId: 1, approved: true, note: '' }, supervisor)
    expect(ledger.must(1).deadline.dueAt).toBeGreaterThan(due)
    expect(code(ledger.give({ kind: 'requestExtension', caseId: 1, days: 3, reason: '再等' }, unitActor))).toBe(
      'extensionUsedUp',
    )
    ledger.give({ kind: 'requestReturn', caseId: 1, reason: '不属本辖区', note: '' }, unitActor)
    ledger.give({ kind: 'decideReturn', caseId: 1, approved: true, note: '' })
    expect(ledger.must(1)).toMatchObject({ status: 'accepted', assignment: null, returns: 1 })
  })

  test('R1 R2: one reply, owed to every appeal of the family, then visits', () => {
    const ledger = handled()
    ledger.give(result, unitActor)
    ledger.give({ kind: 'approve', caseId: 1, text: '已处理' })
    expect(ledger.must(1).reply).toEqual({ version: 1, text: '已处理', owed: [10, 20], sent: [] })
    ledger.give({ kind: 'replySent', caseId: 1, version: 1, appealId: 20 }, gatewayActor)
    expect(ledger.give({ kind: 'replySent', caseId: 1, version: 1, appealId: 20 }, gatewayActor)).toEqual({
      ok: true,
      value: [],
    })
    expect(ledger.must(1).status).toBe('replyQueued')
    ledger.give({ kind: 'replySent', caseId: 1, version: 1, appealId: 10 }, gatewayActor)
    expect(ledger.must(1).status).toBe('visiting')
  })

  function visiting() {
    const ledger = handled()
    ledger.give(result, unitActor)
    ledger.give({ kind: 'approve', caseId: 1, text: '已处理' })
    for (const appealId of [10, 20]) ledger.give({ kind: 'replySent', caseId: 1, version: 1, appealId }, gatewayActor)
    return ledger
  }
  const visit = {
    kind: 'recordVisit',
    caseId: 1,
    appealId: 10,
    reached: true,
    solved: true,
    satisfaction: 'satisfied',
    note: '',
  } as const

  test('V1 V2: each appellant is visited; then the case closes', () => {
    const ledger = visiting()
    expect(code(ledger.give({ ...visit, satisfaction: null }))).toBe('visitIncomplete')
    ledger.give(visit)
    expect(ledger.must(1).status).toBe('visiting')
    ledger.give({ ...visit, appealId: 20 })
    expect(ledger.must(1)).toMatchObject({ status: 'closed', closedAt: noon, noContact: false })
  })

  test('V3: nobody reached in three attempts closes without contact', () => {
    const ledger = visiting()
    const missed = { ...visit, reached: false, solved: null, satisfaction: null } as const
    for (const appealId of [10, 20])
      for (let attempt = 0; attempt < 3; attempt += 1)
        ledger.give({ ...missed, appealId }, operator, noon + attempt * MINUTE)
    expect(ledger.must(1)).toMatchObject({ status: 'closed', noContact: true })
  })

  test('V4: dissatisfaction means rework, the second time under supervision', () => {
    const ledger = visiting()
    ledger.give({ ...visit, satisfaction: 'dissatisfied' })
    expect(ledger.must(1)).toMatchObject({ status: 'handling', reworks: 1, supervised: false })
    ledger.give(result, unitActor)
    ledger.give({ kind: 'approve', caseId: 1, text: '又处理了' })
    for (const appealId of [10, 20]) ledger.give({ kind: 'replySent', caseId: 1, version: 2, appealId }, gatewayActor)
    ledger.give({ ...visit, solved: false })
    expect(ledger.must(1)).toMatchObject({ status: 'handling', reworks: 2, supervised: true })
  })
})

test('D2: an extension moves the members’ clocks too', () => {
  const ledger = createLedger(2)
  ledger.give(accept)
  ledger.give({ kind: 'merge', caseId: 1, members: [2], relation: 'crossChannelRepeat' })
  ledger.give(dispatch)
  const due = ledger.must(1).deadline.dueAt
  ledger.give({ kind: 'requestExtension', caseId: 1, days: 2, reason: '等' }, unitActor)
  ledger.give({ kind: 'decideExtension', caseId: 1, approved: true, note: '' }, supervisor)
  expect(ledger.must(1).deadline.dueAt).toBeGreaterThan(due)
  expect(ledger.must(1).members[0]?.clock.extensionDays).toBe(2)
})

test('A1: roles', () => {
  const ledger = createLedger(1)
  expect(code(ledger.give(accept, unitActor))).toBe('roleNotAllowed')
  expect(code(ledger.give({ kind: 'supervise', caseId: 1, note: '重视' }))).toBe('roleNotAllowed')
  expect(code(ledger.give({ kind: 'supervise', caseId: 1, note: '重视' }, supervisor))).toBe('ok')
})
