/** What the status bar says, out of what the store knows. */
import { MINUTE } from '#shared/domain/core/instants.ts'
import { stuckSince } from '#shared/sync/watchdog.ts'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import { type Base, entriesOf, troubles } from './base.ts'
import { noAt } from './columns/row.ts'
import { textOf } from './columns/table.ts'
import type { DeskStatus, OutboxItem } from './protocol.ts'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import type { OutboxEntry } from './storage/cursor.ts'

export function deskStatus(base: Base): DeskStatus {
  const items = entriesOf(base).filter((entry) => !entry.dropped)
  const conflicts = items.filter((entry) => isConflict(base, entry))
  const waiting = items.filter((entry) => !isConflict(base, entry))
  const local = waiting.filter((entry) => entry.reached === 'journal')
  const { gatewayStatus, cursor, link } = base
  const { snapshot } = cursor
  const queue = { waiting: waiting.length, linkUp: link.up, linkSince: link.since, movedAt: base.movedAt }
  // Whoever has been told that nothing is sent is not told to try again.
  const stillSince = base.halted === null ? stuckSince(queue, base.clock()) : null
  return {
    link,
    ...gatewayFacts(gatewayStatus),
    waitingLocal: local.length,
    waitingLedger: waiting.length - local.length,
    oldestWaitingAt: waiting[0]?.numbered.saidAt ?? null,
    stuck: stillSince !== null,
    ...(stillSince === null ? {} : { stuckSince: stillSince }),
    conflicts: conflicts.length,
    bootstrap: snapshot === null ? null : { done: snapshot.done, total: snapshot.total },
    trouble: troubles.find((code) => base.troubles.has(code)) ?? base.halted ?? beganAgain(base),
    halted: base.halted !== null,
  }
}

/** A small base is read anew in a moment; that it was, and why, must stay long enough to be read. */
const SAID_FOR_MS = 2 * MINUTE

function beganAgain({ beganAgain: began, clock }: Base): string | null {
  return began !== null && Math.abs(clock() - began.at) < SAID_FOR_MS ? began.reason : null
}

/** What the gateway said last; nothing before its first word. */
function gatewayFacts(said: GatewayStatus | null): Pick<DeskStatus, 'networks' | 'services' | 'quarantined'> {
  if (said === null) return { networks: [], services: null, quarantined: 0 }
  const { networks, services, quarantined } = said
  return { networks, services, quarantined }
}

export function isConflict(base: Base, entry: OutboxEntry): boolean {
  return !entry.dropped && (entry.reached === 'refused' || base.refusals.has(entry.numbered.n))
}

export function outboxItem(base: Base, entry: OutboxEntry): OutboxItem {
  const { n, saidAt, actor, command } = entry.numbered
  const slot = base.table.slotOf(command.caseId)
  const isRefused = isConflict(base, entry)
  return {
    n,
    saidAt,
    actorName: actor.name,
    command,
    caseNo: slot < 0 ? '' : noAt(base.table, slot),
    title: slot < 0 ? '' : base.table.heading(slot).title,
    network: slot < 0 ? null : (textOf(base.table, 'network', slot) as NetworkId),
    state: isRefused ? 'refused' : entry.reached === 'journal' ? 'local' : 'ledger',
    refusal: entry.refusal ?? base.refusals.get(n) ?? null,
  }
}
