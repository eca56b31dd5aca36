/** The windows of this application and what they hear: their own views, and what concerns everybody. */
import type { Base } from './base.ts'
import { coalesce } from './coalesce.ts'
import type { Notice, ToWindow } from './protocol.ts'
import { deskStatus } from './status.ts'
import type { Sources } from './views/sources.ts'
import { noteChanges, reload, stateOf, type View, type ViewSource } from './views/views.ts'

/** What is needed of a port. */
export type WindowPort = { readonly postMessage: (message: ToWindow) => void }
export type Desk = { readonly port: WindowPort; readonly views: Map<string, View> }

/** Numbers that change a hundred times a second help nobody (speed.md §3: coalesce to 100 ms). */
const PAUSE_MS = 100
/** A page of changes has a thousand; more come only while the store is filling, when a card has just been opened. */
const MOST_NAMED = 1000
/** Cards and leases change with time alone. */
const TICK_MS = 30_000

export type Announcer = {
  readonly rowsChanged: (slots: ReadonlySet<number>) => void
  readonly allChanged: () => void
  readonly statusChanged: () => void
  readonly referenceChanged: () => void
  readonly stop: () => void
}

export function createAnnouncer(base: Base, sources: Sources, desks: ReadonlySet<Desk>): Announcer {
  const tell = (notice: Notice): void => {
    for (const { port } of desks) port.postMessage(notice)
  }
  const counts = coalesce(PAUSE_MS, () => {
    if (base.loaded) tell({ kind: 'counts', counts: sources.counts() })
  })
  const status = coalesce(PAUSE_MS, () => tell({ kind: 'status', status: deskStatus(base) }))
  const tick = setInterval(() => {
    sources.timePassed()
    counts.ask()
    status.ask()
  }, TICK_MS)

  return {
    rowsChanged(slots) {
      if (slots.size === 0) return
      sources.changed(slots)
      const source = sources.source()
      for (const { port, views } of desks) for (const view of views.values()) tellView(port, view, slots, source)
      if (slots.size <= MOST_NAMED)
        tell({ kind: 'case', ids: Array.from(slots, (slot) => base.table.columns().id[slot] ?? 0) })
      counts.ask()
    },
    allChanged() {
      sources.timePassed()
      const source = sources.source()
      for (const { port, views } of desks) {
        for (const view of views.values()) {
          reload(view, source)
          port.postMessage({ kind: 'view', state: stateOf(view, source), rows: [] })
        }
      }
      counts.ask()
    },
    statusChanged: status.ask,
    referenceChanged() {
      if (base.reference !== null) tell({ kind: 'reference', reference: base.reference })
    },
    stop() {
      clearInterval(tick)
      counts.stop()
      status.stop()
    },
  }
}

function tellView(port: WindowPort, view: View, slots: ReadonlySet<number>, source: ViewSource): void {
  const { rows, moved } = noteChanges(view, slots, source)
  if (rows.length > 0 || moved) port.postMessage({ kind: 'view', state: stateOf(view, source), rows })
}
