// Makes a bare machine ready for Electron: system libraries, the runtime, a display.
import { resolveRuntime, type Runtime } from '../runtime/resolve.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { deskDisplay, hasDesk, openVirtualDisplay, type Display } from './display.ts'

/** 'desk' opens windows where the person sits if there is a display; 'virtual' keeps tests out of their way. */
export type Wish = 'desk' | 'virtual'

/** Undefined when system packages are missing; what to do has been printed by then. */
export async function readyRuntime(wish: Wish): Promise<Runtime | undefined> {
  const [hasPackages, runtime] = await Promise.all([
    ensureDebianPackages({ virtualDisplay: wantsVirtual(wish) }),
    resolveRuntime(),
  ])
  return hasPackages ? runtime : undefined
}

export function openDisplay(wish: Wish): Promise<Display> {
  return wantsVirtual(wish) ? openVirtualDisplay() : Promise.resolve(deskDisplay)
}

function wantsVirtual(wish: Wish): boolean {
  return process.platform === 'linux' && (wish === 'virtual' || !hasDesk())
}
