/** Takes queued replies to their networks and writes into the ledger that they went, oldest first, each once. */
import type { Instant } from '#shared/domain/core/instants.ts'
import { gatewayActor } from '../intake/take-in.ts'
import { runOwnCommand } from '../ledger/own-command.ts'
import type { Gateway } from '../server/gateway.ts'

type Waiting = { readonly case_id: number; readonly version: number; readonly appeal_id: number }

const ATONCE = 5
/** A reply rests a little, so that whoever approved it sees it wait. */
const REST_MS = 4_000

/** One turn: at most five replies whose network is up. A channel that must be spoken to does so before the ledger is told. */
export async function sendReplies(gateway: Gateway, send: (waiting: Waiting) => Promise<boolean> = taken): Promise<void> {
  const now = gateway.now()
  for (const waiting of await waitingReplies(gateway, now)) {
    if (!(await send(waiting))) continue
    const { case_id: caseId, version, appeal_id: appealId } = waiting
    const answer = await runOwnCommand(gateway, {
      command: { kind: 'replySent', caseId, version, appealId },
      actor: gatewayActor,
      at: gateway.now(),
    })
    if (answer.ok && answer.value !== null) continue
    // The ledger has no such debt (any more): keep it from coming up again.
    await gateway.database.query(
      'UPDATE deliveries SET superseded_at = $4 WHERE case_id = $1 AND version = $2 AND appeal_id = $3 AND sent_at IS NULL',
      [caseId, version, appealId, now],
    )
  }
}

function waitingReplies(gateway: Gateway, now: Instant): Promise<readonly Waiting[]> {
  return gateway.database.query<Waiting>(
    `SELECT case_id, version, appeal_id FROM deliveries JOIN networks USING (network)
     WHERE sent_at IS NULL AND superseded_at IS NULL AND networks.up AND queued_at <= $1
     ORDER BY queued_at, appeal_id LIMIT ${ATONCE}`,
    [now - REST_MS],
  )
}

function taken(): Promise<boolean> {
  return Promise.resolve(true)
}
