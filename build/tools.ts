// The programs of installed packages, started as `node script`: their names in node_modules/.bin are not the same on
// every system.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './locations.ts'
import { run, type Finished, type RunOptions } from './processes.ts'

const packages = {
  depcruise: 'dependency-cruiser',
  'electron-builder': 'electron-builder',
  knip: 'knip',
  oxfmt: 'oxfmt',
  oxlint: 'oxlint',
  playwright: '@playwright/test',
  tsc: 'typescript',
  vitest: 'vitest',
} as const

export type ToolName = keyof typeof packages

export function toolScript(name: ToolName): string {
  const folder = join(projectRoot, 'node_modules', packages[name])
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Readonly<Record<string, string>>
  }
  const script = typeof bin === 'string' ? bin : bin[name]
  if (script === undefined) throw new Error(`${packages[name]} has no program called ${name}`)
  return join(folder, script)
}

/** Runs it in the project's folder, as every one of them expects. */
export function runTool(name: ToolName, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return run(process.execPath, [toolScript(name), ...args], { cwd: projectRoot, ...options })
}
