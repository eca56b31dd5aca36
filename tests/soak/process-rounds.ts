/** Rounds of real processes: days of ten rounds on one city, each day with a ledger of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../build/system/postgres-server.ts'
import { openCity } from '../support/processes/city.ts'
import { planted, type Planted } from '../support/processes/planted-wiring.ts'
import { isSound, playRound } from '../support/processes/round.ts'
import type { Tally } from './tally.ts'

const ROUNDS_A_DAY = 10
const CASES = 24
const ACCOUNTS = ['ma', 'qian', 'sun']
/** A planted bug that has not shown after so many rounds is not found. */
const ROUNDS_TO_FIND = 8
/** A bug that leaves somebody waiting for ever is found by that; there is no need to wait for ever. */
const PATIENCE_WITH_BUGS_MS = 15_000

export type Span = { readonly seed: number; readonly rounds: number; readonly until: number }
export type Ground = 'postgresql' | 'pglite'

export async function playProcessRounds(tally: Tally, ground: Ground, { seed, rounds, until }: Span): Promise<void> {
  const sum = { rounds: 0, saved: 0, refused: 0, lost: 0, doubled: 0, killed: {} as Record<string, number> }
  while (sum.rounds < rounds && Date.now() < until) {
    const day = { seed: seed + sum.rounds, rounds: Math.min(ROUNDS_A_DAY, rounds - sum.rounds), until }
    await playDay(ground, null, day, (report, number) => {
      sum.rounds += 1
      sum.lost += report.lost.length
      sum.doubled += report.doubled.length
      for (const victim of report.killed) sum.killed[victim] = (sum.killed[victim] ?? 0) + 1
      const again = `npm run soak -- --only ${ground} --seed ${day.seed} --rounds ${number}`
      tally.count(isSound(report), `round ${number} of the day with seed ${day.seed}`, () =>
        JSON.stringify({ ...report, replay: again }),
      )
      if (number === day.rounds || Date.now() >= until) {
        sum.saved += report.saved
        sum.refused += report.refused
      }
      return true
    })
    process.stderr.write(`${ground}: ${sum.rounds} rounds, ${sum.lost} lost, ${sum.doubled} doubled\n`)
  }
  tally.figure({ part: ground, seed, ...sum })
}

/** The rounds prove themselves: with a mistake in the terminals' wiring they must not stay sound. */
export async function provePlantedBugs(tally: Tally, { seed, until }: Omit<Span, 'rounds'>): Promise<void> {
  for (const bug of planted) {
    if (Date.now() >= until) {
      tally.figure({ part: 'planted', bug, seed, notPlayed: 'no time left' })
      continue
    }
    let foundAfter = 0
    await playDay('postgresql', bug, { seed, rounds: ROUNDS_TO_FIND, until: Infinity }, (report, number) => {
      if (!isSound(report)) foundAfter = number
      return foundAfter === 0
    })
    tally.count(foundAfter > 0, `the planted bug ${bug} is found`, () => `not within ${ROUNDS_TO_FIND} rounds`)
    tally.figure({ part: 'planted', bug, seed, foundAfterRounds: foundAfter })
  }
}

type Heard = (report: Awaited<ReturnType<typeof playRound>>, number: number) => boolean

async function playDay(ground: Ground, plant: Planted | null, { seed, rounds, until }: Span, heard: Heard) {
  const { store, stop } = await groundOf(ground)
  try {
    const city = await openCity({ store, cases: CASES, accounts: ACCOUNTS, plant })
    const patience = plant === null ? undefined : PATIENCE_WITH_BUGS_MS
    try {
      for (let number = 1; number <= rounds && (number === 1 || Date.now() < until); number += 1)
        if (!heard(await playRound(city, (seed + number - 1) * 7_919, patience), number)) break
    } finally {
      await city.end()
    }
  } finally {
    await stop()
  }
}

async function groundOf(ground: Ground) {
  if (ground === 'postgresql') {
    const server = await startPostgres()
    return { store: { kind: 'server', url: server.url } as const, stop: server.stop }
  }
  const directory = await mkdtemp(join(tmpdir(), 'minsheng-rounds-pglite-'))
  const stop = (): Promise<void> => rm(directory, { recursive: true, force: true })
  return { store: { kind: 'directory', directory } as const, stop }
}
