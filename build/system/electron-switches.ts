import { statfsSync } from 'node:fs'

/** Chromium keeps its shared memory in /dev/shm; containers often give it 64 MB, with which pages crash. */
const LEAST_SHARED_MEMORY = 256 * 1024 * 1024

/**
 * Switches for an unpackaged Electron on this machine, in development and tests only: as root Chromium's sandbox
 * refuses to start, and Electron 33 does not find a Wayland desk by itself.
 */
export function electronSwitches(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform !== 'linux') return []
  const switches: string[] = []
  if (process.getuid?.() === 0) switches.push('--no-sandbox')
  if (!env.DISPLAY && env.WAYLAND_DISPLAY) switches.push('--ozone-platform-hint=auto')
  if (hasLittleSharedMemory()) switches.push('--disable-dev-shm-usage')
  return switches
}

function hasLittleSharedMemory(): boolean {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks < LEAST_SHARED_MEMORY
  } catch {
    // No /dev/shm at all.
    return true
  }
}
