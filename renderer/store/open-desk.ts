/** One unlocked desk: store, views, notices and the sync runner, wired together. */
import type { Instant } from '#shared/domain/core/instants.ts'
import type { PortNotice } from '#shared/ipc/store-port.ts'
import { type Housekeeping, startHousekeeping } from './housekeeping.ts'
import { type MainPort, throwingRequest } from './main-port.ts'
import type { Asked } from './requests.ts'
import { openStore, type Store, type Welcome } from './store.ts'
import { startSync, type SyncRunner } from './sync/runner.ts'
import { createSources } from './views/sources.ts'
import { createAnnouncer, type Desk } from './windows.ts'

export type OpenDesk = {
  readonly askedBy: (desk: Desk) => Asked
  readonly hear: (notice: PortNotice) => void
  /** The same person at the same desk over a new port (a window was reloaded): nothing is read again. */
  readonly continueWith: (welcome: Welcome, port: MainPort) => boolean
  /** Reads the rows, then follows the gateway. Only the first call does anything. */
  readonly start: () => Promise<void>
  readonly close: () => void
}

export type DeskParts = {
  readonly welcome: Welcome
  readonly mainPort: MainPort
  readonly clock: () => Instant
  readonly desks: ReadonlySet<Desk>
}

export async function openDesk({ welcome, mainPort, clock, desks }: DeskParts): Promise<OpenDesk> {
  let runner: SyncRunner | null = null
  let housekeeping: Housekeeping | null = null
  let started = false
  let closed = false
  const store: Store = await openStore({
    welcome,
    mainPort,
    clock,
    listeners: {
      rowsChanged(slots) {
        announcer.rowsChanged(slots)
        if (slots.size > 0) housekeeping?.disturb(store.base.cursor.snapshot !== null)
      },
      allChanged: () => announcer.allChanged(),
      statusChanged: () => announcer.statusChanged(),
      referenceChanged: () => announcer.referenceChanged(),
      commandAdded: (n) => runner?.commandAdded(n),
    },
  })
  const { base } = store
  const sources = createSources(base)
  const announcer = createAnnouncer(base, sources, desks)
  const { database, terminal, actor } = welcome

  function follow(): SyncRunner {
    return startSync({
      store: store.sync,
      requestMain: throwingRequest(() => base.mainPort),
      now: clock,
      random: Math.random,
      at(instant, call) {
        const timer = setTimeout(call, Math.max(0, instant - clock()))
        return () => clearTimeout(timer)
      },
    })
  }

  return {
    askedBy({ views }) {
      housekeeping?.makeWay()
      return {
        ...{ store, sources, views },
        demandSync: () => runner?.demand(),
        describeSync: () => runner?.state() ?? null,
      }
    },
    hear: (notice) => runner?.hear(notice),
    continueWith(next, port) {
      if (next.database !== database || next.terminal !== terminal || next.actor.id !== actor.id) return false
      base.mainPort = port
      return true
    },
    async start() {
      if (started) return
      started = true
      await store.load()
      if (closed) return
      runner = follow()
      housekeeping = startHousekeeping(store.maintain, collectGarbage)
    },
    close() {
      closed = true
      runner?.stop()
      housekeeping?.stop()
      announcer.stop()
      store.close()
    },
  }
}

/**
 * Reading half a million cases leaves hundreds of megabytes of garbage that nothing would collect before they are needed; a
 * moment in which nobody waits gives them back. Only where the runtime lends its collector (electron/main/main.ts).
 */
function collectGarbage(): void {
  ;(globalThis as { readonly gc?: () => void }).gc?.()
}
