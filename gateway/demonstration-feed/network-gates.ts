/** Rehearsed outages: what is said on a network that is down reaches the gateway when it is up again, all at once. */
import { networks, type NetworkId } from '#shared/domain/channel/channel.ts'
import { LARGEST_BATCH, takeIn } from '../intake/take-in.ts'
import { setNetwork } from '../ledger/status.ts'
import type { Gateway } from '../server/gateway.ts'
import type { InventedArrival } from './invented-appeals.ts'

export type NetworkGates = {
  readonly isUp: (network: NetworkId) => boolean
  readonly set: (network: NetworkId, up: boolean) => Promise<void>
  /** Into the ledger, or to wait. */
  readonly bring: (arrival: InventedArrival) => Promise<void>
}

/** A demonstration begins with both networks up, however the last one ended. */
export async function openGates(gateway: Gateway): Promise<NetworkGates> {
  const waiting = new Map<NetworkId, InventedArrival[]>()
  for (const network of networks) await setNetwork(gateway.database, network, true, gateway.now())

  async function letIn(held: readonly InventedArrival[]): Promise<void> {
    const arrivedAt = gateway.now()
    for (let from = 0; from < held.length; from += LARGEST_BATCH) {
      await takeIn(
        gateway,
        held.slice(from, from + LARGEST_BATCH).map(({ appeal }) => ({ appeal, arrivedAt })),
      )
    }
  }

  return {
    isUp: (network) => !waiting.has(network),
    set: async (network, up) => {
      const held = waiting.get(network) ?? []
      if (up) waiting.delete(network)
      else waiting.set(network, held)
      await setNetwork(gateway.database, network, up, gateway.now())
      if (up) await letIn(held)
    },
    bring: async (arrival) => {
      const network = gateway.rulebook.channelOf(arrival.appeal.channel)?.network
      const held = network === undefined ? undefined : waiting.get(network)
      if (held === undefined) await takeIn(gateway, [arrival])
      else held.push(arrival)
    },
  }
}
