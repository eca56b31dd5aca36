import { parseArgs } from 'node:util'
import { plantedBugs, type PlantedBug } from './planted.ts'
import { isSound, laws } from './verdict.ts'
import { runWorld } from './world.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    bug: { type: 'string' },
    trace: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs)
const first = Number(values.seed)
const bug = plantedBugs.find((each) => each === values.bug) ?? null
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(first) || (values.bug !== undefined && bug === null)) {
  process.stderr.write(`--runs and --seed are whole numbers; --bug is one of ${plantedBugs.join(', ')}\n`)
  process.exit(2)
}

await simulate(bug)

async function simulate(planted: PlantedBug | null): Promise<void> {
  const total = { runs: 0, lost: 0, doubled: 0, diverged: 0, stuck: 0, broken: 0 }
  const work = { saved: 0, applied: 0, refused: 0, merged: 0, restored: 0, twins: 0, halted: 0, steps: 0 }
  let longestHealMs = 0
  for (let seed = first; seed < first + runs; seed += 1) {
    const verdict = await runWorld({
      seed,
      bug: planted,
      ...(values.trace && { trace: (line) => process.stderr.write(`${line}\n`) }),
    })
    total.runs += 1
    for (const law of laws) total[law] += verdict[law].length
    for (const key of Object.keys(work) as (keyof typeof work)[]) work[key] += verdict.work[key]
    longestHealMs = Math.max(longestHealMs, verdict.work.healedMs)
    if (!isSound(verdict)) process.stderr.write(`seed ${seed}: ${JSON.stringify(verdict)}\n`)
  }
  process.stdout.write(`${JSON.stringify({ ...total, ...work, longestHealMs })}\n`)
  process.exitCode = laws.every((law) => total[law] === 0) ? 0 : 1
}
