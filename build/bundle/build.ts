import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../locations.ts'
import { complain, duration, say } from '../terminal.ts'
import { isFresh, keepStamp, stampOf } from './stamps.ts'
import { targets, type Target } from './targets.ts'

/** Builds what changed since its last build. False when something could not be built; the reason has been printed. */
export async function buildStale(): Promise<boolean> {
  let allBuilt = true
  // One after the other: Vite uses every core by itself.
  for (const target of targets) {
    const stamp = await stampOf(target)
    if (await isFresh(target, stamp)) continue
    if (!(await buildOne(target))) allBuilt = false
    else await keepStamp(target, stamp)
  }
  return allBuilt
}

async function buildOne(target: Target): Promise<boolean> {
  const began = Date.now()
  if (!existsSync(join(projectRoot, target.entry))) {
    complain(`build ${target.name}: ${target.entry} does not exist`)
    return false
  }
  // Vite redraws a line of progress on a terminal whatever its log level; where CI is set it does not.
  const set = process.env.CI === undefined
  if (set) process.env.CI = 'true'
  try {
    // Loaded only when there is something to build: a start with everything fresh should not wait for it.
    const { build } = await import('vite')
    await build(await target.config())
    await target.afterwards?.()
    say(`build ${target.name}: ${duration(Date.now() - began)}`)
    return true
  } catch (error) {
    complain(`build ${target.name} failed: ${error instanceof Error ? error.message : String(error)}`)
    return false
  } finally {
    if (set) delete process.env.CI
  }
}
