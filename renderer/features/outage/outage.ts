/** What the band must say, decided from the status alone. */
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import type { DeskStatus } from '../../store/protocol.ts'

export type Outage =
  | { readonly kind: 'trouble'; readonly code: string }
  | { readonly kind: 'gateway'; readonly since: Instant; readonly savedHere: number }
  | {
      readonly kind: 'networks'
      readonly networks: readonly NetworkId[]
      readonly since: Instant
      readonly waiting: number
    }
  | { readonly kind: 'back'; readonly network: NetworkId; readonly total: number; readonly left: number }

/** Every code that the store can name as its trouble (a test holds them to it); each has its sentence. */
export const knownTroubles = [
  'diskFull',
  'storageFailed',
  'epochChanged',
  'cursorTooOld',
  'pageDamaged',
  'terminalCloned',
  'commandGap',
  'notEnrolled',
  'protocolTooOld',
  'badAnswer',
  'storeFailed',
  'journalFailed',
] as const

/** A gateway that misses one answer is not an outage yet. */
export const GRACE_MS = 3_000

/** How many waited for a network when it came back; null while none is catching up. */
export type Backlog = { readonly network: NetworkId; readonly total: number } | null

/** The worst first; one band, never two. Null: nothing is down. */
export function outageOf(status: DeskStatus, backlog: Backlog, now: Instant): Outage | null {
  if (status.trouble !== null) return { kind: 'trouble', code: status.trouble }
  if (!status.link.up && now - status.link.since > GRACE_MS) {
    return { kind: 'gateway', since: status.link.since, savedHere: status.waitingLocal }
  }
  const down = status.networks.filter((network) => !network.up)
  if (down.length > 0) {
    const waiting = down.reduce((sum, network) => sum + network.waiting, 0)
    return {
      kind: 'networks',
      networks: down.map(({ network }) => network),
      since: Math.min(...down.map(({ since }) => since)),
      waiting,
    }
  }
  if (backlog === null) return null
  const left = status.networks.find(({ network }) => network === backlog.network)?.waiting ?? 0
  return left === 0 ? null : { kind: 'back', network: backlog.network, total: backlog.total, left }
}

/** Follows the networks from status to status: a network that comes back with work waiting has a backlog until it is done. */
export function backlogAfter(before: DeskStatus | null, status: DeskStatus, backlog: Backlog): Backlog {
  const came = status.networks.find(
    (network) =>
      network.up &&
      network.waiting > 0 &&
      before?.networks.some((each) => each.network === network.network && !each.up),
  )
  if (came !== undefined) return { network: came.network, total: came.waiting }
  if (backlog === null) return null
  const present = status.networks.find(({ network }) => network === backlog.network)
  if (present === undefined || !present.up || present.waiting === 0) return null
  return present.waiting > backlog.total ? { ...backlog, total: present.waiting } : backlog
}
