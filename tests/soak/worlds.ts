/** Worlds of terminals, gateway and faults with seeds nobody has seen. A seed that fails belongs into tests/simulation/seeds.json. */
import { isSound } from '../simulation/verdict.ts'
import { runWorld } from '../simulation/world.ts'
import type { Span } from './process-rounds.ts'
import type { Tally } from './tally.ts'

export async function playWorlds(tally: Tally, { seed, rounds, until }: Span): Promise<void> {
  let played = 0
  for (; played < rounds && Date.now() < until; played += 1) {
    const verdict = await runWorld({ seed: seed * 1_000 + played })
    tally.count(isSound(verdict), `world ${seed * 1_000 + played}`, () => JSON.stringify(verdict))
  }
  tally.figure({ part: 'worlds', runs: played, seed: seed * 1_000 })
}
