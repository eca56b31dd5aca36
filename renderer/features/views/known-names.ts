/** Names of fields and queues as values: the store's own lists stay in the worker. A missing one does not compile. */
import type { FieldId, QueueId } from '../../store/query/query.ts'

const fields = {
  no: true,
  network: true,
  channel: true,
  receivedAt: true,
  appellant: true,
  title: true,
  nature: true,
  class: true,
  district: true,
  street: true,
  branch: true,
  station: true,
  officer: true,
  status: true,
  urgency: true,
  dueAt: true,
  card: true,
  appealCount: true,
  likelyRepeats: true,
  sync: true,
  claim: true,
  supervised: true,
  changedAt: true,
  mergedAs: true,
  handlingClass: true,
  handlingBranch: true,
  handlingStation: true,
} as const satisfies Record<FieldId, true>

const queues = {
  claimed: true,
  toAccept: true,
  awaitingInfo: true,
  likelyRepeats: true,
  toDispatch: true,
  toAcknowledge: true,
  returnRequests: true,
  extensionRequests: true,
  allOpen: true,
  yellowCard: true,
  redCard: true,
  supervised: true,
  toReview: true,
  toReply: true,
  toVisit: true,
  conflicts: true,
  waiting: true,
  ended: true,
  all: true,
} as const satisfies Record<QueueId, true>

export const fieldNames = Object.keys(fields) as readonly FieldId[]
export const queueIds = Object.keys(queues) as readonly QueueId[]
