import { networks, type NetworkId } from '#shared/domain/channel/channel.ts'
import type { GatewayStatus } from '#shared/wire/changes.ts'
import type { LedgerMark } from '#shared/wire/ledger-mark.ts'
import type { Instant } from '#shared/domain/core/instants.ts'
import { onlyRow, type Session } from '../database/database.ts'
import { readServices } from './service-count.ts'

/** `hash`: of the chain's last entry, hexadecimal. */
export type Head = { readonly position: number; readonly hash: string; readonly epoch: string }

export function readHead(session: Session): Promise<Head> {
  return onlyRow(
    session.query<Head>(
      `SELECT head.position, encode(head.hash, 'hex') AS hash, meta.value AS epoch FROM head, meta WHERE meta.key = 'epoch'`,
    ),
  )
}

/** The head as every answer says it (shared/wire/ledger-mark.ts). */
export function markOf({ position, hash }: Head): LedgerMark {
  return { position, hash }
}

type NetworkRow = {
  readonly network: NetworkId
  readonly up: boolean
  readonly since: number
  readonly as_of: number
  readonly waiting: number
  readonly quarantined: number
}

/** What the gateway says about itself, of the moment of the session. */
export async function readStatus(
  session: Session,
  { head, now, referenceVersion }: { readonly head: number; readonly now: Instant; readonly referenceVersion: string },
): Promise<GatewayStatus> {
  // One statement: two hundred followers ask it after every change.
  const rows = await session.query<NetworkRow>(
    `SELECT network, up, since, as_of,
       (SELECT count(*) FROM deliveries WHERE deliveries.network = networks.network
          AND sent_at IS NULL AND superseded_at IS NULL)::bigint AS waiting,
       (SELECT count(*) FROM quarantine WHERE closed IS NULL)::bigint AS quarantined
     FROM networks`,
  )
  return {
    head,
    serverTime: now,
    networks: networks.map((network) => {
      const row = rows.find((each) => each.network === network)
      return {
        network,
        up: row?.up ?? false,
        since: row?.since ?? now,
        // A network that is up is heard at every moment; one that is down was heard last when it went.
        asOf: row === undefined || row.up ? now : row.as_of,
        waiting: row?.waiting ?? 0,
      }
    }),
    services: await readServices(session, now),
    quarantined: rows[0]?.quarantined ?? 0,
    referenceVersion,
  }
}

/** Idempotent: a network that is already so keeps its `since`. */
export async function setNetwork(session: Session, network: NetworkId, up: boolean, now: Instant): Promise<void> {
  await session.query(
    `INSERT INTO networks (network, up, since, as_of) VALUES ($1, $2, $3, $3)
     ON CONFLICT (network) DO UPDATE SET up = $2, since = $3, as_of = $3 WHERE networks.up <> $2`,
    [network, up, now],
  )
}
