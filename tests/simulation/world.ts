import { noon } from '../support/cases.ts'
import { checkWorld } from './check-world.ts'
import { createDisturber } from './disturb.ts'
import { createGatewayModel, type GatewayModel } from './gateway-model.ts'
import { createNetworkModel } from './network-model.ts'
import type { Saved, Surroundings } from './surroundings.ts'
import type { PlantedBug } from './planted.ts'
import { createRandom, type Random } from './random.ts'
import { COMPARE_AFTER_START_MS, COMPARE_SPREAD_MS } from '#shared/sync/sync-timing.ts'
import { createSchedule } from './schedule.ts'
import { createTerminalModel, type TerminalModel } from './terminal-model.ts'
import type { Trace } from './trace.ts'
import { isTwinTrouble, type Verdict } from './verdict.ts'
import { anyCommand } from './work.ts'

export type WorldOptions = {
  readonly seed: number
  readonly bug?: PlantedBug | null
  readonly trace?: (line: string) => void
}

const TERMINALS = 5
const CASES = 4
const FAULTS_MS = 90_000
/** I5: after the faults stop, every outbox has to be empty within this much virtual time. */
const HEAL_LIMIT_MS = 240_000
/** Quiet once may be a moment between two messages: it has to last. */
const CALM_MS = 3_000
/** Worlds before this one are as they were when terminals asked for one page at a time: seeds.json names some of them. */
const FIRST_READING_AHEAD = 1_000_000
/** One world in so many has a row that rots; it lasts until everybody has compared. */
const WORLDS_PER_ROT = 6
const COMPARE_LIMIT_MS = COMPARE_AFTER_START_MS + COMPARE_SPREAD_MS + 60_000
const faults = {
  drop: 0.06,
  double: 0.06,
  late: 0.1,
  loseAnswer: 0.08,
  silent: 0.3,
  forgottenByMain: 0.01,
  gatewayCrash: 0.03,
}

/**
 * One world: five terminals on one gateway, ninety seconds of work through every fault, then peace. One seed gives the
 * same world each time. Answers what the laws I1–I5 say about it.
 */
export async function runWorld({ seed, bug = null, trace }: WorldOptions): Promise<Verdict> {
  const random = createRandom(seed)
  const schedule = createSchedule(noon, `seed ${seed}`)
  // Half of the worlds have administrators who put dumps back by hand: then nothing but the marks tells.
  const byHand = random.chance(0.5)
  const write: Trace =
    trace === undefined ? null : (who, what) => trace(`${((schedule.now() - noon) / 1_000).toFixed(3)} ${who} ${what}`)
  const hint = (head: number): void => network.hint(head)
  const gateway = createGatewayModel({
    cases: CASES,
    now: schedule.now,
    bug,
    delay: () => random.below(2_000),
    hint,
  })
  const network = createNetworkModel({ gateway, schedule, random, faults })
  let faultsOn = true
  const saved: Saved[] = []
  const broken: string[] = []
  const around: Surroundings = {
    schedule,
    random,
    network,
    bug,
    saved,
    broken,
    faultsOn: () => faultsOn,
    readsAhead: seed >= FIRST_READING_AHEAD,
    done: { restored: 0, twins: 0, rotten: 0 },
    trace: write,
  }
  const terminals = Array.from({ length: TERMINALS }, (_, index) =>
    createTerminalModel({ id: `t${index}`, name: `t${index}`, skew: anySkew(random) }, around),
  )
  const disturb = createDisturber({ gateway, network, terminals, around, byHand })
  for (const terminal of terminals) terminal.start()

  plan(900, () => random.pick(terminals).give(...anyCommand(random, CASES)))
  plan(4_000, disturb)

  // Chance of its own: a world in which nothing rots is the world that it was before anything could.
  const rotRandom = createRandom((seed * 7_919 + 13) % 1_000_003)
  if (rotRandom.chance(1 / WORLDS_PER_ROT)) schedule.after(FAULTS_MS - rotRandom.below(5_000), rot)

  function rot(): void {
    around.done.rotten += 1
    rotRandom.pick(terminals).rot(rotRandom)
  }

  function plan(every: number, act: () => void): void {
    for (let at = random.below(every); at < FAULTS_MS; at += 1 + random.below(2 * every)) schedule.after(at, act)
  }

  await schedule.runUntil(noon + FAULTS_MS)
  write?.('world', 'heals')
  faultsOn = false
  network.heal()
  for (const terminal of terminals) terminal.start()
  const healedAt = schedule.now()
  const quiet = (): boolean => terminals.every((terminal) => isQuiet(terminal, gateway, healedAt))
  for (let calm = false; !calm && schedule.now() < healedAt + HEAL_LIMIT_MS; calm = quiet()) {
    await schedule.runUntil(healedAt + HEAL_LIMIT_MS, quiet)
    await schedule.runUntil(schedule.now() + CALM_MS, () => !quiet())
  }
  const healedMs = schedule.now() - healedAt
  if (around.done.rotten > 0) await schedule.runUntil(healedAt + COMPARE_LIMIT_MS)
  const work = { ...around.done, steps: schedule.steps(), healedMs }
  return checkWorld({ seed, gateway: gateway.state(), terminals, saved, broken, work })
}

function anySkew(random: Random): number {
  return random.chance(0.3) ? (random.below(8) - 4) * 3_600_000 : random.below(4_000) - 2_000
}

/** Nothing waits, and the gateway has been asked since the faults ended: until then a terminal may not know the worst. */
function isQuiet(terminal: TerminalModel, gateway: GatewayModel, healedAt: number): boolean {
  const { cursor, outbox } = terminal.content()
  const follows = cursor.snapshot === null && cursor.position >= gateway.state().head && terminal.pulledAt() > healedAt
  const isDone = isTwinTrouble(terminal.halted()) || [...outbox.values()].every((entry) => entry.reached === 'refused')
  return terminal.isUp() && follows && isDone
}
