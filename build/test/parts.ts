// The parts of `npm test`, in order. Each runs whatever the others answered.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChecks, type Count } from '../check/run-steps.ts'
import { projectCache } from '../locations.ts'
import { runTool } from '../tools.ts'
import { countPlaywright, countVitest } from './reports.ts'

export type Part = {
  readonly name: string
  readonly run: () => Promise<Count>
}

const MINUTE_MS = 60_000

export const parts: readonly Part[] = [
  { name: 'check', run: runChecks },
  { name: 'unit', run: () => runVitest('unit', 6 * MINUTE_MS) },
  { name: 'property', run: () => runVitest('property', 6 * MINUTE_MS) },
  { name: 'simulation', run: () => runVitest('simulation', 6 * MINUTE_MS) },
  { name: 'contract', run: () => runVitest('contract', 3 * MINUTE_MS) },
  { name: 'gateway', run: () => runVitest('gateway', 10 * MINUTE_MS) },
  { name: 'e2e', run: () => runPlaywright(16 * MINUTE_MS) },
]

async function runVitest(project: string, limitMs: number): Promise<Count> {
  const report = await freshReport(project)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const finished = await runTool('vitest', args, {
    env: colours(process.env),
    show: true,
    limitMs,
  })
  return countVitest(report, finished.code)
}

async function runPlaywright(limitMs: number): Promise<Count> {
  const report = await freshReport('e2e')
  const env = { ...colours(process.env), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const finished = await runTool('playwright', ['test', '--reporter=list,json'], {
    env,
    show: true,
    limitMs,
  })
  return countPlaywright(report, finished.code)
}

/** The runners write into a pipe of ours and cannot see whether a terminal is behind it. */
function colours(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return process.stdout.isTTY ? { ...env, FORCE_COLOR: '1' } : { ...env, NO_COLOR: '1', FORCE_COLOR: undefined }
}

/** A report of an earlier run must never be taken for this one's. */
async function freshReport(name: string): Promise<string> {
  const folder = join(projectCache, 'reports')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name}.json`)
  await rm(file, { force: true })
  return file
}
