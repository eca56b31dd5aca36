// Three rounds of real processes with seeds that are kept, and one with a mistake in the wiring: what `npm run soak` does for
// hours, so that no change breaks it unseen.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPostgres, type TestServer } from './support/postgres.ts'
import { openCity, type CityOptions } from '../support/processes/city.ts'
import { isSound, playRound } from '../support/processes/round.ts'

let server: TestServer

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

async function rounds(seeds: readonly number[], options: Omit<CityOptions, 'cases' | 'accounts'>, patienceMs?: number) {
  const city = await openCity({ cases: 24, accounts: ['ma', 'qian', 'sun'], ...options })
  try {
    const reports = []
    for (const seed of seeds) reports.push(await playRound(city, seed, patienceMs))
    return reports
  } finally {
    await city.end()
  }
}

it('gateway, line and three terminals, killed at seeded moments: nothing lost, nothing doubled, all equal', async () => {
  const reports = await rounds([7_926_919, 7_934_838, 7_942_757], {
    store: { kind: 'server', url: await server.create() },
    plant: null,
  })
  expect(reports.filter((report) => !isSound(report))).toEqual([])
  const last = reports.at(-1)
  expect(last?.saved).toBeGreaterThan(60)
  expect(last?.applied).toBeGreaterThan(50)
  expect(reports.flatMap((report) => report.killed).length).toBeGreaterThanOrEqual(3)
}, 240_000)

it('a push that is said again under new numbers does not pass', async () => {
  const store = { kind: 'server', url: await server.create() } as const
  const [report] = await rounds([55_433], { store, plant: 'saidTwice' }, 10_000)
  expect(report?.doubled.length).toBeGreaterThan(0)
}, 120_000)
