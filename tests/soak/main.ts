// The long run that does not fit into `npm test`: worlds of terminals, gateway and faults with seeds nobody has seen, for
// as many minutes as are given. A seed that fails is named; put it into tests/simulation/seeds.json and it is kept.
import { parseArgs } from 'node:util'
import { isSound } from '../simulation/verdict.ts'
import { runWorld } from '../simulation/world.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const minutes = Number(values.minutes)
if (!Number.isFinite(minutes) || minutes <= 0) {
  process.stderr.write('--minutes is a number above 0\n')
  process.exit(2)
}

await soak(Date.now() + minutes * 60_000)

async function soak(until: number): Promise<void> {
  let passed = 0
  let failed = 0
  for (let seed = Date.now() % 1_000_000_000; Date.now() < until; seed += 1) {
    const verdict = await runWorld({ seed })
    if (isSound(verdict)) passed += 1
    else {
      failed += 1
      process.stderr.write(`seed ${seed}: ${JSON.stringify(verdict)}\n`)
    }
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}
