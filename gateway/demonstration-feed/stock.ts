/**
 * A new demonstration does not begin empty: a desk that has worked for twelve days. Every case went through the same intake
 * and the same commands as any other, only at times gone by, so its history is whole.
 */
import { openStatuses, type Status } from '#shared/domain/case/status.ts'
import { DAY, HOUR, MINUTE, type Instant } from '#shared/domain/core/instants.ts'
import { createWeighted, type Random } from '../demonstration/random.ts'
import { commit } from '../ledger/commit.ts'
import { say, startWork, type Work } from '../ledger/work.ts'
import type { Gateway } from '../server/gateway.ts'
import { gatewayActor, takeInto } from '../intake/take-in.ts'
import type { InventedAppeals, InventedArrival } from './invented-appeals.ts'
import { nextStep, type Life } from './life-of-a-case.ts'

/** How many of each are to be found; somewhat above 240 are open. */
const aims: readonly (readonly [status: Status, count: number, youngestMs: number, oldestMs: number])[] = [
  ['received', 46, 0, 7 * HOUR],
  ['awaitingInfo', 11, 5 * HOUR, 3 * DAY],
  ['accepted', 24, HOUR, 20 * HOUR],
  ['dispatched', 44, 2 * HOUR, 2 * DAY],
  ['handling', 66, 10 * HOUR, 7 * DAY],
  ['reviewing', 26, DAY, 6 * DAY],
  ['replyQueued', 8, 2 * DAY, 6 * DAY],
  ['visiting', 22, 2 * DAY, 9 * DAY],
  ['declined', 7, DAY, 9 * DAY],
  ['closed', 62, 3 * DAY, 12 * DAY],
  ['archived', 8, 9 * DAY, 12 * DAY],
]
const MERGES = 9
const BATCH = 60

/** Of the appeals of the last days, each so many-th is one more voice of a crowd. */
const CROWD_OF = 9
const CROWD_DAYS = 2 * DAY

type Plan = { readonly at: Instant; readonly aim: Status }

/** In batches, oldest first; the desk is usable after the first. `until` ends the history: the present. */
export async function layInStock(
  gateway: Gateway,
  invented: InventedAppeals,
  life: Life,
  until: Instant,
): Promise<number> {
  const plans = planStock(life.random, until)
  let open = 0
  for (let from = 0; from < plans.length; from += BATCH) {
    open += await layInBatch(gateway, invented, life, { plans: plans.slice(from, from + BATCH), until })
  }
  return open
}

function planStock(random: Random, until: Instant): readonly Plan[] {
  const pickAge = createWeighted([...Array(24).keys()], (step) => 24 - step)
  return aims
    .flatMap(([aim, count, youngest, oldest]) =>
      Array.from({ length: count }, () => {
        const share = (pickAge(random) + random.next()) / 24
        return { aim, at: until - Math.round(youngest + share * (oldest - youngest)) - MINUTE }
      }),
    )
    .toSorted((a, b) => a.at - b.at)
}

type Batch = { readonly plans: readonly Plan[]; readonly until: Instant }

function layInBatch(gateway: Gateway, invented: InventedAppeals, life: Life, { plans, until }: Batch): Promise<number> {
  const arrivals = plans.map(({ at }, index) =>
    index % CROWD_OF === 0 && at > until - CROWD_DAYS ? invented.nextOfCrowd(at) : invented.next(at),
  )
  return gateway.database.transaction(async (session) => {
    const work = startWork()
    const { cases } = await takeInto(session, gateway.rulebook, work, arrivals)
    for (const [index, plan] of plans.entries()) {
      const caseId = cases[index]
      const arrival = arrivals[index]
      if (caseId !== undefined && arrival !== undefined)
        liveUntil(work, life, { caseId, arrival, aim: plan.aim, until })
    }
    mergeRepeats(work, life, { arrivals, cases, until })
    await commit(session, gateway.rulebook, work, { at: until, actor: gatewayActor.id, terminal: null })
    return [...work.records.values()].filter(({ state }) => openStatuses.includes(state.status)).length
  })
}

type Course = {
  readonly caseId: number
  readonly arrival: InventedArrival
  readonly aim: Status
  readonly until: Instant
}

/** Steps come at their usual pace, or faster when the case is too young for it. */
function liveUntil(work: Work, life: Life, { caseId, arrival, aim, until }: Course): void {
  let at = arrival.arrivedAt
  for (let left = 9; left > 0; left -= 1) {
    const record = work.records.get(caseId)
    if (record === undefined) return
    const step = nextStep(life, record, arrival.truth.classCode, aim)
    if (step === null) return
    at += Math.min(step.waitMs, Math.floor((until - at) / 3))
    const answer = say(work, life.rulebook, { ...step, now: at, saidAt: at, source: null })
    if (!answer.ok) return
  }
}

type Arrived = {
  readonly arrivals: readonly InventedArrival[]
  readonly cases: readonly number[]
  readonly until: Instant
}

/** Some repeats have been found by the desk already; most wait to be found. */
function mergeRepeats(work: Work, life: Life, { arrivals, cases, until }: Arrived): void {
  let left = Math.ceil(MERGES / 5)
  for (const [index, { truth }] of arrivals.entries()) {
    if (left === 0 || truth.relation !== 'crossChannelRepeat') continue
    const first = arrivals.findIndex((other) => other.truth.matterId === truth.matterId)
    const into = cases[first]
    const member = cases[index]
    if (first >= index || into === undefined || member === undefined) continue
    const latest = Math.max(...[into, member].map((id) => work.records.get(id)?.history.at(-1)?.at ?? 0))
    const at = Math.min(until, latest + life.random.between(2, 30) * MINUTE)
    const command = { kind: 'merge', caseId: into, members: [member], relation: 'crossChannelRepeat' } as const
    const actor = life.random.pick(life.operators)
    if (say(work, life.rulebook, { command, actor, now: at, saidAt: at, source: null }).ok) left -= 1
  }
}
