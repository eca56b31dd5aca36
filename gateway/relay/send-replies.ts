/** Takes queued replies to their networks and writes into the ledger that they went, oldest first, each once. */
import { MINUTE, type Instant } from '#shared/domain/core/instants.ts'
import { gatewayActor } from '../intake/take-in.ts'
import { runOwnCommand } from '../ledger/own-command.ts'
import type { Gateway } from '../server/gateway.ts'

/** The key by which a channel knows a reply again: case, version, channel, external id. */
export type Delivery = {
  readonly case_id: number
  readonly version: number
  readonly appeal_id: number
  readonly channel: string
  readonly external_id: string
}

/** True when the channel has it. False leaves it waiting. Called again with the same key after a crash in between. */
export type Send = (delivery: Delivery) => Promise<boolean>

const AT_ONCE = 5
/** A reply rests a little, so that whoever approved it sees it wait. */
const REST_MS = 4_000
/** A node that dies while sending gives its replies back after this. */
const CLAIM_MS = MINUTE

/** One turn: at most five replies whose network is up. Several nodes may do it at once. */
export async function sendReplies(gateway: Gateway, send: Send = demonstrationTakes): Promise<void> {
  for (const delivery of await claimReplies(gateway, gateway.now())) {
    if (await send(delivery)) await tellLedger(gateway, delivery)
  }
}

async function tellLedger(
  gateway: Gateway,
  { case_id: caseId, version, appeal_id: appealId }: Delivery,
): Promise<void> {
  const at = gateway.now()
  const command = { kind: 'replySent', caseId, version, appealId } as const
  const answer = await runOwnCommand(gateway, { command, actor: gatewayActor, at })
  if (answer.ok && answer.value !== null) return
  // The ledger has no such debt (any more): keep it from coming up again.
  await gateway.database.query(
    'UPDATE deliveries SET superseded_at = $4 WHERE case_id = $1 AND version = $2 AND appeal_id = $3 AND sent_at IS NULL',
    [caseId, version, appealId, at],
  )
}

function claimReplies(gateway: Gateway, now: Instant): Promise<readonly Delivery[]> {
  return gateway.database.query<Delivery>(
    `UPDATE deliveries SET claimed_until = $2
     WHERE (case_id, version, appeal_id) IN (
       SELECT case_id, version, appeal_id FROM deliveries JOIN networks USING (network)
       WHERE sent_at IS NULL AND superseded_at IS NULL AND networks.up AND queued_at <= $1 AND claimed_until <= $3
       ORDER BY queued_at, appeal_id LIMIT ${AT_ONCE} FOR UPDATE OF deliveries SKIP LOCKED)
     RETURNING case_id, version, appeal_id, channel, external_id`,
    [now - REST_MS, now + CLAIM_MS, now],
  )
}

/** The invented channels take everything. */
function demonstrationTakes(): Promise<boolean> {
  return Promise.resolve(true)
}
