import type { AppealId } from '#shared/domain/appeal/appeal.ts'
import type { Reply } from '#shared/domain/case/case.ts'
import type { CaseRecord } from '#shared/domain/case/record.ts'
import type { Instant } from '#shared/domain/core/instants.ts'

/**
 * planned: goes there once approved · queued: in the ledger, the gateway sends it next · waits: its network is down ·
 * received: the channel has taken it · notOwed: joined after the reply was approved.
 */
export type Delivery = 'planned' | 'queued' | 'waits' | 'received' | 'notOwed'

export function deliveryOf(reply: Reply | null, appealId: AppealId, networkUp: boolean): Delivery {
  if (reply === null) return 'planned'
  if (reply.sent.includes(appealId)) return 'received'
  if (!reply.owed.includes(appealId)) return 'notOwed'
  return networkUp ? 'queued' : 'waits'
}

/** When the channel took the present version for this appeal, null as long as it has not. */
export function sentAt({ history, state }: CaseRecord, appealId: AppealId): Instant | null {
  const event = history.findLast(
    ({ body }) => body.type === 'replySent' && body.appealId === appealId && body.version === state.reply?.version,
  )
  return event?.at ?? null
}
