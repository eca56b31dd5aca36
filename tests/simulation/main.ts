import { parseArgs } from 'node:util';
import { isSound } from './check-world.ts';
import { plantedBugs, type PlantedBug } from './planted.ts';
import { runWorld } from './world.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, bug: { type: 'string' } },
});
const runs = Number(values.runs);
const first = Number(values.seed);
const bug = plantedBugs.find((each) => each === values.bug) ?? null;
if (!Number.isInteger(runs) || !Number.isInteger(first) || (values.bug !== undefined && bug === null)) {
  process.stderr.write(`--runs and --seed are whole numbers; --bug is one of ${plantedBugs.join(', ')}\n`);
  process.exit(2);
}

await simulate(bug);

async function simulate(planted: PlantedBug | null): Promise<void> {
  const total = { runs: 0, lost: 0, doubled: 0, diverged: 0, stuck: 0, broken: 0, saved: 0, applied: 0, refused: 0 };
  for (let seed = first; seed < first + runs; seed += 1) {
    const verdict = await runWorld({ seed, bug: planted });
    total.runs += 1;
    for (const law of ['lost', 'doubled', 'diverged', 'stuck', 'broken'] as const) total[law] += verdict[law].length;
    total.saved += verdict.work.saved;
    total.applied += verdict.work.applied;
    total.refused += verdict.work.refused;
    if (!isSound(verdict)) process.stderr.write(`seed ${seed}: ${JSON.stringify(verdict)}\n`);
  }
  process.stdout.write(`${JSON.stringify(total)}\n`);
  process.exitCode = total.lost + total.doubled + total.diverged + total.stuck + total.broken === 0 ? 0 : 1;
}
