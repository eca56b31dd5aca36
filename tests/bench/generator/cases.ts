/**
 * Half a million cases for the benches, from a seed: the invented city of the demonstration (its places, channels and matters
 * are skewed as a city's are) with the life that a case of that age has behind it. About a fifth of the cases stand for a
 * second appeal. Ids run in the order of time; any range can be made without the ones before it.
 */
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import { createPlaceFinder } from '#shared/domain/appeal/places.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import { DAY, HOUR, type Instant } from '#shared/domain/core/instants.ts'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import { type AppealSource, createAppealSource, type IncomingAppeal } from '#gateway/demonstration/appeals.ts'
import { createRandom, type Random } from '#gateway/demonstration/random.ts'
import { divisions } from '#gateway/demonstration/reference/divisions.ts'
import { liveOn, type Told } from './lives.ts'

/** 16 October 2012, 10:00 in Beijing: the moment at which everything is looked at, unless another is given. */
export const BENCH_NOW: Instant = 1_350_352_800_000
export const BENCH_EPOCH = 'bench'

/** 180,000 appeals a month (DESIGN). */
const PER_DAY = 6000
/** Cases of one block share a source of matters: repeats are found within a block. */
const BLOCK = 1000
const SECOND_APPEAL = 0.2

export type BenchCases = {
  readonly count: number
  /** Records of the ids `from` to `to` (both included), newest first. */
  readonly range: (from: number, to: number) => readonly CaseRecord[]
  /** The same case after somebody urged it; `round` makes the changes differ. */
  readonly again: (record: CaseRecord, round: number) => CaseRecord
}

const findPlace = createPlaceFinder(divisions)

export function createBenchCases(count: number, seed = 1, now: Instant = BENCH_NOW): BenchCases {
  function blockOf(number: number): readonly CaseRecord[] {
    const random = createRandom(seed * 1_000_003 + number)
    const source = createAppealSource(seed * 7919 + number)
    const first = number * BLOCK + 1
    return Array.from({ length: Math.min(BLOCK, count - first + 1) }, (_, index) => {
      const id = first + index
      const at = now - Math.floor(((count - id + 1) * DAY) / PER_DAY)
      return recordOf({ id, at, now }, { source, random })
    })
  }

  const remembered = new Map<number, readonly CaseRecord[]>()
  function block(number: number): readonly CaseRecord[] {
    const known = remembered.get(number)
    if (known !== undefined) return known
    const made = blockOf(number)
    remembered.clear()
    remembered.set(number, made)
    return made
  }

  return {
    count,
    range(from, to) {
      const found: CaseRecord[] = []
      for (let number = Math.floor((to - 1) / BLOCK); number >= Math.floor((from - 1) / BLOCK); number -= 1) {
        const wanted = block(number).filter(({ state: { id } }) => id >= from && id <= to)
        found.push(...wanted.toReversed())
      }
      return found
    },
    again: (record, round) => urgedAgain(record, now + round, round),
  }
}

type Sources = { readonly source: AppealSource; readonly random: Random }

type Moment = { readonly id: number; readonly at: Instant; readonly now: Instant }

function recordOf({ id, at, now }: Moment, { source, random }: Sources): CaseRecord {
  const { appeal, truth } = source.nextWithTruth(at)
  const appeals = [appealOf(appeal, { id: id * 2, caseId: id, at })]
  if (random.chance(SECOND_APPEAL)) {
    const again = {
      ...source.next(at + HOUR),
      title: appeal.title,
      place: appeal.place,
      text: `${appeal.text}(再次反映)`,
    }
    appeals.push(appealOf(again, { id: id * 2 + 1, caseId: id, at: at + HOUR }))
  }
  const told: Told = { id, at, appeals, truth, now }
  return liveOn(told, random)
}

type Arrival = { readonly id: number; readonly caseId: number; readonly at: Instant }

function appealOf(appeal: IncomingAppeal, { id, caseId, at }: Arrival): Appeal {
  const { channel, externalId, receivedAt, title, text, place, attributes } = appeal
  const phones = appeal.phoneText.replaceAll(/[ -]/gu, '').match(/\d{11}/gu) ?? []
  return {
    ...{ id, channel, externalId: `${externalId}`, revision: 1, receivedAt, importedAt: at },
    appellant: {
      name: appeal.appellantName,
      phones,
      identityNumber: appeal.identityText === '' ? null : appeal.identityText,
      secret: appeal.appellantName === '保密',
    },
    nature: natureOf[appeal.nature] ?? 'other',
    ...{ title, text, place },
    ...findPlace(place === '' ? text : place),
    ...{ attributes, flags: [], caseId },
  }
}

const natureOf: Readonly<Record<string, Appeal['nature']>> = {
  ...{ 咨询: 'consult', 求助: 'help', 投诉: 'complaint', 举报: 'report', 建议: 'suggestion', 表扬: 'praise' },
}

/** What happens to a case most often without moving it. */
function urgedAgain(record: CaseRecord, at: Instant, round: number): CaseRecord {
  const { state, appeals, history } = record
  const event = {
    ...{
      caseId: state.id,
      at,
      saidAt: at,
      actor: { id: 'op7', name: '钱某某', role: 'operator' as const },
      command: null,
    },
    body: { type: 'urged' as const, note: `第 ${round} 次来电催办,盼尽快答复` },
  }
  return {
    state: { ...state, revision: state.revision + 1 + round, urges: state.urges + 1 + (round % 3) },
    appeals,
    history: [...history, event],
  }
}

export const benchStatus: GatewayStatus = {
  ...{ head: 1, serverTime: BENCH_NOW, networks: [], quarantined: 0, referenceVersion: 'bench' },
  services: { total: 482_808, today: 0, todaySince: BENCH_NOW },
}
