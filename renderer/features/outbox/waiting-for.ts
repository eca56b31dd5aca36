/** What each waiting command waits for, and how the outbox is counted into its three boxes. */
import type { NetworkId } from '#shared/domain/channel/channel.ts'
import type { DeskStatus, OutboxItem } from '../../store/protocol.ts'

export type WaitingFor =
  | { readonly code: 'gateway' | 'halted' | 'sending' | 'before' | 'echo' }
  | { readonly code: 'network'; readonly network: NetworkId }
  | { readonly code: 'refused' }

/** `first`: the command at the head of those only on this machine; the others wait for it, in order. */
export function waitingFor(item: OutboxItem, status: DeskStatus, first: number | null): WaitingFor {
  if (item.state === 'refused') return { code: 'refused' }
  if (item.state === 'local') {
    if (status.halted) return { code: 'halted' }
    if (!status.link.up) return { code: 'gateway' }
    return { code: item.n === first ? 'sending' : 'before' }
  }
  const down = networkDown(item.network, status)
  return down === null ? { code: 'echo' } : { code: 'network', network: down }
}

/** The network an item of the ledger waits for, when that is the reason. */
function networkDown(network: NetworkId | null, status: DeskStatus): NetworkId | null {
  const found = status.networks.find((each) => each.network === network)
  return found !== undefined && !found.up ? found.network : null
}

export type Boxes = {
  readonly local: number
  readonly ledger: number
  readonly refused: number
  /** The one network that the ledger waits for; null when it is none or both. */
  readonly network: NetworkId | null
}

export function boxesOf(status: DeskStatus): Boxes {
  const down = status.networks.filter((network) => !network.up)
  const network = down.length === 1 ? (down[0]?.network ?? null) : null
  return { local: status.waitingLocal, ledger: status.waitingLedger, refused: status.conflicts, network }
}

/** In sending order: refused first, because a person has to act, then by number. */
export function inSendingOrder(items: readonly OutboxItem[]): readonly OutboxItem[] {
  const rank = (item: OutboxItem): number => (item.state === 'refused' ? 0 : 1)
  return items.toSorted((a, b) => rank(a) - rank(b) || a.n - b.n)
}
