/** One round: work under a storm, somebody is killed, everything is mended, and then every promise is counted again. */
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { DeskStatus, OutboxItem } from '../../../renderer/store/protocol.ts'
import { createRandom, type Random } from '../../simulation/random.ts'
import type { City, Terminal } from './city.ts'
import { readLedger, readSaid, recount, type Count, type Ledger } from './recount.ts'

export type RoundReport = Count & {
  readonly seed: number
  readonly killed: readonly string[]
  readonly healedMs: number
  /** I2: which terminal shows which case otherwise than the ledger. */
  readonly diverged: readonly string[]
  /** I5: who still waits, for what. */
  readonly stuck: readonly string[]
}

/** Longer than any retry of the product; a line that hangs is given up after half a minute. */
const QUIET_LIMIT_MS = 100_000

export async function playRound(city: City, seed: number, quietLimitMs = QUIET_LIMIT_MS): Promise<RoundReport> {
  const random = createRandom(seed)
  await city.line.ask({ do: 'storm', seed: random.below(1_000_000_000) })
  const works = city.terminals.map((terminal) => workIn(terminal, random, city.cases, 10 + random.below(14)))
  await sleep(60 + random.below(900))
  const killed = [await killSomebody(city, random)]
  if (random.chance(0.3)) {
    await sleep(random.below(400))
    killed.push(await killSomebody(city, random))
  }
  await Promise.all(works)
  await everybodyUp(city)
  await Promise.all(city.terminals.map((terminal) => workIn(terminal, random, city.cases, 4)))
  // One storm in fifteen leaves its hanging lines behind: the terminals must give them up by themselves.
  await city.line.ask({ do: 'calm', reset: !random.chance(1 / 15) })
  const calmAt = Date.now()
  const stuck = await untilQuiet(city, quietLimitMs)
  const healedMs = Date.now() - calmAt
  const ledger = await ledgerOf(city)
  const count = recount(
    ledger,
    city.terminals.flatMap((terminal) => readSaid(terminal.folder)),
  )
  const shown = await Promise.all(city.terminals.map((terminal) => shownBy(terminal, ledger)))
  const report: RoundReport = {
    ...{ ...count, seed, killed, healedMs, stuck },
    broken: [...count.broken, ...shown.flatMap((each) => each.broken)],
    diverged: shown.flatMap((each) => each.diverged),
  }
  for (const terminal of city.terminals)
    await terminal.ask({ do: 'letGo', share: 0.5, seed: random.below(1_000_000_000) })
  return report
}

export function isSound({ lost, doubled, broken, diverged, stuck }: RoundReport): boolean {
  return [lost, doubled, broken, diverged, stuck].every((list) => list.length === 0)
}

async function workIn(terminal: Terminal, random: Random, cases: readonly number[], count: number): Promise<void> {
  const order = { do: 'work', seed: random.below(1_000_000_000), count, cases, pauseMs: 60 } as const
  await terminal.ask(order)
}

/** Kills with -9, mends nothing at once, starts again a moment later; what lies on its disk may have suffered meanwhile. */
async function killSomebody({ gateway, line, terminals }: City, random: Random): Promise<string> {
  const victim = random.pick<Terminal | 'gateway' | 'line'>(['gateway', 'gateway', 'line', ...terminals, ...terminals])
  const downFor = random.below(500)
  if (victim === 'gateway' || victim === 'line') {
    const process = victim === 'gateway' ? gateway : line
    await process.kill()
    await sleep(downFor)
    await process.start()
    if (victim === 'line') await line.ask({ do: 'storm', seed: random.below(1_000_000_000) })
    return victim
  }
  await victim.kill()
  const suffered = [
    ...sometimes(random, 0.2, 'store wiped', () => victim.files.wipeStore()),
    ...sometimes(random, 0.15, 'journal torn', () =>
      victim.files.tearJournal(Buffer.from(Array.from({ length: 1 + random.below(60) }, () => random.below(256)))),
    ),
  ]
  await sleep(downFor)
  await victim.start()
  return [victim.account, ...suffered].join(', ')
}

function sometimes(random: Random, share: number, what: string, act: () => void): readonly string[] {
  if (!random.chance(share)) return []
  act()
  return [what]
}

async function everybodyUp({ gateway, line, terminals }: City): Promise<void> {
  await Promise.all([gateway, line, ...terminals].map((each) => each.start()))
}

/** Until no outbox waits and everybody shows the ledger; otherwise who does not. */
async function untilQuiet(city: City, limitMs: number): Promise<readonly string[]> {
  const until = Date.now() + limitMs
  for (;;) {
    const stuck = (await Promise.all(city.terminals.map(waitingAt))).flat()
    if (stuck.length === 0 && (await differences(city)).length === 0) return []
    if (Date.now() > until) return stuck
    await sleep(250)
  }
}

async function waitingAt(terminal: Terminal): Promise<readonly string[]> {
  const status = (await terminal.ask({ do: 'status' })) as DeskStatus | null
  if (status === null) return [`${terminal.account} is dead: ${terminal.complaints()}`]
  const { link, waitingLocal, waitingLedger, trouble, bootstrap } = status
  const isQuiet = link.up && waitingLocal === 0 && waitingLedger === 0 && trouble === null && bootstrap === null
  if (isQuiet) return []
  return [`${terminal.account}: ${JSON.stringify({ link, waitingLocal, waitingLedger, trouble, bootstrap })}`]
}

async function differences(city: City): Promise<readonly string[]> {
  // A directory cannot be read while its gateway runs; there the comparison waits until it has been stopped.
  if (city.store.kind === 'directory') return []
  const ledger = await readLedger(city.store)
  return (await Promise.all(city.terminals.map((terminal) => shownBy(terminal, ledger)))).flatMap(
    (each) => each.diverged,
  )
}

async function ledgerOf({ store, gateway, terminals }: City): Promise<Ledger> {
  if (store.kind === 'server') return readLedger(store)
  // Whoever polls every five seconds has everything after six.
  await sleep(6_000)
  await gateway.stop()
  const ledger = await readLedger(store)
  await gateway.start()
  await Promise.all(terminals.map((terminal) => terminal.ask({ do: 'syncNow' })))
  return ledger
}

type Shown = { readonly diverged: readonly string[]; readonly broken: readonly string[] }

async function shownBy(terminal: Terminal, ledger: Ledger): Promise<Shown> {
  const ids = ledger.records.map((record) => record.state.id)
  const answer = (await terminal.ask({ do: 'records', ids })) as {
    readonly records: readonly (CaseRecord | null)[]
    readonly broken: readonly string[]
  } | null
  if (answer === null) return { diverged: [`${terminal.account} is dead`], broken: [] }
  const diverged = ledger.records
    .filter((record, index) => !isDeepStrictEqual(answer.records[index], record))
    .map((record) => `${terminal.account} case ${record.state.id}`)
  return { diverged, broken: [...answer.broken, ...(await silentlyDropped(terminal, ledger))] }
}

/** I3, D2: a refused command stays in sight until its author lets it go. */
async function silentlyDropped(terminal: Terminal, ledger: Ledger): Promise<readonly string[]> {
  const outbox = (await terminal.ask({ do: 'outbox' })) as { readonly items: readonly OutboxItem[] } | null
  const seen = new Set(outbox?.items.filter((item) => item.state === 'refused').map((item) => item.n))
  const letGo = new Set(
    readSaid(terminal.folder)
      .filter((line) => line.said === 'letGo')
      .map((line) => line.n),
  )
  return ledger.outcomes
    .filter(({ terminal: id, kind, n }) => id === terminal.id() && kind === 'refused' && !seen.has(n) && !letGo.has(n))
    .map(({ n }) => `I3: ${terminal.account}/${n} was refused and is not to be seen`)
}
