import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Belongs to this clone: build stamps, compiler state, test reports. Never shipped, safe to delete. */
export const projectCache = join(projectRoot, '.cache')

/** Belongs to the person: runtimes, so that a second clone needs no download. Safe to delete. */
export function userCache(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return join(base, 'minsheng-desk')
}
