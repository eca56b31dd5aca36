// npm run bench -- [name …]: runs tests/bench/<name>.bench.ts, or all of them, one after the other. Every figure is one
// JSON line; no other line begins with a brace.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildStale } from './bundle/build.ts'
import { projectRoot } from './locations.ts'
import { spawnBound } from './processes.ts'
import { openDisplay, readyRuntime } from './system/machine.ts'
import { restorePostgresLinks } from './system/postgres-links.ts'
import { complain } from './terminal.ts'

const ENDING = '.bench.ts'
process.exitCode = await bench(process.argv.slice(2))

async function bench(wanted: readonly string[]): Promise<number> {
  const folder = join(projectRoot, 'tests/bench')
  const known = (await readdir(folder).catch(() => []))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
  const unknown = wanted.filter((name) => !known.includes(name))
  if (unknown.length > 0 || known.length === 0) {
    complain(`No benchmark of the name ${unknown.join(', ')}; there are: ${known.join(', ') || 'none'}`)
    return 1
  }
  await restorePostgresLinks()
  const runtime = await readyRuntime('virtual')
  if (runtime === undefined || !(await buildStale())) return 1
  const display = await openDisplay('virtual')
  try {
    const env = { ...process.env, ...display.env, MINSHENG_DESK_RUNTIME: runtime.executable }
    let worst = 0
    for (const name of wanted.length > 0 ? wanted : known.toSorted()) {
      worst = Math.max(worst, await runOne(join(folder, name + ENDING), env))
    }
    return worst
  } finally {
    await display.close()
  }
}

function runOne(file: string, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawnBound(process.execPath, ['--expose-gc', '--import', 'tsx', file], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
