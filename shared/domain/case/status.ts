/**
 * Status flow of a case (reference: provincial flow 受理→转办→办理→反馈→回访→办结 with 重办; see RULES.md).
 *
 *   received ─accept─▶ accepted ─dispatch─▶ dispatched ─acknowledge─▶ handling ─submitResult─▶ reviewing
 *      │  ▲               ▲                     │                      ▲   │                      │  │ approve
 *   askInfo infoArrived   └─── decideReturn ────┴──────────────────────│───┘        reject ◀──────┘  ▼
 *      ▼  │                                                   rework ──┴── visiting ◀─all replies── replyQueued
 *   awaitingInfo                                                              │
 *   declined (a reply is still owed)                                        closed ─archive─▶ archived
 *
 * `merged` is where a case rests while its appeals are handled under another case; unmerge brings back
 * the status it had. Everything else that may be said of a case (supervised, urged, return pending …) is a
 * flag beside the status and never replaces it.
 */
export const statuses = [
  'received',
  'awaitingInfo',
  'declined',
  'accepted',
  'dispatched',
  'handling',
  'reviewing',
  'replyQueued',
  'visiting',
  'closed',
  'archived',
  'merged',
] as const
export type Status = (typeof statuses)[number]

/** Statuses in which somebody still has to do something (在办). */
export const openStatuses: readonly Status[] = [
  'received',
  'awaitingInfo',
  'accepted',
  'dispatched',
  'handling',
  'reviewing',
  'replyQueued',
  'visiting',
]
