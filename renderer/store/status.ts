/** What the status bar says, out of what the store knows. */
import { MINUTE } from '#shared/domain/core/instants.ts'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import { type Base, entriesOf, troubles } from './base.ts'
import { noAt } from './columns/row.ts'
import { textOf } from './columns/table.ts'
import type { DeskStatus, OutboxItem } from './protocol.ts'
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import type { OutboxEntry } from './storage/cursor.ts'

/** Work waits, the link is up and nothing has moved for this long: the commonest public failure is to stay silent then. */
const STUCK_AFTER = 5 * MINUTE

export function deskStatus(base: Base): DeskStatus {
  const items = entriesOf(base).filter((entry) => !entry.dropped)
  const conflicts = items.filter((entry) => isConflict(base, entry))
  const waiting = items.filter((entry) => !isConflict(base, entry))
  const local = waiting.filter((entry) => entry.reached === 'journal')
  const { gatewayStatus, cursor, link } = base
  const { snapshot } = cursor
  return {
    link,
    ...gatewayFacts(gatewayStatus),
    waitingLocal: local.length,
    waitingLedger: waiting.length - local.length,
    oldestWaitingAt: waiting[0]?.numbered.saidAt ?? null,
    stuck: local.length > 0 && link.up && base.clock() - Math.max(base.movedAt, link.since) > STUCK_AFTER,
    conflicts: conflicts.length,
    bootstrap: snapshot === null ? null : { done: snapshot.done, total: snapshot.total },
    trouble: troubles.find((code) => base.troubles.has(code)) ?? base.halted,
  }
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
