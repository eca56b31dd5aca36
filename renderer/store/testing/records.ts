/** Invented cases for the store's tests and benchmarks: the same seed gives the same cases. */
import { type Appeal, natures } from '#shared/domain/appeal/appeal.ts'
import { apply } from '#shared/domain/case/apply.ts'
import { type Case, urgencies } from '#shared/domain/case/case.ts'
import type { CaseEvent } from '#shared/domain/case/events.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { statuses } from '#shared/domain/case/status.ts'
import { DAY, HOUR } from '#shared/domain/core/instants.ts'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import { testReference } from './reference.ts'

/** 16 October 2012, 10:00 in Beijing. */
export const TEST_NOW = 1_350_352_800_000

export type Random = {
  readonly below: (limit: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly chance: (share: number) => boolean
}

/** mulberry32 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number], chance: (share) => next() < share }
}

const surnames = ['张', '王', '李', '赵', '单', '曾', '欧阳', '解']
const matters = [
  '噪声扰民',
  '违规停车',
  '路灯不亮',
  '犬只未拴绳',
  'KTV通宵营业',
  '证件办理慢',
  '井盖缺失',
  '工地夜间施工',
]
const estates = ['翠苑小区', '云锦花园', 'ABC 广场', '柳泉里', '青石家园', '白塔新村']
const sentences = [
  '来电人反映该处夜间有人大声喧哗,影响休息。',
  '多次拨打电话未果,希望尽快处理。',
  '要求承办单位现场核实并回复。',
  '据称已持续两周,周边居民意见较大。',
  '请民警到场查看,车牌为 JN·T0000 的车辆长期占道。',
  '感谢社区民警的帮助。',
]

function appealOf(id: number, random: Random): Appeal {
  const channel = random.pick(testReference.channels)
  const district = random.pick(['990101', '990102', null])
  const street =
    district === null
      ? null
      : random.pick(testReference.divisions.filter((one) => one.code.length === 9 && one.code.startsWith(district)))
          .code
  const receivedAt = TEST_NOW - random.below(400 * DAY)
  const estate = random.pick(estates)
  return {
    ...{
      id,
      channel: channel.id,
      externalId: random.chance(0.05) ? `信${id}` : `JN-2012-${String(id).padStart(6, '0')}`,
      revision: 1,
      receivedAt,
    },
    importedAt: receivedAt + 1000,
    appellant: {
      name: random.chance(0.1) ? random.pick(['匿名', '保密', '']) : `${random.pick(surnames)}某某`,
      phones: random.chance(0.9) ? [`1990000${String(random.below(10_000)).padStart(4, '0')}`] : [],
      identityNumber: null,
      secret: random.chance(0.03),
    },
    nature: random.pick(natures),
    title: `${estate}${random.pick(matters)}${random.chance(0.2) ? '(催)' : ''}`,
    text: Array.from({ length: 1 + random.below(5) }, () => random.pick(sentences)).join(''),
    place: `${estate}${1 + random.below(30)}号楼`,
    ...{ districtCode: district, streetCode: street, attributes: {}, flags: [], caseId: id },
  }
}

/** A case that has just arrived. */
export function receivedRecord(id: number, seed = id): CaseRecord {
  const appeal = appealOf(id, createRandom(seed))
  const clock = { ruleId: 'five-days', startedAt: appeal.receivedAt, pauses: [], extensionDays: 0 }
  const deadline = {
    dueAt: appeal.receivedAt + 7 * DAY,
    yellowAt: appeal.receivedAt + 6 * DAY,
    redAt: appeal.receivedAt + 7 * DAY + HOUR,
  }
  const no = `1210${String(10 + (id % 20))}-${String(id).padStart(4, '0')}`
  const { channel, receivedAt, nature } = appeal
  const network = testReference.channels.find((one) => one.id === channel)?.network ?? 'police'
  const body = {
    type: 'opened',
    id,
    no,
    network,
    appeal: { id, channel, receivedAt, nature },
    secret: false,
    clock,
    deadline,
  } as const
  const at = appeal.importedAt
  const event: CaseEvent = {
    caseId: id,
    at,
    saidAt: at,
    actor: { id: 'gateway', name: '', role: 'gateway' },
    command: null,
    body,
  }
  return { state: apply(undefined, event), appeals: [appeal], history: [event] }
}

/** A case in any state: not reached by events, but each field is one that the columns must show. */
export function randomRecord(id: number, random: Random): CaseRecord {
  const record = receivedRecord(id, random.below(1e9))
  const status = random.pick(statuses)
  const leads = ['east', 'east-1', 'east-1-1', 'east-1-2', 'west-1', 'west-1-1']
  const dispatchedAt = record.state.receivedAt + HOUR
  const assignment = {
    lead: random.pick(leads),
    assist: [],
    instruction: '',
    dispatchedAt,
    acknowledgeBy: dispatchedAt + DAY,
    acknowledgedAt: null,
  }
  const claim = {
    stage: 'dispatch',
    by: random.pick(['op1', 'op2']),
    name: random.pick(['钱某某', '孙某某']),
    until: TEST_NOW + (random.below(3) - 1) * HOUR,
  } as const
  const state: Case = {
    ...record.state,
    ...{ status, revision: 1 + random.below(9), urgency: random.pick(urgencies) },
    classCode: status === 'received' ? null : random.pick(['010101', '0101', '0201']),
    assignment: ['dispatched', 'handling', 'reviewing', 'replyQueued', 'visiting', 'closed'].includes(status)
      ? assignment
      : null,
    ...{ supervised: random.chance(0.1), hard: random.chance(0.1), urges: random.below(3) },
    claims: random.chance(0.1) ? [claim] : [],
    returnRequest: random.chance(0.05) ? { reason: '非本辖区', note: '', at: TEST_NOW } : null,
    extensionRequest: random.chance(0.05) ? { days: 3, reason: '' } : null,
    clock: { ...record.state.clock, pauses: status === 'awaitingInfo' ? [{ from: TEST_NOW - DAY, to: null }] : [] },
    deadline: deadlineNear(random),
  }
  return { ...record, state }
}

function deadlineNear(random: Random): Case['deadline'] {
  const dueAt = TEST_NOW + (random.below(21) - 10) * DAY + random.below(DAY)
  return { dueAt, yellowAt: dueAt - DAY, redAt: dueAt + HOUR }
}

export const testStatus: GatewayStatus = {
  ...{
    head: 0,
    serverTime: TEST_NOW,
    networks: [],
    services: { total: 482_808, today: 0, todaySince: TEST_NOW },
    quarantined: 0,
  },
  referenceVersion: '1',
}
