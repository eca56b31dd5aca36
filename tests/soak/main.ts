// The long runs that do not fit into `npm test`, for as many minutes as are given. Ends with `N passed, N failed`.
//   npm run soak -- --minutes 60
//   npm run soak -- --only postgresql --seed 4711 --rounds 3     plays a broken round again
import { parseArgs } from 'node:util'
import { buildStale } from '../../build/bundle/build.ts'
import { openDisplay, readyRuntime } from '../../build/system/machine.ts'
import { restorePostgresLinks } from '../../build/system/postgres-links.ts'
import { fillDisks } from './disk-full.ts'
import { playElectronRounds } from './electron-rounds.ts'
import { countFsyncs } from './fsync-order.ts'
import { playProcessRounds, provePlantedBugs, type Span } from './process-rounds.ts'
import { playShift } from './shift-of-eight-hours.ts'
import { createTally, type Tally } from './tally.ts'
import { playWorlds } from './worlds.ts'

type Part = {
  readonly name: string
  /** Of the minutes that are left for all parts behind it and itself. */
  readonly share: number
  readonly needsDesk: boolean
  readonly play: (tally: Tally, span: Span) => Promise<void>
}

const parts: readonly Part[] = [
  { name: 'fsync', share: 0.1, needsDesk: true, play: countFsyncs },
  { name: 'disk', share: 0.1, needsDesk: true, play: fillDisks },
  { name: 'planted', share: 0.15, needsDesk: false, play: provePlantedBugs },
  {
    name: 'postgresql',
    share: 0.45,
    needsDesk: false,
    play: (tally, span) => playProcessRounds(tally, 'postgresql', span),
  },
  { name: 'pglite', share: 0.15, needsDesk: false, play: (tally, span) => playProcessRounds(tally, 'pglite', span) },
  { name: 'electron', share: 0.75, needsDesk: true, play: playElectronRounds },
  { name: 'shift', share: 0.5, needsDesk: false, play: playShift },
  { name: 'worlds', share: 1, needsDesk: false, play: playWorlds },
]

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    only: { type: 'string' },
    seed: { type: 'string' },
    rounds: { type: 'string' },
  },
})
const numbers = [values.minutes, values.seed ?? '1', values.rounds ?? '1'].map(Number)
const chosen = parts.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name))
if (chosen.length === 0 || !numbers.every((number) => Number.isFinite(number) && number > 0)) {
  process.stderr.write(
    `--minutes, --seed and --rounds are numbers above 0; --only is one or more of ${parts.map((part) => part.name).join(',')}\n`,
  )
  process.exit(2)
}
process.exitCode = await soak(Number(values.minutes) * 60_000)

async function soak(milliseconds: number): Promise<number> {
  const tally = createTally()
  const end = Date.now() + milliseconds
  const seed = values.seed === undefined ? Date.now() % 100_000 : Number(values.seed)
  const rounds = values.rounds === undefined ? Infinity : Number(values.rounds)
  await restorePostgresLinks()
  const display = chosen.some((part) => part.needsDesk) ? await prepareDesk() : null
  try {
    for (const part of chosen) {
      const share = part === chosen.at(-1) ? 1 : part.share
      const until = Date.now() + Math.max(0, end - Date.now()) * share
      await part.play(tally, { seed, rounds, until }).catch((error: unknown) => {
        tally.count(false, part.name, () => (error instanceof Error ? (error.stack ?? error.message) : String(error)))
      })
    }
  } finally {
    await display?.close()
  }
  process.stdout.write(`${tally.passed()} passed, ${tally.failed()} failed\n`)
  return tally.failed() === 0 ? 0 : 1
}

async function prepareDesk() {
  const runtime = await readyRuntime('virtual')
  if (runtime === undefined || !(await buildStale())) throw new Error('the application cannot be started here')
  const display = await openDisplay('virtual')
  Object.assign(process.env, display.env, { MINSHENG_DESK_RUNTIME: runtime.executable })
  return display
}
