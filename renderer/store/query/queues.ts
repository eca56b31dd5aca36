/** Which rows a queue holds. Everything that does not depend on the time is a mask of bits per row. */
import { openStatuses, type Status } from '#shared/domain/case/status.ts'
import { flag } from '../columns/columns.ts'
import type { QueueId } from './query.ts'

/** What a queue looks at. `card` and `claimHeld` are for the moment of asking. */
export type QueueFacts = {
  readonly status: Status
  readonly flags: number
  readonly sync: number
  readonly likelyRepeats: number
  readonly card: 'none' | 'yellow' | 'red'
  readonly claimHeld: boolean
}

const ended: readonly Status[] = ['declined', 'closed', 'archived']

export function isOpen(status: Status): boolean {
  return openStatuses.includes(status)
}

const has = (facts: QueueFacts, bit: number): boolean => (facts.flags & bit) !== 0

/** `sync` 1, 2, 3: local, ledger, conflict (columns.ts). */
export const queueRules: Readonly<Record<QueueId, (facts: QueueFacts) => boolean>> = {
  claimed: (facts) => isOpen(facts.status) && facts.claimHeld && has(facts, flag.claimMine),
  toAccept: (facts) => facts.status === 'received',
  awaitingInfo: (facts) => facts.status === 'awaitingInfo',
  likelyRepeats: (facts) => isOpen(facts.status) && facts.likelyRepeats > 0,
  toDispatch: (facts) => facts.status === 'accepted',
  toAcknowledge: (facts) => facts.status === 'dispatched',
  returnRequests: (facts) => has(facts, flag.returnRequested),
  extensionRequests: (facts) => has(facts, flag.extensionRequested),
  allOpen: (facts) => isOpen(facts.status),
  yellowCard: (facts) => isOpen(facts.status) && facts.card === 'yellow',
  redCard: (facts) => isOpen(facts.status) && facts.card === 'red',
  supervised: (facts) => isOpen(facts.status) && has(facts, flag.supervised),
  toReview: (facts) => facts.status === 'reviewing',
  toReply: (facts) => facts.status === 'replyQueued',
  toVisit: (facts) => facts.status === 'visiting',
  conflicts: (facts) => facts.sync === 3,
  waiting: (facts) => facts.sync === 1 || facts.sync === 2,
  ended: (facts) => ended.includes(facts.status),
  all: () => true,
}
